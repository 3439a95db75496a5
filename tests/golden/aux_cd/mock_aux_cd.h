/* The mock of the driver "aux_cd", for tests of what opens it.
 *
 * Made by drvgen 0.1.0 as mock_aux_cd.h, model 457a6f42c95395bf; do not edit.
 *
 * drv_mock.h tells what can be said of a message with what stands here. */
#ifndef MOCK_AUX_CD_H
#define MOCK_AUX_CD_H

#include "aux_cd.h"
#ifndef AUX_CD_MODEL_457a6f42c95395bf
#error "aux_cd.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock.h"

#define MOCK_AUX_CD_MODEL_457a6f42c95395bf 1

#ifdef __cplusplus
extern "C" {
#endif

/* The one mock of this driver in the program, or in the DLL that it is in. Those of other drivers stand
 * beside it; but one alone can be compiled as the driver itself (DRV_MOCK_AS_DRIVER), for a module has one
 * of each entry point. */
struct drv_mock *mock_aux_cd(void);

LRESULT CALLBACK mock_aux_cd_DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

DWORD CALLBACK mock_aux_cd_auxMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);

/* Its messages and scopes. */
enum mock_aux_cd_message {
	mock_aux_cd_DRV_LOAD,
	mock_aux_cd_DRV_ENABLE,
	mock_aux_cd_DRV_OPEN,
	mock_aux_cd_DRV_CLOSE,
	mock_aux_cd_DRV_DISABLE,
	mock_aux_cd_DRV_FREE,
	mock_aux_cd_DRV_CONFIGURE,
	mock_aux_cd_DRV_QUERYCONFIGURE,
	mock_aux_cd_DRV_INSTALL,
	mock_aux_cd_DRV_REMOVE,
	mock_aux_cd_DRV_EXITSESSION,
	mock_aux_cd_DRV_EXITAPPLICATION,
	mock_aux_cd_DRV_POWER,
	mock_aux_cd_DRV_PNPINSTALL,
	mock_aux_cd_AUXM_INIT,
	mock_aux_cd_AUXM_EXIT,
	mock_aux_cd_AUXM_DISABLE,
	mock_aux_cd_AUXM_ENABLE,
	mock_aux_cd_AUXM_INIT_EX,
	mock_aux_cd_AUXM_IOCTL,
	mock_aux_cd_AUXDM_GETNUMDEVS,
	mock_aux_cd_AUXDM_GETDEVCAPS,
	mock_aux_cd_AUXDM_GETVOLUME,
	mock_aux_cd_AUXDM_SETVOLUME,
};

enum mock_aux_cd_scope {
	mock_aux_cd_scope_module,
	mock_aux_cd_scope_device,
	mock_aux_cd_scope_instance,
	mock_aux_cd_scope_auxiliaries,
};

#define mock_aux_cd_begin() drv_mock_begin(mock_aux_cd())
#define mock_aux_cd_end() drv_mock_end(mock_aux_cd(), __FILE__, __LINE__)
#define mock_aux_cd_give_back(most) drv_mock_give_back(mock_aux_cd(), most)
#define mock_aux_cd_next_fault(faults) drv_mock_next_fault(mock_aux_cd(), faults)

/* With a message's symbol: what it answers, that it comes, how often it came. */
#define mock_aux_cd_on(message) \
	drv_mock_on(mock_aux_cd(), mock_aux_cd_##message, __FILE__, __LINE__)
#define mock_aux_cd_expect(message) \
	drv_mock_expect(mock_aux_cd(), mock_aux_cd_##message, __FILE__, __LINE__)
#define mock_aux_cd_ignore(message) drv_mock_ignore(mock_aux_cd(), mock_aux_cd_##message)
#define mock_aux_cd_count(message) drv_mock_count(mock_aux_cd(), mock_aux_cd_##message)

/* With a scope's name and MOCK_OPENS, MOCK_CLOSES, MOCK_LAST_CLOSE or MOCK_FORCED. */
#define mock_aux_cd_when(scope, event) \
	drv_mock_when(mock_aux_cd(), mock_aux_cd_scope_##scope, event, __FILE__, __LINE__)

/* That a message comes with exactly these parameters. */
struct drv_mock_rule *mock_aux_cd_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line);
#define mock_aux_cd_expect_DRV_LOAD() \
	mock_aux_cd_expect_DRV_LOAD_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_aux_cd_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line);
#define mock_aux_cd_expect_DRV_ENABLE() \
	mock_aux_cd_expect_DRV_ENABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_aux_cd_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data);
#define mock_aux_cd_expect_DRV_OPEN(parameters, open_data) \
	mock_aux_cd_expect_DRV_OPEN_at(__FILE__, __LINE__, parameters, open_data)
