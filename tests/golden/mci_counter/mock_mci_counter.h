/* The mock of the driver "mci_counter", for tests of what opens it.
 *
 * Made by drvgen 0.1.0 as mock_mci_counter.h, model b05365b62905cb75; do not edit.
 *
 * drv_mock.h tells what can be said of a message with what stands here. */
#ifndef MOCK_MCI_COUNTER_H
#define MOCK_MCI_COUNTER_H

#include "mci_counter.h"
#ifndef MCI_COUNTER_MODEL_b05365b62905cb75
#error "mci_counter.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock.h"

#define MOCK_MCI_COUNTER_MODEL_b05365b62905cb75 1

#ifdef __cplusplus
extern "C" {
#endif

/* The one mock of this driver in the program, or in the DLL that it is in. Those of other drivers stand
 * beside it; but one alone can be compiled as the driver itself (DRV_MOCK_AS_DRIVER), for a module has one
 * of each entry point. */
struct drv_mock *mock_mci_counter(void);

LRESULT CALLBACK mock_mci_counter_DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

/* Its messages and scopes. */
enum mock_mci_counter_message {
	mock_mci_counter_DRV_LOAD,
	mock_mci_counter_DRV_ENABLE,
	mock_mci_counter_DRV_OPEN,
	mock_mci_counter_DRV_CLOSE,
	mock_mci_counter_DRV_DISABLE,
	mock_mci_counter_DRV_FREE,
	mock_mci_counter_DRV_CONFIGURE,
	mock_mci_counter_DRV_QUERYCONFIGURE,
	mock_mci_counter_DRV_INSTALL,
	mock_mci_counter_DRV_REMOVE,
	mock_mci_counter_DRV_EXITSESSION,
	mock_mci_counter_DRV_EXITAPPLICATION,
	mock_mci_counter_DRV_POWER,
	mock_mci_counter_MCI_OPEN_DRIVER,
	mock_mci_counter_MCI_CLOSE_DRIVER,
	mock_mci_counter_MCI_OPEN,
	mock_mci_counter_MCI_CLOSE,
	mock_mci_counter_MCI_ESCAPE,
	mock_mci_counter_MCI_PLAY,
	mock_mci_counter_MCI_SEEK,
	mock_mci_counter_MCI_STOP,
	mock_mci_counter_MCI_PAUSE,
	mock_mci_counter_MCI_INFO,
	mock_mci_counter_MCI_GETDEVCAPS,
	mock_mci_counter_MCI_SPIN,
	mock_mci_counter_MCI_SET,
	mock_mci_counter_MCI_STEP,
	mock_mci_counter_MCI_RECORD,
	mock_mci_counter_MCI_SYSINFO,
	mock_mci_counter_MCI_BREAK,
	mock_mci_counter_MCI_SOUND,
	mock_mci_counter_MCI_SAVE,
	mock_mci_counter_MCI_STATUS,
	mock_mci_counter_MCI_CUE,
	mock_mci_counter_MCI_REALIZE,
	mock_mci_counter_MCI_WINDOW,
	mock_mci_counter_MCI_PUT,
	mock_mci_counter_MCI_WHERE,
	mock_mci_counter_MCI_FREEZE,
	mock_mci_counter_MCI_UNFREEZE,
	mock_mci_counter_MCI_LOAD,
	mock_mci_counter_MCI_CUT,
	mock_mci_counter_MCI_COPY,
	mock_mci_counter_MCI_PASTE,
	mock_mci_counter_MCI_UPDATE,
	mock_mci_counter_MCI_RESUME,
	mock_mci_counter_MCI_DELETE,
	mock_mci_counter_MCI_CAPTURE,
	mock_mci_counter_MCI_MONITOR,
	mock_mci_counter_MCI_RESERVE,
	mock_mci_counter_MCI_SETAUDIO,
	mock_mci_counter_MCI_SIGNAL,
	mock_mci_counter_MCI_SETVIDEO,
	mock_mci_counter_MCI_QUALITY,
	mock_mci_counter_MCI_LIST,
	mock_mci_counter_MCI_UNDO,
	mock_mci_counter_MCI_CONFIGURE,
	mock_mci_counter_MCI_RESTORE,
	mock_mci_counter_MCI_MARK,
	mock_mci_counter_MCI_INDEX,
	mock_mci_counter_MCI_SETTUNER,
	mock_mci_counter_MCI_SETVCR,
	mock_mci_counter_MCI_SETTIMECODE,
	mock_mci_counter_CNT_LAP,
	mock_mci_counter_CNT_SKIP,
};

enum mock_mci_counter_scope {
	mock_mci_counter_scope_module,
	mock_mci_counter_scope_device,
	mock_mci_counter_scope_instance,
	mock_mci_counter_scope_element,
};

#define mock_mci_counter_begin() drv_mock_begin(mock_mci_counter())
#define mock_mci_counter_end() drv_mock_end(mock_mci_counter(), __FILE__, __LINE__)
#define mock_mci_counter_give_back(most) drv_mock_give_back(mock_mci_counter(), most)
#define mock_mci_counter_next_fault(faults) drv_mock_next_fault(mock_mci_counter(), faults)

/* With a message's symbol: what it answers, that it comes, how often it came. */
#define mock_mci_counter_on(message) \
	drv_mock_on(mock_mci_counter(), mock_mci_counter_##message, __FILE__, __LINE__)
#define mock_mci_counter_expect(message) \
	drv_mock_expect(mock_mci_counter(), mock_mci_counter_##message, __FILE__, __LINE__)
#define mock_mci_counter_ignore(message) drv_mock_ignore(mock_mci_counter(), mock_mci_counter_##message)
#define mock_mci_counter_count(message) drv_mock_count(mock_mci_counter(), mock_mci_counter_##message)

/* With a scope's name and MOCK_OPENS, MOCK_CLOSES, MOCK_LAST_CLOSE or MOCK_FORCED. */
#define mock_mci_counter_when(scope, event) \
	drv_mock_when(mock_mci_counter(), mock_mci_counter_scope_##scope, event, __FILE__, __LINE__)

/* That a message comes with exactly these parameters. */
struct drv_mock_rule *mock_mci_counter_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line);
#define mock_mci_counter_expect_DRV_LOAD() \
	mock_mci_counter_expect_DRV_LOAD_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mci_counter_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line);
#define mock_mci_counter_expect_DRV_ENABLE() \
	mock_mci_counter_expect_DRV_ENABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mci_counter_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data);
#define mock_mci_counter_expect_DRV_OPEN(parameters, open_data) \
	mock_mci_counter_expect_DRV_OPEN_at(__FILE__, __LINE__, parameters, open_data)
struct drv_mock_rule *mock_mci_counter_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2);
#define mock_mci_counter_expect_DRV_CLOSE(param1, param2) \
	mock_mci_counter_expect_DRV_CLOSE_at(__FILE__, __LINE__, param1, param2)
