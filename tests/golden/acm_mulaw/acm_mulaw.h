/* G.711 mu-law audio codec
 *
 * Made by drvgen 0.1.0 as acm_mulaw.h, model e2abc316edb65cd6; do not edit.
 * What programs that send messages to the driver need, and what its hooks need. */
#ifndef DRIVER_ACM_MULAW_H
#define DRIVER_ACM_MULAW_H

/* The model that this file was made from: files of another one refuse to be compiled with it, and some
 * want to know no more than that. */
#define ACM_MULAW_MODEL_e2abc316edb65cd6 1
#ifndef ACM_MULAW_MODEL_ALONE

#include "drv_platform.h"
#include "drv_notify.h"

/* ---- what parameters point to ---- */

#ifdef _WIN32
#include <mmsystem.h>
#include <mmreg.h>
#include <msacm.h>
#endif

#if !defined _WIN32 && !defined DRV_HAS_WAVEFORMATEX
#define DRV_HAS_WAVEFORMATEX /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* A format of sound; cbSize more bytes may follow. */
typedef struct {
	WORD wFormatTag;
	WORD nChannels;
	DWORD nSamplesPerSec;
	DWORD nAvgBytesPerSec;
	WORD nBlockAlign;
	WORD wBitsPerSample;
	WORD cbSize;
} WAVEFORMATEX;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_WAVEFILTER
#define DRV_HAS_WAVEFILTER /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* A filter; cbStruct counts what follows, too. */
typedef struct {
	DWORD cbStruct;
	DWORD dwFilterTag;
	DWORD fdwFilter;
	DWORD dwReserved[5];
} WAVEFILTER;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_ACMDRIVERDETAILSW
#define DRV_HAS_ACMDRIVERDETAILSW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* What a driver is; cbStruct bytes may be written. */
typedef struct {
	DWORD cbStruct;
	DWORD fccType;
	DWORD fccComp;
	WORD wMid;
	WORD wPid;
	DWORD vdwACM;
	DWORD vdwDriver;
	DWORD fdwSupport;
	DWORD cFormatTags;
	DWORD cFilterTags;
	LPVOID hicon;
	WCHAR szShortName[32];
	WCHAR szLongName[128];
	WCHAR szCopyright[80];
	WCHAR szLicensing[128];
	WCHAR szFeatures[512];
} ACMDRIVERDETAILSW;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_ACMFORMATTAGDETAILSW
#define DRV_HAS_ACMFORMATTAGDETAILSW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* A kind of format. */
typedef struct {
	DWORD cbStruct;
	DWORD dwFormatTagIndex;
	DWORD dwFormatTag;
	DWORD cbFormatSize;
	DWORD fdwSupport;
	DWORD cStandardFormats;
	WCHAR szFormatTag[48];
} ACMFORMATTAGDETAILSW;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_ACMFORMATDETAILSW
#define DRV_HAS_ACMFORMATDETAILSW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* A format. */
typedef struct {
	DWORD cbStruct;
	DWORD dwFormatIndex;
	DWORD dwFormatTag;
	DWORD fdwSupport;
	WAVEFORMATEX *pwfx;
	DWORD cbwfx;
	WCHAR szFormat[128];
} ACMFORMATDETAILSW;
#pragma pack(pop)
#endif

#ifndef DRV_HAS_ACMDRVOPENDESCW
#define DRV_HAS_ACMDRVOPENDESCW /* the headers of other drivers may have it, too */
/* What the ACM opens a driver with. */
typedef struct {
	DWORD cbStruct;
	DWORD fccType;
	DWORD fccComp;
	DWORD dwVersion;
	DWORD dwFlags;
	DWORD dwError;
	LPCWSTR pszSectionName;
	LPCWSTR pszAliasName;
	DWORD dnDevNode;
} ACMDRVOPENDESCW;
#endif

