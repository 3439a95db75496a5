/* The mock of the driver "wave_null", for tests of what opens it.
 *
 * Made by drvgen 0.1.0 as mock_wave_null.h, model e85f11cd44f5717d; do not edit.
 *
 * drv_mock.h tells what can be said of a message with what stands here. */
#ifndef MOCK_WAVE_NULL_H
#define MOCK_WAVE_NULL_H

#include "wave_null.h"
#ifndef WAVE_NULL_MODEL_e85f11cd44f5717d
#error "wave_null.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock.h"

#define MOCK_WAVE_NULL_MODEL_e85f11cd44f5717d 1

#ifdef __cplusplus
extern "C" {
#endif

/* The one mock of this driver in the program, or in the DLL that it is in. Those of other drivers stand
 * beside it; but one alone can be compiled as the driver itself (DRV_MOCK_AS_DRIVER), for a module has one
 * of each entry point. */
struct drv_mock *mock_wave_null(void);

LRESULT CALLBACK mock_wave_null_DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

DWORD CALLBACK mock_wave_null_wodMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);

DWORD CALLBACK mock_wave_null_widMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);

/* Its messages and scopes. */
enum mock_wave_null_message {
	mock_wave_null_DRV_LOAD,
	mock_wave_null_DRV_ENABLE,
	mock_wave_null_DRV_OPEN,
	mock_wave_null_DRV_CLOSE,
	mock_wave_null_DRV_DISABLE,
	mock_wave_null_DRV_FREE,
	mock_wave_null_DRV_CONFIGURE,
	mock_wave_null_DRV_QUERYCONFIGURE,
	mock_wave_null_DRV_INSTALL,
	mock_wave_null_DRV_REMOVE,
	mock_wave_null_DRV_EXITSESSION,
	mock_wave_null_DRV_EXITAPPLICATION,
	mock_wave_null_DRV_POWER,
	mock_wave_null_DRV_PNPINSTALL,
	mock_wave_null_WODM_INIT,
	mock_wave_null_WODM_EXIT,
	mock_wave_null_WODM_DISABLE,
	mock_wave_null_WODM_ENABLE,
	mock_wave_null_WODM_INIT_EX,
	mock_wave_null_WODM_IOCTL,
	mock_wave_null_WODM_GETNUMDEVS,
	mock_wave_null_WODM_GETDEVCAPS,
	mock_wave_null_WODM_OPEN,
	mock_wave_null_WODM_CLOSE,
	mock_wave_null_WODM_PREPARE,
	mock_wave_null_WODM_UNPREPARE,
	mock_wave_null_WODM_WRITE,
	mock_wave_null_WODM_PAUSE,
	mock_wave_null_WODM_RESTART,
	mock_wave_null_WODM_RESET,
	mock_wave_null_WODM_GETPOS,
	mock_wave_null_WODM_GETPITCH,
	mock_wave_null_WODM_SETPITCH,
	mock_wave_null_WODM_GETVOLUME,
	mock_wave_null_WODM_SETVOLUME,
	mock_wave_null_WODM_GETPLAYBACKRATE,
	mock_wave_null_WODM_SETPLAYBACKRATE,
	mock_wave_null_WODM_BREAKLOOP,
	mock_wave_null_WODM_PREFERRED,
	mock_wave_null_WODM_MAPPER_STATUS,
	mock_wave_null_WIDM_INIT,
	mock_wave_null_WIDM_EXIT,
	mock_wave_null_WIDM_DISABLE,
	mock_wave_null_WIDM_ENABLE,
	mock_wave_null_WIDM_INIT_EX,
	mock_wave_null_WIDM_IOCTL,
	mock_wave_null_WIDM_GETNUMDEVS,
	mock_wave_null_WIDM_GETDEVCAPS,
	mock_wave_null_WIDM_OPEN,
	mock_wave_null_WIDM_CLOSE,
	mock_wave_null_WIDM_PREPARE,
	mock_wave_null_WIDM_UNPREPARE,
	mock_wave_null_WIDM_ADDBUFFER,
	mock_wave_null_WIDM_START,
	mock_wave_null_WIDM_STOP,
	mock_wave_null_WIDM_RESET,
	mock_wave_null_WIDM_GETPOS,
	mock_wave_null_WIDM_PREFERRED,
	mock_wave_null_WIDM_MAPPER_STATUS,
	mock_wave_null_NULL_SET_OUT_SPEED,
	mock_wave_null_NULL_SET_IN_SPEED,
};

