/* Silent sound card
 *
 * Made by drvgen 0.1.0 as wave_null.h, model e85f11cd44f5717d; do not edit.
 * What programs that send messages to the driver need, and what its hooks need. */
#ifndef DRIVER_WAVE_NULL_H
#define DRIVER_WAVE_NULL_H

/* The model that this file was made from: files of another one refuse to be compiled with it, and some
 * want to know no more than that. */
#define WAVE_NULL_MODEL_e85f11cd44f5717d 1
#ifndef WAVE_NULL_MODEL_ALONE

#include "drv_platform.h"
#include "drv_notify.h"

/* ---- what parameters point to ---- */

#ifdef _WIN32
#include <mmsystem.h>
#include <mmddk.h>
#endif

#if !defined _WIN32 && !defined DRV_HAS_WAVEFORMAT
#define DRV_HAS_WAVEFORMAT /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* The beginning that all formats of sound share. */
typedef struct {
	WORD wFormatTag;
	WORD nChannels;
	DWORD nSamplesPerSec;
	DWORD nAvgBytesPerSec;
	WORD nBlockAlign;
} WAVEFORMAT;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_WAVEOPENDESC
#define DRV_HAS_WAVEOPENDESC /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* How a program opens a device. */
typedef struct {
	LPVOID hWave;
	WAVEFORMAT *lpFormat;
	DWORD_PTR dwCallback;
	DWORD_PTR dwInstance;
	UINT uMappedDeviceID;
	DWORD_PTR dnDevNode;
} WAVEOPENDESC;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_WAVEHDR
#define DRV_HAS_WAVEHDR /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* A buffer; the driver may use lpNext and reserved while it has it. */
typedef struct {
	LPSTR lpData;
	DWORD dwBufferLength;
	DWORD dwBytesRecorded;
	DWORD_PTR dwUser;
	DWORD dwFlags;
	DWORD dwLoops;
	LPVOID lpNext;
	DWORD_PTR reserved;
} WAVEHDR;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_WAVEOUTCAPSW
#define DRV_HAS_WAVEOUTCAPSW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* What an output device can do. */
typedef struct {
	WORD wMid;
	WORD wPid;
	UINT vDriverVersion;
	WCHAR szPname[32];
	DWORD dwFormats;
	WORD wChannels;
	WORD wReserved1;
	DWORD dwSupport;
} WAVEOUTCAPSW;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_WAVEINCAPSW
#define DRV_HAS_WAVEINCAPSW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* What an input device can do. */
typedef struct {
	WORD wMid;
	WORD wPid;
	UINT vDriverVersion;
	WCHAR szPname[32];
	DWORD dwFormats;
	WORD wChannels;
	WORD wReserved1;
} WAVEINCAPSW;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MMTIME
#define DRV_HAS_MMTIME /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* A time; wType says in what, and u begins with the number or its bytes. */
typedef struct {
	UINT wType;
	DWORD u[2];
} MMTIME;
#pragma pack(pop)
#endif


/* ---- the driver's own messages ---- */

/* Lets time pass faster for the buffers that an output plays from now on.
 *
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not;
 * MMSYSERR_INVALHANDLE also when the module is not there or a parameter is out of range.
 * dwParam1: speed, DWORD from 0 to 1000: times faster than real time; 0: at once
 */
#define NULL_SET_OUT_SPEED 0x4000
#define NULL_SET_OUT_SPEED_SPEED_MIN 0
#define NULL_SET_OUT_SPEED_SPEED_MAX 1000

/* Lets time pass faster for what an input records from now on.
 *
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not;
 * MMSYSERR_INVALHANDLE also when the module is not there or a parameter is out of range.
 * dwParam1: speed, DWORD from 0 to 1000: times faster than real time; 0: at once
 */
#define NULL_SET_IN_SPEED 0x4000
#define NULL_SET_IN_SPEED_SPEED_MIN 0
#define NULL_SET_IN_SPEED_SPEED_MAX 1000

/* ---- the messages of the protocol, where the system's headers lack them ---- */

