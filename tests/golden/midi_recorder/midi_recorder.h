/* Midi tape recorder
 *
 * Made by drvgen 0.1.0 as midi_recorder.h, model ab82bb668f3a8ec0; do not edit.
 * What programs that send messages to the driver need, and what its hooks need. */
#ifndef DRIVER_MIDI_RECORDER_H
#define DRIVER_MIDI_RECORDER_H

/* The model that this file was made from: files of another one refuse to be compiled with it, and some
 * want to know no more than that. */
#define MIDI_RECORDER_MODEL_ab82bb668f3a8ec0 1
#ifndef MIDI_RECORDER_MODEL_ALONE

#include "drv_platform.h"
#include "drv_notify.h"

/* ---- what parameters point to ---- */

#ifdef _WIN32
#include <mmddk.h>
#include <mmsystem.h>
#endif

#if !defined _WIN32 && !defined DRV_HAS_MIDIOPENSTRMID
#define DRV_HAS_MIDIOPENSTRMID /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* A stream among those that are opened together. */
typedef struct {
	DWORD dwStreamID;
	UINT uDeviceID;
} MIDIOPENSTRMID;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MIDIOPENDESC
#define DRV_HAS_MIDIOPENDESC /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* How a program opens a device. */
typedef struct {
	LPVOID hMidi;
	DWORD_PTR dwCallback;
	DWORD_PTR dwInstance;
	DWORD_PTR dnDevNode;
	DWORD cIds;
	MIDIOPENSTRMID rgIds[1];
} MIDIOPENDESC;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MIDIHDR
#define DRV_HAS_MIDIHDR /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* A buffer; the driver may use lpNext and reserved while it has it. */
typedef struct {
	LPSTR lpData;
	DWORD dwBufferLength;
	DWORD dwBytesRecorded;
	DWORD_PTR dwUser;
	DWORD dwFlags;
	LPVOID lpNext;
	DWORD_PTR reserved;
	DWORD dwOffset;
	DWORD_PTR dwReserved[8];
} MIDIHDR;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MIDIOUTCAPSW
#define DRV_HAS_MIDIOUTCAPSW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* What an output device can do. */
typedef struct {
	WORD wMid;
	WORD wPid;
	UINT vDriverVersion;
	WCHAR szPname[32];
	WORD wTechnology;
	WORD wVoices;
	WORD wNotes;
	WORD wChannelMask;
	DWORD dwSupport;
} MIDIOUTCAPSW;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MIDIINCAPSW
#define DRV_HAS_MIDIINCAPSW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* What an input device can do. */
typedef struct {
	WORD wMid;
	WORD wPid;
	UINT vDriverVersion;
	WCHAR szPname[32];
	DWORD dwSupport;
} MIDIINCAPSW;
#pragma pack(pop)
#endif


/* ---- the driver's own messages ---- */

/* Erases what is on the tape and was not played yet.
 *
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not;
 * MMSYSERR_INVALHANDLE also when the module is not there.
 */
