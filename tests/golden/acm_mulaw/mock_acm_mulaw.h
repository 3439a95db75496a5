/* The mock of the driver "acm_mulaw", for tests of what opens it.
 *
 * Made by drvgen 0.1.0 as mock_acm_mulaw.h, model e2abc316edb65cd6; do not edit.
 *
 * drv_mock.h tells what can be said of a message with what stands here. */
#ifndef MOCK_ACM_MULAW_H
#define MOCK_ACM_MULAW_H

#include "acm_mulaw.h"
#ifndef ACM_MULAW_MODEL_e2abc316edb65cd6
#error "acm_mulaw.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock.h"

#define MOCK_ACM_MULAW_MODEL_e2abc316edb65cd6 1

#ifdef __cplusplus
extern "C" {
#endif

/* The one mock of this driver in the program, or in the DLL that it is in. Those of other drivers stand
 * beside it; but one alone can be compiled as the driver itself (DRV_MOCK_AS_DRIVER), for a module has one
 * of each entry point. */
struct drv_mock *mock_acm_mulaw(void);

LRESULT CALLBACK mock_acm_mulaw_DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

/* Its messages and scopes. */
enum mock_acm_mulaw_message {
	mock_acm_mulaw_DRV_LOAD,
	mock_acm_mulaw_DRV_ENABLE,
	mock_acm_mulaw_DRV_OPEN,
	mock_acm_mulaw_DRV_CLOSE,
	mock_acm_mulaw_DRV_DISABLE,
	mock_acm_mulaw_DRV_FREE,
	mock_acm_mulaw_DRV_CONFIGURE,
	mock_acm_mulaw_DRV_QUERYCONFIGURE,
	mock_acm_mulaw_DRV_INSTALL,
	mock_acm_mulaw_DRV_REMOVE,
	mock_acm_mulaw_DRV_EXITSESSION,
	mock_acm_mulaw_DRV_EXITAPPLICATION,
	mock_acm_mulaw_DRV_POWER,
	mock_acm_mulaw_DRV_PNPINSTALL,
	mock_acm_mulaw_ACMDM_DRIVER_NOTIFY,
	mock_acm_mulaw_ACMDM_DRIVER_DETAILS,
	mock_acm_mulaw_ACMDM_DRIVER_ABOUT,
	mock_acm_mulaw_ACMDM_HARDWARE_WAVE_CAPS_INPUT,
	mock_acm_mulaw_ACMDM_HARDWARE_WAVE_CAPS_OUTPUT,
	mock_acm_mulaw_ACMDM_FORMATTAG_DETAILS,
	mock_acm_mulaw_ACMDM_FORMAT_DETAILS,
	mock_acm_mulaw_ACMDM_FORMAT_SUGGEST,
	mock_acm_mulaw_ACMDM_FILTERTAG_DETAILS,
	mock_acm_mulaw_ACMDM_FILTER_DETAILS,
	mock_acm_mulaw_ACMDM_STREAM_OPEN,
	mock_acm_mulaw_ACMDM_STREAM_CLOSE,
	mock_acm_mulaw_ACMDM_STREAM_SIZE,
	mock_acm_mulaw_ACMDM_STREAM_CONVERT,
	mock_acm_mulaw_ACMDM_STREAM_RESET,
	mock_acm_mulaw_ACMDM_STREAM_PREPARE,
	mock_acm_mulaw_ACMDM_STREAM_UNPREPARE,
	mock_acm_mulaw_ACMDM_STREAM_UPDATE,
	mock_acm_mulaw_MULAW_HOLD,
};

enum mock_acm_mulaw_scope {
	mock_acm_mulaw_scope_module,
	mock_acm_mulaw_scope_device,
	mock_acm_mulaw_scope_instance,
	mock_acm_mulaw_scope_stream,
	mock_acm_mulaw_scope_header,
};

#define mock_acm_mulaw_begin() drv_mock_begin(mock_acm_mulaw())
#define mock_acm_mulaw_end() drv_mock_end(mock_acm_mulaw(), __FILE__, __LINE__)
#define mock_acm_mulaw_give_back(most) drv_mock_give_back(mock_acm_mulaw(), most)
#define mock_acm_mulaw_next_fault(faults) drv_mock_next_fault(mock_acm_mulaw(), faults)

/* With a message's symbol: what it answers, that it comes, how often it came. */
#define mock_acm_mulaw_on(message) \
	drv_mock_on(mock_acm_mulaw(), mock_acm_mulaw_##message, __FILE__, __LINE__)
#define mock_acm_mulaw_expect(message) \
	drv_mock_expect(mock_acm_mulaw(), mock_acm_mulaw_##message, __FILE__, __LINE__)
#define mock_acm_mulaw_ignore(message) drv_mock_ignore(mock_acm_mulaw(), mock_acm_mulaw_##message)
#define mock_acm_mulaw_count(message) drv_mock_count(mock_acm_mulaw(), mock_acm_mulaw_##message)

/* With a scope's name and MOCK_OPENS, MOCK_CLOSES, MOCK_LAST_CLOSE or MOCK_FORCED. */
#define mock_acm_mulaw_when(scope, event) \
	drv_mock_when(mock_acm_mulaw(), mock_acm_mulaw_scope_##scope, event, __FILE__, __LINE__)

/* That a message comes with exactly these parameters. */
struct drv_mock_rule *mock_acm_mulaw_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line);
#define mock_acm_mulaw_expect_DRV_LOAD() \
	mock_acm_mulaw_expect_DRV_LOAD_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_acm_mulaw_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line);
#define mock_acm_mulaw_expect_DRV_ENABLE() \
	mock_acm_mulaw_expect_DRV_ENABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_acm_mulaw_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data);
#define mock_acm_mulaw_expect_DRV_OPEN(parameters, open_data) \
	mock_acm_mulaw_expect_DRV_OPEN_at(__FILE__, __LINE__, parameters, open_data)
struct drv_mock_rule *mock_acm_mulaw_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2);
#define mock_acm_mulaw_expect_DRV_CLOSE(param1, param2) \
	mock_acm_mulaw_expect_DRV_CLOSE_at(__FILE__, __LINE__, param1, param2)