#ifndef DRV_LOAD
#define DRV_LOAD 0x0001
#endif
#ifndef DRV_ENABLE
#define DRV_ENABLE 0x0002
#endif
#ifndef DRV_OPEN
#define DRV_OPEN 0x0003
#endif
#ifndef DRV_CLOSE
#define DRV_CLOSE 0x0004
#endif
#ifndef DRV_DISABLE
#define DRV_DISABLE 0x0005
#endif
#ifndef DRV_FREE
#define DRV_FREE 0x0006
#endif
#ifndef DRV_CONFIGURE
#define DRV_CONFIGURE 0x0007
#endif
#ifndef DRV_QUERYCONFIGURE
#define DRV_QUERYCONFIGURE 0x0008
#endif
#ifndef DRV_INSTALL
#define DRV_INSTALL 0x0009
#endif
#ifndef DRV_REMOVE
#define DRV_REMOVE 0x000A
#endif
#ifndef DRV_EXITSESSION
#define DRV_EXITSESSION 0x000B
#endif
#ifndef DRV_EXITAPPLICATION
#define DRV_EXITAPPLICATION 0x000C
#endif
#ifndef DRV_POWER
#define DRV_POWER 0x000F
#endif
#ifndef DRV_PNPINSTALL
#define DRV_PNPINSTALL 0x080B
#endif
#ifndef WODM_INIT
#define WODM_INIT 0x0064
#endif
#ifndef WODM_EXIT
#define WODM_EXIT 0x0065
#endif
#ifndef WODM_DISABLE
#define WODM_DISABLE 0x0066
#endif
#ifndef WODM_ENABLE
#define WODM_ENABLE 0x0067
#endif
#ifndef WODM_INIT_EX
#define WODM_INIT_EX 0x0068
#endif
#ifndef WODM_IOCTL
#define WODM_IOCTL 0x0100
#endif
#ifndef WODM_GETNUMDEVS
#define WODM_GETNUMDEVS 0x0003
#endif
#ifndef WODM_GETDEVCAPS
#define WODM_GETDEVCAPS 0x0004
#endif
#ifndef WODM_OPEN
#define WODM_OPEN 0x0005
#endif
#ifndef WODM_CLOSE
#define WODM_CLOSE 0x0006
#endif
#ifndef WODM_PREPARE
#define WODM_PREPARE 0x0007
#endif
#ifndef WODM_UNPREPARE
#define WODM_UNPREPARE 0x0008
#endif
#ifndef WODM_WRITE
#define WODM_WRITE 0x0009
#endif
#ifndef WODM_PAUSE
#define WODM_PAUSE 0x000A
#endif
#ifndef WODM_RESTART
#define WODM_RESTART 0x000B
#endif
#ifndef WODM_RESET
#define WODM_RESET 0x000C
#endif
#ifndef WODM_GETPOS
#define WODM_GETPOS 0x000D
#endif
#ifndef WODM_GETPITCH
#define WODM_GETPITCH 0x000E
#endif
#ifndef WODM_SETPITCH
#define WODM_SETPITCH 0x000F
#endif
#ifndef WODM_GETVOLUME
#define WODM_GETVOLUME 0x0010
#endif
#ifndef WODM_SETVOLUME
#define WODM_SETVOLUME 0x0011
#endif
#ifndef WODM_GETPLAYBACKRATE
#define WODM_GETPLAYBACKRATE 0x0012
#endif
#ifndef WODM_SETPLAYBACKRATE
#define WODM_SETPLAYBACKRATE 0x0013
#endif
#ifndef WODM_BREAKLOOP
#define WODM_BREAKLOOP 0x0014
#endif
#ifndef WODM_PREFERRED
#define WODM_PREFERRED 0x0015
#endif
#ifndef WODM_MAPPER_STATUS
#define WODM_MAPPER_STATUS 0x2000
#endif
#ifndef WIDM_INIT
#define WIDM_INIT 0x0064
#endif
#ifndef WIDM_EXIT
#define WIDM_EXIT 0x0065
#endif
#ifndef WIDM_DISABLE
#define WIDM_DISABLE 0x0066
#endif
#ifndef WIDM_ENABLE
#define WIDM_ENABLE 0x0067
#endif
#ifndef WIDM_INIT_EX
#define WIDM_INIT_EX 0x0068
#endif
#ifndef WIDM_IOCTL
#define WIDM_IOCTL 0x0100
#endif
#ifndef WIDM_GETNUMDEVS
#define WIDM_GETNUMDEVS 0x0032
#endif
#ifndef WIDM_GETDEVCAPS
#define WIDM_GETDEVCAPS 0x0033
#endif
#ifndef WIDM_OPEN
#define WIDM_OPEN 0x0034
#endif
#ifndef WIDM_CLOSE
#define WIDM_CLOSE 0x0035
#endif
#ifndef WIDM_PREPARE
#define WIDM_PREPARE 0x0036
#endif
#ifndef WIDM_UNPREPARE
#define WIDM_UNPREPARE 0x0037
#endif
#ifndef WIDM_ADDBUFFER
#define WIDM_ADDBUFFER 0x0038
#endif
#ifndef WIDM_START
#define WIDM_START 0x0039
#endif
#ifndef WIDM_STOP
#define WIDM_STOP 0x003A
#endif
#ifndef WIDM_RESET
#define WIDM_RESET 0x003B
#endif
#ifndef WIDM_GETPOS
#define WIDM_GETPOS 0x003C
#endif
#ifndef WIDM_PREFERRED
#define WIDM_PREFERRED 0x003D
#endif
#ifndef WIDM_MAPPER_STATUS
#define WIDM_MAPPER_STATUS 0x2000
#endif
#ifndef DRVCNF_CANCEL
#define DRVCNF_CANCEL 0
#endif
#ifndef DRVCNF_OK
#define DRVCNF_OK 1
#endif
#ifndef DRVCNF_RESTART
#define DRVCNF_RESTART 2
#endif
#ifndef MMSYSERR_NOERROR
#define MMSYSERR_NOERROR 0
#endif
#ifndef MMSYSERR_ERROR
#define MMSYSERR_ERROR 1
#endif
#ifndef MMSYSERR_BADDEVICEID
#define MMSYSERR_BADDEVICEID 2
#endif
#ifndef MMSYSERR_NOTENABLED
#define MMSYSERR_NOTENABLED 3
#endif
#ifndef MMSYSERR_ALLOCATED
#define MMSYSERR_ALLOCATED 4
#endif
#ifndef MMSYSERR_INVALHANDLE
#define MMSYSERR_INVALHANDLE 5
#endif
#ifndef MMSYSERR_NODRIVER
#define MMSYSERR_NODRIVER 6
#endif
#ifndef MMSYSERR_NOMEM
#define MMSYSERR_NOMEM 7
#endif
#ifndef MMSYSERR_NOTSUPPORTED
#define MMSYSERR_NOTSUPPORTED 8
#endif
#ifndef MMSYSERR_BADERRNUM
#define MMSYSERR_BADERRNUM 9
#endif
#ifndef MMSYSERR_INVALFLAG
#define MMSYSERR_INVALFLAG 10
#endif
#ifndef MMSYSERR_INVALPARAM
#define MMSYSERR_INVALPARAM 11
#endif
#ifndef MMSYSERR_HANDLEBUSY
#define MMSYSERR_HANDLEBUSY 12
#endif
#ifndef WAVERR_BADFORMAT
#define WAVERR_BADFORMAT 32
#endif
#ifndef WAVERR_STILLPLAYING
#define WAVERR_STILLPLAYING 33
#endif
#ifndef WAVERR_UNPREPARED
#define WAVERR_UNPREPARED 34
#endif
#ifndef WAVERR_SYNC
#define WAVERR_SYNC 35
#endif
#ifndef CALLBACK_TYPEMASK
#define CALLBACK_TYPEMASK 458752
#endif
#ifndef CALLBACK_NULL
#define CALLBACK_NULL 0
#endif
#ifndef CALLBACK_WINDOW
#define CALLBACK_WINDOW 65536
#endif
#ifndef CALLBACK_TASK
#define CALLBACK_TASK 131072
#endif
#ifndef CALLBACK_FUNCTION
#define CALLBACK_FUNCTION 196608
#endif
#ifndef CALLBACK_EVENT
#define CALLBACK_EVENT 327680
#endif
#ifndef WAVE_FORMAT_QUERY
#define WAVE_FORMAT_QUERY 1
#endif
#ifndef WAVE_ALLOWSYNC
#define WAVE_ALLOWSYNC 2
#endif
#ifndef WAVE_MAPPED
#define WAVE_MAPPED 4
#endif
#ifndef WAVE_FORMAT_DIRECT
#define WAVE_FORMAT_DIRECT 8
#endif
#ifndef WHDR_DONE
#define WHDR_DONE 1
#endif
#ifndef WHDR_PREPARED
#define WHDR_PREPARED 2
#endif
#ifndef WHDR_BEGINLOOP
#define WHDR_BEGINLOOP 4
#endif
#ifndef WHDR_ENDLOOP
#define WHDR_ENDLOOP 8
#endif
#ifndef WHDR_INQUEUE
#define WHDR_INQUEUE 16
#endif
#ifndef WOM_OPEN
#define WOM_OPEN 955
#endif
#ifndef WOM_CLOSE
#define WOM_CLOSE 956
#endif
#ifndef WOM_DONE
#define WOM_DONE 957
#endif
#ifndef WIM_OPEN
#define WIM_OPEN 958
#endif
#ifndef WIM_CLOSE
#define WIM_CLOSE 959
#endif
#ifndef WIM_DATA
#define WIM_DATA 960
#endif
#ifndef WAVECAPS_PITCH
#define WAVECAPS_PITCH 1
#endif
#ifndef WAVECAPS_PLAYBACKRATE
#define WAVECAPS_PLAYBACKRATE 2
#endif
#ifndef WAVECAPS_VOLUME
#define WAVECAPS_VOLUME 4
#endif
#ifndef WAVECAPS_LRVOLUME
#define WAVECAPS_LRVOLUME 8
#endif
#ifndef WAVECAPS_SYNC
#define WAVECAPS_SYNC 16
#endif
#ifndef WAVECAPS_SAMPLEACCURATE
#define WAVECAPS_SAMPLEACCURATE 32
#endif

