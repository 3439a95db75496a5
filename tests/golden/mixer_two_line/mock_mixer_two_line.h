/* The mock of the driver "mixer_two_line", for tests of what opens it.
 *
 * Made by drvgen 0.1.0 as mock_mixer_two_line.h, model e5914d8bfdd1504e; do not edit.
 *
 * drv_mock.h tells what can be said of a message with what stands here. */
#ifndef MOCK_MIXER_TWO_LINE_H
#define MOCK_MIXER_TWO_LINE_H

#include "mixer_two_line.h"
#ifndef MIXER_TWO_LINE_MODEL_e5914d8bfdd1504e
#error "mixer_two_line.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock.h"

#define MOCK_MIXER_TWO_LINE_MODEL_e5914d8bfdd1504e 1

#ifdef __cplusplus
extern "C" {
#endif

/* The one mock of this driver in the program, or in the DLL that it is in. Those of other drivers stand
 * beside it; but one alone can be compiled as the driver itself (DRV_MOCK_AS_DRIVER), for a module has one
 * of each entry point. */
struct drv_mock *mock_mixer_two_line(void);

LRESULT CALLBACK mock_mixer_two_line_DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

DWORD CALLBACK mock_mixer_two_line_mxdMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);

/* Its messages and scopes. */
enum mock_mixer_two_line_message {
	mock_mixer_two_line_DRV_LOAD,
	mock_mixer_two_line_DRV_ENABLE,
	mock_mixer_two_line_DRV_OPEN,
	mock_mixer_two_line_DRV_CLOSE,
	mock_mixer_two_line_DRV_DISABLE,
	mock_mixer_two_line_DRV_FREE,
	mock_mixer_two_line_DRV_CONFIGURE,
	mock_mixer_two_line_DRV_QUERYCONFIGURE,
	mock_mixer_two_line_DRV_INSTALL,
	mock_mixer_two_line_DRV_REMOVE,
	mock_mixer_two_line_DRV_EXITSESSION,
	mock_mixer_two_line_DRV_EXITAPPLICATION,
	mock_mixer_two_line_DRV_POWER,
	mock_mixer_two_line_DRV_PNPINSTALL,
	mock_mixer_two_line_MXDM_INIT,
	mock_mixer_two_line_MXDM_EXIT,
	mock_mixer_two_line_MXDM_DISABLE,
	mock_mixer_two_line_MXDM_ENABLE,
	mock_mixer_two_line_MXDM_INIT_EX,
	mock_mixer_two_line_MXDM_IOCTL,
	mock_mixer_two_line_MXDM_GETNUMDEVS,
	mock_mixer_two_line_MXDM_GETDEVCAPS,
	mock_mixer_two_line_MXDM_OPEN,
	mock_mixer_two_line_MXDM_CLOSE,
	mock_mixer_two_line_MXDM_GETLINEINFO,
	mock_mixer_two_line_MXDM_GETLINECONTROLS,
	mock_mixer_two_line_MXDM_GETCONTROLDETAILS,
	mock_mixer_two_line_MXDM_SETCONTROLDETAILS,
	mock_mixer_two_line_LINES_MIX,
};

enum mock_mixer_two_line_scope {
	mock_mixer_two_line_scope_module,
	mock_mixer_two_line_scope_device,
	mock_mixer_two_line_scope_instance,
	mock_mixer_two_line_scope_mixers,
	mock_mixer_two_line_scope_mixer,
};

#define mock_mixer_two_line_begin() drv_mock_begin(mock_mixer_two_line())
#define mock_mixer_two_line_end() drv_mock_end(mock_mixer_two_line(), __FILE__, __LINE__)
#define mock_mixer_two_line_give_back(most) drv_mock_give_back(mock_mixer_two_line(), most)
#define mock_mixer_two_line_next_fault(faults) drv_mock_next_fault(mock_mixer_two_line(), faults)

