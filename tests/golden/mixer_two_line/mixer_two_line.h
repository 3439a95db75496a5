/* Mixer of two lines
 *
 * Made by drvgen 0.1.0 as mixer_two_line.h, model e5914d8bfdd1504e; do not edit.
 * What programs that send messages to the driver need, and what its hooks need. */
#ifndef DRIVER_MIXER_TWO_LINE_H
#define DRIVER_MIXER_TWO_LINE_H

/* The model that this file was made from: files of another one refuse to be compiled with it, and some
 * want to know no more than that. */
#define MIXER_TWO_LINE_MODEL_e5914d8bfdd1504e 1
#ifndef MIXER_TWO_LINE_MODEL_ALONE

#include "drv_platform.h"
#include "drv_notify.h"

/* ---- what parameters point to ---- */

#ifdef _WIN32
#include <mmddk.h>
#include <mmsystem.h>
#endif

#ifndef DRV_HAS_MIXERLINE_TARGETW
#define DRV_HAS_MIXERLINE_TARGETW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* The device that a line belongs to; a part of MIXERLINEW that has no name of
 * its own. */
typedef struct {
	DWORD dwType;
	DWORD dwDeviceID;
	WORD wMid;
	WORD wPid;
	UINT vDriverVersion;
	WCHAR szPname[32];
} MIXERLINE_TARGETW;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MIXEROPENDESC
#define DRV_HAS_MIXEROPENDESC /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* How a program opens a device. */
typedef struct {
	LPVOID hmx;
	LPVOID pReserved0;
	DWORD_PTR dwCallback;
	DWORD_PTR dwInstance;
	DWORD_PTR dnDevNode;
} MIXEROPENDESC;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MIXERCAPSW
#define DRV_HAS_MIXERCAPSW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* What a device can do. */
typedef struct {
	WORD wMid;
	WORD wPid;
	UINT vDriverVersion;
	WCHAR szPname[32];
	DWORD fdwSupport;
	DWORD cDestinations;
} MIXERCAPSW;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MIXERLINEW
#define DRV_HAS_MIXERLINEW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* A line. */
typedef struct {
	DWORD cbStruct;
	DWORD dwDestination;
	DWORD dwSource;
	DWORD dwLineID;
	DWORD fdwLine;
	DWORD_PTR dwUser;
	DWORD dwComponentType;
	DWORD cChannels;
	DWORD cConnections;
	DWORD cControls;
	WCHAR szShortName[16];
	WCHAR szName[64];
	MIXERLINE_TARGETW Target;
} MIXERLINEW;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MIXERCONTROLW
#define DRV_HAS_MIXERCONTROLW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* A control; Bounds and Metrics depend on what it is. */
typedef struct {
	DWORD cbStruct;
	DWORD dwControlID;
	DWORD dwControlType;
	DWORD fdwControl;
	DWORD cMultipleItems;
	WCHAR szShortName[16];
	WCHAR szName[64];
	DWORD Bounds[6];
	DWORD Metrics[6];
} MIXERCONTROLW;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MIXERLINECONTROLSW
#define DRV_HAS_MIXERLINECONTROLSW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* The controls of a line; dwControlID is also called dwControlType. */
typedef struct {
	DWORD cbStruct;
	DWORD dwLineID;
	DWORD dwControlID;
	DWORD cControls;
	DWORD cbmxctrl;
	MIXERCONTROLW *pamxctrl;
} MIXERLINECONTROLSW;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MIXERCONTROLDETAILS
#define DRV_HAS_MIXERCONTROLDETAILS /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* What a control is set to; where it has many items, hwndOwner is their
 * number, cMultipleItems. */
typedef struct {
	DWORD cbStruct;
	DWORD dwControlID;
	DWORD cChannels;
	HWND hwndOwner;
	DWORD cbDetails;
	LPVOID paDetails;
} MIXERCONTROLDETAILS;
#pragma pack(pop)
#endif


