/* The mock of the driver "one_instance", for tests of what opens it.
 *
 * Made by drvgen 0.1.0 as mock_one_instance.h, model 9d5ef7f7a96ae981; do not edit.
 *
 * drv_mock.h tells what can be said of a message with what stands here. */
#ifndef MOCK_ONE_INSTANCE_H
#define MOCK_ONE_INSTANCE_H

#include "one_instance.h"
#ifndef ONE_INSTANCE_MODEL_9d5ef7f7a96ae981
#error "one_instance.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock.h"

#define MOCK_ONE_INSTANCE_MODEL_9d5ef7f7a96ae981 1

#ifdef __cplusplus
extern "C" {
#endif

/* The one mock of this driver in the program, or in the DLL that it is in. Those of other drivers stand
 * beside it; but one alone can be compiled as the driver itself (DRV_MOCK_AS_DRIVER), for a module has one
 * of each entry point. */
struct drv_mock *mock_one_instance(void);

LRESULT CALLBACK mock_one_instance_DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

/* Its messages and scopes. */
enum mock_one_instance_message {
	mock_one_instance_DRV_LOAD,
	mock_one_instance_DRV_ENABLE,
	mock_one_instance_DRV_OPEN,
	mock_one_instance_DRV_CLOSE,
	mock_one_instance_DRV_DISABLE,
	mock_one_instance_DRV_FREE,
	mock_one_instance_DRV_CONFIGURE,
	mock_one_instance_DRV_QUERYCONFIGURE,
	mock_one_instance_DRV_INSTALL,
	mock_one_instance_DRV_REMOVE,
	mock_one_instance_DRV_EXITSESSION,
	mock_one_instance_DRV_EXITAPPLICATION,
	mock_one_instance_DRV_POWER,
	mock_one_instance_DRV_PNPINSTALL,
	mock_one_instance_ONE_LOCK,
};

enum mock_one_instance_scope {
	mock_one_instance_scope_module,
	mock_one_instance_scope_device,
	mock_one_instance_scope_instance,
};

#define mock_one_instance_begin() drv_mock_begin(mock_one_instance())
#define mock_one_instance_end() drv_mock_end(mock_one_instance(), __FILE__, __LINE__)
#define mock_one_instance_give_back(most) drv_mock_give_back(mock_one_instance(), most)
#define mock_one_instance_next_fault(faults) drv_mock_next_fault(mock_one_instance(), faults)

/* With a message's symbol: what it answers, that it comes, how often it came. */
#define mock_one_instance_on(message) \
	drv_mock_on(mock_one_instance(), mock_one_instance_##message, __FILE__, __LINE__)
#define mock_one_instance_expect(message) \
	drv_mock_expect(mock_one_instance(), mock_one_instance_##message, __FILE__, __LINE__)
#define mock_one_instance_ignore(message) drv_mock_ignore(mock_one_instance(), mock_one_instance_##message)
#define mock_one_instance_count(message) drv_mock_count(mock_one_instance(), mock_one_instance_##message)

/* With a scope's name and MOCK_OPENS, MOCK_CLOSES, MOCK_LAST_CLOSE or MOCK_FORCED. */
#define mock_one_instance_when(scope, event) \
	drv_mock_when(mock_one_instance(), mock_one_instance_scope_##scope, event, __FILE__, __LINE__)

/* That a message comes with exactly these parameters. */
struct drv_mock_rule *mock_one_instance_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line);
#define mock_one_instance_expect_DRV_LOAD() \
	mock_one_instance_expect_DRV_LOAD_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_one_instance_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line);
#define mock_one_instance_expect_DRV_ENABLE() \
	mock_one_instance_expect_DRV_ENABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_one_instance_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data);
#define mock_one_instance_expect_DRV_OPEN(parameters, open_data) \
	mock_one_instance_expect_DRV_OPEN_at(__FILE__, __LINE__, parameters, open_data)
struct drv_mock_rule *mock_one_instance_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2);
#define mock_one_instance_expect_DRV_CLOSE(param1, param2) \
	mock_one_instance_expect_DRV_CLOSE_at(__FILE__, __LINE__, param1, param2)
struct drv_mock_rule *mock_one_instance_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line);
#define mock_one_instance_expect_DRV_DISABLE() \
	mock_one_instance_expect_DRV_DISABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_one_instance_expect_DRV_FREE_at(
	const char *drv_file, int drv_line);
#define mock_one_instance_expect_DRV_FREE() \
	mock_one_instance_expect_DRV_FREE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_one_instance_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_one_instance_expect_DRV_CONFIGURE(parent, info) \
	mock_one_instance_expect_DRV_CONFIGURE_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_one_instance_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line);
#define mock_one_instance_expect_DRV_QUERYCONFIGURE() \
	mock_one_instance_expect_DRV_QUERYCONFIGURE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_one_instance_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_one_instance_expect_DRV_INSTALL(parent, info) \
	mock_one_instance_expect_DRV_INSTALL_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_one_instance_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line);
#define mock_one_instance_expect_DRV_REMOVE() \
	mock_one_instance_expect_DRV_REMOVE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_one_instance_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line);
#define mock_one_instance_expect_DRV_EXITSESSION() \
	mock_one_instance_expect_DRV_EXITSESSION_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_one_instance_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how);
#define mock_one_instance_expect_DRV_EXITAPPLICATION(how) \
	mock_one_instance_expect_DRV_EXITAPPLICATION_at(__FILE__, __LINE__, how)
struct drv_mock_rule *mock_one_instance_expect_DRV_POWER_at(
	const char *drv_file, int drv_line);
#define mock_one_instance_expect_DRV_POWER() \
	mock_one_instance_expect_DRV_POWER_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_one_instance_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data);
#define mock_one_instance_expect_DRV_PNPINSTALL(device_info_set, device_info_data) \
	mock_one_instance_expect_DRV_PNPINSTALL_at(__FILE__, __LINE__, device_info_set, device_info_data)
struct drv_mock_rule *mock_one_instance_expect_ONE_LOCK_at(
	const char *drv_file, int drv_line, BYTE lock);
#define mock_one_instance_expect_ONE_LOCK(lock) \
	mock_one_instance_expect_ONE_LOCK_at(__FILE__, __LINE__, lock)

#ifdef __cplusplus
}
#endif

#endif
