/* The mock of the driver "plain_messages", for tests of what opens it.
 *
 * Made by drvgen 0.1.0 as mock_plain_messages.h, model c66526f2798f3d56; do not edit.
 *
 * drv_mock.h tells what can be said of a message with what stands here. */
#ifndef MOCK_PLAIN_MESSAGES_H
#define MOCK_PLAIN_MESSAGES_H

#include "plain_messages.h"
#ifndef PLAIN_MESSAGES_MODEL_c66526f2798f3d56
#error "plain_messages.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock.h"

#define MOCK_PLAIN_MESSAGES_MODEL_c66526f2798f3d56 1

#ifdef __cplusplus
extern "C" {
#endif

/* The one mock of this driver in the program, or in the DLL that it is in. Those of other drivers stand
 * beside it; but one alone can be compiled as the driver itself (DRV_MOCK_AS_DRIVER), for a module has one
 * of each entry point. */
struct drv_mock *mock_plain_messages(void);

LRESULT CALLBACK mock_plain_messages_DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

/* Its messages and scopes. */
enum mock_plain_messages_message {
	mock_plain_messages_DRV_LOAD,
	mock_plain_messages_DRV_ENABLE,
	mock_plain_messages_DRV_OPEN,
	mock_plain_messages_DRV_CLOSE,
	mock_plain_messages_DRV_DISABLE,
	mock_plain_messages_DRV_FREE,
	mock_plain_messages_DRV_CONFIGURE,
	mock_plain_messages_DRV_QUERYCONFIGURE,
	mock_plain_messages_DRV_INSTALL,
	mock_plain_messages_DRV_REMOVE,
	mock_plain_messages_DRV_EXITSESSION,
	mock_plain_messages_DRV_EXITAPPLICATION,
	mock_plain_messages_DRV_POWER,
	mock_plain_messages_DRV_PNPINSTALL,
	mock_plain_messages_PL_SECOND_FIRST,
	mock_plain_messages_PL_MODULE,
	mock_plain_messages_PL_SESSION,
};

enum mock_plain_messages_scope {
	mock_plain_messages_scope_module,
	mock_plain_messages_scope_device,
	mock_plain_messages_scope_instance,
};

#define mock_plain_messages_begin() drv_mock_begin(mock_plain_messages())
#define mock_plain_messages_end() drv_mock_end(mock_plain_messages(), __FILE__, __LINE__)
#define mock_plain_messages_give_back(most) drv_mock_give_back(mock_plain_messages(), most)
#define mock_plain_messages_next_fault(faults) drv_mock_next_fault(mock_plain_messages(), faults)

/* With a message's symbol: what it answers, that it comes, how often it came. */
#define mock_plain_messages_on(message) \
	drv_mock_on(mock_plain_messages(), mock_plain_messages_##message, __FILE__, __LINE__)
#define mock_plain_messages_expect(message) \
	drv_mock_expect(mock_plain_messages(), mock_plain_messages_##message, __FILE__, __LINE__)
#define mock_plain_messages_ignore(message) drv_mock_ignore(mock_plain_messages(), mock_plain_messages_##message)
#define mock_plain_messages_count(message) drv_mock_count(mock_plain_messages(), mock_plain_messages_##message)

/* With a scope's name and MOCK_OPENS, MOCK_CLOSES, MOCK_LAST_CLOSE or MOCK_FORCED. */
#define mock_plain_messages_when(scope, event) \
	drv_mock_when(mock_plain_messages(), mock_plain_messages_scope_##scope, event, __FILE__, __LINE__)

/* That a message comes with exactly these parameters. */
struct drv_mock_rule *mock_plain_messages_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line);
#define mock_plain_messages_expect_DRV_LOAD() \
	mock_plain_messages_expect_DRV_LOAD_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_plain_messages_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line);
#define mock_plain_messages_expect_DRV_ENABLE() \
	mock_plain_messages_expect_DRV_ENABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_plain_messages_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data);
#define mock_plain_messages_expect_DRV_OPEN(parameters, open_data) \
	mock_plain_messages_expect_DRV_OPEN_at(__FILE__, __LINE__, parameters, open_data)
struct drv_mock_rule *mock_plain_messages_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2);
#define mock_plain_messages_expect_DRV_CLOSE(param1, param2) \
	mock_plain_messages_expect_DRV_CLOSE_at(__FILE__, __LINE__, param1, param2)
struct drv_mock_rule *mock_plain_messages_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line);
#define mock_plain_messages_expect_DRV_DISABLE() \
	mock_plain_messages_expect_DRV_DISABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_plain_messages_expect_DRV_FREE_at(
	const char *drv_file, int drv_line);
#define mock_plain_messages_expect_DRV_FREE() \
	mock_plain_messages_expect_DRV_FREE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_plain_messages_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_plain_messages_expect_DRV_CONFIGURE(parent, info) \
	mock_plain_messages_expect_DRV_CONFIGURE_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_plain_messages_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line);
#define mock_plain_messages_expect_DRV_QUERYCONFIGURE() \
	mock_plain_messages_expect_DRV_QUERYCONFIGURE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_plain_messages_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_plain_messages_expect_DRV_INSTALL(parent, info) \
	mock_plain_messages_expect_DRV_INSTALL_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_plain_messages_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line);
#define mock_plain_messages_expect_DRV_REMOVE() \
	mock_plain_messages_expect_DRV_REMOVE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_plain_messages_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line);
#define mock_plain_messages_expect_DRV_EXITSESSION() \
	mock_plain_messages_expect_DRV_EXITSESSION_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_plain_messages_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how);
#define mock_plain_messages_expect_DRV_EXITAPPLICATION(how) \
	mock_plain_messages_expect_DRV_EXITAPPLICATION_at(__FILE__, __LINE__, how)
struct drv_mock_rule *mock_plain_messages_expect_DRV_POWER_at(
	const char *drv_file, int drv_line);
#define mock_plain_messages_expect_DRV_POWER() \
	mock_plain_messages_expect_DRV_POWER_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_plain_messages_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data);
#define mock_plain_messages_expect_DRV_PNPINSTALL(device_info_set, device_info_data) \
	mock_plain_messages_expect_DRV_PNPINSTALL_at(__FILE__, __LINE__, device_info_set, device_info_data)
struct drv_mock_rule *mock_plain_messages_expect_PL_SECOND_FIRST_at(
	const char *drv_file, int drv_line, const void * first, LPARAM second);
#define mock_plain_messages_expect_PL_SECOND_FIRST(first, second) \
	mock_plain_messages_expect_PL_SECOND_FIRST_at(__FILE__, __LINE__, first, second)
struct drv_mock_rule *mock_plain_messages_expect_PL_MODULE_at(
	const char *drv_file, int drv_line);
#define mock_plain_messages_expect_PL_MODULE() \
	mock_plain_messages_expect_PL_MODULE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_plain_messages_expect_PL_SESSION_at(
	const char *drv_file, int drv_line, BYTE number);
#define mock_plain_messages_expect_PL_SESSION(number) \
	mock_plain_messages_expect_PL_SESSION_at(__FILE__, __LINE__, number)

#ifdef __cplusplus
}
#endif

#endif
