/* The mock of the driver "midi_recorder", for tests of what opens it.
 *
 * Made by drvgen 0.1.0 as mock_midi_recorder.h, model ab82bb668f3a8ec0; do not edit.
 *
 * drv_mock.h tells what can be said of a message with what stands here. */
#ifndef MOCK_MIDI_RECORDER_H
#define MOCK_MIDI_RECORDER_H

#include "midi_recorder.h"
#ifndef MIDI_RECORDER_MODEL_ab82bb668f3a8ec0
#error "midi_recorder.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock.h"

#define MOCK_MIDI_RECORDER_MODEL_ab82bb668f3a8ec0 1

#ifdef __cplusplus
extern "C" {
#endif

/* The one mock of this driver in the program, or in the DLL that it is in. Those of other drivers stand
 * beside it; but one alone can be compiled as the driver itself (DRV_MOCK_AS_DRIVER), for a module has one
 * of each entry point. */
struct drv_mock *mock_midi_recorder(void);

LRESULT CALLBACK mock_midi_recorder_DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

DWORD CALLBACK mock_midi_recorder_modMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);

DWORD CALLBACK mock_midi_recorder_midMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);

/* Its messages and scopes. */
enum mock_midi_recorder_message {
	mock_midi_recorder_DRV_LOAD,
	mock_midi_recorder_DRV_ENABLE,
	mock_midi_recorder_DRV_OPEN,
	mock_midi_recorder_DRV_CLOSE,
	mock_midi_recorder_DRV_DISABLE,
	mock_midi_recorder_DRV_FREE,
	mock_midi_recorder_DRV_CONFIGURE,
	mock_midi_recorder_DRV_QUERYCONFIGURE,
	mock_midi_recorder_DRV_INSTALL,
	mock_midi_recorder_DRV_REMOVE,
	mock_midi_recorder_DRV_EXITSESSION,
	mock_midi_recorder_DRV_EXITAPPLICATION,
	mock_midi_recorder_DRV_POWER,
	mock_midi_recorder_DRV_PNPINSTALL,
	mock_midi_recorder_MODM_INIT,
	mock_midi_recorder_MODM_EXIT,
	mock_midi_recorder_MODM_DISABLE,
	mock_midi_recorder_MODM_ENABLE,
	mock_midi_recorder_MODM_INIT_EX,
	mock_midi_recorder_MODM_IOCTL,
	mock_midi_recorder_MODM_ADD_THRU,
	mock_midi_recorder_MODM_REMOVE_THRU,
	mock_midi_recorder_MODM_GETNUMDEVS,
	mock_midi_recorder_MODM_GETDEVCAPS,
	mock_midi_recorder_MODM_OPEN,
	mock_midi_recorder_MODM_CLOSE,
	mock_midi_recorder_MODM_PREPARE,
	mock_midi_recorder_MODM_UNPREPARE,
	mock_midi_recorder_MODM_DATA,
	mock_midi_recorder_MODM_LONGDATA,
	mock_midi_recorder_MODM_RESET,
	mock_midi_recorder_MODM_GETVOLUME,
	mock_midi_recorder_MODM_SETVOLUME,
	mock_midi_recorder_MODM_CACHEPATCHES,
	mock_midi_recorder_MODM_CACHEDRUMPATCHES,
	mock_midi_recorder_MODM_STRMDATA,
	mock_midi_recorder_MODM_GETPOS,
	mock_midi_recorder_MODM_PAUSE,
	mock_midi_recorder_MODM_RESTART,
	mock_midi_recorder_MODM_STOP,
	mock_midi_recorder_MODM_PROPERTIES,
	mock_midi_recorder_MODM_PREFERRED,
	mock_midi_recorder_MODM_RECONFIGURE,
	mock_midi_recorder_MIDM_INIT,
	mock_midi_recorder_MIDM_EXIT,
	mock_midi_recorder_MIDM_DISABLE,
	mock_midi_recorder_MIDM_ENABLE,
	mock_midi_recorder_MIDM_INIT_EX,
	mock_midi_recorder_MIDM_IOCTL,
	mock_midi_recorder_MIDM_ADD_THRU,
	mock_midi_recorder_MIDM_REMOVE_THRU,
	mock_midi_recorder_MIDM_GETNUMDEVS,
	mock_midi_recorder_MIDM_GETDEVCAPS,
	mock_midi_recorder_MIDM_OPEN,
	mock_midi_recorder_MIDM_CLOSE,
	mock_midi_recorder_MIDM_PREPARE,
	mock_midi_recorder_MIDM_UNPREPARE,
	mock_midi_recorder_MIDM_ADDBUFFER,
	mock_midi_recorder_MIDM_START,
	mock_midi_recorder_MIDM_STOP,
	mock_midi_recorder_MIDM_RESET,
	mock_midi_recorder_REC_REWIND,
};

