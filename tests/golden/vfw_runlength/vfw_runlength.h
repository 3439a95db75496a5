/* Run-length video codec
 *
 * Made by drvgen 0.1.0 as vfw_runlength.h, model 4c9cbaa878def3af; do not edit.
 * What programs that send messages to the driver need, and what its hooks need. */
#ifndef DRIVER_VFW_RUNLENGTH_H
#define DRIVER_VFW_RUNLENGTH_H

/* The model that this file was made from: files of another one refuse to be compiled with it, and some
 * want to know no more than that. */
#define VFW_RUNLENGTH_MODEL_4c9cbaa878def3af 1
#ifndef VFW_RUNLENGTH_MODEL_ALONE

#include "drv_platform.h"

/* ---- what parameters point to ---- */

#ifdef _WIN32
#include <wingdi.h>
#include <vfw.h>
#endif

#if !defined _WIN32 && !defined DRV_HAS_RGBQUAD
#define DRV_HAS_RGBQUAD /* the headers of other drivers may have it, too */
/* A colour. */
typedef struct {
	BYTE rgbBlue;
	BYTE rgbGreen;
	BYTE rgbRed;
	BYTE rgbReserved;
} RGBQUAD;
#endif

#if !defined _WIN32 && !defined DRV_HAS_BITMAPINFOHEADER
#define DRV_HAS_BITMAPINFOHEADER /* the headers of other drivers may have it, too */
/* A format of pictures. */
typedef struct {
	DWORD biSize;
	LONG biWidth;
	LONG biHeight;
	WORD biPlanes;
	WORD biBitCount;
	DWORD biCompression;
	DWORD biSizeImage;
	LONG biXPelsPerMeter;
	LONG biYPelsPerMeter;
	DWORD biClrUsed;
	DWORD biClrImportant;
} BITMAPINFOHEADER;
#endif

#if !defined _WIN32 && !defined DRV_HAS_BITMAPINFO
#define DRV_HAS_BITMAPINFO /* the headers of other drivers may have it, too */
/* A format and its colours, of which more may follow. */
typedef struct {
	BITMAPINFOHEADER bmiHeader;
	RGBQUAD bmiColors[1];
} BITMAPINFO;
#endif

#if !defined _WIN32 && !defined DRV_HAS_ICOPEN
#define DRV_HAS_ICOPEN /* the headers of other drivers may have it, too */
/* What a program opens a codec with; dwError is the codec's answer, why it
 * does not open. */
typedef struct {
	DWORD dwSize;
	DWORD fccType;
	DWORD fccHandler;
	DWORD dwVersion;
	DWORD dwFlags;
	LPARAM dwError;
	LPVOID pV1Reserved;
	LPVOID pV2Reserved;
	DWORD dnDevNode;
} ICOPEN;
#endif

#if !defined _WIN32 && !defined DRV_HAS_ICINFO
#define DRV_HAS_ICINFO /* the headers of other drivers may have it, too */
/* What a codec is; szDriver is not its to write. */
typedef struct {
	DWORD dwSize;
	DWORD fccType;
	DWORD fccHandler;
	DWORD dwFlags;
	DWORD dwVersion;
	DWORD dwVersionICM;
	WCHAR szName[16];
	WCHAR szDescription[128];
	WCHAR szDriver[128];
} ICINFO;
#endif

#if !defined _WIN32 && !defined DRV_HAS_ICCOMPRESS
#define DRV_HAS_ICCOMPRESS /* the headers of other drivers may have it, too */
/* A frame to compress. */
typedef struct {
	DWORD dwFlags;
	BITMAPINFOHEADER *lpbiOutput;
	LPVOID lpOutput;
	BITMAPINFOHEADER *lpbiInput;
	LPVOID lpInput;
	DWORD *lpckid;
	DWORD *lpdwFlags;
	LONG lFrameNum;
	DWORD dwFrameSize;
	DWORD dwQuality;
	BITMAPINFOHEADER *lpbiPrev;
	LPVOID lpPrev;
} ICCOMPRESS;
#endif

#if !defined _WIN32 && !defined DRV_HAS_ICDECOMPRESS
#define DRV_HAS_ICDECOMPRESS /* the headers of other drivers may have it, too */
/* A frame to decompress. */
typedef struct {
	DWORD dwFlags;
	BITMAPINFOHEADER *lpbiInput;
	LPVOID lpInput;
	BITMAPINFOHEADER *lpbiOutput;
	LPVOID lpOutput;
	DWORD ckid;
} ICDECOMPRESS;
#endif