enum mock_wave_null_scope {
	mock_wave_null_scope_module,
	mock_wave_null_scope_device,
	mock_wave_null_scope_instance,
	mock_wave_null_scope_outputs,
	mock_wave_null_scope_output,
	mock_wave_null_scope_output_buffer,
	mock_wave_null_scope_inputs,
	mock_wave_null_scope_input,
	mock_wave_null_scope_input_buffer,
};

#define mock_wave_null_begin() drv_mock_begin(mock_wave_null())
#define mock_wave_null_end() drv_mock_end(mock_wave_null(), __FILE__, __LINE__)
#define mock_wave_null_give_back(most) drv_mock_give_back(mock_wave_null(), most)
#define mock_wave_null_next_fault(faults) drv_mock_next_fault(mock_wave_null(), faults)

/* With a message's symbol: what it answers, that it comes, how often it came. */
#define mock_wave_null_on(message) \
	drv_mock_on(mock_wave_null(), mock_wave_null_##message, __FILE__, __LINE__)
#define mock_wave_null_expect(message) \
	drv_mock_expect(mock_wave_null(), mock_wave_null_##message, __FILE__, __LINE__)
#define mock_wave_null_ignore(message) drv_mock_ignore(mock_wave_null(), mock_wave_null_##message)
#define mock_wave_null_count(message) drv_mock_count(mock_wave_null(), mock_wave_null_##message)

/* With a scope's name and MOCK_OPENS, MOCK_CLOSES, MOCK_LAST_CLOSE or MOCK_FORCED. */
#define mock_wave_null_when(scope, event) \
	drv_mock_when(mock_wave_null(), mock_wave_null_scope_##scope, event, __FILE__, __LINE__)

/* That a message comes with exactly these parameters. */
struct drv_mock_rule *mock_wave_null_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_DRV_LOAD() \
	mock_wave_null_expect_DRV_LOAD_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_DRV_ENABLE() \
	mock_wave_null_expect_DRV_ENABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data);
#define mock_wave_null_expect_DRV_OPEN(parameters, open_data) \
	mock_wave_null_expect_DRV_OPEN_at(__FILE__, __LINE__, parameters, open_data)
struct drv_mock_rule *mock_wave_null_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2);
#define mock_wave_null_expect_DRV_CLOSE(param1, param2) \
	mock_wave_null_expect_DRV_CLOSE_at(__FILE__, __LINE__, param1, param2)
struct drv_mock_rule *mock_wave_null_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_DRV_DISABLE() \
	mock_wave_null_expect_DRV_DISABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_DRV_FREE_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_DRV_FREE() \
	mock_wave_null_expect_DRV_FREE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_wave_null_expect_DRV_CONFIGURE(parent, info) \
	mock_wave_null_expect_DRV_CONFIGURE_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_wave_null_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_DRV_QUERYCONFIGURE() \
	mock_wave_null_expect_DRV_QUERYCONFIGURE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_wave_null_expect_DRV_INSTALL(parent, info) \
	mock_wave_null_expect_DRV_INSTALL_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_wave_null_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_DRV_REMOVE() \
	mock_wave_null_expect_DRV_REMOVE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_DRV_EXITSESSION() \
	mock_wave_null_expect_DRV_EXITSESSION_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how);
#define mock_wave_null_expect_DRV_EXITAPPLICATION(how) \
	mock_wave_null_expect_DRV_EXITAPPLICATION_at(__FILE__, __LINE__, how)