struct drv_mock_rule *mock_acm_mulaw_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line);
#define mock_acm_mulaw_expect_DRV_DISABLE() \
	mock_acm_mulaw_expect_DRV_DISABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_acm_mulaw_expect_DRV_FREE_at(
	const char *drv_file, int drv_line);
#define mock_acm_mulaw_expect_DRV_FREE() \
	mock_acm_mulaw_expect_DRV_FREE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_acm_mulaw_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_acm_mulaw_expect_DRV_CONFIGURE(parent, info) \
	mock_acm_mulaw_expect_DRV_CONFIGURE_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_acm_mulaw_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line);
#define mock_acm_mulaw_expect_DRV_QUERYCONFIGURE() \
	mock_acm_mulaw_expect_DRV_QUERYCONFIGURE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_acm_mulaw_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_acm_mulaw_expect_DRV_INSTALL(parent, info) \
	mock_acm_mulaw_expect_DRV_INSTALL_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_acm_mulaw_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line);
#define mock_acm_mulaw_expect_DRV_REMOVE() \
	mock_acm_mulaw_expect_DRV_REMOVE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_acm_mulaw_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line);
#define mock_acm_mulaw_expect_DRV_EXITSESSION() \
	mock_acm_mulaw_expect_DRV_EXITSESSION_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_acm_mulaw_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how);
#define mock_acm_mulaw_expect_DRV_EXITAPPLICATION(how) \
	mock_acm_mulaw_expect_DRV_EXITAPPLICATION_at(__FILE__, __LINE__, how)
struct drv_mock_rule *mock_acm_mulaw_expect_DRV_POWER_at(
	const char *drv_file, int drv_line);
#define mock_acm_mulaw_expect_DRV_POWER() \
	mock_acm_mulaw_expect_DRV_POWER_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_acm_mulaw_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data);
#define mock_acm_mulaw_expect_DRV_PNPINSTALL(device_info_set, device_info_data) \
	mock_acm_mulaw_expect_DRV_PNPINSTALL_at(__FILE__, __LINE__, device_info_set, device_info_data)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_DRIVER_NOTIFY_at(
	const char *drv_file, int drv_line);
#define mock_acm_mulaw_expect_ACMDM_DRIVER_NOTIFY() \
	mock_acm_mulaw_expect_ACMDM_DRIVER_NOTIFY_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_DRIVER_DETAILS_at(
	const char *drv_file, int drv_line, const void * details);
#define mock_acm_mulaw_expect_ACMDM_DRIVER_DETAILS(details) \
	mock_acm_mulaw_expect_ACMDM_DRIVER_DETAILS_at(__FILE__, __LINE__, details)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_DRIVER_ABOUT_at(
	const char *drv_file, int drv_line, const void * parent);
#define mock_acm_mulaw_expect_ACMDM_DRIVER_ABOUT(parent) \
	mock_acm_mulaw_expect_ACMDM_DRIVER_ABOUT_at(__FILE__, __LINE__, parent)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_HARDWARE_WAVE_CAPS_INPUT_at(
	const char *drv_file, int drv_line, const void * capabilities, DWORD size);
#define mock_acm_mulaw_expect_ACMDM_HARDWARE_WAVE_CAPS_INPUT(capabilities, size) \
	mock_acm_mulaw_expect_ACMDM_HARDWARE_WAVE_CAPS_INPUT_at(__FILE__, __LINE__, capabilities, size)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_HARDWARE_WAVE_CAPS_OUTPUT_at(
	const char *drv_file, int drv_line, const void * capabilities, DWORD size);