/* ---- the driver's own messages ---- */

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
#ifndef ICM_GETSTATE
#define ICM_GETSTATE 0x5000
#endif
#ifndef ICM_SETSTATE
#define ICM_SETSTATE 0x5001
#endif
#ifndef ICM_GETINFO
#define ICM_GETINFO 0x5002
#endif
#ifndef ICM_CONFIGURE
#define ICM_CONFIGURE 0x500A
#endif
#ifndef ICM_ABOUT
#define ICM_ABOUT 0x500B
#endif
#ifndef ICM_GETERRORTEXT
#define ICM_GETERRORTEXT 0x500C
#endif
#ifndef ICM_GETFORMATNAME
#define ICM_GETFORMATNAME 0x5014
#endif
#ifndef ICM_ENUMFORMATS
#define ICM_ENUMFORMATS 0x5015
#endif
#ifndef ICM_GETDEFAULTQUALITY
#define ICM_GETDEFAULTQUALITY 0x501E
#endif
#ifndef ICM_GETQUALITY
#define ICM_GETQUALITY 0x501F
#endif
#ifndef ICM_SETQUALITY
#define ICM_SETQUALITY 0x5020
#endif
#ifndef ICM_SET
#define ICM_SET 0x5028
#endif
#ifndef ICM_GET
#define ICM_GET 0x5029
#endif
#ifndef ICM_COMPRESS_GET_FORMAT
#define ICM_COMPRESS_GET_FORMAT 0x4004
#endif
#ifndef ICM_COMPRESS_GET_SIZE
#define ICM_COMPRESS_GET_SIZE 0x4005
#endif
#ifndef ICM_COMPRESS_QUERY
#define ICM_COMPRESS_QUERY 0x4006
#endif
#ifndef ICM_COMPRESS_BEGIN
#define ICM_COMPRESS_BEGIN 0x4007
#endif
#ifndef ICM_COMPRESS
#define ICM_COMPRESS 0x4008
#endif
#ifndef ICM_COMPRESS_END
#define ICM_COMPRESS_END 0x4009
#endif
#ifndef ICM_COMPRESS_FRAMES_INFO
#define ICM_COMPRESS_FRAMES_INFO 0x4046
#endif
#ifndef ICM_COMPRESS_FRAMES
#define ICM_COMPRESS_FRAMES 0x4047
#endif
#ifndef ICM_SET_STATUS_PROC
#define ICM_SET_STATUS_PROC 0x4048
#endif
#ifndef ICM_DECOMPRESS_GET_FORMAT
#define ICM_DECOMPRESS_GET_FORMAT 0x400A
#endif
#ifndef ICM_DECOMPRESS_QUERY
#define ICM_DECOMPRESS_QUERY 0x400B
#endif
#ifndef ICM_DECOMPRESS_BEGIN
#define ICM_DECOMPRESS_BEGIN 0x400C
#endif
#ifndef ICM_DECOMPRESS
#define ICM_DECOMPRESS 0x400D
#endif
#ifndef ICM_DECOMPRESS_END
#define ICM_DECOMPRESS_END 0x400E
#endif
#ifndef ICM_DECOMPRESS_SET_PALETTE
#define ICM_DECOMPRESS_SET_PALETTE 0x401D
#endif
#ifndef ICM_DECOMPRESS_GET_PALETTE
#define ICM_DECOMPRESS_GET_PALETTE 0x401E
#endif
#ifndef ICM_DECOMPRESSEX_QUERY
#define ICM_DECOMPRESSEX_QUERY 0x403D
#endif
#ifndef ICM_DECOMPRESSEX_BEGIN
#define ICM_DECOMPRESSEX_BEGIN 0x403C
#endif
#ifndef ICM_DECOMPRESSEX
#define ICM_DECOMPRESSEX 0x403E
#endif
#ifndef ICM_DECOMPRESSEX_END
#define ICM_DECOMPRESSEX_END 0x403F
#endif
#ifndef ICM_DRAW_QUERY
#define ICM_DRAW_QUERY 0x401F
#endif
#ifndef ICM_DRAW_BEGIN
#define ICM_DRAW_BEGIN 0x400F
#endif
#ifndef ICM_DRAW_GET_PALETTE
#define ICM_DRAW_GET_PALETTE 0x4010
#endif
#ifndef ICM_DRAW_UPDATE
#define ICM_DRAW_UPDATE 0x4011
#endif
#ifndef ICM_DRAW_START
#define ICM_DRAW_START 0x4012
#endif
#ifndef ICM_DRAW_STOP
#define ICM_DRAW_STOP 0x4013
#endif
#ifndef ICM_DRAW_BITS
#define ICM_DRAW_BITS 0x4014
#endif
#ifndef ICM_DRAW_END
#define ICM_DRAW_END 0x4015
#endif
#ifndef ICM_DRAW_GETTIME
#define ICM_DRAW_GETTIME 0x4020
#endif
#ifndef ICM_DRAW
#define ICM_DRAW 0x4021
#endif
#ifndef ICM_DRAW_WINDOW
#define ICM_DRAW_WINDOW 0x4022
#endif
#ifndef ICM_DRAW_SETTIME
#define ICM_DRAW_SETTIME 0x4023
#endif
#ifndef ICM_DRAW_REALIZE
#define ICM_DRAW_REALIZE 0x4024
#endif
#ifndef ICM_DRAW_FLUSH
#define ICM_DRAW_FLUSH 0x4025
#endif
#ifndef ICM_DRAW_RENDERBUFFER
#define ICM_DRAW_RENDERBUFFER 0x4026
#endif
#ifndef ICM_DRAW_START_PLAY
#define ICM_DRAW_START_PLAY 0x4027
#endif
#ifndef ICM_DRAW_STOP_PLAY
#define ICM_DRAW_STOP_PLAY 0x4028
#endif
#ifndef ICM_DRAW_SUGGESTFORMAT
#define ICM_DRAW_SUGGESTFORMAT 0x4032
#endif
#ifndef ICM_DRAW_CHANGEPALETTE
#define ICM_DRAW_CHANGEPALETTE 0x4033
#endif
#ifndef ICM_DRAW_IDLE
#define ICM_DRAW_IDLE 0x4034
#endif
#ifndef ICM_GETBUFFERSWANTED
#define ICM_GETBUFFERSWANTED 0x4029
#endif
#ifndef ICM_GETDEFAULTKEYFRAMERATE
#define ICM_GETDEFAULTKEYFRAMERATE 0x402A
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
#ifndef ICERR_OK
#define ICERR_OK 0
#endif
#ifndef ICERR_DONTDRAW
#define ICERR_DONTDRAW 1
#endif
#ifndef ICERR_NEWPALETTE
#define ICERR_NEWPALETTE 2
#endif
#ifndef ICERR_GOTOKEYFRAME
#define ICERR_GOTOKEYFRAME 3
#endif
#ifndef ICERR_STOPDRAWING
#define ICERR_STOPDRAWING 4
#endif
#ifndef ICERR_UNSUPPORTED
#define ICERR_UNSUPPORTED -1
#endif
#ifndef ICERR_BADFORMAT
#define ICERR_BADFORMAT -2
#endif
#ifndef ICERR_MEMORY
#define ICERR_MEMORY -3
#endif
#ifndef ICERR_INTERNAL
#define ICERR_INTERNAL -4
#endif
#ifndef ICERR_BADFLAGS
#define ICERR_BADFLAGS -5
#endif
#ifndef ICERR_BADPARAM
#define ICERR_BADPARAM -6
#endif
#ifndef ICERR_BADSIZE
#define ICERR_BADSIZE -7
#endif
#ifndef ICERR_BADHANDLE
#define ICERR_BADHANDLE -8
#endif
#ifndef ICERR_CANTUPDATE
#define ICERR_CANTUPDATE -9
#endif
#ifndef ICERR_ABORT
#define ICERR_ABORT -10
#endif
#ifndef ICERR_ERROR
#define ICERR_ERROR -100
#endif
#ifndef ICERR_BADBITDEPTH
#define ICERR_BADBITDEPTH -200
#endif
#ifndef ICERR_BADIMAGESIZE
#define ICERR_BADIMAGESIZE -201
#endif
#ifndef ICTYPE_VIDEO
#define ICTYPE_VIDEO 1667524982
#endif
#ifndef ICTYPE_AUDIO
#define ICTYPE_AUDIO 1667528033
#endif
#ifndef ICMODE_COMPRESS
#define ICMODE_COMPRESS 1
#endif
#ifndef ICMODE_DECOMPRESS
#define ICMODE_DECOMPRESS 2
#endif
#ifndef ICMODE_FASTDECOMPRESS
#define ICMODE_FASTDECOMPRESS 3
#endif
#ifndef ICMODE_QUERY
#define ICMODE_QUERY 4
#endif
#ifndef ICMODE_FASTCOMPRESS
#define ICMODE_FASTCOMPRESS 5
#endif
#ifndef ICMODE_DRAW
#define ICMODE_DRAW 8
#endif
#ifndef VIDCF_QUALITY
#define VIDCF_QUALITY 1
#endif
#ifndef VIDCF_CRUNCH
#define VIDCF_CRUNCH 2
#endif
#ifndef VIDCF_TEMPORAL
#define VIDCF_TEMPORAL 4
#endif
#ifndef VIDCF_COMPRESSFRAMES
#define VIDCF_COMPRESSFRAMES 8
#endif
#ifndef VIDCF_DRAW
#define VIDCF_DRAW 16
#endif
#ifndef VIDCF_FASTTEMPORALC
#define VIDCF_FASTTEMPORALC 32
#endif
#ifndef VIDCF_FASTTEMPORALD
#define VIDCF_FASTTEMPORALD 128
#endif
#ifndef ICCOMPRESS_KEYFRAME
#define ICCOMPRESS_KEYFRAME 1
#endif
#ifndef AVIIF_KEYFRAME
#define AVIIF_KEYFRAME 16
#endif
#ifndef BI_RGB
#define BI_RGB 0
#endif

