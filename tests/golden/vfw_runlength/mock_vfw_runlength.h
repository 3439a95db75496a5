/* The mock of the driver "vfw_runlength", for tests of what opens it.
 *
 * Made by drvgen 0.1.0 as mock_vfw_runlength.h, model 4c9cbaa878def3af; do not edit.
 *
 * drv_mock.h tells what can be said of a message with what stands here. */
#ifndef MOCK_VFW_RUNLENGTH_H
#define MOCK_VFW_RUNLENGTH_H

#include "vfw_runlength.h"
#ifndef VFW_RUNLENGTH_MODEL_4c9cbaa878def3af
#error "vfw_runlength.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock.h"

#define MOCK_VFW_RUNLENGTH_MODEL_4c9cbaa878def3af 1

#ifdef __cplusplus
extern "C" {
#endif

/* The one mock of this driver in the program, or in the DLL that it is in. Those of other drivers stand
 * beside it; but one alone can be compiled as the driver itself (DRV_MOCK_AS_DRIVER), for a module has one
 * of each entry point. */
struct drv_mock *mock_vfw_runlength(void);

LRESULT CALLBACK mock_vfw_runlength_DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

/* Its messages and scopes. */
enum mock_vfw_runlength_message {
	mock_vfw_runlength_DRV_LOAD,
	mock_vfw_runlength_DRV_ENABLE,
	mock_vfw_runlength_DRV_OPEN,
	mock_vfw_runlength_DRV_CLOSE,
	mock_vfw_runlength_DRV_DISABLE,
	mock_vfw_runlength_DRV_FREE,
	mock_vfw_runlength_DRV_CONFIGURE,
	mock_vfw_runlength_DRV_QUERYCONFIGURE,
	mock_vfw_runlength_DRV_INSTALL,
	mock_vfw_runlength_DRV_REMOVE,
	mock_vfw_runlength_DRV_EXITSESSION,
	mock_vfw_runlength_DRV_EXITAPPLICATION,
	mock_vfw_runlength_DRV_POWER,
	mock_vfw_runlength_DRV_PNPINSTALL,
	mock_vfw_runlength_ICM_GETSTATE,
	mock_vfw_runlength_ICM_SETSTATE,
	mock_vfw_runlength_ICM_GETINFO,
	mock_vfw_runlength_ICM_CONFIGURE,
	mock_vfw_runlength_ICM_ABOUT,
	mock_vfw_runlength_ICM_GETERRORTEXT,
	mock_vfw_runlength_ICM_GETFORMATNAME,
	mock_vfw_runlength_ICM_ENUMFORMATS,
	mock_vfw_runlength_ICM_GETDEFAULTQUALITY,
	mock_vfw_runlength_ICM_GETQUALITY,
	mock_vfw_runlength_ICM_SETQUALITY,
	mock_vfw_runlength_ICM_SET,
	mock_vfw_runlength_ICM_GET,
	mock_vfw_runlength_ICM_COMPRESS_GET_FORMAT,
	mock_vfw_runlength_ICM_COMPRESS_GET_SIZE,
	mock_vfw_runlength_ICM_COMPRESS_QUERY,
	mock_vfw_runlength_ICM_COMPRESS_BEGIN,
	mock_vfw_runlength_ICM_COMPRESS,
	mock_vfw_runlength_ICM_COMPRESS_END,
	mock_vfw_runlength_ICM_COMPRESS_FRAMES_INFO,
	mock_vfw_runlength_ICM_COMPRESS_FRAMES,
	mock_vfw_runlength_ICM_SET_STATUS_PROC,
	mock_vfw_runlength_ICM_DECOMPRESS_GET_FORMAT,
	mock_vfw_runlength_ICM_DECOMPRESS_QUERY,
	mock_vfw_runlength_ICM_DECOMPRESS_BEGIN,
	mock_vfw_runlength_ICM_DECOMPRESS,
	mock_vfw_runlength_ICM_DECOMPRESS_END,
	mock_vfw_runlength_ICM_DECOMPRESS_SET_PALETTE,
	mock_vfw_runlength_ICM_DECOMPRESS_GET_PALETTE,
	mock_vfw_runlength_ICM_DECOMPRESSEX_QUERY,
	mock_vfw_runlength_ICM_DECOMPRESSEX_BEGIN,
	mock_vfw_runlength_ICM_DECOMPRESSEX,
	mock_vfw_runlength_ICM_DECOMPRESSEX_END,
	mock_vfw_runlength_ICM_DRAW_QUERY,
	mock_vfw_runlength_ICM_DRAW_BEGIN,
	mock_vfw_runlength_ICM_DRAW_GET_PALETTE,
	mock_vfw_runlength_ICM_DRAW_UPDATE,
	mock_vfw_runlength_ICM_DRAW_START,
	mock_vfw_runlength_ICM_DRAW_STOP,
	mock_vfw_runlength_ICM_DRAW_BITS,
	mock_vfw_runlength_ICM_DRAW_END,
	mock_vfw_runlength_ICM_DRAW_GETTIME,
	mock_vfw_runlength_ICM_DRAW,
	mock_vfw_runlength_ICM_DRAW_WINDOW,
	mock_vfw_runlength_ICM_DRAW_SETTIME,
	mock_vfw_runlength_ICM_DRAW_REALIZE,
	mock_vfw_runlength_ICM_DRAW_FLUSH,
	mock_vfw_runlength_ICM_DRAW_RENDERBUFFER,
	mock_vfw_runlength_ICM_DRAW_START_PLAY,
	mock_vfw_runlength_ICM_DRAW_STOP_PLAY,
	mock_vfw_runlength_ICM_DRAW_SUGGESTFORMAT,
	mock_vfw_runlength_ICM_DRAW_CHANGEPALETTE,
	mock_vfw_runlength_ICM_DRAW_IDLE,
	mock_vfw_runlength_ICM_GETBUFFERSWANTED,
	mock_vfw_runlength_ICM_GETDEFAULTKEYFRAMERATE,
};

enum mock_vfw_runlength_scope {
	mock_vfw_runlength_scope_module,
	mock_vfw_runlength_scope_device,
	mock_vfw_runlength_scope_instance,
	mock_vfw_runlength_scope_compression,
	mock_vfw_runlength_scope_decompression,
	mock_vfw_runlength_scope_decompression_ex,
	mock_vfw_runlength_scope_drawing,
};

#define mock_vfw_runlength_begin() drv_mock_begin(mock_vfw_runlength())
#define mock_vfw_runlength_end() drv_mock_end(mock_vfw_runlength(), __FILE__, __LINE__)
#define mock_vfw_runlength_give_back(most) drv_mock_give_back(mock_vfw_runlength(), most)
#define mock_vfw_runlength_next_fault(faults) drv_mock_next_fault(mock_vfw_runlength(), faults)

/* With a message's symbol: what it answers, that it comes, how often it came. */
#define mock_vfw_runlength_on(message) \
	drv_mock_on(mock_vfw_runlength(), mock_vfw_runlength_##message, __FILE__, __LINE__)
#define mock_vfw_runlength_expect(message) \
	drv_mock_expect(mock_vfw_runlength(), mock_vfw_runlength_##message, __FILE__, __LINE__)
#define mock_vfw_runlength_ignore(message) drv_mock_ignore(mock_vfw_runlength(), mock_vfw_runlength_##message)
#define mock_vfw_runlength_count(message) drv_mock_count(mock_vfw_runlength(), mock_vfw_runlength_##message)

/* With a scope's name and MOCK_OPENS, MOCK_CLOSES, MOCK_LAST_CLOSE or MOCK_FORCED. */
#define mock_vfw_runlength_when(scope, event) \
	drv_mock_when(mock_vfw_runlength(), mock_vfw_runlength_scope_##scope, event, __FILE__, __LINE__)

/* That a message comes with exactly these parameters. */
struct drv_mock_rule *mock_vfw_runlength_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_DRV_LOAD() \
	mock_vfw_runlength_expect_DRV_LOAD_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_DRV_ENABLE() \
	mock_vfw_runlength_expect_DRV_ENABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data);
#define mock_vfw_runlength_expect_DRV_OPEN(parameters, open_data) \
	mock_vfw_runlength_expect_DRV_OPEN_at(__FILE__, __LINE__, parameters, open_data)
struct drv_mock_rule *mock_vfw_runlength_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2);
#define mock_vfw_runlength_expect_DRV_CLOSE(param1, param2) \
	mock_vfw_runlength_expect_DRV_CLOSE_at(__FILE__, __LINE__, param1, param2)
struct drv_mock_rule *mock_vfw_runlength_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_DRV_DISABLE() \
	mock_vfw_runlength_expect_DRV_DISABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_DRV_FREE_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_DRV_FREE() \
	mock_vfw_runlength_expect_DRV_FREE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_vfw_runlength_expect_DRV_CONFIGURE(parent, info) \
	mock_vfw_runlength_expect_DRV_CONFIGURE_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_vfw_runlength_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_DRV_QUERYCONFIGURE() \
	mock_vfw_runlength_expect_DRV_QUERYCONFIGURE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_vfw_runlength_expect_DRV_INSTALL(parent, info) \
	mock_vfw_runlength_expect_DRV_INSTALL_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_vfw_runlength_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_DRV_REMOVE() \
	mock_vfw_runlength_expect_DRV_REMOVE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_DRV_EXITSESSION() \
	mock_vfw_runlength_expect_DRV_EXITSESSION_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how);
#define mock_vfw_runlength_expect_DRV_EXITAPPLICATION(how) \
	mock_vfw_runlength_expect_DRV_EXITAPPLICATION_at(__FILE__, __LINE__, how)
struct drv_mock_rule *mock_vfw_runlength_expect_DRV_POWER_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_DRV_POWER() \
	mock_vfw_runlength_expect_DRV_POWER_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data);