struct drv_mock_rule *mock_mci_counter_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line);
#define mock_mci_counter_expect_DRV_DISABLE() \
	mock_mci_counter_expect_DRV_DISABLE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mci_counter_expect_DRV_FREE_at(
	const char *drv_file, int drv_line);
#define mock_mci_counter_expect_DRV_FREE() \
	mock_mci_counter_expect_DRV_FREE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mci_counter_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_mci_counter_expect_DRV_CONFIGURE(parent, info) \
	mock_mci_counter_expect_DRV_CONFIGURE_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_mci_counter_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line);
#define mock_mci_counter_expect_DRV_QUERYCONFIGURE() \
	mock_mci_counter_expect_DRV_QUERYCONFIGURE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mci_counter_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info);
#define mock_mci_counter_expect_DRV_INSTALL(parent, info) \
	mock_mci_counter_expect_DRV_INSTALL_at(__FILE__, __LINE__, parent, info)
struct drv_mock_rule *mock_mci_counter_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line);
#define mock_mci_counter_expect_DRV_REMOVE() \
	mock_mci_counter_expect_DRV_REMOVE_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mci_counter_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line);
#define mock_mci_counter_expect_DRV_EXITSESSION() \
	mock_mci_counter_expect_DRV_EXITSESSION_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mci_counter_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how);
#define mock_mci_counter_expect_DRV_EXITAPPLICATION(how) \
	mock_mci_counter_expect_DRV_EXITAPPLICATION_at(__FILE__, __LINE__, how)
struct drv_mock_rule *mock_mci_counter_expect_DRV_POWER_at(
	const char *drv_file, int drv_line);
#define mock_mci_counter_expect_DRV_POWER() \
	mock_mci_counter_expect_DRV_POWER_at(__FILE__, __LINE__)