struct drv_mock_rule *mock_wave_null_expect_DRV_POWER_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_DRV_POWER() \
	mock_wave_null_expect_DRV_POWER_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data);
#define mock_wave_null_expect_DRV_PNPINSTALL(device_info_set, device_info_data) \
	mock_wave_null_expect_DRV_PNPINSTALL_at(__FILE__, __LINE__, device_info_set, device_info_data)
struct drv_mock_rule *mock_wave_null_expect_WODM_INIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_wave_null_expect_WODM_INIT(device_node) \
	mock_wave_null_expect_WODM_INIT_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_wave_null_expect_WODM_EXIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_wave_null_expect_WODM_EXIT(device_node) \
	mock_wave_null_expect_WODM_EXIT_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_wave_null_expect_WODM_DISABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_wave_null_expect_WODM_DISABLE(device_node) \
	mock_wave_null_expect_WODM_DISABLE_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_wave_null_expect_WODM_ENABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_wave_null_expect_WODM_ENABLE(device_node) \
	mock_wave_null_expect_WODM_ENABLE_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_wave_null_expect_WODM_INIT_EX_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WODM_INIT_EX() \
	mock_wave_null_expect_WODM_INIT_EX_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WODM_IOCTL_at(
	const char *drv_file, int drv_line, DWORD_PTR handle, const void * data);
#define mock_wave_null_expect_WODM_IOCTL(handle, data) \
	mock_wave_null_expect_WODM_IOCTL_at(__FILE__, __LINE__, handle, data)
struct drv_mock_rule *mock_wave_null_expect_WODM_GETNUMDEVS_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WODM_GETNUMDEVS() \
	mock_wave_null_expect_WODM_GETNUMDEVS_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WODM_GETDEVCAPS_at(
	const char *drv_file, int drv_line, const void * capabilities, DWORD size);
#define mock_wave_null_expect_WODM_GETDEVCAPS(capabilities, size) \
	mock_wave_null_expect_WODM_GETDEVCAPS_at(__FILE__, __LINE__, capabilities, size)
struct drv_mock_rule *mock_wave_null_expect_WODM_OPEN_at(
	const char *drv_file, int drv_line, const void * slot, const void * description, DWORD flags);
#define mock_wave_null_expect_WODM_OPEN(slot, description, flags) \
	mock_wave_null_expect_WODM_OPEN_at(__FILE__, __LINE__, slot, description, flags)
struct drv_mock_rule *mock_wave_null_expect_WODM_CLOSE_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WODM_CLOSE() \
	mock_wave_null_expect_WODM_CLOSE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WODM_PREPARE_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size);
#define mock_wave_null_expect_WODM_PREPARE(buffer, size) \
	mock_wave_null_expect_WODM_PREPARE_at(__FILE__, __LINE__, buffer, size)
struct drv_mock_rule *mock_wave_null_expect_WODM_UNPREPARE_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size);
#define mock_wave_null_expect_WODM_UNPREPARE(buffer, size) \
	mock_wave_null_expect_WODM_UNPREPARE_at(__FILE__, __LINE__, buffer, size)
struct drv_mock_rule *mock_wave_null_expect_WODM_WRITE_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size);
#define mock_wave_null_expect_WODM_WRITE(buffer, size) \
	mock_wave_null_expect_WODM_WRITE_at(__FILE__, __LINE__, buffer, size)
struct drv_mock_rule *mock_wave_null_expect_WODM_PAUSE_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WODM_PAUSE() \
	mock_wave_null_expect_WODM_PAUSE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WODM_RESTART_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WODM_RESTART() \
	mock_wave_null_expect_WODM_RESTART_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WODM_RESET_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WODM_RESET() \
	mock_wave_null_expect_WODM_RESET_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WODM_GETPOS_at(
	const char *drv_file, int drv_line, const void * time, DWORD size);
#define mock_wave_null_expect_WODM_GETPOS(time, size) \
	mock_wave_null_expect_WODM_GETPOS_at(__FILE__, __LINE__, time, size)