/* ---- the driver's own messages ---- */

/* Mixes one sample of each line, as the controls are set.
 *
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not;
 * MMSYSERR_INVALHANDLE also when the mixer is not there.
 * dwParam1: samples, DWORD *: music, then speech: left in the lower half and right in the upper; takes the sum in the
 * first
 */
#define LINES_MIX 0x4000

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
#ifndef MXDM_INIT
#define MXDM_INIT 0x0064
#endif
#ifndef MXDM_EXIT
#define MXDM_EXIT 0x0065
#endif
#ifndef MXDM_DISABLE
#define MXDM_DISABLE 0x0066
#endif
#ifndef MXDM_ENABLE
#define MXDM_ENABLE 0x0067
#endif
#ifndef MXDM_INIT_EX
#define MXDM_INIT_EX 0x0068
#endif
#ifndef MXDM_IOCTL
#define MXDM_IOCTL 0x0100
#endif
#ifndef MXDM_GETNUMDEVS
#define MXDM_GETNUMDEVS 0x0001
#endif
#ifndef MXDM_GETDEVCAPS
#define MXDM_GETDEVCAPS 0x0002
#endif
#ifndef MXDM_OPEN
#define MXDM_OPEN 0x0003
#endif
#ifndef MXDM_CLOSE
#define MXDM_CLOSE 0x0004
#endif
#ifndef MXDM_GETLINEINFO
#define MXDM_GETLINEINFO 0x0005
#endif
#ifndef MXDM_GETLINECONTROLS
#define MXDM_GETLINECONTROLS 0x0006
#endif
#ifndef MXDM_GETCONTROLDETAILS
#define MXDM_GETCONTROLDETAILS 0x0007
#endif
#ifndef MXDM_SETCONTROLDETAILS
#define MXDM_SETCONTROLDETAILS 0x0008
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
#ifndef MIXERR_INVALLINE
#define MIXERR_INVALLINE 1024
#endif
#ifndef MIXERR_INVALCONTROL
#define MIXERR_INVALCONTROL 1025
#endif
#ifndef MIXERR_INVALVALUE
#define MIXERR_INVALVALUE 1026
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
#ifndef MM_MIXM_LINE_CHANGE
#define MM_MIXM_LINE_CHANGE 976
#endif
#ifndef MM_MIXM_CONTROL_CHANGE
#define MM_MIXM_CONTROL_CHANGE 977
#endif
#ifndef MIXERLINE_LINEF_ACTIVE
#define MIXERLINE_LINEF_ACTIVE 1
#endif
#ifndef MIXERLINE_LINEF_DISCONNECTED
#define MIXERLINE_LINEF_DISCONNECTED 32768
#endif
#ifndef MIXERLINE_LINEF_SOURCE
#define MIXERLINE_LINEF_SOURCE 2147483648u
#endif
#ifndef MIXERLINE_COMPONENTTYPE_DST_UNDEFINED
#define MIXERLINE_COMPONENTTYPE_DST_UNDEFINED 0
#endif
#ifndef MIXERLINE_COMPONENTTYPE_DST_DIGITAL
#define MIXERLINE_COMPONENTTYPE_DST_DIGITAL 1
#endif
#ifndef MIXERLINE_COMPONENTTYPE_DST_LINE
#define MIXERLINE_COMPONENTTYPE_DST_LINE 2
#endif
#ifndef MIXERLINE_COMPONENTTYPE_DST_MONITOR
#define MIXERLINE_COMPONENTTYPE_DST_MONITOR 3
#endif
#ifndef MIXERLINE_COMPONENTTYPE_DST_SPEAKERS
#define MIXERLINE_COMPONENTTYPE_DST_SPEAKERS 4
#endif
#ifndef MIXERLINE_COMPONENTTYPE_DST_HEADPHONES
#define MIXERLINE_COMPONENTTYPE_DST_HEADPHONES 5
#endif
#ifndef MIXERLINE_COMPONENTTYPE_DST_TELEPHONE
#define MIXERLINE_COMPONENTTYPE_DST_TELEPHONE 6
#endif
#ifndef MIXERLINE_COMPONENTTYPE_DST_WAVEIN
#define MIXERLINE_COMPONENTTYPE_DST_WAVEIN 7
#endif
#ifndef MIXERLINE_COMPONENTTYPE_DST_VOICEIN
#define MIXERLINE_COMPONENTTYPE_DST_VOICEIN 8
#endif
#ifndef MIXERLINE_COMPONENTTYPE_SRC_UNDEFINED
#define MIXERLINE_COMPONENTTYPE_SRC_UNDEFINED 4096
#endif
#ifndef MIXERLINE_COMPONENTTYPE_SRC_DIGITAL
#define MIXERLINE_COMPONENTTYPE_SRC_DIGITAL 4097
#endif
#ifndef MIXERLINE_COMPONENTTYPE_SRC_LINE
#define MIXERLINE_COMPONENTTYPE_SRC_LINE 4098
#endif
#ifndef MIXERLINE_COMPONENTTYPE_SRC_MICROPHONE
#define MIXERLINE_COMPONENTTYPE_SRC_MICROPHONE 4099
#endif
#ifndef MIXERLINE_COMPONENTTYPE_SRC_SYNTHESIZER
#define MIXERLINE_COMPONENTTYPE_SRC_SYNTHESIZER 4100
#endif
#ifndef MIXERLINE_COMPONENTTYPE_SRC_COMPACTDISC
#define MIXERLINE_COMPONENTTYPE_SRC_COMPACTDISC 4101
#endif
#ifndef MIXERLINE_COMPONENTTYPE_SRC_TELEPHONE
#define MIXERLINE_COMPONENTTYPE_SRC_TELEPHONE 4102
#endif
#ifndef MIXERLINE_COMPONENTTYPE_SRC_PCSPEAKER
#define MIXERLINE_COMPONENTTYPE_SRC_PCSPEAKER 4103
#endif
#ifndef MIXERLINE_COMPONENTTYPE_SRC_WAVEOUT
#define MIXERLINE_COMPONENTTYPE_SRC_WAVEOUT 4104
#endif
#ifndef MIXERLINE_COMPONENTTYPE_SRC_AUXILIARY
#define MIXERLINE_COMPONENTTYPE_SRC_AUXILIARY 4105
#endif
#ifndef MIXERLINE_COMPONENTTYPE_SRC_ANALOG
#define MIXERLINE_COMPONENTTYPE_SRC_ANALOG 4106
#endif
#ifndef MIXERCONTROL_CONTROLF_UNIFORM
#define MIXERCONTROL_CONTROLF_UNIFORM 1
#endif
#ifndef MIXERCONTROL_CONTROLF_MULTIPLE
#define MIXERCONTROL_CONTROLF_MULTIPLE 2
#endif
#ifndef MIXERCONTROL_CONTROLF_DISABLED
#define MIXERCONTROL_CONTROLF_DISABLED 2147483648u
#endif
#ifndef MIXERCONTROL_CT_UNITS_MASK
#define MIXERCONTROL_CT_UNITS_MASK 16711680
#endif
#ifndef MIXERCONTROL_CT_UNITS_BOOLEAN
#define MIXERCONTROL_CT_UNITS_BOOLEAN 65536
#endif
#ifndef MIXERCONTROL_CONTROLTYPE_BOOLEAN
#define MIXERCONTROL_CONTROLTYPE_BOOLEAN 536936448
#endif
#ifndef MIXERCONTROL_CONTROLTYPE_ONOFF
#define MIXERCONTROL_CONTROLTYPE_ONOFF 536936449
#endif
#ifndef MIXERCONTROL_CONTROLTYPE_MUTE
#define MIXERCONTROL_CONTROLTYPE_MUTE 536936450
#endif
#ifndef MIXERCONTROL_CONTROLTYPE_MONO
#define MIXERCONTROL_CONTROLTYPE_MONO 536936451
#endif
#ifndef MIXERCONTROL_CONTROLTYPE_LOUDNESS
#define MIXERCONTROL_CONTROLTYPE_LOUDNESS 536936452
#endif
#ifndef MIXERCONTROL_CONTROLTYPE_FADER
#define MIXERCONTROL_CONTROLTYPE_FADER 1342373888
#endif
#ifndef MIXERCONTROL_CONTROLTYPE_VOLUME
#define MIXERCONTROL_CONTROLTYPE_VOLUME 1342373889
#endif
#ifndef MIXERCONTROL_CONTROLTYPE_BASS
#define MIXERCONTROL_CONTROLTYPE_BASS 1342373890
#endif
#ifndef MIXERCONTROL_CONTROLTYPE_TREBLE
#define MIXERCONTROL_CONTROLTYPE_TREBLE 1342373891
#endif
#ifndef MIXERCONTROL_CONTROLTYPE_EQUALIZER
#define MIXERCONTROL_CONTROLTYPE_EQUALIZER 1342373892
#endif
#ifndef MIXER_GETLINEINFOF_DESTINATION
#define MIXER_GETLINEINFOF_DESTINATION 0
#endif
#ifndef MIXER_GETLINEINFOF_SOURCE
#define MIXER_GETLINEINFOF_SOURCE 1
#endif
#ifndef MIXER_GETLINEINFOF_LINEID
#define MIXER_GETLINEINFOF_LINEID 2
#endif
#ifndef MIXER_GETLINEINFOF_COMPONENTTYPE
#define MIXER_GETLINEINFOF_COMPONENTTYPE 3
#endif
#ifndef MIXER_GETLINEINFOF_TARGETTYPE
#define MIXER_GETLINEINFOF_TARGETTYPE 4
#endif
#ifndef MIXER_GETLINEINFOF_QUERYMASK
#define MIXER_GETLINEINFOF_QUERYMASK 15
#endif
#ifndef MIXER_GETLINECONTROLSF_ALL
#define MIXER_GETLINECONTROLSF_ALL 0
#endif
#ifndef MIXER_GETLINECONTROLSF_ONEBYID
#define MIXER_GETLINECONTROLSF_ONEBYID 1
#endif
#ifndef MIXER_GETLINECONTROLSF_ONEBYTYPE
#define MIXER_GETLINECONTROLSF_ONEBYTYPE 2
#endif
#ifndef MIXER_GETLINECONTROLSF_QUERYMASK
#define MIXER_GETLINECONTROLSF_QUERYMASK 15
#endif
#ifndef MIXER_GETCONTROLDETAILSF_VALUE
#define MIXER_GETCONTROLDETAILSF_VALUE 0
#endif
#ifndef MIXER_GETCONTROLDETAILSF_LISTTEXT
#define MIXER_GETCONTROLDETAILSF_LISTTEXT 1
#endif
#ifndef MIXER_GETCONTROLDETAILSF_QUERYMASK
#define MIXER_GETCONTROLDETAILSF_QUERYMASK 15
#endif
#ifndef MIXER_SETCONTROLDETAILSF_VALUE
#define MIXER_SETCONTROLDETAILSF_VALUE 0
#endif
#ifndef MIXER_SETCONTROLDETAILSF_CUSTOM
#define MIXER_SETCONTROLDETAILSF_CUSTOM 1
#endif
#ifndef MIXER_SETCONTROLDETAILSF_QUERYMASK
#define MIXER_SETCONTROLDETAILSF_QUERYMASK 15
#endif