#define REC_REWIND 0x4000

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
#ifndef MODM_INIT
#define MODM_INIT 0x0064
#endif
#ifndef MODM_EXIT
#define MODM_EXIT 0x0065
#endif
#ifndef MODM_DISABLE
#define MODM_DISABLE 0x0066
#endif
#ifndef MODM_ENABLE
#define MODM_ENABLE 0x0067
#endif
#ifndef MODM_INIT_EX
#define MODM_INIT_EX 0x0068
#endif
#ifndef MODM_IOCTL
#define MODM_IOCTL 0x0100
#endif
#ifndef MODM_ADD_THRU
#define MODM_ADD_THRU 0x0101
#endif
#ifndef MODM_REMOVE_THRU
#define MODM_REMOVE_THRU 0x0102
#endif
#ifndef MODM_GETNUMDEVS
#define MODM_GETNUMDEVS 0x0001
#endif
#ifndef MODM_GETDEVCAPS
#define MODM_GETDEVCAPS 0x0002
#endif
#ifndef MODM_OPEN
#define MODM_OPEN 0x0003
#endif
#ifndef MODM_CLOSE
#define MODM_CLOSE 0x0004
#endif
#ifndef MODM_PREPARE
#define MODM_PREPARE 0x0005
#endif
#ifndef MODM_UNPREPARE
#define MODM_UNPREPARE 0x0006
#endif
#ifndef MODM_DATA
#define MODM_DATA 0x0007
#endif
#ifndef MODM_LONGDATA
#define MODM_LONGDATA 0x0008
#endif
#ifndef MODM_RESET
#define MODM_RESET 0x0009
#endif
#ifndef MODM_GETVOLUME
#define MODM_GETVOLUME 0x000A
#endif
#ifndef MODM_SETVOLUME
#define MODM_SETVOLUME 0x000B
#endif
#ifndef MODM_CACHEPATCHES
#define MODM_CACHEPATCHES 0x000C
#endif
#ifndef MODM_CACHEDRUMPATCHES
#define MODM_CACHEDRUMPATCHES 0x000D
#endif
#ifndef MODM_STRMDATA
#define MODM_STRMDATA 0x000E
#endif
#ifndef MODM_GETPOS
#define MODM_GETPOS 0x0011
#endif
#ifndef MODM_PAUSE
#define MODM_PAUSE 0x0012
#endif
#ifndef MODM_RESTART
#define MODM_RESTART 0x0013
#endif
#ifndef MODM_STOP
#define MODM_STOP 0x0014
#endif
#ifndef MODM_PROPERTIES
#define MODM_PROPERTIES 0x0015
#endif
#ifndef MODM_PREFERRED
#define MODM_PREFERRED 0x0016
#endif
#ifndef MODM_RECONFIGURE
#define MODM_RECONFIGURE 0x4768
#endif
#ifndef MIDM_INIT
#define MIDM_INIT 0x0064
#endif
#ifndef MIDM_EXIT
#define MIDM_EXIT 0x0065
#endif
#ifndef MIDM_DISABLE
#define MIDM_DISABLE 0x0066
#endif
#ifndef MIDM_ENABLE
#define MIDM_ENABLE 0x0067
#endif
#ifndef MIDM_INIT_EX
#define MIDM_INIT_EX 0x0068
#endif
#ifndef MIDM_IOCTL
#define MIDM_IOCTL 0x0100
#endif
#ifndef MIDM_ADD_THRU
#define MIDM_ADD_THRU 0x0101
#endif
#ifndef MIDM_REMOVE_THRU
#define MIDM_REMOVE_THRU 0x0102
#endif
#ifndef MIDM_GETNUMDEVS
#define MIDM_GETNUMDEVS 0x0035
#endif
#ifndef MIDM_GETDEVCAPS
#define MIDM_GETDEVCAPS 0x0036
#endif
#ifndef MIDM_OPEN
#define MIDM_OPEN 0x0037
#endif
#ifndef MIDM_CLOSE
#define MIDM_CLOSE 0x0038
#endif
#ifndef MIDM_PREPARE
#define MIDM_PREPARE 0x0039
#endif
#ifndef MIDM_UNPREPARE
#define MIDM_UNPREPARE 0x003A
#endif
#ifndef MIDM_ADDBUFFER
#define MIDM_ADDBUFFER 0x003B
#endif
#ifndef MIDM_START
#define MIDM_START 0x003C
#endif
#ifndef MIDM_STOP
#define MIDM_STOP 0x003D
#endif
#ifndef MIDM_RESET
#define MIDM_RESET 0x003E
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
#ifndef MIDIERR_UNPREPARED
#define MIDIERR_UNPREPARED 64
#endif
#ifndef MIDIERR_STILLPLAYING
#define MIDIERR_STILLPLAYING 65
#endif
#ifndef MIDIERR_NOMAP
#define MIDIERR_NOMAP 66
#endif
#ifndef MIDIERR_NOTREADY
#define MIDIERR_NOTREADY 67
#endif
#ifndef MIDIERR_NODEVICE
#define MIDIERR_NODEVICE 68
#endif
#ifndef MIDIERR_INVALIDSETUP
#define MIDIERR_INVALIDSETUP 69
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
#ifndef MIDI_IO_STATUS
#define MIDI_IO_STATUS 32
#endif
#ifndef MIDI_IO_COOKED
#define MIDI_IO_COOKED 2
#endif
#ifndef MHDR_DONE
#define MHDR_DONE 1
#endif
#ifndef MHDR_PREPARED
#define MHDR_PREPARED 2
#endif
#ifndef MHDR_INQUEUE
#define MHDR_INQUEUE 4
#endif
#ifndef MHDR_ISSTRM
#define MHDR_ISSTRM 8
#endif
#ifndef MOM_OPEN
#define MOM_OPEN 967
#endif
#ifndef MOM_CLOSE
#define MOM_CLOSE 968
#endif
#ifndef MOM_DONE
#define MOM_DONE 969
#endif
#ifndef MOM_POSITIONCB
#define MOM_POSITIONCB 970
#endif
#ifndef MIM_OPEN
#define MIM_OPEN 961
#endif
#ifndef MIM_CLOSE
#define MIM_CLOSE 962
#endif
#ifndef MIM_DATA
#define MIM_DATA 963
#endif
#ifndef MIM_LONGDATA
#define MIM_LONGDATA 964
#endif
#ifndef MIM_ERROR
#define MIM_ERROR 965
#endif
#ifndef MIM_LONGERROR
#define MIM_LONGERROR 966
#endif
#ifndef MIM_MOREDATA
#define MIM_MOREDATA 972
#endif
#ifndef MOD_MIDIPORT
#define MOD_MIDIPORT 1
#endif
#ifndef MOD_SYNTH
#define MOD_SYNTH 2
#endif
#ifndef MOD_SQSYNTH
#define MOD_SQSYNTH 3
#endif
#ifndef MOD_FMSYNTH
#define MOD_FMSYNTH 4
#endif
#ifndef MOD_MAPPER
#define MOD_MAPPER 5
#endif
#ifndef MIDICAPS_VOLUME
#define MIDICAPS_VOLUME 1
#endif
#ifndef MIDICAPS_LRVOLUME
#define MIDICAPS_LRVOLUME 2
#endif
#ifndef MIDICAPS_CACHE
#define MIDICAPS_CACHE 4
#endif
#ifndef MIDICAPS_STREAM
#define MIDICAPS_STREAM 8
#endif