enum mock_midi_recorder_scope {
	mock_midi_recorder_scope_module,
	mock_midi_recorder_scope_device,
	mock_midi_recorder_scope_instance,
	mock_midi_recorder_scope_outputs,
	mock_midi_recorder_scope_output,
	mock_midi_recorder_scope_output_buffer,
	mock_midi_recorder_scope_inputs,
	mock_midi_recorder_scope_input,
	mock_midi_recorder_scope_input_buffer,
};

#define mock_midi_recorder_begin() drv_mock_begin(mock_midi_recorder())
#define mock_midi_recorder_end() drv_mock_end(mock_midi_recorder(), __FILE__, __LINE__)
#define mock_midi_recorder_give_back(most) drv_mock_give_back(mock_midi_recorder(), most)
#define mock_midi_recorder_next_fault(faults) drv_mock_next_fault(mock_midi_recorder(), faults)

/* With a message's symbol: what it answers, that it comes, how often it came. */
#define mock_midi_recorder_on(message) \
	drv_mock_on(mock_midi_recorder(), mock_midi_recorder_##message, __FILE__, __LINE__)
#define mock_midi_recorder_expect(message) \
	drv_mock_expect(mock_midi_recorder(), mock_midi_recorder_##message, __FILE__, __LINE__)
#define mock_midi_recorder_ignore(message) drv_mock_ignore(mock_midi_recorder(), mock_midi_recorder_##message)
#define mock_midi_recorder_count(message) drv_mock_count(mock_midi_recorder(), mock_midi_recorder_##message)

/* With a scope's name and MOCK_OPENS, MOCK_CLOSES, MOCK_LAST_CLOSE or MOCK_FORCED. */
#define mock_midi_recorder_when(scope, event) \
	drv_mock_when(mock_midi_recorder(), mock_midi_recorder_scope_##scope, event, __FILE__, __LINE__)

/* That a message comes with exactly these parameters. */
struct drv_mock_rule *mock_midi_recorder_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_DRV_LOAD() \
	mock_midi_recorder_expect_DRV_LOAD_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_DRV_ENABLE() \
	mock_midi_recorder_expect_DRV_ENABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data);
#define mock_midi_recorder_expect_DRV_OPEN(parameters, open_data) \
	mock_midi_recorder_expect_DRV_OPEN_at(__FILE__, __LINE__, parameters, open_data)
struct drv_mock_rule *mock_midi_recorder_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2);
#define mock_midi_recorder_expect_DRV_CLOSE(param1, param2) \
	mock_midi_recorder_expect_DRV_CLOSE_at(__FILE__, __LINE__, param1, param2)
struct drv_mock_rule *mock_midi_recorder_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_DRV_DISABLE() \
	mock_midi_recorder_expect_DRV_DISABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_DRV_FREE_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_DRV_FREE() \
	mock_midi_recorder_expect_DRV_FREE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_midi_recorder_expect_DRV_CONFIGURE(parent, info) \
	mock_midi_recorder_expect_DRV_CONFIGURE_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_midi_recorder_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_DRV_QUERYCONFIGURE() \
	mock_midi_recorder_expect_DRV_QUERYCONFIGURE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_midi_recorder_expect_DRV_INSTALL(parent, info) \
	mock_midi_recorder_expect_DRV_INSTALL_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_midi_recorder_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_DRV_REMOVE() \
	mock_midi_recorder_expect_DRV_REMOVE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_DRV_EXITSESSION() \
	mock_midi_recorder_expect_DRV_EXITSESSION_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how);
#define mock_midi_recorder_expect_DRV_EXITAPPLICATION(how) \
	mock_midi_recorder_expect_DRV_EXITAPPLICATION_at(__FILE__, __LINE__, how)
struct drv_mock_rule *mock_midi_recorder_expect_DRV_POWER_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_DRV_POWER() \
	mock_midi_recorder_expect_DRV_POWER_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data);