/* ---- for the hooks ---- */

/* What the driver keeps while it is loaded. Zero but for what stands here as initial, when the
 * first hook sees it. */
struct mixer_two_line_module {
	HDRVR hdrvr; /* as given with DRV_LOAD: zero on Windows, not under Wine */
};

/* What the driver keeps for each instance, from DRV_OPEN to DRV_CLOSE. Zero but for what stands
 * here as initial. */
struct mixer_two_line_instance {
	struct mixer_two_line_module *module;
	DWORD_PTR id; /* what DRV_OPEN returns, and dwDriverId carries */
	HDRVR hdrvr;  /* as given with DRV_OPEN */
};

/* One program that has one device open; there may be several
 * Kept from MXDM_OPEN to MXDM_CLOSE. Zero but for what stands here as initial. */
struct mixer_two_line_mixer {
	struct mixer_two_line_module *module;
	UINT device; /* that it is opened on */
	DWORD_PTR id; /* what MXDM_OPEN issues */
	struct drv_notify notify; /* how its program is told what happens: see drv_tell */
	DWORD changes; /* how many times the program has set a control */
};

/* Tells every program that has the device open of a change, the oldest opening first: what MXDM_OPEN gave is
 * called with msg and about. Any thread may call this; a hook that closes one of them from its callback is
 * refused. */
