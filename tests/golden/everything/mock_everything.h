/* The mock of the driver "everything", for tests of what opens it.
 *
 * Made by drvgen 0.1.0 as mock_everything.h, model 81e4cd56bbfed8cc; do not edit.
 *
 * drv_mock.h tells what can be said of a message with what stands here. */
#ifndef MOCK_EVERYTHING_H
#define MOCK_EVERYTHING_H

#include "everything.h"
#ifndef EVERYTHING_MODEL_81e4cd56bbfed8cc
#error "everything.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock.h"

#define MOCK_EVERYTHING_MODEL_81e4cd56bbfed8cc 1

#ifdef __cplusplus
extern "C" {
#endif

/* The one mock of this driver in the program, or in the DLL that it is in. Those of other drivers stand
 * beside it; but one alone can be compiled as the driver itself (DRV_MOCK_AS_DRIVER), for a module has one
 * of each entry point. */
struct drv_mock *mock_everything(void);

LRESULT CALLBACK mock_everything_DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

/* Its messages and scopes. */
enum mock_everything_message {
	mock_everything_DRV_LOAD,
	mock_everything_DRV_ENABLE,
	mock_everything_DRV_OPEN,
	mock_everything_DRV_CLOSE,
	mock_everything_DRV_DISABLE,
	mock_everything_DRV_FREE,
	mock_everything_DRV_CONFIGURE,
	mock_everything_DRV_QUERYCONFIGURE,
	mock_everything_DRV_INSTALL,
	mock_everything_DRV_REMOVE,
	mock_everything_DRV_EXITSESSION,
	mock_everything_DRV_EXITAPPLICATION,
	mock_everything_DRV_POWER,
	mock_everything_DRV_PNPINSTALL,
	mock_everything_EVE_SET_LEVEL,
	mock_everything_EVE_SET_BOTH,
	mock_everything_EVE_SET_NARROW,
	mock_everything_EVE_SET_BUFFER,
	mock_everything_EVE_SET_WINDOW,
	mock_everything_EVE_SET_WIDE,
	mock_everything_EVE_SET_BUSY,
	mock_everything_EVE_LEVEL,
	mock_everything_EVE_COUNT,
	mock_everything_EVE_TOTAL,
	mock_everything_EVE_SET_TOTAL,
	mock_everything_EVE_RESTART,
	mock_everything_EVE_EMPTY,
};

enum mock_everything_scope {
	mock_everything_scope_module,
	mock_everything_scope_device,
	mock_everything_scope_instance,
};

#define mock_everything_begin() drv_mock_begin(mock_everything())
#define mock_everything_end() drv_mock_end(mock_everything(), __FILE__, __LINE__)
#define mock_everything_give_back(most) drv_mock_give_back(mock_everything(), most)
#define mock_everything_next_fault(faults) drv_mock_next_fault(mock_everything(), faults)

/* With a message's symbol: what it answers, that it comes, how often it came. */
#define mock_everything_on(message) \
	drv_mock_on(mock_everything(), mock_everything_##message, __FILE__, __LINE__)
#define mock_everything_expect(message) \
	drv_mock_expect(mock_everything(), mock_everything_##message, __FILE__, __LINE__)
#define mock_everything_ignore(message) drv_mock_ignore(mock_everything(), mock_everything_##message)
#define mock_everything_count(message) drv_mock_count(mock_everything(), mock_everything_##message)

/* With a scope's name and MOCK_OPENS, MOCK_CLOSES, MOCK_LAST_CLOSE or MOCK_FORCED. */
#define mock_everything_when(scope, event) \
	drv_mock_when(mock_everything(), mock_everything_scope_##scope, event, __FILE__, __LINE__)

/* That a message comes with exactly these parameters. */
struct drv_mock_rule *mock_everything_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line);
#define mock_everything_expect_DRV_LOAD() \
	mock_everything_expect_DRV_LOAD_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_everything_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line);
#define mock_everything_expect_DRV_ENABLE() \
	mock_everything_expect_DRV_ENABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_everything_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data);
#define mock_everything_expect_DRV_OPEN(parameters, open_data) \
	mock_everything_expect_DRV_OPEN_at(__FILE__, __LINE__, parameters, open_data)
struct drv_mock_rule *mock_everything_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2);
#define mock_everything_expect_DRV_CLOSE(param1, param2) \
	mock_everything_expect_DRV_CLOSE_at(__FILE__, __LINE__, param1, param2)
struct drv_mock_rule *mock_everything_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line);
#define mock_everything_expect_DRV_DISABLE() \
	mock_everything_expect_DRV_DISABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_everything_expect_DRV_FREE_at(
	const char *drv_file, int drv_line);
#define mock_everything_expect_DRV_FREE() \
	mock_everything_expect_DRV_FREE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_everything_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_everything_expect_DRV_CONFIGURE(parent, info) \
	mock_everything_expect_DRV_CONFIGURE_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_everything_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line);
