/* The explorer of the driver "acm_mulaw": what the specification says that it does, as data, to be
 * compared with what it does.
 *
 * Made by drvgen 0.1.0 as explore_acm_mulaw.c, model e2abc316edb65cd6; do not edit.
 *
 * Nothing here is shared with the driver's code; of acm_mulaw.h it takes only the model, and only where
 * it tries the driver that is made of the files around it. */
#ifdef TEST_FOLDER
#define ACM_MULAW_MODEL_ALONE
#include "acm_mulaw.h"
#ifndef ACM_MULAW_MODEL_e2abc316edb65cd6
#error "acm_mulaw.h is of another model than this file: generate all files of the driver again, from one spec"
#endif
#else
#define TEST_FOLDER "host/"
#endif

#include "drv_explore.h"
#include "drv_probe.h"

#include <stddef.h>


/* ---- structures, as messages point to them ---- */

#pragma pack(push, 1)
struct explored_WAVEFORMATEX {
	WORD wFormatTag;
	WORD nChannels;
	DWORD nSamplesPerSec;
	DWORD nAvgBytesPerSec;
	WORD nBlockAlign;
	WORD wBitsPerSample;
	WORD cbSize;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_WAVEFILTER {
	DWORD cbStruct;
	DWORD dwFilterTag;
	DWORD fdwFilter;
	DWORD dwReserved[5];
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_WAVEINCAPSW {
	WORD wMid;
	WORD wPid;
	UINT vDriverVersion;
	WCHAR szPname[32];
	DWORD dwFormats;
	WORD wChannels;
	WORD wReserved1;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_WAVEOUTCAPSW {
	WORD wMid;
	WORD wPid;
	UINT vDriverVersion;
	WCHAR szPname[32];
	DWORD dwFormats;
	WORD wChannels;
	WORD wReserved1;
	DWORD dwSupport;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_ACMDRIVERDETAILSW {
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
	void *hicon;
	WCHAR szShortName[32];
	WCHAR szLongName[128];
	WCHAR szCopyright[80];
	WCHAR szLicensing[128];
	WCHAR szFeatures[512];
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_ACMFORMATTAGDETAILSW {
	DWORD cbStruct;
	DWORD dwFormatTagIndex;
	DWORD dwFormatTag;
	DWORD cbFormatSize;
	DWORD fdwSupport;
	DWORD cStandardFormats;
	WCHAR szFormatTag[48];
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_ACMFORMATDETAILSW {
	DWORD cbStruct;
	DWORD dwFormatIndex;
	DWORD dwFormatTag;
	DWORD fdwSupport;
	void *pwfx;
	DWORD cbwfx;
	WCHAR szFormat[128];
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_ACMFILTERTAGDETAILSW {
	DWORD cbStruct;
	DWORD dwFilterTagIndex;
	DWORD dwFilterTag;
	DWORD cbFilterSize;
	DWORD fdwSupport;
	DWORD cStandardFilters;
	WCHAR szFilterTag[48];
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_ACMFILTERDETAILSW {
	DWORD cbStruct;
	DWORD dwFilterIndex;
	DWORD dwFilterTag;
	DWORD fdwSupport;
	void *pwfltr;
	DWORD cbwfltr;
	WCHAR szFilter[128];
};
#pragma pack(pop)

struct explored_ACMDRVOPENDESCW {
	DWORD cbStruct;
	DWORD fccType;
	DWORD fccComp;
	DWORD dwVersion;
	DWORD dwFlags;
	DWORD dwError;
	void *pszSectionName;
	void *pszAliasName;
	DWORD dnDevNode;
};

struct explored_ACMDRVSTREAMINSTANCE {
	DWORD cbStruct;
	void *pwfxSrc;
	void *pwfxDst;
	void *pwfltr;
	DWORD_PTR dwCallback;
	DWORD_PTR dwInstance;
	DWORD fdwOpen;
	DWORD fdwDriver;
	DWORD_PTR dwDriver;
	void *has;
};

struct explored_ACMDRVSTREAMSIZE {
	DWORD cbStruct;
	DWORD fdwSize;
	DWORD cbSrcLength;
	DWORD cbDstLength;
};

struct explored_ACMDRVFORMATSUGGEST {
	DWORD cbStruct;
	DWORD fdwSuggest;
	void *pwfxSrc;
	DWORD cbwfxSrc;
	void *pwfxDst;
	DWORD cbwfxDst;
};

#pragma pack(push, 1)
struct explored_ACMDRVSTREAMHEADER {
	DWORD cbStruct;
	DWORD fdwStatus;
	DWORD_PTR dwUser;
	void *pbSrc;
	DWORD cbSrcLength;
	DWORD cbSrcLengthUsed;
	DWORD_PTR dwSrcUser;
	void *pbDst;
	DWORD cbDstLength;
	DWORD cbDstLengthUsed;
	DWORD_PTR dwDstUser;
	DWORD fdwConvert;
	void *padshNext;
	DWORD fdwDriver;
	DWORD_PTR dwDriver;
	DWORD fdwPrepared;
	DWORD_PTR dwPrepared;
	void *pbPreparedSrc;
	DWORD cbPreparedSrcLength;
	void *pbPreparedDst;
	DWORD cbPreparedDstLength;
};
#pragma pack(pop)

/* ---- the model ---- */

/* Where a value stands: in an argument, in what one points to, or in a structure that one points to. */
#define AT(argument) {DRV_SPOT_ARGUMENT, argument, 0, 0}
#define BEHIND(argument) {DRV_SPOT_MEMORY, argument, sizeof(uintptr_t), 0}
#define WITHIN(argument, name, member) \
	{DRV_SPOT_MEMORY, argument, sizeof((struct explored_##name *)0)->member, \
		offsetof(struct explored_##name, member)}

/* What is inside an instance, or in the device beside them. */
static const struct drv_model_inner inner[] = {
	/* stream */
	{
		.kind = DRV_MODEL_TABLE,
		.issued = WITHIN(0, ACMDRVSTREAMINSTANCE, dwDriver),
		.carried = WITHIN(0, ACMDRVSTREAMINSTANCE, dwDriver),
		.query = WITHIN(0, ACMDRVSTREAMINSTANCE, fdwOpen),
		.query_mask = 1,
		.callback = WITHIN(0, ACMDRVSTREAMINSTANCE, dwCallback),
		.flags = WITHIN(0, ACMDRVSTREAMINSTANCE, fdwOpen),
		.handle = WITHIN(0, ACMDRVSTREAMINSTANCE, has),
		.data = WITHIN(0, ACMDRVSTREAMINSTANCE, dwInstance),
		.tells_open = 980,
		.tells_close = 981,
		.tells_done = 982,
		.when = WITHIN(0, ACMDRVSTREAMINSTANCE, fdwOpen),
		.when_mask = 2,
		.queues = 1,
		.refusal = 513,
		.unprepared = 0,
	},
	/* header */
	{
		.kind = DRV_MODEL_LENT,
		.identity = AT(1),
		.size = sizeof(struct explored_ACMDRVSTREAMHEADER),
		.bits = WITHIN(0, ACMDRVSTREAMHEADER, fdwStatus),
		.prepared = 0,
		.queued = 1048576,
		.done = 65536,
	},
};

static const struct drv_model_entry entries[] = {
	{.name = "DriverProc"},
};

/* A scope is inside the one that it names by its place. */
static const struct drv_model_scope scopes[] = {
	{.name = "module", .parent = DRV_MODEL_NONE, .opens = DRV_ON_LOAD, .closes = DRV_ON_FREE,
		.opened = 1, .refused = 0, .closed = 1, .kept = 0},
	{.name = "device", .parent = 0, .suspends = 1, .opens = DRV_ON_ENABLE, .closes = DRV_ON_DISABLE,
		.opened = 1, .refused = 0, .closed = 1, .kept = 0},
	{.name = "instance", .parent = 1, .many = 1, .opens = DRV_ON_OPEN, .closes = DRV_ON_CLOSE,
		.opened = 0, .refused = 0, .closed = 1, .kept = 0},
	{.name = "stream", .parent = 2, .opens = DRV_ON_INNER_OPEN, .closes = DRV_ON_INNER_CLOSE,
		.inner = &inner[3 - 3]},
	{.name = "header", .parent = 3, .opens = DRV_ON_INNER_OPEN, .closes = DRV_ON_INNER_CLOSE,
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
		.sizes[1] = sizeof(struct explored_ACMDRVOPENDESCW)},
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
	{.name = "ACMDM_DRIVER_NOTIFY", .value = 0x6001, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "ACMDM_DRIVER_DETAILS", .value = 0x600A, .scope = 2, .success = 0, .failure = 5, .unhooked = 5},
	{.name = "ACMDM_DRIVER_ABOUT", .value = 0x600B, .scope = DRV_MODEL_NONE, .interactive = 1, .constant = 1,
		.success = 0, .failure = 8,},
	{.name = "ACMDM_HARDWARE_WAVE_CAPS_INPUT", .value = 0x6014, .scope = DRV_MODEL_NONE, .constant = 1,
		.success = 0, .failure = 8,},
	{.name = "ACMDM_HARDWARE_WAVE_CAPS_OUTPUT", .value = 0x6015, .scope = DRV_MODEL_NONE, .constant = 1,
		.success = 0, .failure = 8,},
	{.name = "ACMDM_FORMATTAG_DETAILS", .value = 0x6019, .scope = 2, .success = 0, .failure = 5, .unhooked = 5},
	{.name = "ACMDM_FORMAT_DETAILS", .value = 0x601A, .scope = 2, .success = 0, .failure = 5, .unhooked = 5},
	{.name = "ACMDM_FORMAT_SUGGEST", .value = 0x601B, .scope = 2, .success = 0, .failure = 5, .unhooked = 5},
	{.name = "ACMDM_FILTERTAG_DETAILS", .value = 0x6032, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "ACMDM_FILTER_DETAILS", .value = 0x6033, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "ACMDM_STREAM_OPEN", .value = 0x604C, .scope = 3, .opens = 1, .fallible = 1, .success = 0,
		.failure = 5, .unhooked = 0,
		.lends = 0, .passes = 1, .needs = 1,
		.sizes[0] = sizeof(struct explored_ACMDRVSTREAMINSTANCE)},
	{.name = "ACMDM_STREAM_CLOSE", .value = 0x604D, .scope = 3, .closes = 1, .fallible = 1, .success = 0,
		.failure = 5, .unhooked = 0,
		.lends = 0, .passes = 1, .needs = 1,
		.sizes[0] = sizeof(struct explored_ACMDRVSTREAMINSTANCE)},
	{.name = "ACMDM_STREAM_SIZE", .value = 0x604E, .scope = 3, .success = 0, .failure = 5, .unhooked = 5,
		.lends = 0, .passes = 3, .needs = 1,
		.sizes[0] = sizeof(struct explored_ACMDRVSTREAMINSTANCE)},
	{.name = "ACMDM_STREAM_CONVERT", .value = 0x604F, .scope = 3, .success = 0, .failure = 5, .unhooked = 0,
		.queues = 1, .lends = 4, .passes = 3, .needs = 3,
		.sizes[0] = sizeof(struct explored_ACMDRVSTREAMINSTANCE)},
	{.name = "ACMDM_STREAM_RESET", .value = 0x6050, .scope = 3, .success = 0, .failure = 5, .unhooked = 0,
		.empties = 1, .lends = 0, .passes = 3, .needs = 1,
		.sizes[0] = sizeof(struct explored_ACMDRVSTREAMINSTANCE)},
	{.name = "ACMDM_STREAM_PREPARE", .value = 0x6051, .scope = 4, .opens = 1, .fallible = 1, .success = 0,
		.failure = 5, .unhooked = 0,
		.lends = 4, .passes = 3, .needs = 3,
		.sizes[0] = sizeof(struct explored_ACMDRVSTREAMINSTANCE)},
	{.name = "ACMDM_STREAM_UNPREPARE", .value = 0x6052, .scope = 4, .closes = 1, .fallible = 1, .success = 0,
		.failure = 5, .unhooked = 0,
		.lends = 4, .passes = 3, .needs = 3,
		.sizes[0] = sizeof(struct explored_ACMDRVSTREAMINSTANCE)},
	{.name = "ACMDM_STREAM_UPDATE", .value = 0x6053, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "MULAW_HOLD", .value = 0x4000, .scope = 2, .success = 0, .failure = 5, .unhooked = 5},
	{.name = "0x0000", .value = 0x0000, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0x3F00", .value = 0x3F00, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0x3FFF", .value = 0x3FFF, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0x5FFF", .value = 0x5FFF, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0xFFFFFFFF", .value = 0xFFFFFFFF, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
};

static const struct drv_model_setting settings_2[] = {
	{WITHIN(1, ACMDRVOPENDESCW, fccType), 0x63647561},
	{AT(0), 0}};
static const struct drv_model_setting written_2[] = {
	{AT(0), 0}};

static const struct drv_model_setting settings_4[] = {
	{WITHIN(1, ACMDRVOPENDESCW, fccType), 0x63647560},
	{AT(0), 0}};
static const struct drv_model_setting written_4[] = {
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
	{.message = 14 /* ACMDM_DRIVER_NOTIFY */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 15 /* ACMDM_DRIVER_DETAILS */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 16 /* ACMDM_DRIVER_ABOUT */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 17 /* ACMDM_HARDWARE_WAVE_CAPS_INPUT */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 17 /* ACMDM_HARDWARE_WAVE_CAPS_INPUT */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 18 /* ACMDM_HARDWARE_WAVE_CAPS_OUTPUT */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 18 /* ACMDM_HARDWARE_WAVE_CAPS_OUTPUT */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 19 /* ACMDM_FORMATTAG_DETAILS */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 19 /* ACMDM_FORMATTAG_DETAILS */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 20 /* ACMDM_FORMAT_DETAILS */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 20 /* ACMDM_FORMAT_DETAILS */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 21 /* ACMDM_FORMAT_SUGGEST */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 22 /* ACMDM_FILTERTAG_DETAILS */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 22 /* ACMDM_FILTERTAG_DETAILS */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 23 /* ACMDM_FILTER_DETAILS */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 23 /* ACMDM_FILTER_DETAILS */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 24 /* ACMDM_STREAM_OPEN */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 24 /* ACMDM_STREAM_OPEN */, .name = "given=NULL", .addresses = 1, .nulls = 1, .other = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 24 /* ACMDM_STREAM_OPEN */, .name = "query", .addresses = 1, .query = 1, .other = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 24 /* ACMDM_STREAM_OPEN */, .name = "quiet", .addresses = 1, .quiet = 1, .other = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 25 /* ACMDM_STREAM_CLOSE */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 25 /* ACMDM_STREAM_CLOSE */, .name = "given=NULL", .addresses = 1, .nulls = 1, .other = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 25 /* ACMDM_STREAM_CLOSE */, .name = "query", .addresses = 1, .query = 1, .other = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 26 /* ACMDM_STREAM_SIZE */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 26 /* ACMDM_STREAM_SIZE */, .name = "given=NULL", .addresses = 3, .nulls = 1, .other = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 27 /* ACMDM_STREAM_CONVERT */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 27 /* ACMDM_STREAM_CONVERT */, .name = "given=NULL", .addresses = 3, .nulls = 1, .other = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 27 /* ACMDM_STREAM_CONVERT */, .name = "header=NULL", .addresses = 3, .nulls = 2, .other = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 28 /* ACMDM_STREAM_RESET */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 28 /* ACMDM_STREAM_RESET */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = DRV_MODEL_UPPER(19),
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 28 /* ACMDM_STREAM_RESET */, .name = "given=NULL", .addresses = 1, .nulls = 1, .other = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = (LPARAM)(DWORD)19},
	{.message = 29 /* ACMDM_STREAM_PREPARE */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 29 /* ACMDM_STREAM_PREPARE */, .name = "given=NULL", .addresses = 3, .nulls = 1, .other = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 29 /* ACMDM_STREAM_PREPARE */, .name = "header=NULL", .addresses = 3, .nulls = 2, .other = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 30 /* ACMDM_STREAM_UNPREPARE */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 30 /* ACMDM_STREAM_UNPREPARE */, .name = "given=NULL", .addresses = 3, .nulls = 1, .other = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 30 /* ACMDM_STREAM_UNPREPARE */, .name = "header=NULL", .addresses = 3, .nulls = 2, .other = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 31 /* ACMDM_STREAM_UPDATE */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 32 /* MULAW_HOLD */, .name = "",
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = (LPARAM)(BOOL)18, .hook2 = 0},
	{.message = 32 /* MULAW_HOLD */, .name = "upper", .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 0,
		.hook1 = (LPARAM)(BOOL)18, .hook2 = 0},
	{.message = 33 /* 0x0000 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 34 /* 0x3F00 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 35 /* 0x3FFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 36 /* 0x5FFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 37 /* 0xFFFFFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
};

static const struct drv_model model = {
	.driver = "acm_mulaw",
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