void mixer_two_line_mixer_tell(UINT device, UINT msg, DWORD_PTR about);

/* The developer's code. A hook that is NULL, because the specification gained its message later,
 * does what a fresh hook does.
 *
 * No lock is held while a hook runs, hooks of different instances may run at once on different
 * threads, and a hook may send messages to the driver. The hooks of one instance never run while
 * it is being closed. */
struct mixer_two_line_hooks {
	/* DRV_LOAD: The driver was loaded into memory; it gets what the whole module needs. The
	 * first message, whatever follows.
	 * Returns nonzero, or zero when it failed and holds nothing: then the driver leaves
	 * memory. */
	int (*on_load)(struct mixer_two_line_module *module);

	/* DRV_ENABLE: The driver may use its hardware from now on.
	 * Returns nonzero, or zero when it failed and holds nothing: then nothing can be opened. */
	int (*on_enable)(struct mixer_two_line_module *module);

	/* DRV_OPEN: A program opens the driver. The answer comes back as dwDriverId in every
	 * later message of the instance.
	 * parameters: the text after the driver's file name, or NULL
	 * open_data: what the program gave to OpenDriver; 0 for the system's own instance
	 * Returns nonzero, or zero when it failed and holds nothing: then there is no instance. */
	int (*on_open)(struct mixer_two_line_instance *instance,
		LPCWSTR parameters,
		LPARAM open_data);