#ifndef DRV_HAS_ACMDRVSTREAMINSTANCE
#define DRV_HAS_ACMDRVSTREAMINSTANCE /* the headers of other drivers may have it, too */
/* A stream; dwDriver is the driver's. */
typedef struct {
	DWORD cbStruct;
	WAVEFORMATEX *pwfxSrc;
	WAVEFORMATEX *pwfxDst;
	WAVEFILTER *pwfltr;
	DWORD_PTR dwCallback;
	DWORD_PTR dwInstance;
	DWORD fdwOpen;
	DWORD fdwDriver;
	DWORD_PTR dwDriver;
	LPVOID has;
} ACMDRVSTREAMINSTANCE;
#endif

#ifndef DRV_HAS_ACMDRVSTREAMSIZE
#define DRV_HAS_ACMDRVSTREAMSIZE /* the headers of other drivers may have it, too */
/* How large buffers must be. */
typedef struct {
	DWORD cbStruct;
	DWORD fdwSize;
	DWORD cbSrcLength;
	DWORD cbDstLength;
} ACMDRVSTREAMSIZE;
#endif

#ifndef DRV_HAS_ACMDRVFORMATSUGGEST
#define DRV_HAS_ACMDRVFORMATSUGGEST /* the headers of other drivers may have it, too */
/* A format, and room for one to convert it to. */
typedef struct {
	DWORD cbStruct;
	DWORD fdwSuggest;
	WAVEFORMATEX *pwfxSrc;
	DWORD cbwfxSrc;
	WAVEFORMATEX *pwfxDst;
	DWORD cbwfxDst;
} ACMDRVFORMATSUGGEST;
#endif

#ifndef DRV_HAS_ACMDRVSTREAMHEADER
#define DRV_HAS_ACMDRVSTREAMHEADER /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* The buffers of one conversion; the members with Driver and Prepared in their
 * names are the driver's. */
typedef struct {
	DWORD cbStruct;
	DWORD fdwStatus;
	DWORD_PTR dwUser;
	LPVOID pbSrc;
	DWORD cbSrcLength;
	DWORD cbSrcLengthUsed;
	DWORD_PTR dwSrcUser;
	LPVOID pbDst;
	DWORD cbDstLength;
	DWORD cbDstLengthUsed;
	DWORD_PTR dwDstUser;
	DWORD fdwConvert;
	LPVOID padshNext;
	DWORD fdwDriver;
	DWORD_PTR dwDriver;
	DWORD fdwPrepared;
	DWORD_PTR dwPrepared;
	LPVOID pbPreparedSrc;
	DWORD cbPreparedSrcLength;
	LPVOID pbPreparedDst;
	DWORD cbPreparedDstLength;
} ACMDRVSTREAMHEADER;
#pragma pack(pop)
#endif


/* ---- the driver's own messages ---- */

/* Holds the asynchronous conversions of all streams, or lets them go on.
 *
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error;
 * MMSYSERR_INVALHANDLE also when the instance is not there.
 * lParam1: hold, BOOL: nonzero to hold
 */