#define mock_midi_recorder_expect_DRV_PNPINSTALL(device_info_set, device_info_data) \
	mock_midi_recorder_expect_DRV_PNPINSTALL_at(__FILE__, __LINE__, device_info_set, device_info_data)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_INIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_midi_recorder_expect_MODM_INIT(device_node) \
	mock_midi_recorder_expect_MODM_INIT_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_EXIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_midi_recorder_expect_MODM_EXIT(device_node) \
	mock_midi_recorder_expect_MODM_EXIT_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_DISABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_midi_recorder_expect_MODM_DISABLE(device_node) \
	mock_midi_recorder_expect_MODM_DISABLE_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_ENABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_midi_recorder_expect_MODM_ENABLE(device_node) \
	mock_midi_recorder_expect_MODM_ENABLE_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_INIT_EX_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MODM_INIT_EX() \
	mock_midi_recorder_expect_MODM_INIT_EX_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_IOCTL_at(
	const char *drv_file, int drv_line, DWORD_PTR handle, const void * data);
#define mock_midi_recorder_expect_MODM_IOCTL(handle, data) \
	mock_midi_recorder_expect_MODM_IOCTL_at(__FILE__, __LINE__, handle, data)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_ADD_THRU_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MODM_ADD_THRU() \
	mock_midi_recorder_expect_MODM_ADD_THRU_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_REMOVE_THRU_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MODM_REMOVE_THRU() \
	mock_midi_recorder_expect_MODM_REMOVE_THRU_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_GETNUMDEVS_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MODM_GETNUMDEVS() \
	mock_midi_recorder_expect_MODM_GETNUMDEVS_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_GETDEVCAPS_at(
	const char *drv_file, int drv_line, const void * capabilities, DWORD size);
#define mock_midi_recorder_expect_MODM_GETDEVCAPS(capabilities, size) \
	mock_midi_recorder_expect_MODM_GETDEVCAPS_at(__FILE__, __LINE__, capabilities, size)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_OPEN_at(
	const char *drv_file, int drv_line, const void * slot, const void * description, DWORD flags);
#define mock_midi_recorder_expect_MODM_OPEN(slot, description, flags) \
	mock_midi_recorder_expect_MODM_OPEN_at(__FILE__, __LINE__, slot, description, flags)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_CLOSE_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MODM_CLOSE() \
	mock_midi_recorder_expect_MODM_CLOSE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_PREPARE_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size);
#define mock_midi_recorder_expect_MODM_PREPARE(buffer, size) \
	mock_midi_recorder_expect_MODM_PREPARE_at(__FILE__, __LINE__, buffer, size)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_UNPREPARE_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size);
#define mock_midi_recorder_expect_MODM_UNPREPARE(buffer, size) \
	mock_midi_recorder_expect_MODM_UNPREPARE_at(__FILE__, __LINE__, buffer, size)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_DATA_at(
	const char *drv_file, int drv_line, DWORD event);
#define mock_midi_recorder_expect_MODM_DATA(event) \
	mock_midi_recorder_expect_MODM_DATA_at(__FILE__, __LINE__, event)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_LONGDATA_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size);
#define mock_midi_recorder_expect_MODM_LONGDATA(buffer, size) \
	mock_midi_recorder_expect_MODM_LONGDATA_at(__FILE__, __LINE__, buffer, size)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_RESET_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MODM_RESET() \
	mock_midi_recorder_expect_MODM_RESET_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_GETVOLUME_at(
	const char *drv_file, int drv_line, const void * volume);
#define mock_midi_recorder_expect_MODM_GETVOLUME(volume) \
	mock_midi_recorder_expect_MODM_GETVOLUME_at(__FILE__, __LINE__, volume)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_SETVOLUME_at(
	const char *drv_file, int drv_line, DWORD volume);
#define mock_midi_recorder_expect_MODM_SETVOLUME(volume) \
	mock_midi_recorder_expect_MODM_SETVOLUME_at(__FILE__, __LINE__, volume)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_CACHEPATCHES_at(
	const char *drv_file, int drv_line, const void * patches, DWORD bank);
#define mock_midi_recorder_expect_MODM_CACHEPATCHES(patches, bank) \
	mock_midi_recorder_expect_MODM_CACHEPATCHES_at(__FILE__, __LINE__, patches, bank)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_CACHEDRUMPATCHES_at(
	const char *drv_file, int drv_line, const void * keys, DWORD bank);
#define mock_midi_recorder_expect_MODM_CACHEDRUMPATCHES(keys, bank) \
	mock_midi_recorder_expect_MODM_CACHEDRUMPATCHES_at(__FILE__, __LINE__, keys, bank)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_STRMDATA_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size);
#define mock_midi_recorder_expect_MODM_STRMDATA(buffer, size) \
	mock_midi_recorder_expect_MODM_STRMDATA_at(__FILE__, __LINE__, buffer, size)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_GETPOS_at(
	const char *drv_file, int drv_line, const void * time, DWORD size);