	/* DRV_CLOSE: A program closes its instance. Nonzero closes it, 0 leaves it as it was.
	 * Gives back all that the instance holds.
	 * param1: as given to CloseDriver
	 * param2: as given to CloseDriver
	 * forced: nonzero when the module is being freed; then zero is no answer, and the
	 * parameters are zero.
	 * Returns nonzero, or zero to refuse: then the instance stays open and usable. */
	int (*on_close)(struct mixer_two_line_instance *instance,
		LPARAM param1,
		LPARAM param2,
		int forced);

	/* The last instance is closed: prepare for leaving memory. Called once, and again only
	 * after another DRV_OPEN. */
	void (*on_last_close)(struct mixer_two_line_module *module);

	/* DRV_DISABLE: The driver may no longer use its hardware. Callbacks and threads that touch
	 * it stop.
	 * Instances that are still open sleep until DRV_ENABLE. Messages and opens that are
	 * under way have ended, unless this comes from inside one. Do not wait here for a thread
	 * that closes an instance. */
	void (*on_disable)(struct mixer_two_line_module *module);

	/* DRV_FREE: The driver is about to leave memory and gives back all that it still has.
	 * All instances are closed by now. */
	void (*on_free)(struct mixer_two_line_module *module);

	/* MXDM_INIT: The mixer devices are about to be used.
	 * device_node: 0, or the number of the device in the device tree
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
	LRESULT (*on_mixers_init)(
		struct mixer_two_line_module *module, DWORD_PTR device_node);

	/* MXDM_EXIT: The mixer devices are used no more. The headers know it as DRVM_EXIT alone.
	 * device_node: 0, or the number of the device in the device tree
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
	LRESULT (*on_mixers_exit)(
		struct mixer_two_line_module *module, DWORD_PTR device_node, int forced);

	/* MXDM_OPEN: A program opens a device. Several may have it open.
	 * description: how to open
	 * flags: CALLBACK_FUNCTION on Windows NT
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
	LRESULT (*on_mixer_open)(
		struct mixer_two_line_mixer *mixer, MIXEROPENDESC * description, DWORD flags);

	/* MXDM_CLOSE: A program closes its device.
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
	LRESULT (*on_mixer_close)(
		struct mixer_two_line_mixer *mixer, int forced);

	/* MXDM_GETLINEINFO: A line: by its number, its id, or what it is.
	 * line: to be filled in
	 * flags: MIXER_GETLINEINFOF_*
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
	LRESULT (*on_mixer_getlineinfo)(
		struct mixer_two_line_mixer *mixer, MIXERLINEW * line, DWORD flags);

	/* MXDM_GETLINECONTROLS: The controls of a line.
	 * controls: to be filled in
	 * flags: MIXER_GETLINECONTROLSF_*
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
	LRESULT (*on_mixer_getlinecontrols)(
		struct mixer_two_line_mixer *mixer, MIXERLINECONTROLSW * controls, DWORD flags);

	/* MXDM_GETCONTROLDETAILS: What a control is set to.
	 * details: to be filled in
	 * flags: MIXER_GETCONTROLDETAILSF_*
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
	LRESULT (*on_mixer_getcontroldetails)(
		struct mixer_two_line_mixer *mixer, MIXERCONTROLDETAILS * details, DWORD flags);

	/* MXDM_SETCONTROLDETAILS: Sets a control.
	 * details: what to set it to
	 * flags: MIXER_SETCONTROLDETAILSF_*
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
	LRESULT (*on_mixer_setcontroldetails)(
		struct mixer_two_line_mixer *mixer, MIXERCONTROLDETAILS * details, DWORD flags);

	/* LINES_MIX: Mixes one sample of each line, as the controls are set.
	 * samples: music, then speech: left in the lower half and right in the upper; takes the sum in the first
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
	LRESULT (*on_mix)(
		struct mixer_two_line_mixer *mixer, DWORD * samples);
};

/* What MXDM_GETLINEINFO does by itself, from what the devices are made of, for its hook to call. */
LRESULT mixer_two_line_usual_on_mixer_getlineinfo(
	struct mixer_two_line_mixer *mixer, MIXERLINEW * line, DWORD flags);

/* What MXDM_GETLINECONTROLS does by itself, from what the devices are made of, for its hook to call. */
LRESULT mixer_two_line_usual_on_mixer_getlinecontrols(
	struct mixer_two_line_mixer *mixer, MIXERLINECONTROLSW * controls, DWORD flags);

/* What MXDM_GETCONTROLDETAILS does by itself, from what the devices are made of, for its hook to call. */
LRESULT mixer_two_line_usual_on_mixer_getcontroldetails(
	struct mixer_two_line_mixer *mixer, MIXERCONTROLDETAILS * details, DWORD flags);

/* What MXDM_SETCONTROLDETAILS does by itself, from what the devices are made of, for its hook to call. */
LRESULT mixer_two_line_usual_on_mixer_setcontroldetails(
	struct mixer_two_line_mixer *mixer, MIXERCONTROLDETAILS * details, DWORD flags);

/* Defined in mixer_two_line_hooks.c. */
extern const struct mixer_two_line_hooks mixer_two_line_hooks;

/* ---- the entry point ---- */

LRESULT CALLBACK DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

/* Every message for mixer devices arrives here. */
DWORD CALLBACK mxdMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);

#endif
#endif