struct drv_mock_rule *mock_wave_null_expect_WODM_GETPITCH_at(
	const char *drv_file, int drv_line, const void * pitch);
#define mock_wave_null_expect_WODM_GETPITCH(pitch) \
	mock_wave_null_expect_WODM_GETPITCH_at(__FILE__, __LINE__, pitch)
struct drv_mock_rule *mock_wave_null_expect_WODM_SETPITCH_at(
	const char *drv_file, int drv_line, DWORD pitch);
#define mock_wave_null_expect_WODM_SETPITCH(pitch) \
	mock_wave_null_expect_WODM_SETPITCH_at(__FILE__, __LINE__, pitch)
struct drv_mock_rule *mock_wave_null_expect_WODM_GETVOLUME_at(
	const char *drv_file, int drv_line, const void * volume);
#define mock_wave_null_expect_WODM_GETVOLUME(volume) \
	mock_wave_null_expect_WODM_GETVOLUME_at(__FILE__, __LINE__, volume)
struct drv_mock_rule *mock_wave_null_expect_WODM_SETVOLUME_at(
	const char *drv_file, int drv_line, DWORD volume);
#define mock_wave_null_expect_WODM_SETVOLUME(volume) \
	mock_wave_null_expect_WODM_SETVOLUME_at(__FILE__, __LINE__, volume)
struct drv_mock_rule *mock_wave_null_expect_WODM_GETPLAYBACKRATE_at(
	const char *drv_file, int drv_line, const void * playbackrate);
#define mock_wave_null_expect_WODM_GETPLAYBACKRATE(playbackrate) \
	mock_wave_null_expect_WODM_GETPLAYBACKRATE_at(__FILE__, __LINE__, playbackrate)
struct drv_mock_rule *mock_wave_null_expect_WODM_SETPLAYBACKRATE_at(
	const char *drv_file, int drv_line, DWORD playbackrate);
#define mock_wave_null_expect_WODM_SETPLAYBACKRATE(playbackrate) \
	mock_wave_null_expect_WODM_SETPLAYBACKRATE_at(__FILE__, __LINE__, playbackrate)
struct drv_mock_rule *mock_wave_null_expect_WODM_BREAKLOOP_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WODM_BREAKLOOP() \
	mock_wave_null_expect_WODM_BREAKLOOP_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WODM_PREFERRED_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WODM_PREFERRED() \
	mock_wave_null_expect_WODM_PREFERRED_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WODM_MAPPER_STATUS_at(
	const char *drv_file, int drv_line, DWORD which, const void * status);
#define mock_wave_null_expect_WODM_MAPPER_STATUS(which, status) \
	mock_wave_null_expect_WODM_MAPPER_STATUS_at(__FILE__, __LINE__, which, status)
struct drv_mock_rule *mock_wave_null_expect_WIDM_INIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_wave_null_expect_WIDM_INIT(device_node) \
	mock_wave_null_expect_WIDM_INIT_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_wave_null_expect_WIDM_EXIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_wave_null_expect_WIDM_EXIT(device_node) \
	mock_wave_null_expect_WIDM_EXIT_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_wave_null_expect_WIDM_DISABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_wave_null_expect_WIDM_DISABLE(device_node) \
	mock_wave_null_expect_WIDM_DISABLE_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_wave_null_expect_WIDM_ENABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_wave_null_expect_WIDM_ENABLE(device_node) \
	mock_wave_null_expect_WIDM_ENABLE_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_wave_null_expect_WIDM_INIT_EX_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WIDM_INIT_EX() \
	mock_wave_null_expect_WIDM_INIT_EX_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WIDM_IOCTL_at(
	const char *drv_file, int drv_line, DWORD_PTR handle, const void * data);
#define mock_wave_null_expect_WIDM_IOCTL(handle, data) \
	mock_wave_null_expect_WIDM_IOCTL_at(__FILE__, __LINE__, handle, data)