/* ---- for the hooks ---- */

/* What the driver keeps while it is loaded. Zero but for what stands here as initial, when the
 * first hook sees it. */
struct midi_recorder_module {
	HDRVR hdrvr; /* as given with DRV_LOAD: zero on Windows, not under Wine */
	DWORD recorded; /* how many events and bytes of long messages were ever put on the tape */
	DWORD played; /* how many of them were played or wound over */
};

/* What the driver keeps for each instance, from DRV_OPEN to DRV_CLOSE. Zero but for what stands
 * here as initial. */
struct midi_recorder_instance {
	struct midi_recorder_module *module;
	DWORD_PTR id; /* what DRV_OPEN returns, and dwDriverId carries */
	HDRVR hdrvr;  /* as given with DRV_OPEN */
};

/* One program that plays on one device
 * Kept from MODM_OPEN to MODM_CLOSE. Zero but for what stands here as initial. */
struct midi_recorder_output {
	struct midi_recorder_module *module;
	UINT device; /* that it is opened on */
	DWORD_PTR id; /* what MODM_OPEN issues */
	struct drv_notify notify; /* how its program is told what happens: see drv_tell */
	DWORD sent; /* how many bytes of the oldest long buffer are on the tape already */
};

/* The buffer that was queued first and is not done, or NULL. */
MIDIHDR *midi_recorder_output_next(struct midi_recorder_output *output);

/* Gives a queued buffer back to the program, which is told with MOM_DONE and param2. Returns 0 when it is
 * not queued. Any thread may call this while *output is open. */
int midi_recorder_output_done(struct midi_recorder_output *output, MIDIHDR *buffer, DWORD_PTR param2);

/* One program that listens to one device
 * Kept from MIDM_OPEN to MIDM_CLOSE. Zero but for what stands here as initial. */
struct midi_recorder_input {
	struct midi_recorder_module *module;
	UINT device; /* that it is opened on */
	DWORD_PTR id; /* what MIDM_OPEN issues */
	struct drv_notify notify; /* how its program is told what happens: see drv_tell */
	DWORD listening; /* whether the program wants to hear what is on the tape */
	DWORD filled; /* how many bytes are in the oldest long buffer already */
};