struct drv_mock_rule *mock_mci_counter_expect_MCI_OPEN_DRIVER_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_OPEN_DRIVER(flags, parameters) \
	mock_mci_counter_expect_MCI_OPEN_DRIVER_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_CLOSE_DRIVER_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_CLOSE_DRIVER(flags, parameters) \
	mock_mci_counter_expect_MCI_CLOSE_DRIVER_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_OPEN_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_OPEN(flags, parameters) \
	mock_mci_counter_expect_MCI_OPEN_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_CLOSE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_CLOSE(flags, parameters) \
	mock_mci_counter_expect_MCI_CLOSE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_ESCAPE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_ESCAPE(flags, parameters) \
	mock_mci_counter_expect_MCI_ESCAPE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_PLAY_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_PLAY(flags, parameters) \
	mock_mci_counter_expect_MCI_PLAY_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_SEEK_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_SEEK(flags, parameters) \
	mock_mci_counter_expect_MCI_SEEK_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_STOP_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_STOP(flags, parameters) \
	mock_mci_counter_expect_MCI_STOP_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_PAUSE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_PAUSE(flags, parameters) \
	mock_mci_counter_expect_MCI_PAUSE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_INFO_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_INFO(flags, parameters) \
	mock_mci_counter_expect_MCI_INFO_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_GETDEVCAPS_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_GETDEVCAPS(flags, parameters) \
	mock_mci_counter_expect_MCI_GETDEVCAPS_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_SPIN_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_SPIN(flags, parameters) \
	mock_mci_counter_expect_MCI_SPIN_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_SET_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_SET(flags, parameters) \
	mock_mci_counter_expect_MCI_SET_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_STEP_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_STEP(flags, parameters) \
	mock_mci_counter_expect_MCI_STEP_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_RECORD_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_RECORD(flags, parameters) \
	mock_mci_counter_expect_MCI_RECORD_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_SYSINFO_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_SYSINFO(flags, parameters) \
	mock_mci_counter_expect_MCI_SYSINFO_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_BREAK_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_BREAK(flags, parameters) \
	mock_mci_counter_expect_MCI_BREAK_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_SOUND_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_SOUND(flags, parameters) \
	mock_mci_counter_expect_MCI_SOUND_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_SAVE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_SAVE(flags, parameters) \
	mock_mci_counter_expect_MCI_SAVE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_STATUS_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_STATUS(flags, parameters) \
	mock_mci_counter_expect_MCI_STATUS_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_CUE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_CUE(flags, parameters) \
	mock_mci_counter_expect_MCI_CUE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_REALIZE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_REALIZE(flags, parameters) \
	mock_mci_counter_expect_MCI_REALIZE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_WINDOW_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_WINDOW(flags, parameters) \
	mock_mci_counter_expect_MCI_WINDOW_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_PUT_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_PUT(flags, parameters) \
	mock_mci_counter_expect_MCI_PUT_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_WHERE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_WHERE(flags, parameters) \
	mock_mci_counter_expect_MCI_WHERE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_FREEZE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_FREEZE(flags, parameters) \
	mock_mci_counter_expect_MCI_FREEZE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_UNFREEZE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_UNFREEZE(flags, parameters) \
	mock_mci_counter_expect_MCI_UNFREEZE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_LOAD_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_LOAD(flags, parameters) \
	mock_mci_counter_expect_MCI_LOAD_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_CUT_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_CUT(flags, parameters) \
	mock_mci_counter_expect_MCI_CUT_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_COPY_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_COPY(flags, parameters) \
	mock_mci_counter_expect_MCI_COPY_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_PASTE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_PASTE(flags, parameters) \
	mock_mci_counter_expect_MCI_PASTE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_UPDATE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_UPDATE(flags, parameters) \
	mock_mci_counter_expect_MCI_UPDATE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_RESUME_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_RESUME(flags, parameters) \
	mock_mci_counter_expect_MCI_RESUME_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_DELETE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_DELETE(flags, parameters) \
	mock_mci_counter_expect_MCI_DELETE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_CAPTURE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_CAPTURE(flags, parameters) \
	mock_mci_counter_expect_MCI_CAPTURE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_MONITOR_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_MONITOR(flags, parameters) \
	mock_mci_counter_expect_MCI_MONITOR_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_RESERVE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_RESERVE(flags, parameters) \
	mock_mci_counter_expect_MCI_RESERVE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_SETAUDIO_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_SETAUDIO(flags, parameters) \
	mock_mci_counter_expect_MCI_SETAUDIO_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_SIGNAL_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_SIGNAL(flags, parameters) \
	mock_mci_counter_expect_MCI_SIGNAL_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_SETVIDEO_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_SETVIDEO(flags, parameters) \
	mock_mci_counter_expect_MCI_SETVIDEO_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_QUALITY_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_QUALITY(flags, parameters) \
	mock_mci_counter_expect_MCI_QUALITY_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_LIST_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_LIST(flags, parameters) \
	mock_mci_counter_expect_MCI_LIST_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_UNDO_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_UNDO(flags, parameters) \
	mock_mci_counter_expect_MCI_UNDO_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_CONFIGURE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_CONFIGURE(flags, parameters) \
	mock_mci_counter_expect_MCI_CONFIGURE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_RESTORE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_RESTORE(flags, parameters) \
	mock_mci_counter_expect_MCI_RESTORE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_MARK_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_MARK(flags, parameters) \
	mock_mci_counter_expect_MCI_MARK_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_INDEX_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_INDEX(flags, parameters) \
	mock_mci_counter_expect_MCI_INDEX_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_SETTUNER_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_SETTUNER(flags, parameters) \
	mock_mci_counter_expect_MCI_SETTUNER_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_SETVCR_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_SETVCR(flags, parameters) \
	mock_mci_counter_expect_MCI_SETVCR_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_MCI_SETTIMECODE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_MCI_SETTIMECODE(flags, parameters) \
	mock_mci_counter_expect_MCI_SETTIMECODE_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_CNT_LAP_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_CNT_LAP(flags, parameters) \
	mock_mci_counter_expect_CNT_LAP_at(__FILE__, __LINE__, flags, parameters)
struct drv_mock_rule *mock_mci_counter_expect_CNT_SKIP_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters);
#define mock_mci_counter_expect_CNT_SKIP(flags, parameters) \
	mock_mci_counter_expect_CNT_SKIP_at(__FILE__, __LINE__, flags, parameters)

#ifdef __cplusplus
}
#endif

#endif