/* With a message's symbol: what it answers, that it comes, how often it came. */
#define mock_mixer_two_line_on(message) \
	drv_mock_on(mock_mixer_two_line(), mock_mixer_two_line_##message, __FILE__, __LINE__)
#define mock_mixer_two_line_expect(message) \
	drv_mock_expect(mock_mixer_two_line(), mock_mixer_two_line_##message, __FILE__, __LINE__)
#define mock_mixer_two_line_ignore(message) drv_mock_ignore(mock_mixer_two_line(), mock_mixer_two_line_##message)
#define mock_mixer_two_line_count(message) drv_mock_count(mock_mixer_two_line(), mock_mixer_two_line_##message)

/* With a scope's name and MOCK_OPENS, MOCK_CLOSES, MOCK_LAST_CLOSE or MOCK_FORCED. */
#define mock_mixer_two_line_when(scope, event) \
	drv_mock_when(mock_mixer_two_line(), mock_mixer_two_line_scope_##scope, event, __FILE__, __LINE__)

/* That a message comes with exactly these parameters. */
struct drv_mock_rule *mock_mixer_two_line_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line);
#define mock_mixer_two_line_expect_DRV_LOAD() \
	mock_mixer_two_line_expect_DRV_LOAD_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mixer_two_line_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line);
#define mock_mixer_two_line_expect_DRV_ENABLE() \
	mock_mixer_two_line_expect_DRV_ENABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mixer_two_line_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data);
#define mock_mixer_two_line_expect_DRV_OPEN(parameters, open_data) \
	mock_mixer_two_line_expect_DRV_OPEN_at(__FILE__, __LINE__, parameters, open_data)
struct drv_mock_rule *mock_mixer_two_line_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2);
#define mock_mixer_two_line_expect_DRV_CLOSE(param1, param2) \
	mock_mixer_two_line_expect_DRV_CLOSE_at(__FILE__, __LINE__, param1, param2)
struct drv_mock_rule *mock_mixer_two_line_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line);
#define mock_mixer_two_line_expect_DRV_DISABLE() \
	mock_mixer_two_line_expect_DRV_DISABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mixer_two_line_expect_DRV_FREE_at(
	const char *drv_file, int drv_line);
#define mock_mixer_two_line_expect_DRV_FREE() \
	mock_mixer_two_line_expect_DRV_FREE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mixer_two_line_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_mixer_two_line_expect_DRV_CONFIGURE(parent, info) \
	mock_mixer_two_line_expect_DRV_CONFIGURE_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_mixer_two_line_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line);
#define mock_mixer_two_line_expect_DRV_QUERYCONFIGURE() \
	mock_mixer_two_line_expect_DRV_QUERYCONFIGURE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mixer_two_line_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_mixer_two_line_expect_DRV_INSTALL(parent, info) \
	mock_mixer_two_line_expect_DRV_INSTALL_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_mixer_two_line_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line);
#define mock_mixer_two_line_expect_DRV_REMOVE() \
	mock_mixer_two_line_expect_DRV_REMOVE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mixer_two_line_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line);
#define mock_mixer_two_line_expect_DRV_EXITSESSION() \
	mock_mixer_two_line_expect_DRV_EXITSESSION_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mixer_two_line_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how);
#define mock_mixer_two_line_expect_DRV_EXITAPPLICATION(how) \
	mock_mixer_two_line_expect_DRV_EXITAPPLICATION_at(__FILE__, __LINE__, how)
struct drv_mock_rule *mock_mixer_two_line_expect_DRV_POWER_at(
	const char *drv_file, int drv_line);
#define mock_mixer_two_line_expect_DRV_POWER() \
	mock_mixer_two_line_expect_DRV_POWER_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mixer_two_line_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data);
#define mock_mixer_two_line_expect_DRV_PNPINSTALL(device_info_set, device_info_data) \
	mock_mixer_two_line_expect_DRV_PNPINSTALL_at(__FILE__, __LINE__, device_info_set, device_info_data)
struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_INIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_mixer_two_line_expect_MXDM_INIT(device_node) \
	mock_mixer_two_line_expect_MXDM_INIT_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_EXIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_mixer_two_line_expect_MXDM_EXIT(device_node) \
	mock_mixer_two_line_expect_MXDM_EXIT_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_DISABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_mixer_two_line_expect_MXDM_DISABLE(device_node) \
	mock_mixer_two_line_expect_MXDM_DISABLE_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_ENABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_mixer_two_line_expect_MXDM_ENABLE(device_node) \
	mock_mixer_two_line_expect_MXDM_ENABLE_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_INIT_EX_at(
	const char *drv_file, int drv_line);
#define mock_mixer_two_line_expect_MXDM_INIT_EX() \
	mock_mixer_two_line_expect_MXDM_INIT_EX_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_IOCTL_at(
	const char *drv_file, int drv_line, DWORD_PTR handle, const void * data);
#define mock_mixer_two_line_expect_MXDM_IOCTL(handle, data) \
	mock_mixer_two_line_expect_MXDM_IOCTL_at(__FILE__, __LINE__, handle, data)
struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_GETNUMDEVS_at(
	const char *drv_file, int drv_line);
#define mock_mixer_two_line_expect_MXDM_GETNUMDEVS() \
	mock_mixer_two_line_expect_MXDM_GETNUMDEVS_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_GETDEVCAPS_at(
	const char *drv_file, int drv_line, const void * capabilities, DWORD size);
#define mock_mixer_two_line_expect_MXDM_GETDEVCAPS(capabilities, size) \
	mock_mixer_two_line_expect_MXDM_GETDEVCAPS_at(__FILE__, __LINE__, capabilities, size)
struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_OPEN_at(
	const char *drv_file, int drv_line, const void * slot, const void * description, DWORD flags);
#define mock_mixer_two_line_expect_MXDM_OPEN(slot, description, flags) \
	mock_mixer_two_line_expect_MXDM_OPEN_at(__FILE__, __LINE__, slot, description, flags)
struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_CLOSE_at(
	const char *drv_file, int drv_line);
#define mock_mixer_two_line_expect_MXDM_CLOSE() \
	mock_mixer_two_line_expect_MXDM_CLOSE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_GETLINEINFO_at(
	const char *drv_file, int drv_line, const void * line, DWORD flags);
#define mock_mixer_two_line_expect_MXDM_GETLINEINFO(line, flags) \
	mock_mixer_two_line_expect_MXDM_GETLINEINFO_at(__FILE__, __LINE__, line, flags)
struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_GETLINECONTROLS_at(
	const char *drv_file, int drv_line, const void * controls, DWORD flags);
#define mock_mixer_two_line_expect_MXDM_GETLINECONTROLS(controls, flags) \
	mock_mixer_two_line_expect_MXDM_GETLINECONTROLS_at(__FILE__, __LINE__, controls, flags)
struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_GETCONTROLDETAILS_at(
	const char *drv_file, int drv_line, const void * details, DWORD flags);
#define mock_mixer_two_line_expect_MXDM_GETCONTROLDETAILS(details, flags) \
	mock_mixer_two_line_expect_MXDM_GETCONTROLDETAILS_at(__FILE__, __LINE__, details, flags)
struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_SETCONTROLDETAILS_at(
	const char *drv_file, int drv_line, const void * details, DWORD flags);
#define mock_mixer_two_line_expect_MXDM_SETCONTROLDETAILS(details, flags) \
	mock_mixer_two_line_expect_MXDM_SETCONTROLDETAILS_at(__FILE__, __LINE__, details, flags)
struct drv_mock_rule *mock_mixer_two_line_expect_LINES_MIX_at(
	const char *drv_file, int drv_line, const void * samples);
#define mock_mixer_two_line_expect_LINES_MIX(samples) \
	mock_mixer_two_line_expect_LINES_MIX_at(__FILE__, __LINE__, samples)

#ifdef __cplusplus
}
#endif

#endif