#define mock_everything_expect_DRV_QUERYCONFIGURE() \
	mock_everything_expect_DRV_QUERYCONFIGURE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_everything_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_everything_expect_DRV_INSTALL(parent, info) \
	mock_everything_expect_DRV_INSTALL_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_everything_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line);
#define mock_everything_expect_DRV_REMOVE() \
	mock_everything_expect_DRV_REMOVE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_everything_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line);
#define mock_everything_expect_DRV_EXITSESSION() \
	mock_everything_expect_DRV_EXITSESSION_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_everything_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how);
#define mock_everything_expect_DRV_EXITAPPLICATION(how) \
	mock_everything_expect_DRV_EXITAPPLICATION_at(__FILE__, __LINE__, how)
struct drv_mock_rule *mock_everything_expect_DRV_POWER_at(
	const char *drv_file, int drv_line);
#define mock_everything_expect_DRV_POWER() \
	mock_everything_expect_DRV_POWER_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_everything_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data);
#define mock_everything_expect_DRV_PNPINSTALL(device_info_set, device_info_data) \
	mock_everything_expect_DRV_PNPINSTALL_at(__FILE__, __LINE__, device_info_set, device_info_data)
struct drv_mock_rule *mock_everything_expect_EVE_SET_LEVEL_at(
	const char *drv_file, int drv_line, LONG level);
#define mock_everything_expect_EVE_SET_LEVEL(level) \
	mock_everything_expect_EVE_SET_LEVEL_at(__FILE__, __LINE__, level)
struct drv_mock_rule *mock_everything_expect_EVE_SET_BOTH_at(
	const char *drv_file, int drv_line, WORD step, BYTE flags);
#define mock_everything_expect_EVE_SET_BOTH(step, flags) \
	mock_everything_expect_EVE_SET_BOTH_at(__FILE__, __LINE__, step, flags)
struct drv_mock_rule *mock_everything_expect_EVE_SET_NARROW_at(
	const char *drv_file, int drv_line, DWORD narrow, LONG positive);
#define mock_everything_expect_EVE_SET_NARROW(narrow, positive) \
	mock_everything_expect_EVE_SET_NARROW_at(__FILE__, __LINE__, narrow, positive)
struct drv_mock_rule *mock_everything_expect_EVE_SET_BUFFER_at(
	const char *drv_file, int drv_line, const void * memory, const void * title);
#define mock_everything_expect_EVE_SET_BUFFER(memory, title) \
	mock_everything_expect_EVE_SET_BUFFER_at(__FILE__, __LINE__, memory, title)
struct drv_mock_rule *mock_everything_expect_EVE_SET_WINDOW_at(
	const char *drv_file, int drv_line, const void * window);
#define mock_everything_expect_EVE_SET_WINDOW(window) \
	mock_everything_expect_EVE_SET_WINDOW_at(__FILE__, __LINE__, window)
struct drv_mock_rule *mock_everything_expect_EVE_SET_WIDE_at(
	const char *drv_file, int drv_line, LPARAM wide, LPARAM limited);
#define mock_everything_expect_EVE_SET_WIDE(wide, limited) \
	mock_everything_expect_EVE_SET_WIDE_at(__FILE__, __LINE__, wide, limited)
struct drv_mock_rule *mock_everything_expect_EVE_SET_BUSY_at(
	const char *drv_file, int drv_line, BOOL work);
#define mock_everything_expect_EVE_SET_BUSY(work) \
	mock_everything_expect_EVE_SET_BUSY_at(__FILE__, __LINE__, work)
struct drv_mock_rule *mock_everything_expect_EVE_LEVEL_at(
	const char *drv_file, int drv_line);
#define mock_everything_expect_EVE_LEVEL() \
	mock_everything_expect_EVE_LEVEL_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_everything_expect_EVE_COUNT_at(
	const char *drv_file, int drv_line);
#define mock_everything_expect_EVE_COUNT() \
	mock_everything_expect_EVE_COUNT_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_everything_expect_EVE_TOTAL_at(
	const char *drv_file, int drv_line);
#define mock_everything_expect_EVE_TOTAL() \
	mock_everything_expect_EVE_TOTAL_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_everything_expect_EVE_SET_TOTAL_at(
	const char *drv_file, int drv_line, DWORD total, WORD mask);
#define mock_everything_expect_EVE_SET_TOTAL(total, mask) \
	mock_everything_expect_EVE_SET_TOTAL_at(__FILE__, __LINE__, total, mask)
struct drv_mock_rule *mock_everything_expect_EVE_RESTART_at(
	const char *drv_file, int drv_line);
#define mock_everything_expect_EVE_RESTART() \
	mock_everything_expect_EVE_RESTART_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_everything_expect_EVE_EMPTY_at(
	const char *drv_file, int drv_line);
#define mock_everything_expect_EVE_EMPTY() \
	mock_everything_expect_EVE_EMPTY_at(__FILE__, __LINE__)

#ifdef __cplusplus
}
#endif

#endif