#define MULAW_HOLD 0x4000

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
#ifndef ACMDM_DRIVER_NOTIFY
#define ACMDM_DRIVER_NOTIFY 0x6001
#endif
#ifndef ACMDM_DRIVER_DETAILS
#define ACMDM_DRIVER_DETAILS 0x600A
#endif
#ifndef ACMDM_DRIVER_ABOUT
#define ACMDM_DRIVER_ABOUT 0x600B
#endif
#ifndef ACMDM_HARDWARE_WAVE_CAPS_INPUT
#define ACMDM_HARDWARE_WAVE_CAPS_INPUT 0x6014
#endif
#ifndef ACMDM_HARDWARE_WAVE_CAPS_OUTPUT
#define ACMDM_HARDWARE_WAVE_CAPS_OUTPUT 0x6015
#endif
#ifndef ACMDM_FORMATTAG_DETAILS
#define ACMDM_FORMATTAG_DETAILS 0x6019
#endif
#ifndef ACMDM_FORMAT_DETAILS
#define ACMDM_FORMAT_DETAILS 0x601A
#endif
#ifndef ACMDM_FORMAT_SUGGEST
#define ACMDM_FORMAT_SUGGEST 0x601B
#endif
#ifndef ACMDM_FILTERTAG_DETAILS
#define ACMDM_FILTERTAG_DETAILS 0x6032
#endif
#ifndef ACMDM_FILTER_DETAILS
#define ACMDM_FILTER_DETAILS 0x6033
#endif
#ifndef ACMDM_STREAM_OPEN
#define ACMDM_STREAM_OPEN 0x604C
#endif
#ifndef ACMDM_STREAM_CLOSE
#define ACMDM_STREAM_CLOSE 0x604D
#endif
#ifndef ACMDM_STREAM_SIZE
#define ACMDM_STREAM_SIZE 0x604E
#endif
#ifndef ACMDM_STREAM_CONVERT
#define ACMDM_STREAM_CONVERT 0x604F
#endif
#ifndef ACMDM_STREAM_RESET
#define ACMDM_STREAM_RESET 0x6050
#endif
#ifndef ACMDM_STREAM_PREPARE
#define ACMDM_STREAM_PREPARE 0x6051
#endif
#ifndef ACMDM_STREAM_UNPREPARE
#define ACMDM_STREAM_UNPREPARE 0x6052
#endif
#ifndef ACMDM_STREAM_UPDATE
#define ACMDM_STREAM_UPDATE 0x6053
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
#ifndef ACMERR_NOTPOSSIBLE
#define ACMERR_NOTPOSSIBLE 512
#endif
#ifndef ACMERR_BUSY
#define ACMERR_BUSY 513
#endif
#ifndef ACMERR_UNPREPARED
#define ACMERR_UNPREPARED 514
#endif
#ifndef ACMERR_CANCELED
#define ACMERR_CANCELED 515
#endif
#ifndef ACMDRIVERDETAILS_FCCTYPE_AUDIOCODEC
#define ACMDRIVERDETAILS_FCCTYPE_AUDIOCODEC 1667528033
#endif
#ifndef ACM_STREAMOPENF_QUERY
#define ACM_STREAMOPENF_QUERY 1
#endif
#ifndef ACM_STREAMOPENF_ASYNC
#define ACM_STREAMOPENF_ASYNC 2
#endif
#ifndef ACM_STREAMOPENF_NONREALTIME
#define ACM_STREAMOPENF_NONREALTIME 4
#endif
#ifndef ACM_STREAMSIZEF_SOURCE
#define ACM_STREAMSIZEF_SOURCE 0
#endif
#ifndef ACM_STREAMSIZEF_DESTINATION
#define ACM_STREAMSIZEF_DESTINATION 1
#endif
#ifndef ACM_STREAMCONVERTF_BLOCKALIGN
#define ACM_STREAMCONVERTF_BLOCKALIGN 4
#endif
#ifndef ACM_STREAMCONVERTF_START
#define ACM_STREAMCONVERTF_START 16
#endif
#ifndef ACM_STREAMCONVERTF_END
#define ACM_STREAMCONVERTF_END 32
#endif
#ifndef ACMSTREAMHEADER_STATUSF_DONE
#define ACMSTREAMHEADER_STATUSF_DONE 65536
#endif
#ifndef ACMSTREAMHEADER_STATUSF_PREPARED
#define ACMSTREAMHEADER_STATUSF_PREPARED 131072
#endif
#ifndef ACMSTREAMHEADER_STATUSF_INQUEUE
#define ACMSTREAMHEADER_STATUSF_INQUEUE 1048576
#endif
#ifndef ACM_FORMATTAGDETAILSF_INDEX
#define ACM_FORMATTAGDETAILSF_INDEX 0
#endif
#ifndef ACM_FORMATTAGDETAILSF_FORMATTAG
#define ACM_FORMATTAGDETAILSF_FORMATTAG 1
#endif
#ifndef ACM_FORMATTAGDETAILSF_LARGESTSIZE
#define ACM_FORMATTAGDETAILSF_LARGESTSIZE 2
#endif
#ifndef ACM_FORMATDETAILSF_INDEX
#define ACM_FORMATDETAILSF_INDEX 0
#endif
#ifndef ACM_FORMATDETAILSF_FORMAT
#define ACM_FORMATDETAILSF_FORMAT 1
#endif
#ifndef ACM_FORMATSUGGESTF_WFORMATTAG
#define ACM_FORMATSUGGESTF_WFORMATTAG 65536
#endif
#ifndef ACM_FORMATSUGGESTF_NCHANNELS
#define ACM_FORMATSUGGESTF_NCHANNELS 131072
#endif
#ifndef ACM_FORMATSUGGESTF_NSAMPLESPERSEC
#define ACM_FORMATSUGGESTF_NSAMPLESPERSEC 262144
#endif
#ifndef ACM_FORMATSUGGESTF_WBITSPERSAMPLE
#define ACM_FORMATSUGGESTF_WBITSPERSAMPLE 524288
#endif
#ifndef WAVE_FORMAT_UNKNOWN
#define WAVE_FORMAT_UNKNOWN 0
#endif
#ifndef WAVE_FORMAT_PCM
#define WAVE_FORMAT_PCM 1
#endif
#ifndef MM_ACM_OPEN
#define MM_ACM_OPEN 980
#endif
#ifndef MM_ACM_CLOSE
#define MM_ACM_CLOSE 981
#endif
#ifndef MM_ACM_DONE
#define MM_ACM_DONE 982
#endif
#ifndef ACMDRIVERDETAILS_SUPPORTF_CODEC
#define ACMDRIVERDETAILS_SUPPORTF_CODEC 1
#endif
#ifndef ACMDRIVERDETAILS_SUPPORTF_CONVERTER
#define ACMDRIVERDETAILS_SUPPORTF_CONVERTER 2
#endif
#ifndef ACMDRIVERDETAILS_SUPPORTF_FILTER
#define ACMDRIVERDETAILS_SUPPORTF_FILTER 4
#endif
#ifndef ACMDRIVERDETAILS_SUPPORTF_HARDWARE
#define ACMDRIVERDETAILS_SUPPORTF_HARDWARE 8
#endif
#ifndef ACMDRIVERDETAILS_SUPPORTF_ASYNC
#define ACMDRIVERDETAILS_SUPPORTF_ASYNC 16
#endif

