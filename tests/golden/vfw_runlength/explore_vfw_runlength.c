/* The explorer of the driver "vfw_runlength": what the specification says that it does, as data, to be
 * compared with what it does.
 *
 * Made by drvgen 0.1.0 as explore_vfw_runlength.c, model 4c9cbaa878def3af; do not edit.
 *
 * Nothing here is shared with the driver's code; of vfw_runlength.h it takes only the model, and only where
 * it tries the driver that is made of the files around it. */
#ifdef TEST_FOLDER
#define VFW_RUNLENGTH_MODEL_ALONE
#include "vfw_runlength.h"
#ifndef VFW_RUNLENGTH_MODEL_4c9cbaa878def3af
#error "vfw_runlength.h is of another model than this file: generate all files of the driver again, from one spec"
#endif
#else
#define TEST_FOLDER "host/"
#endif

#include "drv_explore.h"
#include "drv_probe.h"

#include <stddef.h>


/* ---- structures, as messages point to them ---- */

struct explored_RECT {
	LONG left;
	LONG top;
	LONG right;
	LONG bottom;
};

struct explored_RGBQUAD {
	BYTE rgbBlue;
	BYTE rgbGreen;
	BYTE rgbRed;
	BYTE rgbReserved;
};

struct explored_BITMAPINFOHEADER {
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
};

struct explored_BITMAPINFO {
	struct explored_BITMAPINFOHEADER bmiHeader;
	struct explored_RGBQUAD bmiColors[1];
};

struct explored_ICOPEN {
	DWORD dwSize;
	DWORD fccType;
	DWORD fccHandler;
	DWORD dwVersion;
	DWORD dwFlags;
	LPARAM dwError;
	void *pV1Reserved;
	void *pV2Reserved;
	DWORD dnDevNode;
};

struct explored_ICINFO {
	DWORD dwSize;
	DWORD fccType;
	DWORD fccHandler;
	DWORD dwFlags;
	DWORD dwVersion;
	DWORD dwVersionICM;
	WCHAR szName[16];
	WCHAR szDescription[128];
	WCHAR szDriver[128];
};

struct explored_ICCOMPRESS {
	DWORD dwFlags;
	void *lpbiOutput;
	void *lpOutput;
	void *lpbiInput;
	void *lpInput;
	void *lpckid;
	void *lpdwFlags;
	LONG lFrameNum;
	DWORD dwFrameSize;
	DWORD dwQuality;
	void *lpbiPrev;
	void *lpPrev;
};

struct explored_ICCOMPRESSFRAMES {
	DWORD dwFlags;
	void *lpbiOutput;
	LPARAM lOutput;
	void *lpbiInput;
	LPARAM lInput;
	LONG lStartFrame;
	LONG lFrameCount;
	LONG lQuality;
	LONG lDataRate;
	LONG lKeyRate;
	DWORD dwRate;
	DWORD dwScale;
	DWORD dwOverheadPerFrame;
	DWORD dwReserved2;
	void *GetData;
	void *PutData;
};

struct explored_ICSETSTATUSPROC {
	DWORD dwFlags;
	LPARAM lParam;
	void *Status;
};

struct explored_ICDECOMPRESS {
	DWORD dwFlags;
	void *lpbiInput;
	void *lpInput;
	void *lpbiOutput;
	void *lpOutput;
	DWORD ckid;
};

struct explored_ICDECOMPRESSEX {
	DWORD dwFlags;
	void *lpbiSrc;
	void *lpSrc;
	void *lpbiDst;
	void *lpDst;
	LONG xDst;
	LONG yDst;
	LONG dxDst;
	LONG dyDst;
	LONG xSrc;
	LONG ySrc;
	LONG dxSrc;
	LONG dySrc;
};

struct explored_ICDRAWBEGIN {
	DWORD dwFlags;
	void *hpal;
	void *hwnd;
	void *hdc;
	LONG xDst;
	LONG yDst;
	LONG dxDst;
	LONG dyDst;
	void *lpbi;
	LONG xSrc;
	LONG ySrc;
	LONG dxSrc;
	LONG dySrc;
	DWORD dwRate;
	DWORD dwScale;
};