struct drv_mock_rule *mock_wave_null_expect_WIDM_GETNUMDEVS_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WIDM_GETNUMDEVS() \
	mock_wave_null_expect_WIDM_GETNUMDEVS_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WIDM_GETDEVCAPS_at(
	const char *drv_file, int drv_line, const void * capabilities, DWORD size);
#define mock_wave_null_expect_WIDM_GETDEVCAPS(capabilities, size) \
	mock_wave_null_expect_WIDM_GETDEVCAPS_at(__FILE__, __LINE__, capabilities, size)
struct drv_mock_rule *mock_wave_null_expect_WIDM_OPEN_at(
	const char *drv_file, int drv_line, const void * slot, const void * description, DWORD flags);
#define mock_wave_null_expect_WIDM_OPEN(slot, description, flags) \
	mock_wave_null_expect_WIDM_OPEN_at(__FILE__, __LINE__, slot, description, flags)
struct drv_mock_rule *mock_wave_null_expect_WIDM_CLOSE_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WIDM_CLOSE() \
	mock_wave_null_expect_WIDM_CLOSE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WIDM_PREPARE_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size);
#define mock_wave_null_expect_WIDM_PREPARE(buffer, size) \
	mock_wave_null_expect_WIDM_PREPARE_at(__FILE__, __LINE__, buffer, size)
struct drv_mock_rule *mock_wave_null_expect_WIDM_UNPREPARE_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size);
#define mock_wave_null_expect_WIDM_UNPREPARE(buffer, size) \
	mock_wave_null_expect_WIDM_UNPREPARE_at(__FILE__, __LINE__, buffer, size)
struct drv_mock_rule *mock_wave_null_expect_WIDM_ADDBUFFER_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size);
#define mock_wave_null_expect_WIDM_ADDBUFFER(buffer, size) \
	mock_wave_null_expect_WIDM_ADDBUFFER_at(__FILE__, __LINE__, buffer, size)
struct drv_mock_rule *mock_wave_null_expect_WIDM_START_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WIDM_START() \
	mock_wave_null_expect_WIDM_START_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WIDM_STOP_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WIDM_STOP() \
	mock_wave_null_expect_WIDM_STOP_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WIDM_RESET_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WIDM_RESET() \
	mock_wave_null_expect_WIDM_RESET_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WIDM_GETPOS_at(
	const char *drv_file, int drv_line, const void * time, DWORD size);
#define mock_wave_null_expect_WIDM_GETPOS(time, size) \
	mock_wave_null_expect_WIDM_GETPOS_at(__FILE__, __LINE__, time, size)
struct drv_mock_rule *mock_wave_null_expect_WIDM_PREFERRED_at(
	const char *drv_file, int drv_line);
#define mock_wave_null_expect_WIDM_PREFERRED() \
	mock_wave_null_expect_WIDM_PREFERRED_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_wave_null_expect_WIDM_MAPPER_STATUS_at(
	const char *drv_file, int drv_line, DWORD which, const void * status);
#define mock_wave_null_expect_WIDM_MAPPER_STATUS(which, status) \
	mock_wave_null_expect_WIDM_MAPPER_STATUS_at(__FILE__, __LINE__, which, status)
struct drv_mock_rule *mock_wave_null_expect_NULL_SET_OUT_SPEED_at(
	const char *drv_file, int drv_line, DWORD speed);
#define mock_wave_null_expect_NULL_SET_OUT_SPEED(speed) \
	mock_wave_null_expect_NULL_SET_OUT_SPEED_at(__FILE__, __LINE__, speed)
struct drv_mock_rule *mock_wave_null_expect_NULL_SET_IN_SPEED_at(
	const char *drv_file, int drv_line, DWORD speed);
#define mock_wave_null_expect_NULL_SET_IN_SPEED(speed) \
	mock_wave_null_expect_NULL_SET_IN_SPEED_at(__FILE__, __LINE__, speed)

#ifdef __cplusplus
}
#endif

#endif