#define mock_vfw_runlength_expect_DRV_PNPINSTALL(device_info_set, device_info_data) \
	mock_vfw_runlength_expect_DRV_PNPINSTALL_at(__FILE__, __LINE__, device_info_set, device_info_data)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETSTATE_at(
	const char *drv_file, int drv_line, const void * state, DWORD size);
#define mock_vfw_runlength_expect_ICM_GETSTATE(state, size) \
	mock_vfw_runlength_expect_ICM_GETSTATE_at(__FILE__, __LINE__, state, size)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_SETSTATE_at(
	const char *drv_file, int drv_line, const void * state, DWORD size);
#define mock_vfw_runlength_expect_ICM_SETSTATE(state, size) \
	mock_vfw_runlength_expect_ICM_SETSTATE_at(__FILE__, __LINE__, state, size)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETINFO_at(
	const char *drv_file, int drv_line, const void * info, DWORD size);
#define mock_vfw_runlength_expect_ICM_GETINFO(info, size) \
	mock_vfw_runlength_expect_ICM_GETINFO_at(__FILE__, __LINE__, info, size)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, LPARAM query);
#define mock_vfw_runlength_expect_ICM_CONFIGURE(parent, query) \
	mock_vfw_runlength_expect_ICM_CONFIGURE_at(__FILE__, __LINE__, parent, query)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_ABOUT_at(
	const char *drv_file, int drv_line, const void * parent, LPARAM query);