struct explored_ICDRAW {
	DWORD dwFlags;
	void *lpFormat;
	void *lpData;
	DWORD cbData;
	LONG lTime;
};

struct explored_ICDRAWSUGGEST {
	void *lpbiIn;
	void *lpbiSuggest;
	LONG dxSrc;
	LONG dySrc;
	LONG dxDst;
	LONG dyDst;
	void *hicDecompressor;
};

/* ---- the model ---- */

/* Where a value stands: in an argument, in what one points to, or in a structure that one points to. */
#define AT(argument) {DRV_SPOT_ARGUMENT, argument, 0, 0}
#define BEHIND(argument) {DRV_SPOT_MEMORY, argument, sizeof(uintptr_t), 0}
#define WITHIN(argument, name, member) \
	{DRV_SPOT_MEMORY, argument, sizeof((struct explored_##name *)0)->member, \
		offsetof(struct explored_##name, member)}

/* What is inside an instance, or in the device beside them. */
static const struct drv_model_inner inner[] = {
	/* compression */
	{
		.kind = DRV_MODEL_PART,
		.repeat = DRV_MODEL_RESTARTS,
	},
	/* decompression */
	{
		.kind = DRV_MODEL_PART,
		.repeat = DRV_MODEL_RESTARTS,
	},
};

static const struct drv_model_entry entries[] = {
	{.name = "DriverProc"},
};

/* A scope is inside the one that it names by its place. */
static const struct drv_model_scope scopes[] = {
	{.name = "module", .parent = DRV_MODEL_NONE, .nests = 1, .opens = DRV_ON_LOAD, .closes = DRV_ON_FREE,
		.opened = 1, .refused = 0, .closed = 1, .kept = 0},
	{.name = "device", .parent = 0, .suspends = 1, .nests = 1, .opens = DRV_ON_ENABLE, .closes = DRV_ON_DISABLE,
		.opened = 1, .refused = 0, .closed = 1, .kept = 0},
	{.name = "instance", .parent = 1, .many = 1, .opens = DRV_ON_OPEN, .closes = DRV_ON_CLOSE,
		.opened = 0, .refused = 0, .closed = 1, .kept = 0},
	{.name = "compression", .parent = 2, .opens = DRV_ON_INNER_OPEN, .closes = DRV_ON_INNER_CLOSE,
		.inner = &inner[3 - 3]},
	{.name = "decompression", .parent = 2, .opens = DRV_ON_INNER_OPEN, .closes = DRV_ON_INNER_CLOSE,
		.inner = &inner[4 - 3]},
};

/* Each with an answer that means success, and the one that means failure. */
static const struct drv_model_message messages[] = {
	{.name = "DRV_LOAD", .value = 0x0001, .scope = 0, .opens = 1, .fallible = 1, .success = 1, .failure = 0,
		.unhooked = 1},
	{.name = "DRV_ENABLE", .value = 0x0002, .scope = 1, .opens = 1, .fallible = 1, .success = 1, .failure = 0,
		.unhooked = 1},
	{.name = "DRV_OPEN", .value = 0x0003, .scope = 2, .opens = 1, .fallible = 1, .success = 0, .failure = 0,
		.unhooked = 0,
		.lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_ICOPEN)},
	{.name = "DRV_CLOSE", .value = 0x0004, .scope = 2, .closes = 1, .fallible = 1, .success = 1, .failure = 0,
		.unhooked = 1},
	{.name = "DRV_DISABLE", .value = 0x0005, .scope = 1, .closes = 1, .success = 1, .failure = 0, .unhooked = 1},
	{.name = "DRV_FREE", .value = 0x0006, .scope = 0, .closes = 1, .success = 1, .failure = 0, .unhooked = 1},
	{.name = "DRV_CONFIGURE", .value = 0x0007, .scope = DRV_MODEL_NONE, .interactive = 1, .success = 1,
		.failure = 0,},
	{.name = "DRV_QUERYCONFIGURE", .value = 0x0008, .scope = DRV_MODEL_NONE, .success = 1, .failure = 0,},
	{.name = "DRV_INSTALL", .value = 0x0009, .scope = DRV_MODEL_NONE, .success = 1, .failure = 0,},
	{.name = "DRV_REMOVE", .value = 0x000A, .scope = DRV_MODEL_NONE, .success = 1, .failure = 0,},
	{.name = "DRV_EXITSESSION", .value = 0x000B, .scope = DRV_MODEL_NONE, .success = 1, .failure = 0,},
	{.name = "DRV_EXITAPPLICATION", .value = 0x000C, .scope = DRV_MODEL_NONE, .success = 1, .failure = 0,},
	{.name = "DRV_POWER", .value = 0x000F, .scope = DRV_MODEL_NONE, .success = 1, .failure = 0,},
	{.name = "DRV_PNPINSTALL", .value = 0x080B, .scope = DRV_MODEL_NONE, .success = 1, .failure = 0,},
	{.name = "ICM_GETSTATE", .value = 0x5000, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = -1,},
	{.name = "ICM_SETSTATE", .value = 0x5001, .scope = DRV_MODEL_NONE, .constant = 1, .success = 1, .failure = -1,},
	{.name = "ICM_GETINFO", .value = 0x5002, .scope = 2, .early = 1, .success = 1, .failure = 0, .unhooked = 0},
	{.name = "ICM_CONFIGURE", .value = 0x500A, .scope = DRV_MODEL_NONE, .interactive = 1, .constant = 1,
		.success = 0, .failure = -1,},
	{.name = "ICM_ABOUT", .value = 0x500B, .scope = DRV_MODEL_NONE, .interactive = 1, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_GETERRORTEXT", .value = 0x500C, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_GETFORMATNAME", .value = 0x5014, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_ENUMFORMATS", .value = 0x5015, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_GETDEFAULTQUALITY", .value = 0x501E, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_GETQUALITY", .value = 0x501F, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_SETQUALITY", .value = 0x5020, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_SET", .value = 0x5028, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = -1,},
	{.name = "ICM_GET", .value = 0x5029, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = -1,},
	{.name = "ICM_COMPRESS_GET_FORMAT", .value = 0x4004, .scope = 2, .success = 0, .failure = -100,
		.unhooked = -100},
	{.name = "ICM_COMPRESS_GET_SIZE", .value = 0x4005, .scope = 2, .success = 1, .failure = 0, .unhooked = 0},
	{.name = "ICM_COMPRESS_QUERY", .value = 0x4006, .scope = 2, .success = 0, .failure = -100, .unhooked = -100},
	{.name = "ICM_COMPRESS_BEGIN", .value = 0x4007, .scope = 3, .opens = 1, .fallible = 1, .success = 0,
		.failure = -100, .unhooked = 0,
		.lends = 0, .passes = 3, .needs = 0},
	{.name = "ICM_COMPRESS", .value = 0x4008, .scope = 3, .success = 0, .failure = -100, .unhooked = -100,
		.lends = 0, .passes = 3, .needs = 0},
	{.name = "ICM_COMPRESS_END", .value = 0x4009, .scope = 3, .closes = 1, .fallible = 1, .success = 0,
		.failure = -100, .unhooked = 0,
		.lends = 0, .passes = 0, .needs = 0},
	{.name = "ICM_COMPRESS_FRAMES_INFO", .value = 0x4046, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_COMPRESS_FRAMES", .value = 0x4047, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_SET_STATUS_PROC", .value = 0x4048, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DECOMPRESS_GET_FORMAT", .value = 0x400A, .scope = 2, .success = 0, .failure = -100,
		.unhooked = -100},
	{.name = "ICM_DECOMPRESS_QUERY", .value = 0x400B, .scope = 2, .success = 0, .failure = -100, .unhooked = -100},
	{.name = "ICM_DECOMPRESS_BEGIN", .value = 0x400C, .scope = 4, .opens = 1, .fallible = 1, .success = 0,
		.failure = -100, .unhooked = 0,
		.lends = 0, .passes = 3, .needs = 0},
	{.name = "ICM_DECOMPRESS", .value = 0x400D, .scope = 4, .success = 0, .failure = -100, .unhooked = -100,
		.lends = 0, .passes = 3, .needs = 0},
	{.name = "ICM_DECOMPRESS_END", .value = 0x400E, .scope = 4, .closes = 1, .fallible = 1, .success = 0,
		.failure = -100, .unhooked = 0,
		.lends = 0, .passes = 0, .needs = 0},
	{.name = "ICM_DECOMPRESS_SET_PALETTE", .value = 0x401D, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DECOMPRESS_GET_PALETTE", .value = 0x401E, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DECOMPRESSEX_QUERY", .value = 0x403D, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DECOMPRESSEX_BEGIN", .value = 0x403C, .scope = DRV_MODEL_NONE, .opens = 1, .fallible = 1,
		.constant = 1, .success = 0, .failure = -1,},
	{.name = "ICM_DECOMPRESSEX", .value = 0x403E, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DECOMPRESSEX_END", .value = 0x403F, .scope = DRV_MODEL_NONE, .closes = 1, .fallible = 1,
		.constant = 1, .success = 0, .failure = -1,},
	{.name = "ICM_DRAW_QUERY", .value = 0x401F, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DRAW_BEGIN", .value = 0x400F, .scope = DRV_MODEL_NONE, .opens = 1, .fallible = 1, .constant = 1,
		.success = 0, .failure = -1,},
	{.name = "ICM_DRAW_GET_PALETTE", .value = 0x4010, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DRAW_UPDATE", .value = 0x4011, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DRAW_START", .value = 0x4012, .scope = DRV_MODEL_NONE, .constant = 1, .success = 1,
		.failure = -1,},
	{.name = "ICM_DRAW_STOP", .value = 0x4013, .scope = DRV_MODEL_NONE, .constant = 1, .success = 1,
		.failure = -1,},
	{.name = "ICM_DRAW_BITS", .value = 0x4014, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DRAW_END", .value = 0x4015, .scope = DRV_MODEL_NONE, .closes = 1, .fallible = 1, .constant = 1,
		.success = 0, .failure = -1,},
	{.name = "ICM_DRAW_GETTIME", .value = 0x4020, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DRAW", .value = 0x4021, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = -1,},
	{.name = "ICM_DRAW_WINDOW", .value = 0x4022, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DRAW_SETTIME", .value = 0x4023, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DRAW_REALIZE", .value = 0x4024, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DRAW_FLUSH", .value = 0x4025, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DRAW_RENDERBUFFER", .value = 0x4026, .scope = DRV_MODEL_NONE, .constant = 1, .success = 1,
		.failure = -1,},
	{.name = "ICM_DRAW_START_PLAY", .value = 0x4027, .scope = DRV_MODEL_NONE, .constant = 1, .success = 1,
		.failure = -1,},
	{.name = "ICM_DRAW_STOP_PLAY", .value = 0x4028, .scope = DRV_MODEL_NONE, .constant = 1, .success = 1,
		.failure = -1,},
	{.name = "ICM_DRAW_SUGGESTFORMAT", .value = 0x4032, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DRAW_CHANGEPALETTE", .value = 0x4033, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_DRAW_IDLE", .value = 0x4034, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_GETBUFFERSWANTED", .value = 0x4029, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "ICM_GETDEFAULTKEYFRAMERATE", .value = 0x402A, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = -1,},
	{.name = "0x0000", .value = 0x0000, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0x3F00", .value = 0x3F00, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0x5FFF", .value = 0x5FFF, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = -1,},
	{.name = "0xFFFF", .value = 0xFFFF, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0xFFFFFFFF", .value = 0xFFFFFFFF, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
};

static const struct drv_model_setting settings_2[] = {
	{WITHIN(1, ICOPEN, fccType), 0x63646976},
	{WITHIN(1, ICOPEN, fccHandler), 0x314C5244},
	{AT(0), 0}};
static const struct drv_model_setting written_2[] = {
	{AT(0), 0}};

static const struct drv_model_setting settings_4[] = {
	{WITHIN(1, ICOPEN, fccType), 0x63646977},
	{WITHIN(1, ICOPEN, fccHandler), 0x314C5244},
	{AT(0), 0}};
static const struct drv_model_setting written_4[] = {
	{AT(0), 0}};

static const struct drv_model_setting settings_5[] = {
	{WITHIN(1, ICOPEN, fccType), 0x63646976},
	{WITHIN(1, ICOPEN, fccHandler), 0x314C5245},
	{AT(0), 0}};
static const struct drv_model_setting written_5[] = {
	{AT(0), 0}};

/* A message by its place above, with parameters as they are sent; then as its hook gets them. */
static const struct drv_model_variant variants[] = {
	{.message = 0 /* DRV_LOAD */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 1 /* DRV_ENABLE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 2 /* DRV_OPEN */, .name = "", .addresses = 1,
		.settings = settings_2, .setting_count = sizeof settings_2 / sizeof *settings_2 - 1,
		.written = written_2, .written_count = sizeof written_2 / sizeof *written_2 - 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 2 /* DRV_OPEN */, .name = "session", .session = 1, .addresses = 1, .nulls = 2, .other = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 2 /* DRV_OPEN */, .name = "other_fccType", .wrong = 1, .addresses = 1, .other = 1,
		.settings = settings_4, .setting_count = sizeof settings_4 / sizeof *settings_4 - 1,
		.written = written_4, .written_count = sizeof written_4 / sizeof *written_4 - 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 2 /* DRV_OPEN */, .name = "other_fccHandler", .wrong = 1, .addresses = 1, .other = 1,
		.settings = settings_5, .setting_count = sizeof settings_5 / sizeof *settings_5 - 1,
		.written = written_5, .written_count = sizeof written_5 / sizeof *written_5 - 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 3 /* DRV_CLOSE */, .name = "",
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 4 /* DRV_DISABLE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 5 /* DRV_FREE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 6 /* DRV_CONFIGURE */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 7 /* DRV_QUERYCONFIGURE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 8 /* DRV_INSTALL */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 9 /* DRV_REMOVE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 10 /* DRV_EXITSESSION */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 11 /* DRV_EXITAPPLICATION */, .name = "",
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 12 /* DRV_POWER */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 13 /* DRV_PNPINSTALL */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 14 /* ICM_GETSTATE */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 14 /* ICM_GETSTATE */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 15 /* ICM_SETSTATE */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 15 /* ICM_SETSTATE */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 16 /* ICM_GETINFO */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 16 /* ICM_GETINFO */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 17 /* ICM_CONFIGURE */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 18 /* ICM_ABOUT */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 19 /* ICM_GETERRORTEXT */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 20 /* ICM_GETFORMATNAME */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 21 /* ICM_ENUMFORMATS */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 22 /* ICM_GETDEFAULTQUALITY */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 23 /* ICM_GETQUALITY */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 24 /* ICM_SETQUALITY */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 25 /* ICM_SET */, .name = "",
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 0},
	{.message = 25 /* ICM_SET */, .name = "upper", .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 0,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 0},
	{.message = 26 /* ICM_GET */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 26 /* ICM_GET */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 27 /* ICM_COMPRESS_GET_FORMAT */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 28 /* ICM_COMPRESS_GET_SIZE */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 29 /* ICM_COMPRESS_QUERY */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 30 /* ICM_COMPRESS_BEGIN */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 31 /* ICM_COMPRESS */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 31 /* ICM_COMPRESS */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 32 /* ICM_COMPRESS_END */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 33 /* ICM_COMPRESS_FRAMES_INFO */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 33 /* ICM_COMPRESS_FRAMES_INFO */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 34 /* ICM_COMPRESS_FRAMES */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 35 /* ICM_SET_STATUS_PROC */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 35 /* ICM_SET_STATUS_PROC */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 36 /* ICM_DECOMPRESS_GET_FORMAT */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 37 /* ICM_DECOMPRESS_QUERY */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 38 /* ICM_DECOMPRESS_BEGIN */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 39 /* ICM_DECOMPRESS */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 39 /* ICM_DECOMPRESS */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 40 /* ICM_DECOMPRESS_END */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 41 /* ICM_DECOMPRESS_SET_PALETTE */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 42 /* ICM_DECOMPRESS_GET_PALETTE */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 43 /* ICM_DECOMPRESSEX_QUERY */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 43 /* ICM_DECOMPRESSEX_QUERY */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 44 /* ICM_DECOMPRESSEX_BEGIN */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 44 /* ICM_DECOMPRESSEX_BEGIN */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 45 /* ICM_DECOMPRESSEX */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 45 /* ICM_DECOMPRESSEX */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 46 /* ICM_DECOMPRESSEX_END */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 47 /* ICM_DRAW_QUERY */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 48 /* ICM_DRAW_BEGIN */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 48 /* ICM_DRAW_BEGIN */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 49 /* ICM_DRAW_GET_PALETTE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 50 /* ICM_DRAW_UPDATE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 51 /* ICM_DRAW_START */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 52 /* ICM_DRAW_STOP */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 53 /* ICM_DRAW_BITS */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 54 /* ICM_DRAW_END */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 55 /* ICM_DRAW_GETTIME */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 56 /* ICM_DRAW */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 56 /* ICM_DRAW */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 57 /* ICM_DRAW_WINDOW */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 58 /* ICM_DRAW_SETTIME */, .name = "",
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = (LPARAM)(LONG)18, .hook2 = 0},
	{.message = 58 /* ICM_DRAW_SETTIME */, .name = "upper", .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 0,
		.hook1 = (LPARAM)(LONG)18, .hook2 = 0},
	{.message = 59 /* ICM_DRAW_REALIZE */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(BOOL)19},
	{.message = 59 /* ICM_DRAW_REALIZE */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(BOOL)19},
	{.message = 60 /* ICM_DRAW_FLUSH */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 61 /* ICM_DRAW_RENDERBUFFER */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 62 /* ICM_DRAW_START_PLAY */, .name = "",
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(LONG)18, .hook2 = (LPARAM)(LONG)19},
	{.message = 62 /* ICM_DRAW_START_PLAY */, .name = "upper", .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = (LPARAM)(LONG)18, .hook2 = (LPARAM)(LONG)19},
	{.message = 63 /* ICM_DRAW_STOP_PLAY */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 64 /* ICM_DRAW_SUGGESTFORMAT */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 64 /* ICM_DRAW_SUGGESTFORMAT */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 65 /* ICM_DRAW_CHANGEPALETTE */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 66 /* ICM_DRAW_IDLE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 67 /* ICM_GETBUFFERSWANTED */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 68 /* ICM_GETDEFAULTKEYFRAMERATE */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 69 /* 0x0000 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 70 /* 0x3F00 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 71 /* 0x5FFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 72 /* 0xFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 73 /* 0xFFFFFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
};

static const struct drv_model model = {
	.driver = "vfw_runlength",
	.entry = "DriverProc",
	.entries = entries,
	.entry_count = sizeof entries / sizeof *entries,
	.scopes = scopes,
	.scope_count = sizeof scopes / sizeof *scopes,
	.messages = messages,
	.message_count = sizeof messages / sizeof *messages,
	.variants = variants,
	.variant_count = sizeof variants / sizeof *variants,
	.limit = 0u,
	.refuses_session = 0,
	.policy = 0,
};

int main(int argc, char **argv)
{
	return drv_explore(&model, TEST_FOLDER, argc, argv);
}