/* ---- for the hooks ---- */

/* What the driver keeps while it is loaded. Zero but for what stands here as initial, when the
 * first hook sees it. */
struct wave_null_module {
	HDRVR hdrvr; /* as given with DRV_LOAD: zero on Windows, not under Wine */
	struct {
		DWORD speed; /* how many times faster than real time; 0: no waiting at all; at first 1 */
	} outputs[2]; /* for each device */
	struct {
		DWORD speed; /* how many times faster than real time; 0: no waiting at all; at first 1 */
	} inputs[1]; /* for each device */
};

/* What the driver keeps for each instance, from DRV_OPEN to DRV_CLOSE. Zero but for what stands
 * here as initial. */
struct wave_null_instance {
	struct wave_null_module *module;
	DWORD_PTR id; /* what DRV_OPEN returns, and dwDriverId carries */
	HDRVR hdrvr;  /* as given with DRV_OPEN */
};

/* One program that plays on one device
 * Kept from WODM_OPEN to WODM_CLOSE. Zero but for what stands here as initial. */
struct wave_null_output {
	struct wave_null_module *module;
	UINT device; /* that it is opened on */
	DWORD_PTR id; /* what WODM_OPEN issues */
	struct drv_notify notify; /* how its program is told what happens: see drv_tell */
	LPVOID stream; /* what plays the buffers */
};