#define mock_vfw_runlength_expect_ICM_ABOUT(parent, query) \
	mock_vfw_runlength_expect_ICM_ABOUT_at(__FILE__, __LINE__, parent, query)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETERRORTEXT_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_GETERRORTEXT() \
	mock_vfw_runlength_expect_ICM_GETERRORTEXT_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETFORMATNAME_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_GETFORMATNAME() \
	mock_vfw_runlength_expect_ICM_GETFORMATNAME_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_ENUMFORMATS_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_ENUMFORMATS() \
	mock_vfw_runlength_expect_ICM_ENUMFORMATS_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETDEFAULTQUALITY_at(
	const char *drv_file, int drv_line, const void * quality);
#define mock_vfw_runlength_expect_ICM_GETDEFAULTQUALITY(quality) \
	mock_vfw_runlength_expect_ICM_GETDEFAULTQUALITY_at(__FILE__, __LINE__, quality)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETQUALITY_at(
	const char *drv_file, int drv_line, const void * quality);
#define mock_vfw_runlength_expect_ICM_GETQUALITY(quality) \
	mock_vfw_runlength_expect_ICM_GETQUALITY_at(__FILE__, __LINE__, quality)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_SETQUALITY_at(
	const char *drv_file, int drv_line, const void * quality);