struct drv_mock_rule *mock_aux_cd_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2);
#define mock_aux_cd_expect_DRV_CLOSE(param1, param2) \
	mock_aux_cd_expect_DRV_CLOSE_at(__FILE__, __LINE__, param1, param2)
struct drv_mock_rule *mock_aux_cd_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line);
#define mock_aux_cd_expect_DRV_DISABLE() \
	mock_aux_cd_expect_DRV_DISABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_aux_cd_expect_DRV_FREE_at(
	const char *drv_file, int drv_line);
#define mock_aux_cd_expect_DRV_FREE() \
	mock_aux_cd_expect_DRV_FREE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_aux_cd_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_aux_cd_expect_DRV_CONFIGURE(parent, info) \
	mock_aux_cd_expect_DRV_CONFIGURE_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_aux_cd_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line);
#define mock_aux_cd_expect_DRV_QUERYCONFIGURE() \
	mock_aux_cd_expect_DRV_QUERYCONFIGURE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_aux_cd_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_aux_cd_expect_DRV_INSTALL(parent, info) \
	mock_aux_cd_expect_DRV_INSTALL_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_aux_cd_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line);
#define mock_aux_cd_expect_DRV_REMOVE() \
	mock_aux_cd_expect_DRV_REMOVE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_aux_cd_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line);
#define mock_aux_cd_expect_DRV_EXITSESSION() \
	mock_aux_cd_expect_DRV_EXITSESSION_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_aux_cd_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how);
#define mock_aux_cd_expect_DRV_EXITAPPLICATION(how) \
	mock_aux_cd_expect_DRV_EXITAPPLICATION_at(__FILE__, __LINE__, how)
struct drv_mock_rule *mock_aux_cd_expect_DRV_POWER_at(
	const char *drv_file, int drv_line);
#define mock_aux_cd_expect_DRV_POWER() \
	mock_aux_cd_expect_DRV_POWER_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_aux_cd_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data);
#define mock_aux_cd_expect_DRV_PNPINSTALL(device_info_set, device_info_data) \
	mock_aux_cd_expect_DRV_PNPINSTALL_at(__FILE__, __LINE__, device_info_set, device_info_data)
struct drv_mock_rule *mock_aux_cd_expect_AUXM_INIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_aux_cd_expect_AUXM_INIT(device_node) \
	mock_aux_cd_expect_AUXM_INIT_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_aux_cd_expect_AUXM_EXIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_aux_cd_expect_AUXM_EXIT(device_node) \
	mock_aux_cd_expect_AUXM_EXIT_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_aux_cd_expect_AUXM_DISABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_aux_cd_expect_AUXM_DISABLE(device_node) \
	mock_aux_cd_expect_AUXM_DISABLE_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_aux_cd_expect_AUXM_ENABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_aux_cd_expect_AUXM_ENABLE(device_node) \
	mock_aux_cd_expect_AUXM_ENABLE_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_aux_cd_expect_AUXM_INIT_EX_at(
	const char *drv_file, int drv_line);
#define mock_aux_cd_expect_AUXM_INIT_EX() \
	mock_aux_cd_expect_AUXM_INIT_EX_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_aux_cd_expect_AUXM_IOCTL_at(
	const char *drv_file, int drv_line, DWORD_PTR handle, const void * data);
#define mock_aux_cd_expect_AUXM_IOCTL(handle, data) \
	mock_aux_cd_expect_AUXM_IOCTL_at(__FILE__, __LINE__, handle, data)
struct drv_mock_rule *mock_aux_cd_expect_AUXDM_GETNUMDEVS_at(
	const char *drv_file, int drv_line);
#define mock_aux_cd_expect_AUXDM_GETNUMDEVS() \
	mock_aux_cd_expect_AUXDM_GETNUMDEVS_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_aux_cd_expect_AUXDM_GETDEVCAPS_at(
	const char *drv_file, int drv_line, const void * capabilities, DWORD size);
#define mock_aux_cd_expect_AUXDM_GETDEVCAPS(capabilities, size) \
	mock_aux_cd_expect_AUXDM_GETDEVCAPS_at(__FILE__, __LINE__, capabilities, size)
struct drv_mock_rule *mock_aux_cd_expect_AUXDM_GETVOLUME_at(
	const char *drv_file, int drv_line, const void * volume);
#define mock_aux_cd_expect_AUXDM_GETVOLUME(volume) \
	mock_aux_cd_expect_AUXDM_GETVOLUME_at(__FILE__, __LINE__, volume)
struct drv_mock_rule *mock_aux_cd_expect_AUXDM_SETVOLUME_at(
	const char *drv_file, int drv_line, DWORD volume);
#define mock_aux_cd_expect_AUXDM_SETVOLUME(volume) \
	mock_aux_cd_expect_AUXDM_SETVOLUME_at(__FILE__, __LINE__, volume)

#ifdef __cplusplus
}
#endif

#endif