/* ---- for the hooks ---- */

/* What the driver keeps while it is loaded. Zero but for what stands here as initial, when the
 * first hook sees it. */
struct acm_mulaw_module {
	HDRVR hdrvr; /* as given with DRV_LOAD: zero on Windows, not under Wine */
};

/* What the driver keeps for each instance, from DRV_OPEN to DRV_CLOSE. Zero but for what stands
 * here as initial. */
struct acm_mulaw_instance {
	struct acm_mulaw_module *module;
	DWORD_PTR id; /* what DRV_OPEN returns, and dwDriverId carries */
	HDRVR hdrvr;  /* as given with DRV_OPEN */
};

/* A conversion from one format to another
 * Kept from ACMDM_STREAM_OPEN to ACMDM_STREAM_CLOSE. Zero but for what stands here as initial. */
struct acm_mulaw_stream {
	struct acm_mulaw_instance *instance;
	DWORD_PTR id; /* what ACMDM_STREAM_OPEN issues */
	struct drv_notify notify; /* how its program is told what happens: see drv_tell */
	BOOL encodes; /* whether mu-law comes out */
	DWORD block; /* samples that belong together, one for each channel */
	LPVOID worker; /* the thread of a stream that was opened with ACM_STREAMOPENF_ASYNC, or NULL */
};