#define mock_vfw_runlength_expect_ICM_SETQUALITY(quality) \
	mock_vfw_runlength_expect_ICM_SETQUALITY_at(__FILE__, __LINE__, quality)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_SET_at(
	const char *drv_file, int drv_line, DWORD what);
#define mock_vfw_runlength_expect_ICM_SET(what) \
	mock_vfw_runlength_expect_ICM_SET_at(__FILE__, __LINE__, what)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GET_at(
	const char *drv_file, int drv_line, const void * data, DWORD size);
#define mock_vfw_runlength_expect_ICM_GET(data, size) \
	mock_vfw_runlength_expect_ICM_GET_at(__FILE__, __LINE__, data, size)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_GET_FORMAT_at(
	const char *drv_file, int drv_line, const void * input, const void * output);
#define mock_vfw_runlength_expect_ICM_COMPRESS_GET_FORMAT(input, output) \
	mock_vfw_runlength_expect_ICM_COMPRESS_GET_FORMAT_at(__FILE__, __LINE__, input, output)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_GET_SIZE_at(
	const char *drv_file, int drv_line, const void * input, const void * output);
#define mock_vfw_runlength_expect_ICM_COMPRESS_GET_SIZE(input, output) \
	mock_vfw_runlength_expect_ICM_COMPRESS_GET_SIZE_at(__FILE__, __LINE__, input, output)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_QUERY_at(
	const char *drv_file, int drv_line, const void * input, const void * output);
#define mock_vfw_runlength_expect_ICM_COMPRESS_QUERY(input, output) \
	mock_vfw_runlength_expect_ICM_COMPRESS_QUERY_at(__FILE__, __LINE__, input, output)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_BEGIN_at(
	const char *drv_file, int drv_line, const void * input, const void * output);
#define mock_vfw_runlength_expect_ICM_COMPRESS_BEGIN(input, output) \
	mock_vfw_runlength_expect_ICM_COMPRESS_BEGIN_at(__FILE__, __LINE__, input, output)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_at(
	const char *drv_file, int drv_line, const void * frame, DWORD size);
#define mock_vfw_runlength_expect_ICM_COMPRESS(frame, size) \
	mock_vfw_runlength_expect_ICM_COMPRESS_at(__FILE__, __LINE__, frame, size)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_END_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_COMPRESS_END() \
	mock_vfw_runlength_expect_ICM_COMPRESS_END_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_FRAMES_INFO_at(
	const char *drv_file, int drv_line, const void * frames, DWORD size);
#define mock_vfw_runlength_expect_ICM_COMPRESS_FRAMES_INFO(frames, size) \
	mock_vfw_runlength_expect_ICM_COMPRESS_FRAMES_INFO_at(__FILE__, __LINE__, frames, size)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_FRAMES_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_COMPRESS_FRAMES() \
	mock_vfw_runlength_expect_ICM_COMPRESS_FRAMES_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_SET_STATUS_PROC_at(
	const char *drv_file, int drv_line, const void * status, DWORD size);
#define mock_vfw_runlength_expect_ICM_SET_STATUS_PROC(status, size) \
	mock_vfw_runlength_expect_ICM_SET_STATUS_PROC_at(__FILE__, __LINE__, status, size)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESS_GET_FORMAT_at(
	const char *drv_file, int drv_line, const void * input, const void * output);
#define mock_vfw_runlength_expect_ICM_DECOMPRESS_GET_FORMAT(input, output) \
	mock_vfw_runlength_expect_ICM_DECOMPRESS_GET_FORMAT_at(__FILE__, __LINE__, input, output)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESS_QUERY_at(
	const char *drv_file, int drv_line, const void * input, const void * output);