#define mock_midi_recorder_expect_MODM_GETPOS(time, size) \
	mock_midi_recorder_expect_MODM_GETPOS_at(__FILE__, __LINE__, time, size)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_PAUSE_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MODM_PAUSE() \
	mock_midi_recorder_expect_MODM_PAUSE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_RESTART_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MODM_RESTART() \
	mock_midi_recorder_expect_MODM_RESTART_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_STOP_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MODM_STOP() \
	mock_midi_recorder_expect_MODM_STOP_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_PROPERTIES_at(
	const char *drv_file, int drv_line, const void * property, DWORD which);
#define mock_midi_recorder_expect_MODM_PROPERTIES(property, which) \
	mock_midi_recorder_expect_MODM_PROPERTIES_at(__FILE__, __LINE__, property, which)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_PREFERRED_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MODM_PREFERRED() \
	mock_midi_recorder_expect_MODM_PREFERRED_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MODM_RECONFIGURE_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MODM_RECONFIGURE() \
	mock_midi_recorder_expect_MODM_RECONFIGURE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_INIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_midi_recorder_expect_MIDM_INIT(device_node) \
	mock_midi_recorder_expect_MIDM_INIT_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_EXIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_midi_recorder_expect_MIDM_EXIT(device_node) \
	mock_midi_recorder_expect_MIDM_EXIT_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_DISABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_midi_recorder_expect_MIDM_DISABLE(device_node) \
	mock_midi_recorder_expect_MIDM_DISABLE_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_ENABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node);
#define mock_midi_recorder_expect_MIDM_ENABLE(device_node) \
	mock_midi_recorder_expect_MIDM_ENABLE_at(__FILE__, __LINE__, device_node)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_INIT_EX_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MIDM_INIT_EX() \
	mock_midi_recorder_expect_MIDM_INIT_EX_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_IOCTL_at(
	const char *drv_file, int drv_line, DWORD_PTR handle, const void * data);
#define mock_midi_recorder_expect_MIDM_IOCTL(handle, data) \
	mock_midi_recorder_expect_MIDM_IOCTL_at(__FILE__, __LINE__, handle, data)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_ADD_THRU_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MIDM_ADD_THRU() \
	mock_midi_recorder_expect_MIDM_ADD_THRU_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_REMOVE_THRU_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MIDM_REMOVE_THRU() \
	mock_midi_recorder_expect_MIDM_REMOVE_THRU_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_GETNUMDEVS_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MIDM_GETNUMDEVS() \
	mock_midi_recorder_expect_MIDM_GETNUMDEVS_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_GETDEVCAPS_at(
	const char *drv_file, int drv_line, const void * capabilities, DWORD size);
#define mock_midi_recorder_expect_MIDM_GETDEVCAPS(capabilities, size) \
	mock_midi_recorder_expect_MIDM_GETDEVCAPS_at(__FILE__, __LINE__, capabilities, size)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_OPEN_at(
	const char *drv_file, int drv_line, const void * slot, const void * description, DWORD flags);
#define mock_midi_recorder_expect_MIDM_OPEN(slot, description, flags) \
	mock_midi_recorder_expect_MIDM_OPEN_at(__FILE__, __LINE__, slot, description, flags)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_CLOSE_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MIDM_CLOSE() \
	mock_midi_recorder_expect_MIDM_CLOSE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_PREPARE_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size);
#define mock_midi_recorder_expect_MIDM_PREPARE(buffer, size) \
	mock_midi_recorder_expect_MIDM_PREPARE_at(__FILE__, __LINE__, buffer, size)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_UNPREPARE_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size);
#define mock_midi_recorder_expect_MIDM_UNPREPARE(buffer, size) \
	mock_midi_recorder_expect_MIDM_UNPREPARE_at(__FILE__, __LINE__, buffer, size)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_ADDBUFFER_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size);
#define mock_midi_recorder_expect_MIDM_ADDBUFFER(buffer, size) \
	mock_midi_recorder_expect_MIDM_ADDBUFFER_at(__FILE__, __LINE__, buffer, size)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_START_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MIDM_START() \
	mock_midi_recorder_expect_MIDM_START_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_STOP_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MIDM_STOP() \
	mock_midi_recorder_expect_MIDM_STOP_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_MIDM_RESET_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_MIDM_RESET() \
	mock_midi_recorder_expect_MIDM_RESET_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_midi_recorder_expect_REC_REWIND_at(
	const char *drv_file, int drv_line);
#define mock_midi_recorder_expect_REC_REWIND() \
	mock_midi_recorder_expect_REC_REWIND_at(__FILE__, __LINE__)

#ifdef __cplusplus
}
#endif

#endif