#define mock_acm_mulaw_expect_ACMDM_HARDWARE_WAVE_CAPS_OUTPUT(capabilities, size) \
	mock_acm_mulaw_expect_ACMDM_HARDWARE_WAVE_CAPS_OUTPUT_at(__FILE__, __LINE__, capabilities, size)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_FORMATTAG_DETAILS_at(
	const char *drv_file, int drv_line, const void * details, DWORD query);
#define mock_acm_mulaw_expect_ACMDM_FORMATTAG_DETAILS(details, query) \
	mock_acm_mulaw_expect_ACMDM_FORMATTAG_DETAILS_at(__FILE__, __LINE__, details, query)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_FORMAT_DETAILS_at(
	const char *drv_file, int drv_line, const void * details, DWORD query);
#define mock_acm_mulaw_expect_ACMDM_FORMAT_DETAILS(details, query) \
	mock_acm_mulaw_expect_ACMDM_FORMAT_DETAILS_at(__FILE__, __LINE__, details, query)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_FORMAT_SUGGEST_at(
	const char *drv_file, int drv_line, const void * suggestion);
#define mock_acm_mulaw_expect_ACMDM_FORMAT_SUGGEST(suggestion) \
	mock_acm_mulaw_expect_ACMDM_FORMAT_SUGGEST_at(__FILE__, __LINE__, suggestion)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_FILTERTAG_DETAILS_at(
	const char *drv_file, int drv_line, const void * details, DWORD query);
#define mock_acm_mulaw_expect_ACMDM_FILTERTAG_DETAILS(details, query) \
	mock_acm_mulaw_expect_ACMDM_FILTERTAG_DETAILS_at(__FILE__, __LINE__, details, query)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_FILTER_DETAILS_at(
	const char *drv_file, int drv_line, const void * details, DWORD query);
#define mock_acm_mulaw_expect_ACMDM_FILTER_DETAILS(details, query) \
	mock_acm_mulaw_expect_ACMDM_FILTER_DETAILS_at(__FILE__, __LINE__, details, query)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_OPEN_at(
	const char *drv_file, int drv_line, const void * given);
#define mock_acm_mulaw_expect_ACMDM_STREAM_OPEN(given) \
	mock_acm_mulaw_expect_ACMDM_STREAM_OPEN_at(__FILE__, __LINE__, given)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_CLOSE_at(
	const char *drv_file, int drv_line, const void * given);
#define mock_acm_mulaw_expect_ACMDM_STREAM_CLOSE(given) \
	mock_acm_mulaw_expect_ACMDM_STREAM_CLOSE_at(__FILE__, __LINE__, given)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_SIZE_at(
	const char *drv_file, int drv_line, const void * given, const void * size);
#define mock_acm_mulaw_expect_ACMDM_STREAM_SIZE(given, size) \
	mock_acm_mulaw_expect_ACMDM_STREAM_SIZE_at(__FILE__, __LINE__, given, size)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_CONVERT_at(
	const char *drv_file, int drv_line, const void * given, const void * header);
#define mock_acm_mulaw_expect_ACMDM_STREAM_CONVERT(given, header) \
	mock_acm_mulaw_expect_ACMDM_STREAM_CONVERT_at(__FILE__, __LINE__, given, header)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_RESET_at(
	const char *drv_file, int drv_line, const void * given, DWORD flags);
#define mock_acm_mulaw_expect_ACMDM_STREAM_RESET(given, flags) \
	mock_acm_mulaw_expect_ACMDM_STREAM_RESET_at(__FILE__, __LINE__, given, flags)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_PREPARE_at(
	const char *drv_file, int drv_line, const void * given, const void * header);
#define mock_acm_mulaw_expect_ACMDM_STREAM_PREPARE(given, header) \
	mock_acm_mulaw_expect_ACMDM_STREAM_PREPARE_at(__FILE__, __LINE__, given, header)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_UNPREPARE_at(
	const char *drv_file, int drv_line, const void * given, const void * header);
#define mock_acm_mulaw_expect_ACMDM_STREAM_UNPREPARE(given, header) \
	mock_acm_mulaw_expect_ACMDM_STREAM_UNPREPARE_at(__FILE__, __LINE__, given, header)
struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_UPDATE_at(
	const char *drv_file, int drv_line, const void * given);
#define mock_acm_mulaw_expect_ACMDM_STREAM_UPDATE(given) \
	mock_acm_mulaw_expect_ACMDM_STREAM_UPDATE_at(__FILE__, __LINE__, given)
struct drv_mock_rule *mock_acm_mulaw_expect_MULAW_HOLD_at(
	const char *drv_file, int drv_line, BOOL hold);
#define mock_acm_mulaw_expect_MULAW_HOLD(hold) \
	mock_acm_mulaw_expect_MULAW_HOLD_at(__FILE__, __LINE__, hold)

#ifdef __cplusplus
}
#endif

#endif