#define mock_vfw_runlength_expect_ICM_DECOMPRESS_QUERY(input, output) \
	mock_vfw_runlength_expect_ICM_DECOMPRESS_QUERY_at(__FILE__, __LINE__, input, output)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESS_BEGIN_at(
	const char *drv_file, int drv_line, const void * input, const void * output);
#define mock_vfw_runlength_expect_ICM_DECOMPRESS_BEGIN(input, output) \
	mock_vfw_runlength_expect_ICM_DECOMPRESS_BEGIN_at(__FILE__, __LINE__, input, output)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESS_at(
	const char *drv_file, int drv_line, const void * frame, DWORD size);
#define mock_vfw_runlength_expect_ICM_DECOMPRESS(frame, size) \
	mock_vfw_runlength_expect_ICM_DECOMPRESS_at(__FILE__, __LINE__, frame, size)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESS_END_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_DECOMPRESS_END() \
	mock_vfw_runlength_expect_ICM_DECOMPRESS_END_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESS_SET_PALETTE_at(
	const char *drv_file, int drv_line, const void * colours);
#define mock_vfw_runlength_expect_ICM_DECOMPRESS_SET_PALETTE(colours) \
	mock_vfw_runlength_expect_ICM_DECOMPRESS_SET_PALETTE_at(__FILE__, __LINE__, colours)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESS_GET_PALETTE_at(
	const char *drv_file, int drv_line, const void * input, const void * output);
#define mock_vfw_runlength_expect_ICM_DECOMPRESS_GET_PALETTE(input, output) \
	mock_vfw_runlength_expect_ICM_DECOMPRESS_GET_PALETTE_at(__FILE__, __LINE__, input, output)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESSEX_QUERY_at(
	const char *drv_file, int drv_line, const void * frame, DWORD size);
#define mock_vfw_runlength_expect_ICM_DECOMPRESSEX_QUERY(frame, size) \
	mock_vfw_runlength_expect_ICM_DECOMPRESSEX_QUERY_at(__FILE__, __LINE__, frame, size)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESSEX_BEGIN_at(
	const char *drv_file, int drv_line, const void * frame, DWORD size);
#define mock_vfw_runlength_expect_ICM_DECOMPRESSEX_BEGIN(frame, size) \
	mock_vfw_runlength_expect_ICM_DECOMPRESSEX_BEGIN_at(__FILE__, __LINE__, frame, size)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESSEX_at(
	const char *drv_file, int drv_line, const void * frame, DWORD size);
#define mock_vfw_runlength_expect_ICM_DECOMPRESSEX(frame, size) \
	mock_vfw_runlength_expect_ICM_DECOMPRESSEX_at(__FILE__, __LINE__, frame, size)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESSEX_END_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_DECOMPRESSEX_END() \
	mock_vfw_runlength_expect_ICM_DECOMPRESSEX_END_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_QUERY_at(
	const char *drv_file, int drv_line, const void * input);
#define mock_vfw_runlength_expect_ICM_DRAW_QUERY(input) \
	mock_vfw_runlength_expect_ICM_DRAW_QUERY_at(__FILE__, __LINE__, input)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_BEGIN_at(
	const char *drv_file, int drv_line, const void * begin, DWORD size);
#define mock_vfw_runlength_expect_ICM_DRAW_BEGIN(begin, size) \
	mock_vfw_runlength_expect_ICM_DRAW_BEGIN_at(__FILE__, __LINE__, begin, size)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_GET_PALETTE_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_DRAW_GET_PALETTE() \
	mock_vfw_runlength_expect_ICM_DRAW_GET_PALETTE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_UPDATE_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_DRAW_UPDATE() \
	mock_vfw_runlength_expect_ICM_DRAW_UPDATE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_START_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_DRAW_START() \
	mock_vfw_runlength_expect_ICM_DRAW_START_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_STOP_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_DRAW_STOP() \
	mock_vfw_runlength_expect_ICM_DRAW_STOP_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_BITS_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_DRAW_BITS() \
	mock_vfw_runlength_expect_ICM_DRAW_BITS_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_END_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_DRAW_END() \
	mock_vfw_runlength_expect_ICM_DRAW_END_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_GETTIME_at(
	const char *drv_file, int drv_line, const void * time);