/* ---- for the hooks ---- */

/* What the driver keeps while it is loaded. Zero but for what stands here as initial, when the
 * first hook sees it. */
struct vfw_runlength_module {
	HDRVR hdrvr; /* as given with DRV_LOAD: zero on Windows, not under Wine */
};

/* What the driver keeps for each instance, from DRV_OPEN to DRV_CLOSE. Zero but for what stands
 * here as initial. */
struct vfw_runlength_instance {
	struct vfw_runlength_module *module;
	DWORD_PTR id; /* what DRV_OPEN returns, and dwDriverId carries */
	HDRVR hdrvr;  /* as given with DRV_OPEN */
	struct {
		LPVOID film; /* its size, and the frame before */
	} compression; /* from ICM_COMPRESS_BEGIN to ICM_COMPRESS_END */
	struct {
		LPVOID film; /* its size, and the frame before */
	} decompression; /* from ICM_DECOMPRESS_BEGIN to ICM_DECOMPRESS_END */
};

/* The developer's code. A hook that is NULL, because the specification gained its message later,
 * does what a fresh hook does.
 *
 * No lock is held while a hook runs, hooks of different instances may run at once on different
 * threads, and a hook may send messages to the driver. The hooks of one instance never run while
 * it is being closed. */
struct vfw_runlength_hooks {
	/* DRV_LOAD: The driver was loaded into memory; it gets what the whole module needs. The
	 * first message, whatever follows.
	 * Returns nonzero, or zero when it failed and holds nothing: then the driver leaves
	 * memory. */
	int (*on_load)(struct vfw_runlength_module *module);