/* The buffer that was queued first and is not done, or NULL. */
MIDIHDR *midi_recorder_input_next(struct midi_recorder_input *input);

/* Gives a queued buffer back to the program, which is told with MIM_LONGDATA and param2. Returns 0 when it is
 * not queued. Any thread may call this while *input is open. */
int midi_recorder_input_done(struct midi_recorder_input *input, MIDIHDR *buffer, DWORD_PTR param2);

/* The developer's code. A hook that is NULL, because the specification gained its message later,
 * does what a fresh hook does.
 *
 * No lock is held while a hook runs, hooks of different instances may run at once on different
 * threads, and a hook may send messages to the driver. The hooks of one instance never run while
 * it is being closed. */
struct midi_recorder_hooks {
	/* DRV_LOAD: The driver was loaded into memory; it gets what the whole module needs. The
	 * first message, whatever follows.
	 * Returns nonzero, or zero when it failed and holds nothing: then the driver leaves
	 * memory. */
	int (*on_load)(struct midi_recorder_module *module);

	/* DRV_ENABLE: The driver may use its hardware from now on.
	 * Returns nonzero, or zero when it failed and holds nothing: then nothing can be opened. */
	int (*on_enable)(struct midi_recorder_module *module);

	/* DRV_OPEN: A program opens the driver. The answer comes back as dwDriverId in every
	 * later message of the instance.
	 * parameters: the text after the driver's file name, or NULL
	 * open_data: what the program gave to OpenDriver; 0 for the system's own instance
	 * Returns nonzero, or zero when it failed and holds nothing: then there is no instance. */
	int (*on_open)(struct midi_recorder_instance *instance,
		LPCWSTR parameters,
		LPARAM open_data);

	/* DRV_CLOSE: A program closes its instance. Nonzero closes it, 0 leaves it as it was.
	 * Gives back all that the instance holds.
	 * param1: as given to CloseDriver
	 * param2: as given to CloseDriver
	 * forced: nonzero when the module is being freed; then zero is no answer, and the
	 * parameters are zero.
	 * Returns nonzero, or zero to refuse: then the instance stays open and usable. */
	int (*on_close)(struct midi_recorder_instance *instance,
		LPARAM param1,
		LPARAM param2,
		int forced);

	/* The last instance is closed: prepare for leaving memory. Called once, and again only
	 * after another DRV_OPEN. */
	void (*on_last_close)(struct midi_recorder_module *module);

	/* DRV_DISABLE: The driver may no longer use its hardware. Callbacks and threads that touch
	 * it stop.
	 * Instances that are still open sleep until DRV_ENABLE. Messages and opens that are
	 * under way have ended, unless this comes from inside one. Do not wait here for a thread
	 * that closes an instance. */
	void (*on_disable)(struct midi_recorder_module *module);

	/* DRV_FREE: The driver is about to leave memory and gives back all that it still has.
	 * All instances are closed by now. */
	void (*on_free)(struct midi_recorder_module *module);