#define mock_vfw_runlength_expect_ICM_DRAW_GETTIME(time) \
	mock_vfw_runlength_expect_ICM_DRAW_GETTIME_at(__FILE__, __LINE__, time)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_at(
	const char *drv_file, int drv_line, const void * frame, DWORD size);
#define mock_vfw_runlength_expect_ICM_DRAW(frame, size) \
	mock_vfw_runlength_expect_ICM_DRAW_at(__FILE__, __LINE__, frame, size)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_WINDOW_at(
	const char *drv_file, int drv_line, const void * rectangle);
#define mock_vfw_runlength_expect_ICM_DRAW_WINDOW(rectangle) \
	mock_vfw_runlength_expect_ICM_DRAW_WINDOW_at(__FILE__, __LINE__, rectangle)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_SETTIME_at(
	const char *drv_file, int drv_line, LONG time);
#define mock_vfw_runlength_expect_ICM_DRAW_SETTIME(time) \
	mock_vfw_runlength_expect_ICM_DRAW_SETTIME_at(__FILE__, __LINE__, time)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_REALIZE_at(
	const char *drv_file, int drv_line, const void * dc, BOOL background);
#define mock_vfw_runlength_expect_ICM_DRAW_REALIZE(dc, background) \
	mock_vfw_runlength_expect_ICM_DRAW_REALIZE_at(__FILE__, __LINE__, dc, background)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_FLUSH_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_DRAW_FLUSH() \
	mock_vfw_runlength_expect_ICM_DRAW_FLUSH_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_RENDERBUFFER_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_DRAW_RENDERBUFFER() \
	mock_vfw_runlength_expect_ICM_DRAW_RENDERBUFFER_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_START_PLAY_at(
	const char *drv_file, int drv_line, LONG from, LONG to);
#define mock_vfw_runlength_expect_ICM_DRAW_START_PLAY(from, to) \
	mock_vfw_runlength_expect_ICM_DRAW_START_PLAY_at(__FILE__, __LINE__, from, to)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_STOP_PLAY_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_DRAW_STOP_PLAY() \
	mock_vfw_runlength_expect_ICM_DRAW_STOP_PLAY_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_SUGGESTFORMAT_at(
	const char *drv_file, int drv_line, const void * suggestion, DWORD size);
#define mock_vfw_runlength_expect_ICM_DRAW_SUGGESTFORMAT(suggestion, size) \
	mock_vfw_runlength_expect_ICM_DRAW_SUGGESTFORMAT_at(__FILE__, __LINE__, suggestion, size)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_CHANGEPALETTE_at(
	const char *drv_file, int drv_line, const void * format);
#define mock_vfw_runlength_expect_ICM_DRAW_CHANGEPALETTE(format) \
	mock_vfw_runlength_expect_ICM_DRAW_CHANGEPALETTE_at(__FILE__, __LINE__, format)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_IDLE_at(
	const char *drv_file, int drv_line);
#define mock_vfw_runlength_expect_ICM_DRAW_IDLE() \
	mock_vfw_runlength_expect_ICM_DRAW_IDLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETBUFFERSWANTED_at(
	const char *drv_file, int drv_line, const void * count);
#define mock_vfw_runlength_expect_ICM_GETBUFFERSWANTED(count) \
	mock_vfw_runlength_expect_ICM_GETBUFFERSWANTED_at(__FILE__, __LINE__, count)
struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETDEFAULTKEYFRAMERATE_at(
	const char *drv_file, int drv_line, const void * rate);
#define mock_vfw_runlength_expect_ICM_GETDEFAULTKEYFRAMERATE(rate) \
	mock_vfw_runlength_expect_ICM_GETDEFAULTKEYFRAMERATE_at(__FILE__, __LINE__, rate)

#ifdef __cplusplus
}
#endif

#endif