/* The buffer that was queued first and is not done, or NULL. */
ACMDRVSTREAMHEADER *acm_mulaw_stream_next(struct acm_mulaw_stream *stream);

/* Gives a queued buffer back to the program, which is told with MM_ACM_DONE and param2. Returns 0 when it is
 * not queued. Any thread may call this while *stream is open. */
int acm_mulaw_stream_done(struct acm_mulaw_stream *stream, ACMDRVSTREAMHEADER *buffer, DWORD_PTR param2);

/* The developer's code. A hook that is NULL, because the specification gained its message later,
 * does what a fresh hook does.
 *
 * No lock is held while a hook runs, hooks of different instances may run at once on different
 * threads, and a hook may send messages to the driver. The hooks of one instance never run while
 * it is being closed. */
struct acm_mulaw_hooks {
	/* DRV_LOAD: The driver was loaded into memory; it gets what the whole module needs. The
	 * first message, whatever follows.
	 * Returns nonzero, or zero when it failed and holds nothing: then the driver leaves
	 * memory. */
	int (*on_load)(struct acm_mulaw_module *module);

	/* DRV_ENABLE: The driver may use its hardware from now on.
	 * Returns nonzero, or zero when it failed and holds nothing: then nothing can be opened. */
	int (*on_enable)(struct acm_mulaw_module *module);

	/* DRV_OPEN: A program opens the driver. The answer comes back as dwDriverId in every
	 * later message of the instance.
	 * parameters: the text after the driver's file name, or NULL
	 * open_data: what the program gave to OpenDriver; 0 for the system's own instance
	 * Returns nonzero, or zero when it failed and holds nothing: then there is no instance. */
	int (*on_open)(struct acm_mulaw_instance *instance,
		LPCWSTR parameters,
		LPARAM open_data);

	/* DRV_CLOSE: A program closes its instance. Nonzero closes it, 0 leaves it as it was.
	 * Gives back all that the instance holds.
	 * param1: as given to CloseDriver
	 * param2: as given to CloseDriver
	 * forced: nonzero when the module is being freed; then zero is no answer, and the
	 * parameters are zero.
	 * Returns nonzero, or zero to refuse: then the instance stays open and usable, though
	 * what was open inside is closed by then. */
	int (*on_close)(struct acm_mulaw_instance *instance,
		LPARAM param1,
		LPARAM param2,
		int forced);

	/* The last instance is closed: prepare for leaving memory. Called once, and again only
	 * after another DRV_OPEN. */
	void (*on_last_close)(struct acm_mulaw_module *module);

	/* DRV_DISABLE: The driver may no longer use its hardware. Callbacks and threads that touch
	 * it stop.
	 * Instances that are still open sleep until DRV_ENABLE. Messages and opens that are
	 * under way have ended, unless this comes from inside one. Do not wait here for a thread
	 * that closes an instance. */
	void (*on_disable)(struct acm_mulaw_module *module);

	/* DRV_FREE: The driver is about to leave memory and gives back all that it still has.
	 * All instances are closed by now. */
	void (*on_free)(struct acm_mulaw_module *module);