/* The buffer that was queued first and is not done, or NULL. */
WAVEHDR *wave_null_output_next(struct wave_null_output *output);

/* Gives a queued buffer back to the program, which is told with WOM_DONE and param2. Returns 0 when it is
 * not queued. Any thread may call this while *output is open. */
int wave_null_output_done(struct wave_null_output *output, WAVEHDR *buffer, DWORD_PTR param2);

/* One program that records from one device
 * Kept from WIDM_OPEN to WIDM_CLOSE. Zero but for what stands here as initial. */
struct wave_null_input {
	struct wave_null_module *module;
	UINT device; /* that it is opened on */
	DWORD_PTR id; /* what WIDM_OPEN issues */
	struct drv_notify notify; /* how its program is told what happens: see drv_tell */
	LPVOID stream; /* what fills the buffers */
};

/* The buffer that was queued first and is not done, or NULL. */
WAVEHDR *wave_null_input_next(struct wave_null_input *input);

/* Gives a queued buffer back to the program, which is told with WIM_DATA and param2. Returns 0 when it is
 * not queued. Any thread may call this while *input is open. */
int wave_null_input_done(struct wave_null_input *input, WAVEHDR *buffer, DWORD_PTR param2);

/* The developer's code. A hook that is NULL, because the specification gained its message later,
 * does what a fresh hook does.
 *
 * No lock is held while a hook runs, hooks of different instances may run at once on different
 * threads, and a hook may send messages to the driver. The hooks of one instance never run while
 * it is being closed. */
