/* The mock of the driver "oscilloscope", for tests of what opens it.
 *
 * Made by drvgen 0.1.0 as mock_oscilloscope.h, model 30639220650abb6b; do not edit.
 *
 * drv_mock.h tells what can be said of a message with what stands here. */
#ifndef MOCK_OSCILLOSCOPE_H
#define MOCK_OSCILLOSCOPE_H

#include "oscilloscope.h"
#ifndef OSCILLOSCOPE_MODEL_30639220650abb6b
#error "oscilloscope.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock.h"

#define MOCK_OSCILLOSCOPE_MODEL_30639220650abb6b 1

#ifdef __cplusplus
extern "C" {
#endif

/* The one mock of this driver in the program, or in the DLL that it is in. Those of other drivers stand
 * beside it; but one alone can be compiled as the driver itself (DRV_MOCK_AS_DRIVER), for a module has one
 * of each entry point. */
struct drv_mock *mock_oscilloscope(void);

LRESULT CALLBACK mock_oscilloscope_DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

/* Its messages and scopes. */
enum mock_oscilloscope_message {
	mock_oscilloscope_DRV_LOAD,
	mock_oscilloscope_DRV_ENABLE,
	mock_oscilloscope_DRV_OPEN,
	mock_oscilloscope_DRV_CLOSE,
	mock_oscilloscope_DRV_DISABLE,
	mock_oscilloscope_DRV_FREE,
	mock_oscilloscope_DRV_CONFIGURE,
	mock_oscilloscope_DRV_QUERYCONFIGURE,
	mock_oscilloscope_DRV_INSTALL,
	mock_oscilloscope_DRV_REMOVE,
	mock_oscilloscope_DRV_EXITSESSION,
	mock_oscilloscope_DRV_EXITAPPLICATION,
	mock_oscilloscope_DRV_POWER,
	mock_oscilloscope_DRV_PNPINSTALL,
	mock_oscilloscope_OSC_SET_FREQUENCY,
	mock_oscilloscope_OSC_SET_AMPLITUDE,
};

enum mock_oscilloscope_scope {
	mock_oscilloscope_scope_module,
	mock_oscilloscope_scope_device,
	mock_oscilloscope_scope_instance,
};

#define mock_oscilloscope_begin() drv_mock_begin(mock_oscilloscope())
#define mock_oscilloscope_end() drv_mock_end(mock_oscilloscope(), __FILE__, __LINE__)
#define mock_oscilloscope_give_back(most) drv_mock_give_back(mock_oscilloscope(), most)
#define mock_oscilloscope_next_fault(faults) drv_mock_next_fault(mock_oscilloscope(), faults)

/* With a message's symbol: what it answers, that it comes, how often it came. */
#define mock_oscilloscope_on(message) \
	drv_mock_on(mock_oscilloscope(), mock_oscilloscope_##message, __FILE__, __LINE__)
#define mock_oscilloscope_expect(message) \
	drv_mock_expect(mock_oscilloscope(), mock_oscilloscope_##message, __FILE__, __LINE__)
#define mock_oscilloscope_ignore(message) drv_mock_ignore(mock_oscilloscope(), mock_oscilloscope_##message)
#define mock_oscilloscope_count(message) drv_mock_count(mock_oscilloscope(), mock_oscilloscope_##message)

/* With a scope's name and MOCK_OPENS, MOCK_CLOSES, MOCK_LAST_CLOSE or MOCK_FORCED. */
#define mock_oscilloscope_when(scope, event) \
	drv_mock_when(mock_oscilloscope(), mock_oscilloscope_scope_##scope, event, __FILE__, __LINE__)

/* That a message comes with exactly these parameters. */
struct drv_mock_rule *mock_oscilloscope_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line);
#define mock_oscilloscope_expect_DRV_LOAD() \
	mock_oscilloscope_expect_DRV_LOAD_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_oscilloscope_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line);
#define mock_oscilloscope_expect_DRV_ENABLE() \
	mock_oscilloscope_expect_DRV_ENABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_oscilloscope_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data);
#define mock_oscilloscope_expect_DRV_OPEN(parameters, open_data) \
	mock_oscilloscope_expect_DRV_OPEN_at(__FILE__, __LINE__, parameters, open_data)
struct drv_mock_rule *mock_oscilloscope_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2);
#define mock_oscilloscope_expect_DRV_CLOSE(param1, param2) \
	mock_oscilloscope_expect_DRV_CLOSE_at(__FILE__, __LINE__, param1, param2)
struct drv_mock_rule *mock_oscilloscope_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line);
#define mock_oscilloscope_expect_DRV_DISABLE() \
	mock_oscilloscope_expect_DRV_DISABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_oscilloscope_expect_DRV_FREE_at(
	const char *drv_file, int drv_line);
#define mock_oscilloscope_expect_DRV_FREE() \
	mock_oscilloscope_expect_DRV_FREE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_oscilloscope_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_oscilloscope_expect_DRV_CONFIGURE(parent, info) \
	mock_oscilloscope_expect_DRV_CONFIGURE_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_oscilloscope_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line);
#define mock_oscilloscope_expect_DRV_QUERYCONFIGURE() \
	mock_oscilloscope_expect_DRV_QUERYCONFIGURE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_oscilloscope_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_oscilloscope_expect_DRV_INSTALL(parent, info) \
	mock_oscilloscope_expect_DRV_INSTALL_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_oscilloscope_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line);
#define mock_oscilloscope_expect_DRV_REMOVE() \
	mock_oscilloscope_expect_DRV_REMOVE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_oscilloscope_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line);
#define mock_oscilloscope_expect_DRV_EXITSESSION() \
	mock_oscilloscope_expect_DRV_EXITSESSION_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_oscilloscope_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how);
#define mock_oscilloscope_expect_DRV_EXITAPPLICATION(how) \
	mock_oscilloscope_expect_DRV_EXITAPPLICATION_at(__FILE__, __LINE__, how)
struct drv_mock_rule *mock_oscilloscope_expect_DRV_POWER_at(
	const char *drv_file, int drv_line);
#define mock_oscilloscope_expect_DRV_POWER() \
	mock_oscilloscope_expect_DRV_POWER_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_oscilloscope_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data);
#define mock_oscilloscope_expect_DRV_PNPINSTALL(device_info_set, device_info_data) \
	mock_oscilloscope_expect_DRV_PNPINSTALL_at(__FILE__, __LINE__, device_info_set, device_info_data)
struct drv_mock_rule *mock_oscilloscope_expect_OSC_SET_FREQUENCY_at(
	const char *drv_file, int drv_line, DWORD hertz);
#define mock_oscilloscope_expect_OSC_SET_FREQUENCY(hertz) \
	mock_oscilloscope_expect_OSC_SET_FREQUENCY_at(__FILE__, __LINE__, hertz)
struct drv_mock_rule *mock_oscilloscope_expect_OSC_SET_AMPLITUDE_at(
	const char *drv_file, int drv_line, DWORD percent);
#define mock_oscilloscope_expect_OSC_SET_AMPLITUDE(percent) \
	mock_oscilloscope_expect_OSC_SET_AMPLITUDE_at(__FILE__, __LINE__, percent)

#ifdef __cplusplus
}
#endif

#endif