	/* ACMDM_DRIVER_DETAILS: What the driver is: its names, and what kinds of formats and filters it has.
	 * Every driver answers it, with at most cbStruct bytes.
	 * details: to be filled in
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
	LRESULT (*on_driver_details)(
		struct acm_mulaw_instance *instance, ACMDRIVERDETAILSW * details);

	/* ACMDM_FORMATTAG_DETAILS: A kind of format that the driver has: by index, by tag, or the one with the
	 * largest formats. Every driver answers it.
	 * details: to be filled in
	 * query: ACM_FORMATTAGDETAILSF_INDEX, _FORMATTAG or _LARGESTSIZE
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
	LRESULT (*on_formattag_details)(
		struct acm_mulaw_instance *instance, ACMFORMATTAGDETAILSW * details, DWORD query);

	/* ACMDM_FORMAT_DETAILS: A format of one kind, by index, or whether the driver has the one that is
	 * given. Where the name is left empty, the ACM makes one.
	 * details: to be filled in
	 * query: ACM_FORMATDETAILSF_INDEX or _FORMAT
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
	LRESULT (*on_format_details)(
		struct acm_mulaw_instance *instance, ACMFORMATDETAILSW * details, DWORD query);

	/* ACMDM_FORMAT_SUGGEST: A format that the given one can be converted to.
	 * suggestion: the format, and room for the other
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
	LRESULT (*on_format_suggest)(
		struct acm_mulaw_instance *instance, ACMDRVFORMATSUGGEST * suggestion);

	/* MULAW_HOLD: Holds the asynchronous conversions of all streams, or lets them go on.
	 * hold: nonzero to hold
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
	LRESULT (*on_hold)(
		struct acm_mulaw_instance *instance, BOOL hold);

	/* ACMDM_STREAM_OPEN that only asks: whether it would be opened. Nothing is. */
	LRESULT (*on_stream_query)(
		struct acm_mulaw_instance *instance, ACMDRVSTREAMINSTANCE * given);

	/* ACMDM_STREAM_OPEN: Begins a conversion. What belongs to the stream is kept for the stream, not
	 * for the instance: there may be many. With ACM_STREAMOPENF_QUERY it asks only
	 * whether it could be begun.
	 * given: the stream
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
	LRESULT (*on_stream_open)(
		struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given);

	/* ACMDM_STREAM_CLOSE: Ends a conversion. Refused, the stream stays open and can be closed later.
	 * given: the stream
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Not forced, it comes before what is still prepared is undone: what that needs must stay until then.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
	LRESULT (*on_stream_close)(
		struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, int forced);

	/* ACMDM_STREAM_SIZE: How large the one buffer must be for the other's size. Every driver with
	 * streams answers it.
	 * given: the stream
	 * size: the size that is known, and room for the other
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
	LRESULT (*on_stream_size)(
		struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, ACMDRVSTREAMSIZE * size);

	/* ACMDM_STREAM_CONVERT: Converts what is in the buffers and says how much of each was used. A stream
	 * that was opened with ACM_STREAMOPENF_ASYNC may answer first, convert later
	 * and then call back with MM_ACM_DONE.
	 * given: the stream
	 * header: the buffers
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
	LRESULT (*on_stream_convert)(
		struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, ACMDRVSTREAMHEADER * header);

	/* ACMDM_STREAM_RESET: Gives back all buffers that wait for conversion, each marked as done and
	 * called back with MM_ACM_DONE.
	 * given: the stream
	 * flags: 0
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
	LRESULT (*on_stream_reset)(
		struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, DWORD flags);

	/* ACMDM_STREAM_PREPARE: Prepares buffers, before the first conversion with them.
	 * MMSYSERR_NOTSUPPORTED leaves it to the ACM, which counts as success. The
	 * flag that tells that they are prepared is the ACM's.
	 * given: the stream
	 * header: the buffers
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
	LRESULT (*on_stream_prepare)(
		struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, ACMDRVSTREAMHEADER * header);

	/* ACMDM_STREAM_UNPREPARE: Undoes what the preparation did, and no more. MMSYSERR_NOTSUPPORTED leaves
	 * it to the ACM.
	 * given: the stream
	 * header: the buffers
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
	LRESULT (*on_stream_unprepare)(
		struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, ACMDRVSTREAMHEADER * header, int forced);
};

/* Defined in acm_mulaw_hooks.c. */
extern const struct acm_mulaw_hooks acm_mulaw_hooks;

/* ---- the entry point ---- */

LRESULT CALLBACK DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

#endif
#endif