	/* DRV_ENABLE: The driver may use its hardware from now on.
	 * Returns nonzero, or zero when it failed and holds nothing: then nothing can be opened. */
	int (*on_enable)(struct vfw_runlength_module *module);

	/* DRV_OPEN: A program opens the driver. The answer comes back as dwDriverId in every
	 * later message of the instance.
	 * parameters: the text after the driver's file name, or NULL
	 * open_data: what the program gave to OpenDriver; 0 for the system's own instance
	 * Returns nonzero, or zero when it failed and holds nothing: then there is no instance. */
	int (*on_open)(struct vfw_runlength_instance *instance,
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
	int (*on_close)(struct vfw_runlength_instance *instance,
		LPARAM param1,
		LPARAM param2,
		int forced);

	/* The last instance is closed: prepare for leaving memory. Called once, and again only
	 * after another DRV_OPEN. */
	void (*on_last_close)(struct vfw_runlength_module *module);

	/* DRV_DISABLE: The driver may no longer use its hardware. Callbacks and threads that touch
	 * it stop.
	 * Instances that are still open sleep until DRV_ENABLE. Messages and opens that are
	 * under way have ended, unless this comes from inside one. Do not wait here for a thread
	 * that closes an instance. */
	void (*on_disable)(struct vfw_runlength_module *module);

	/* DRV_FREE: The driver is about to leave memory and gives back all that it still has.
	 * All instances are closed by now. */
	void (*on_free)(struct vfw_runlength_module *module);

	/* ICM_COMPRESS_QUERY: Whether the codec can compress this format, to that one.
	 * input: the format of what comes in
	 * output: the format of what goes out; 0 for any
	 * Returns ICERR_OK, or an error, which is negative. */
	LRESULT (*on_compress_query)(
		struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output);

	/* ICM_COMPRESS_GET_FORMAT: The format that the codec would compress the given one to, or its size.
	 * input: the format of what comes in
	 * output: room for the format of what goes out; 0 asks for its size
	 * Returns the size that is asked for, where the second parameter is 0; else ICERR_OK, or a negative error. */
	LRESULT (*on_compress_get_format)(
		struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output);

	/* ICM_COMPRESS_GET_SIZE: How many bytes a compressed frame can have at most.
	 * input: the format of what comes in
	 * output: the format of what goes out
	 * Returns a number of bytes, 0 when it failed. */
	LRESULT (*on_compress_get_size)(
		struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output);

	/* ICM_DECOMPRESS_QUERY: Whether the codec can decompress this format, to that one.
	 * input: the format of what comes in
	 * output: the format of what goes out; 0 for any
	 * Returns ICERR_OK, or an error, which is negative. */
	LRESULT (*on_decompress_query)(
		struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output);

	/* ICM_DECOMPRESS_GET_FORMAT: The format that the codec would decompress the given one to, or its size.
	 * input: the format of what comes in
	 * output: room for the format of what goes out; 0 asks for its size
	 * Returns the size that is asked for, where the second parameter is 0; else ICERR_OK, or a negative error. */
	LRESULT (*on_decompress_get_format)(
		struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output);

	/* ICM_GETINFO: What the codec is; answered with the size of the structure. szDriver stays
	 * as it is.
	 * info: to be filled in
	 * size: sizeof(ICINFO)
	 * Returns a number of bytes, 0 when it failed. */
	LRESULT (*on_getinfo)(
		ICINFO * info, DWORD size);

	/* ICM_COMPRESS_BEGIN: Begins to compress a sequence.
	 * input: the format of what comes in
	 * output: the format of what goes out
	 * Returns ICERR_OK, or an error, which is negative. */
	LRESULT (*on_compress_begin)(
		struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output);

	/* ICM_COMPRESS: Compresses a frame, and sets the size of the picture in the format of the
	 * output.
	 * frame: the frame
	 * size: sizeof(ICCOMPRESS)
	 * Returns ICERR_OK, or an error, which is negative. */
	LRESULT (*on_compress)(
		struct vfw_runlength_instance *instance, ICCOMPRESS * frame, DWORD size);

	/* ICM_COMPRESS_END: Ends compressing, and gives back what it took.
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns ICERR_OK, or an error, which is negative. */
	LRESULT (*on_compress_end)(
		struct vfw_runlength_instance *instance, int forced);

	/* ICM_DECOMPRESS_BEGIN: Begins to decompress a sequence.
	 * input: the format of what comes in
	 * output: the format of what goes out
	 * Returns ICERR_OK, or an error, which is negative. */
	LRESULT (*on_decompress_begin)(
		struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output);

	/* ICM_DECOMPRESS: Decompresses a frame.
	 * frame: the frame
	 * size: sizeof(ICDECOMPRESS)
	 * Returns ICERR_OK, or an error, which is negative. */
	LRESULT (*on_decompress)(
		struct vfw_runlength_instance *instance, ICDECOMPRESS * frame, DWORD size);

	/* ICM_DECOMPRESS_END: Ends decompressing, and gives back what it took.
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns ICERR_OK, or an error, which is negative. */
	LRESULT (*on_decompress_end)(
		struct vfw_runlength_instance *instance, int forced);
};

/* Defined in vfw_runlength_hooks.c. */
extern const struct vfw_runlength_hooks vfw_runlength_hooks;

/* ---- the entry point ---- */

LRESULT CALLBACK DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

#endif
#endif