struct wave_null_hooks {
	/* DRV_LOAD: The driver was loaded into memory; it gets what the whole module needs. The
	 * first message, whatever follows.
	 * Returns nonzero, or zero when it failed and holds nothing: then the driver leaves
	 * memory. */
	int (*on_load)(struct wave_null_module *module);

	/* DRV_ENABLE: The driver may use its hardware from now on.
	 * Returns nonzero, or zero when it failed and holds nothing: then nothing can be opened. */
	int (*on_enable)(struct wave_null_module *module);

	/* DRV_OPEN: A program opens the driver. The answer comes back as dwDriverId in every
	 * later message of the instance.
	 * parameters: the text after the driver's file name, or NULL
	 * open_data: what the program gave to OpenDriver; 0 for the system's own instance
	 * Returns nonzero, or zero when it failed and holds nothing: then there is no instance. */
	int (*on_open)(struct wave_null_instance *instance,
		LPCWSTR parameters,
		LPARAM open_data);

	/* DRV_CLOSE: A program closes its instance. Nonzero closes it, 0 leaves it as it was.
	 * Gives back all that the instance holds.
	 * param1: as given to CloseDriver
	 * param2: as given to CloseDriver
	 * forced: nonzero when the module is being freed; then zero is no answer, and the
	 * parameters are zero.
	 * Returns nonzero, or zero to refuse: then the instance stays open and usable. */
	int (*on_close)(struct wave_null_instance *instance,
		LPARAM param1,
		LPARAM param2,
		int forced);

	/* The last instance is closed: prepare for leaving memory. Called once, and again only
	 * after another DRV_OPEN. */
	void (*on_last_close)(struct wave_null_module *module);

	/* DRV_DISABLE: The driver may no longer use its hardware. Callbacks and threads that touch
	 * it stop.
	 * Instances that are still open sleep until DRV_ENABLE. Messages and opens that are
	 * under way have ended, unless this comes from inside one. Do not wait here for a thread
	 * that closes an instance. */
	void (*on_disable)(struct wave_null_module *module);

	/* DRV_FREE: The driver is about to leave memory and gives back all that it still has.
	 * All instances are closed by now. */
	void (*on_free)(struct wave_null_module *module);

	/* WODM_OPEN that only asks: whether it would be opened on that device. Nothing is. */
	LRESULT (*on_output_query)(
		struct wave_null_module *module, UINT device, WAVEOPENDESC * description, DWORD flags);

	/* WIDM_OPEN that only asks: whether it would be opened on that device. Nothing is. */
	LRESULT (*on_input_query)(
		struct wave_null_module *module, UINT device, WAVEOPENDESC * description, DWORD flags);