	/* MODM_INIT: The output devices are about to be used.
	 * device_node: 0, or the number of the device in the device tree
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_outputs_init)(
		struct midi_recorder_module *module, DWORD_PTR device_node);

	/* MODM_EXIT: The output devices are used no more. The headers know it as DRVM_EXIT alone.
	 * device_node: 0, or the number of the device in the device tree
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_outputs_exit)(
		struct midi_recorder_module *module, DWORD_PTR device_node, int forced);

	/* MODM_OPEN: A program opens an output device. MMSYSERR_ALLOCATED says that somebody else
	 * has it.
	 * description: how to open
	 * flags: CALLBACK_* and MIDI_IO_*
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_output_open)(
		struct midi_recorder_output *output, MIDIOPENDESC * description, DWORD flags);

	/* MODM_CLOSE: A program closes its output device. Refused with MIDIERR_STILLPLAYING while
	 * buffers are with the driver.
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Not forced, it comes before what is still prepared is undone: what that needs must stay until then.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_output_close)(
		struct midi_recorder_output *output, int forced);

	/* MODM_PREPARE: Prepares a buffer.
	 * buffer: the buffer
	 * size: how many bytes
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_output_prepare)(
		struct midi_recorder_output *output, MIDIHDR * buffer, DWORD size);

	/* MODM_UNPREPARE: Undoes the preparation of a buffer that the driver has given back.
	 * buffer: the buffer
	 * size: how many bytes
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_output_unprepare)(
		struct midi_recorder_output *output, MIDIHDR * buffer, DWORD size, int forced);

	/* MODM_DATA: Plays a short message.
	 * event: up to three bytes, the first lowest
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_output_data)(
		struct midi_recorder_output *output, DWORD event);

	/* MODM_LONGDATA: Plays a buffer; the driver has it until it gives it back with MOM_DONE.
	 * buffer: the buffer
	 * size: how many bytes
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_output_longdata)(
		struct midi_recorder_output *output, MIDIHDR * buffer, DWORD size);

	/* MODM_RESET: Ends all notes, and gives back all buffers.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_output_reset)(
		struct midi_recorder_output *output);

	/* MODM_STRMDATA: Plays a buffer of timed messages. Only where it was opened with
	 * MIDI_IO_COOKED.
	 * buffer: the buffer
	 * size: how many bytes
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_output_strmdata)(
		struct midi_recorder_output *output, MIDIHDR * buffer, DWORD size);

	/* MODM_STOP: Stops the stream, and gives back all buffers, as MODM_RESET does.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_output_stop)(
		struct midi_recorder_output *output);

	/* REC_REWIND: Erases what is on the tape and was not played yet.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_rewind)(
		struct midi_recorder_module *module, UINT device);

	/* MIDM_INIT: The input devices are about to be used.
	 * device_node: 0, or the number of the device in the device tree
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_inputs_init)(
		struct midi_recorder_module *module, DWORD_PTR device_node);

	/* MIDM_EXIT: The input devices are used no more. The headers know it as DRVM_EXIT alone.
	 * device_node: 0, or the number of the device in the device tree
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_inputs_exit)(
		struct midi_recorder_module *module, DWORD_PTR device_node, int forced);

	/* MIDM_OPEN: A program opens an input device. MMSYSERR_ALLOCATED says that somebody else
	 * has it.
	 * description: how to open
	 * flags: CALLBACK_* and MIDI_IO_STATUS
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_input_open)(
		struct midi_recorder_input *input, MIDIOPENDESC * description, DWORD flags);

	/* MIDM_CLOSE: A program closes its input device. Refused with MIDIERR_STILLPLAYING while
	 * buffers are with the driver.
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Not forced, it comes before what is still prepared is undone: what that needs must stay until then.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_input_close)(
		struct midi_recorder_input *input, int forced);

	/* MIDM_PREPARE: Prepares a buffer.
	 * buffer: the buffer
	 * size: how many bytes
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_input_prepare)(
		struct midi_recorder_input *input, MIDIHDR * buffer, DWORD size);

	/* MIDM_UNPREPARE: Undoes the preparation of a buffer that the driver has given back.
	 * buffer: the buffer
	 * size: how many bytes
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_input_unprepare)(
		struct midi_recorder_input *input, MIDIHDR * buffer, DWORD size, int forced);

	/* MIDM_ADDBUFFER: Lends a buffer to be filled; the driver has it until it gives it back with
	 * MIM_LONGDATA.
	 * buffer: the buffer
	 * size: how many bytes
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_input_addbuffer)(
		struct midi_recorder_input *input, MIDIHDR * buffer, DWORD size);

	/* MIDM_START: Begins to listen; times count from here.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_input_start)(
		struct midi_recorder_input *input);

	/* MIDM_STOP: Stops listening.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_input_stop)(
		struct midi_recorder_input *input);

	/* MIDM_RESET: Stops listening, and gives back all buffers, each with MIM_LONGDATA. One
	 * page of the NT DDK names MOM_DONE, which is for outputs.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
	LRESULT (*on_input_reset)(
		struct midi_recorder_input *input);
};

/* Defined in midi_recorder_hooks.c. */
extern const struct midi_recorder_hooks midi_recorder_hooks;

/* ---- the entry point ---- */

LRESULT CALLBACK DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

/* Every message for output devices arrives here. */
DWORD CALLBACK modMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);

/* Every message for input devices arrives here. */
DWORD CALLBACK midMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);

#endif
#endif