	/* WODM_INIT: The output devices are about to be used.
	 * device_node: 0, or the number of the device in the device tree
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_outputs_init)(
		struct wave_null_module *module, DWORD_PTR device_node);

	/* WODM_EXIT: The output devices are used no more. The headers know it as DRVM_EXIT alone.
	 * device_node: 0, or the number of the device in the device tree
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_outputs_exit)(
		struct wave_null_module *module, DWORD_PTR device_node, int forced);

	/* WODM_OPEN: A program opens an output device, or asks whether it could.
	 * MMSYSERR_ALLOCATED says that somebody else has it, WAVERR_BADFORMAT that the
	 * format is none of the device's.
	 * description: how to open
	 * flags: CALLBACK_* and WAVE_*; with WAVE_FORMAT_QUERY nothing is opened
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_output_open)(
		struct wave_null_output *output, WAVEOPENDESC * description, DWORD flags);

	/* WODM_CLOSE: A program closes its output device. Refused with WAVERR_STILLPLAYING while
	 * buffers are with the driver.
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Not forced, it comes before what is still prepared is undone: what that needs must stay until then.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_output_close)(
		struct wave_null_output *output, int forced);

	/* WODM_PREPARE: Prepares a buffer.
	 * buffer: the buffer
	 * size: how many bytes
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_output_prepare)(
		struct wave_null_output *output, WAVEHDR * buffer, DWORD size);

	/* WODM_UNPREPARE: Undoes the preparation of a buffer that the driver has given back.
	 * buffer: the buffer
	 * size: how many bytes
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_output_unprepare)(
		struct wave_null_output *output, WAVEHDR * buffer, DWORD size, int forced);

	/* WODM_WRITE: Plays a buffer; the driver has it until it gives it back with WOM_DONE.
	 * buffer: the buffer
	 * size: how many bytes
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_output_write)(
		struct wave_null_output *output, WAVEHDR * buffer, DWORD size);

	/* WODM_PAUSE: Holds the sound.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_output_pause)(
		struct wave_null_output *output);

	/* WODM_RESTART: Goes on with the sound.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_output_restart)(
		struct wave_null_output *output);

	/* WODM_RESET: Stops the sound, gives back all buffers, and begins anew at 0, no longer
	 * held.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_output_reset)(
		struct wave_null_output *output);

	/* WODM_GETPOS: Where the sound is.
	 * time: takes the time, in what it asks for if the driver can
	 * size: how many bytes
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_output_getpos)(
		struct wave_null_output *output, MMTIME * time, DWORD size);

	/* WODM_BREAKLOOP: Leaves a loop of buffers at its end.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_output_breakloop)(
		struct wave_null_output *output);

	/* NULL_SET_OUT_SPEED: Lets time pass faster for the buffers that an output plays from now on.
	 * speed: times faster than real time; 0: at once
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_set_out_speed)(
		struct wave_null_module *module, UINT device, DWORD speed);

	/* WIDM_INIT: The input devices are about to be used.
	 * device_node: 0, or the number of the device in the device tree
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_inputs_init)(
		struct wave_null_module *module, DWORD_PTR device_node);

	/* WIDM_EXIT: The input devices are used no more. The headers know it as DRVM_EXIT alone.
	 * device_node: 0, or the number of the device in the device tree
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_inputs_exit)(
		struct wave_null_module *module, DWORD_PTR device_node, int forced);

	/* WIDM_OPEN: A program opens an input device, or asks whether it could.
	 * MMSYSERR_ALLOCATED says that somebody else has it, WAVERR_BADFORMAT that the
	 * format is none of the device's.
	 * description: how to open
	 * flags: CALLBACK_* and WAVE_*; with WAVE_FORMAT_QUERY nothing is opened
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_input_open)(
		struct wave_null_input *input, WAVEOPENDESC * description, DWORD flags);

	/* WIDM_CLOSE: A program closes its input device. Refused with WAVERR_STILLPLAYING while
	 * buffers are with the driver.
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Not forced, it comes before what is still prepared is undone: what that needs must stay until then.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_input_close)(
		struct wave_null_input *input, int forced);

	/* WIDM_PREPARE: Prepares a buffer.
	 * buffer: the buffer
	 * size: how many bytes
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_input_prepare)(
		struct wave_null_input *input, WAVEHDR * buffer, DWORD size);

	/* WIDM_UNPREPARE: Undoes the preparation of a buffer that the driver has given back.
	 * buffer: the buffer
	 * size: how many bytes
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_input_unprepare)(
		struct wave_null_input *input, WAVEHDR * buffer, DWORD size, int forced);

	/* WIDM_ADDBUFFER: Lends a buffer to be filled; the driver has it until it gives it back with
	 * WIM_DATA.
	 * buffer: the buffer
	 * size: how many bytes
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_input_addbuffer)(
		struct wave_null_input *input, WAVEHDR * buffer, DWORD size);

	/* WIDM_START: Begins to record.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_input_start)(
		struct wave_null_input *input);

	/* WIDM_STOP: Stops recording.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_input_stop)(
		struct wave_null_input *input);

	/* WIDM_RESET: Stops recording, gives back all buffers, and begins anew at 0.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_input_reset)(
		struct wave_null_input *input);

	/* WIDM_GETPOS: Where the recording is.
	 * time: takes the time, in what it asks for if the driver can
	 * size: how many bytes
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_input_getpos)(
		struct wave_null_input *input, MMTIME * time, DWORD size);

	/* NULL_SET_IN_SPEED: Lets time pass faster for what an input records from now on.
	 * speed: times faster than real time; 0: at once
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
	LRESULT (*on_set_in_speed)(
		struct wave_null_module *module, UINT device, DWORD speed);
};

/* Defined in wave_null_hooks.c. */
extern const struct wave_null_hooks wave_null_hooks;

/* ---- the entry point ---- */

LRESULT CALLBACK DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

/* Every message for output devices arrives here. */
DWORD CALLBACK wodMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);

/* Every message for input devices arrives here. */
DWORD CALLBACK widMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);

#endif
#endif
