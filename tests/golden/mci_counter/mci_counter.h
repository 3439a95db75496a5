/* Counter that counts by the clock
 *
 * Made by drvgen 0.1.0 as mci_counter.h, model b05365b62905cb75; do not edit.
 * What programs that send messages to the driver need, and what its hooks need. */
#ifndef DRIVER_MCI_COUNTER_H
#define DRIVER_MCI_COUNTER_H

/* The model that this file was made from: files of another one refuse to be compiled with it, and some
 * want to know no more than that. */
#define MCI_COUNTER_MODEL_b05365b62905cb75 1
#ifndef MCI_COUNTER_MODEL_ALONE

#include "drv_platform.h"
#include "drv_mci.h"

/* ---- what parameters point to ---- */

#ifdef _WIN32
#include <mmddk.h>
#include <mmsystem.h>
#endif

#if !defined _WIN32 && !defined DRV_HAS_MCI_OPEN_DRIVER_PARMS
#define DRV_HAS_MCI_OPEN_DRIVER_PARMS /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* What the system opens a driver with; wCustomCommandTable and wType are the
 * driver's answer. */
typedef struct {
	UINT wDeviceID;
	LPCWSTR lpstrParams;
	UINT wCustomCommandTable;
	UINT wType;
} MCI_OPEN_DRIVER_PARMS;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MCI_GENERIC_PARMS
#define DRV_HAS_MCI_GENERIC_PARMS /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* What every command has: the window to notify. */
typedef struct {
	DWORD_PTR dwCallback;
} MCI_GENERIC_PARMS;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MCI_OPEN_PARMSW
#define DRV_HAS_MCI_OPEN_PARMSW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* What to open. */
typedef struct {
	DWORD_PTR dwCallback;
	UINT wDeviceID;
	LPCWSTR lpstrDeviceType;
	LPCWSTR lpstrElementName;
	LPCWSTR lpstrAlias;
} MCI_OPEN_PARMSW;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MCI_PLAY_PARMS
#define DRV_HAS_MCI_PLAY_PARMS /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* From where to where. */
typedef struct {
	DWORD_PTR dwCallback;
	DWORD dwFrom;
	DWORD dwTo;
} MCI_PLAY_PARMS;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MCI_SEEK_PARMS
#define DRV_HAS_MCI_SEEK_PARMS /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* Where to. */
typedef struct {
	DWORD_PTR dwCallback;
	DWORD dwTo;
} MCI_SEEK_PARMS;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MCI_INFO_PARMSW
#define DRV_HAS_MCI_INFO_PARMSW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* Room for a text. */
typedef struct {
	DWORD_PTR dwCallback;
	LPWSTR lpstrReturn;
	DWORD dwRetSize;
} MCI_INFO_PARMSW;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MCI_GETDEVCAPS_PARMS
#define DRV_HAS_MCI_GETDEVCAPS_PARMS /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* What to tell of what the device can do. */
typedef struct {
	DWORD_PTR dwCallback;
	DWORD dwReturn;
	DWORD dwItem;
} MCI_GETDEVCAPS_PARMS;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MCI_STATUS_PARMS
#define DRV_HAS_MCI_STATUS_PARMS /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* What to tell of the state. */
typedef struct {
	DWORD_PTR dwCallback;
	DWORD_PTR dwReturn;
	DWORD dwItem;
	DWORD dwTrack;
} MCI_STATUS_PARMS;
#pragma pack(pop)
#endif

#if !defined _WIN32 && !defined DRV_HAS_MCI_SET_PARMS
#define DRV_HAS_MCI_SET_PARMS /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* What to set. */
typedef struct {
	DWORD_PTR dwCallback;
	DWORD dwTimeFormat;
	DWORD dwAudio;
} MCI_SET_PARMS;
#pragma pack(pop)
#endif


/* ---- the driver's own messages ---- */

/* Ends a lap, and tells how long it took.
 *
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is;
 * MCIERR_INVALID_DEVICE_ID also when the instance is not there.
 * lParam1: flags, DWORD: MCI_NOTIFY, MCI_WAIT
 * lParam2: parameters, MCI_STATUS_PARMS *: dwReturn becomes the milliseconds since the lap before
 */
#define CNT_LAP 0x0D00

/* Goes forward or, without a number, to the end.
 *
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is;
 * MCIERR_INVALID_DEVICE_ID also when the instance is not there.
 * lParam1: flags, DWORD: MCI_NOTIFY, MCI_WAIT; MCI_TO where the block holds a number
 * lParam2: parameters, MCI_SEEK_PARMS *: dwTo is how many milliseconds
 */
#define CNT_SKIP 0x0D01

/* ---- the messages of the protocol, where the system's headers lack them ---- */

#ifndef DRV_LOAD
#define DRV_LOAD 0x0001
#endif
#ifndef DRV_ENABLE
#define DRV_ENABLE 0x0002
#endif
#ifndef DRV_OPEN
#define DRV_OPEN 0x0003
#endif
#ifndef DRV_CLOSE
#define DRV_CLOSE 0x0004
#endif
#ifndef DRV_DISABLE
#define DRV_DISABLE 0x0005
#endif
#ifndef DRV_FREE
#define DRV_FREE 0x0006
#endif
#ifndef DRV_CONFIGURE
#define DRV_CONFIGURE 0x0007
#endif
#ifndef DRV_QUERYCONFIGURE
#define DRV_QUERYCONFIGURE 0x0008
#endif
#ifndef DRV_INSTALL
#define DRV_INSTALL 0x0009
#endif
#ifndef DRV_REMOVE
#define DRV_REMOVE 0x000A
#endif
#ifndef DRV_EXITSESSION
#define DRV_EXITSESSION 0x000B
#endif
#ifndef DRV_EXITAPPLICATION
#define DRV_EXITAPPLICATION 0x000C
#endif
#ifndef DRV_POWER
#define DRV_POWER 0x000F
#endif
#ifndef MCI_OPEN_DRIVER
#define MCI_OPEN_DRIVER 0x0801
#endif
#ifndef MCI_CLOSE_DRIVER
#define MCI_CLOSE_DRIVER 0x0802
#endif
#ifndef MCI_OPEN
#define MCI_OPEN 0x0803
#endif
#ifndef MCI_CLOSE
#define MCI_CLOSE 0x0804
#endif
#ifndef MCI_ESCAPE
#define MCI_ESCAPE 0x0805
#endif
#ifndef MCI_PLAY
#define MCI_PLAY 0x0806
#endif
#ifndef MCI_SEEK
#define MCI_SEEK 0x0807
#endif
#ifndef MCI_STOP
#define MCI_STOP 0x0808
#endif
#ifndef MCI_PAUSE
#define MCI_PAUSE 0x0809
#endif
#ifndef MCI_INFO
#define MCI_INFO 0x080A
#endif
#ifndef MCI_GETDEVCAPS
#define MCI_GETDEVCAPS 0x080B
#endif
#ifndef MCI_SPIN
#define MCI_SPIN 0x080C
#endif
#ifndef MCI_SET
#define MCI_SET 0x080D
#endif
#ifndef MCI_STEP
#define MCI_STEP 0x080E
#endif
#ifndef MCI_RECORD
#define MCI_RECORD 0x080F
#endif
#ifndef MCI_SYSINFO
#define MCI_SYSINFO 0x0810
#endif
#ifndef MCI_BREAK
#define MCI_BREAK 0x0811
#endif
#ifndef MCI_SOUND
#define MCI_SOUND 0x0812
#endif
#ifndef MCI_SAVE
#define MCI_SAVE 0x0813
#endif
#ifndef MCI_STATUS
#define MCI_STATUS 0x0814
#endif
#ifndef MCI_CUE
#define MCI_CUE 0x0830
#endif
#ifndef MCI_REALIZE
#define MCI_REALIZE 0x0840
#endif
#ifndef MCI_WINDOW
#define MCI_WINDOW 0x0841
#endif
#ifndef MCI_PUT
#define MCI_PUT 0x0842
#endif
#ifndef MCI_WHERE
#define MCI_WHERE 0x0843
#endif
#ifndef MCI_FREEZE
#define MCI_FREEZE 0x0844
#endif
#ifndef MCI_UNFREEZE
#define MCI_UNFREEZE 0x0845
#endif
#ifndef MCI_LOAD
#define MCI_LOAD 0x0850
#endif
#ifndef MCI_CUT
#define MCI_CUT 0x0851
#endif
#ifndef MCI_COPY
#define MCI_COPY 0x0852
#endif
#ifndef MCI_PASTE
#define MCI_PASTE 0x0853
#endif
#ifndef MCI_UPDATE
#define MCI_UPDATE 0x0854
#endif
#ifndef MCI_RESUME
#define MCI_RESUME 0x0855
#endif
#ifndef MCI_DELETE
#define MCI_DELETE 0x0856
#endif
#ifndef MCI_CAPTURE
#define MCI_CAPTURE 0x0870
#endif
#ifndef MCI_MONITOR
#define MCI_MONITOR 0x0871
#endif
#ifndef MCI_RESERVE
#define MCI_RESERVE 0x0872
#endif
#ifndef MCI_SETAUDIO
#define MCI_SETAUDIO 0x0873
#endif
#ifndef MCI_SIGNAL
#define MCI_SIGNAL 0x0875
#endif
#ifndef MCI_SETVIDEO
#define MCI_SETVIDEO 0x0876
#endif
#ifndef MCI_QUALITY
#define MCI_QUALITY 0x0877
#endif
#ifndef MCI_LIST
#define MCI_LIST 0x0878
#endif
#ifndef MCI_UNDO
#define MCI_UNDO 0x0879
#endif
#ifndef MCI_CONFIGURE
#define MCI_CONFIGURE 0x087A
#endif
#ifndef MCI_RESTORE
#define MCI_RESTORE 0x087B
#endif
#ifndef MCI_MARK
#define MCI_MARK 0x0C00
#endif
#ifndef MCI_INDEX
#define MCI_INDEX 0x0C01
#endif
#ifndef MCI_SETTUNER
#define MCI_SETTUNER 0x0C02
#endif
#ifndef MCI_SETVCR
#define MCI_SETVCR 0x0C03
#endif
#ifndef MCI_SETTIMECODE
#define MCI_SETTIMECODE 0x0C04
#endif
#ifndef DRVCNF_CANCEL
#define DRVCNF_CANCEL 0
#endif
#ifndef DRVCNF_OK
#define DRVCNF_OK 1
#endif
#ifndef DRVCNF_RESTART
#define DRVCNF_RESTART 2
#endif
#ifndef MMSYSERR_NOERROR
#define MMSYSERR_NOERROR 0
#endif
#ifndef MCIERR_INVALID_DEVICE_ID
#define MCIERR_INVALID_DEVICE_ID 257
#endif
#ifndef MCIERR_UNRECOGNIZED_KEYWORD
#define MCIERR_UNRECOGNIZED_KEYWORD 259
#endif
#ifndef MCIERR_UNRECOGNIZED_COMMAND
#define MCIERR_UNRECOGNIZED_COMMAND 261
#endif
#ifndef MCIERR_HARDWARE
#define MCIERR_HARDWARE 262
#endif
#ifndef MCIERR_INVALID_DEVICE_NAME
#define MCIERR_INVALID_DEVICE_NAME 263
#endif
#ifndef MCIERR_OUT_OF_MEMORY
#define MCIERR_OUT_OF_MEMORY 264
#endif
#ifndef MCIERR_DEVICE_OPEN
#define MCIERR_DEVICE_OPEN 265
#endif
#ifndef MCIERR_MISSING_COMMAND_STRING
#define MCIERR_MISSING_COMMAND_STRING 267
#endif
#ifndef MCIERR_PARAM_OVERFLOW
#define MCIERR_PARAM_OVERFLOW 268
#endif
#ifndef MCIERR_MISSING_STRING_ARGUMENT
#define MCIERR_MISSING_STRING_ARGUMENT 269
#endif
#ifndef MCIERR_BAD_INTEGER
#define MCIERR_BAD_INTEGER 270
#endif
#ifndef MCIERR_DRIVER_INTERNAL
#define MCIERR_DRIVER_INTERNAL 272
#endif
#ifndef MCIERR_MISSING_PARAMETER
#define MCIERR_MISSING_PARAMETER 273
#endif
#ifndef MCIERR_UNSUPPORTED_FUNCTION
#define MCIERR_UNSUPPORTED_FUNCTION 274
#endif
#ifndef MCIERR_FILE_NOT_FOUND
#define MCIERR_FILE_NOT_FOUND 275
#endif
#ifndef MCIERR_DEVICE_NOT_READY
#define MCIERR_DEVICE_NOT_READY 276
#endif
#ifndef MCIERR_INTERNAL
#define MCIERR_INTERNAL 277
#endif
#ifndef MCIERR_DRIVER
#define MCIERR_DRIVER 278
#endif
#ifndef MCIERR_CANNOT_USE_ALL
#define MCIERR_CANNOT_USE_ALL 279
#endif
#ifndef MCIERR_OUTOFRANGE
#define MCIERR_OUTOFRANGE 282
#endif
#ifndef MCIERR_FLAGS_NOT_COMPATIBLE
#define MCIERR_FLAGS_NOT_COMPATIBLE 284
#endif
#ifndef MCIERR_FILE_NOT_SAVED
#define MCIERR_FILE_NOT_SAVED 286
#endif
#ifndef MCIERR_DEVICE_LOCKED
#define MCIERR_DEVICE_LOCKED 288
#endif
#ifndef MCIERR_MUST_USE_SHAREABLE
#define MCIERR_MUST_USE_SHAREABLE 291
#endif
#ifndef MCIERR_BAD_TIME_FORMAT
#define MCIERR_BAD_TIME_FORMAT 293
#endif
#ifndef MCIERR_INVALID_FILE
#define MCIERR_INVALID_FILE 296
#endif
#ifndef MCIERR_NULL_PARAMETER_BLOCK
#define MCIERR_NULL_PARAMETER_BLOCK 297
#endif
#ifndef MCIERR_UNNAMED_RESOURCE
#define MCIERR_UNNAMED_RESOURCE 298
#endif
#ifndef MCIERR_NO_ELEMENT_ALLOWED
#define MCIERR_NO_ELEMENT_ALLOWED 301
#endif
#ifndef MCIERR_NONAPPLICABLE_FUNCTION
#define MCIERR_NONAPPLICABLE_FUNCTION 302
#endif
#ifndef MCIERR_FILENAME_REQUIRED
#define MCIERR_FILENAME_REQUIRED 304
#endif
#ifndef MCIERR_NO_WINDOW
#define MCIERR_NO_WINDOW 346
#endif
#ifndef MCIERR_CREATEWINDOW
#define MCIERR_CREATEWINDOW 347
#endif
#ifndef MCIERR_FILE_READ
#define MCIERR_FILE_READ 348
#endif
#ifndef MCIERR_FILE_WRITE
#define MCIERR_FILE_WRITE 349
#endif
#ifndef MCIERR_NO_IDENTITY
#define MCIERR_NO_IDENTITY 350
#endif
#ifndef MCI_COMMAND_HEAD
#define MCI_COMMAND_HEAD 0
#endif
#ifndef MCI_STRING
#define MCI_STRING 1
#endif
#ifndef MCI_INTEGER
#define MCI_INTEGER 2
#endif
#ifndef MCI_END_COMMAND
#define MCI_END_COMMAND 3
#endif
#ifndef MCI_RETURN
#define MCI_RETURN 4
#endif
#ifndef MCI_FLAG
#define MCI_FLAG 5
#endif
#ifndef MCI_END_COMMAND_LIST
#define MCI_END_COMMAND_LIST 6
#endif
#ifndef MCI_RECT
#define MCI_RECT 7
#endif
#ifndef MCI_NO_COMMAND_TABLE
#define MCI_NO_COMMAND_TABLE 4294967295u
#endif
#ifndef MCI_DEVTYPE_VCR
#define MCI_DEVTYPE_VCR 513
#endif
#ifndef MCI_DEVTYPE_VIDEODISC
#define MCI_DEVTYPE_VIDEODISC 514
#endif
#ifndef MCI_DEVTYPE_OVERLAY
#define MCI_DEVTYPE_OVERLAY 515
#endif
#ifndef MCI_DEVTYPE_CD_AUDIO
#define MCI_DEVTYPE_CD_AUDIO 516
#endif
#ifndef MCI_DEVTYPE_DAT
#define MCI_DEVTYPE_DAT 517
#endif
#ifndef MCI_DEVTYPE_SCANNER
#define MCI_DEVTYPE_SCANNER 518
#endif
#ifndef MCI_DEVTYPE_ANIMATION
#define MCI_DEVTYPE_ANIMATION 519
#endif
#ifndef MCI_DEVTYPE_DIGITAL_VIDEO
#define MCI_DEVTYPE_DIGITAL_VIDEO 520
#endif
#ifndef MCI_DEVTYPE_OTHER
#define MCI_DEVTYPE_OTHER 521
#endif
#ifndef MCI_DEVTYPE_WAVEFORM_AUDIO
#define MCI_DEVTYPE_WAVEFORM_AUDIO 522
#endif
#ifndef MCI_DEVTYPE_SEQUENCER
#define MCI_DEVTYPE_SEQUENCER 523
#endif
#ifndef MCI_NOTIFY
#define MCI_NOTIFY 1
#endif
#ifndef MCI_WAIT
#define MCI_WAIT 2
#endif
#ifndef MCI_FROM
#define MCI_FROM 4
#endif
#ifndef MCI_TO
#define MCI_TO 8
#endif
#ifndef MCI_NOTIFY_SUCCESSFUL
#define MCI_NOTIFY_SUCCESSFUL 1
#endif
#ifndef MCI_NOTIFY_SUPERSEDED
#define MCI_NOTIFY_SUPERSEDED 2
#endif
#ifndef MCI_NOTIFY_ABORTED
#define MCI_NOTIFY_ABORTED 4
#endif
#ifndef MCI_NOTIFY_FAILURE
#define MCI_NOTIFY_FAILURE 8
#endif
#ifndef MCI_OPEN_SHAREABLE
#define MCI_OPEN_SHAREABLE 256
#endif
#ifndef MCI_OPEN_ELEMENT
#define MCI_OPEN_ELEMENT 512
#endif
#ifndef MCI_OPEN_ALIAS
#define MCI_OPEN_ALIAS 1024
#endif
#ifndef MCI_OPEN_ELEMENT_ID
#define MCI_OPEN_ELEMENT_ID 2048
#endif
#ifndef MCI_OPEN_TYPE_ID
#define MCI_OPEN_TYPE_ID 4096
#endif
#ifndef MCI_OPEN_TYPE
#define MCI_OPEN_TYPE 8192
#endif
#ifndef MCI_SEEK_TO_START
#define MCI_SEEK_TO_START 256
#endif
#ifndef MCI_SEEK_TO_END
#define MCI_SEEK_TO_END 512
#endif
#ifndef MCI_SET_TIME_FORMAT
#define MCI_SET_TIME_FORMAT 1024
#endif
#ifndef MCI_STATUS_ITEM
#define MCI_STATUS_ITEM 256
#endif
#ifndef MCI_STATUS_START
#define MCI_STATUS_START 512
#endif
#ifndef MCI_STATUS_LENGTH
#define MCI_STATUS_LENGTH 1
#endif
#ifndef MCI_STATUS_POSITION
#define MCI_STATUS_POSITION 2
#endif
#ifndef MCI_STATUS_NUMBER_OF_TRACKS
#define MCI_STATUS_NUMBER_OF_TRACKS 3
#endif
#ifndef MCI_STATUS_MODE
#define MCI_STATUS_MODE 4
#endif
#ifndef MCI_STATUS_MEDIA_PRESENT
#define MCI_STATUS_MEDIA_PRESENT 5
#endif
#ifndef MCI_STATUS_TIME_FORMAT
#define MCI_STATUS_TIME_FORMAT 6
#endif
#ifndef MCI_STATUS_READY
#define MCI_STATUS_READY 7
#endif
#ifndef MCI_STATUS_CURRENT_TRACK
#define MCI_STATUS_CURRENT_TRACK 8
#endif
#ifndef MCI_INFO_PRODUCT
#define MCI_INFO_PRODUCT 256
#endif
#ifndef MCI_INFO_FILE
#define MCI_INFO_FILE 512
#endif
#ifndef MCI_GETDEVCAPS_ITEM
#define MCI_GETDEVCAPS_ITEM 256
#endif
#ifndef MCI_GETDEVCAPS_CAN_RECORD
#define MCI_GETDEVCAPS_CAN_RECORD 1
#endif
#ifndef MCI_GETDEVCAPS_HAS_AUDIO
#define MCI_GETDEVCAPS_HAS_AUDIO 2
#endif
#ifndef MCI_GETDEVCAPS_HAS_VIDEO
#define MCI_GETDEVCAPS_HAS_VIDEO 3
#endif
#ifndef MCI_GETDEVCAPS_DEVICE_TYPE
#define MCI_GETDEVCAPS_DEVICE_TYPE 4
#endif
#ifndef MCI_GETDEVCAPS_USES_FILES
#define MCI_GETDEVCAPS_USES_FILES 5
#endif
#ifndef MCI_GETDEVCAPS_COMPOUND_DEVICE
#define MCI_GETDEVCAPS_COMPOUND_DEVICE 6
#endif
#ifndef MCI_GETDEVCAPS_CAN_EJECT
#define MCI_GETDEVCAPS_CAN_EJECT 7
#endif
#ifndef MCI_GETDEVCAPS_CAN_PLAY
#define MCI_GETDEVCAPS_CAN_PLAY 8
#endif
#ifndef MCI_GETDEVCAPS_CAN_SAVE
#define MCI_GETDEVCAPS_CAN_SAVE 9
#endif
#ifndef MCI_FORMAT_MILLISECONDS
#define MCI_FORMAT_MILLISECONDS 0
#endif
#ifndef MCI_MODE_NOT_READY
#define MCI_MODE_NOT_READY 524
#endif
#ifndef MCI_MODE_STOP
#define MCI_MODE_STOP 525
#endif
#ifndef MCI_MODE_PLAY
#define MCI_MODE_PLAY 526
#endif
#ifndef MCI_MODE_RECORD
#define MCI_MODE_RECORD 527
#endif
#ifndef MCI_MODE_SEEK
#define MCI_MODE_SEEK 528
#endif
#ifndef MCI_MODE_PAUSE
#define MCI_MODE_PAUSE 529
#endif
#ifndef MCI_MODE_OPEN
#define MCI_MODE_OPEN 530
#endif
#ifndef MCI_FALSE
#define MCI_FALSE 531
#endif
#ifndef MCI_TRUE
#define MCI_TRUE 532
#endif
#ifndef MCI_FORMAT_MILLISECONDS_S
#define MCI_FORMAT_MILLISECONDS_S 533
#endif
#ifndef MCI_RESOURCE_RETURNED
#define MCI_RESOURCE_RETURNED 65536
#endif
#ifndef MCI_COLONIZED3_RETURN
#define MCI_COLONIZED3_RETURN 131072
#endif
#ifndef MCI_COLONIZED4_RETURN
#define MCI_COLONIZED4_RETURN 262144
#endif
#ifndef MCI_INTEGER_RETURNED
#define MCI_INTEGER_RETURNED 524288
#endif
#ifndef MCI_RESOURCE_DRIVER
#define MCI_RESOURCE_DRIVER 1048576
#endif

/* ---- for the hooks ---- */

/* What the driver keeps while it is loaded. Zero but for what stands here as initial, when the
 * first hook sees it. */
struct mci_counter_module {
	HDRVR hdrvr; /* as given with DRV_LOAD: zero on Windows, not under Wine */
};

/* What the driver keeps for each instance, from DRV_OPEN to DRV_CLOSE. Zero but for what stands
 * here as initial. */
struct mci_counter_instance {
	struct mci_counter_module *module;
	DWORD_PTR id; /* what DRV_OPEN returns, and dwDriverId carries */
	HDRVR hdrvr;  /* as given with DRV_OPEN */
	UINT device;  /* wDeviceID of what it was opened with; 0 where there was nothing */
	struct {
		DWORD length; /* where counting ends in milliseconds; at first 10000 */
		DWORD mode; /* what the counter does, in the words of MCI_STATUS */
		DWORD position; /* where it was when somebody asked last */
		DWORD from; /* where counting began in milliseconds */
		DWORD to; /* where counting will end in milliseconds */
		DWORD began; /* when it began by the clock of the system in milliseconds */
		UINT timer; /* what will tell the end; 0 for none */
		DWORD turn; /* that of the command that counts */
		DWORD lap; /* where the last lap ended in milliseconds */
	} element; /* from MCI_OPEN_DRIVER to MCI_CLOSE_DRIVER */
};

/* The turn of the command that a hook carries out, for mci_counter_element_done. Only the hook's own thread
 * learns it here: another gets that of the newest command. */
DWORD mci_counter_element_turn(struct mci_counter_instance *instance);

/* Says that a command that lasts has ended: MCI_NOTIFY_SUCCESSFUL, MCI_NOTIFY_FAILURE, or MCI_NOTIFY_ABORTED
 * where the driver itself does not let it end. The window that asked for it is told, if any still waits;
 * returns whether one did. Any thread may call this, and a hook for its own turn. The driver tells
 * by itself who waits when another command comes, or the element closes. */
int mci_counter_element_done(struct mci_counter_instance *instance, DWORD turn, UINT how);

/* The developer's code. A hook that is NULL, because the specification gained its message later,
 * does what a fresh hook does.
 *
 * No lock is held while a hook runs, hooks of different instances may run at once on different
 * threads, and a hook may send messages to the driver. The hooks of one instance never run while
 * it is being closed. */
struct mci_counter_hooks {
	/* DRV_LOAD: The driver was loaded into memory; it gets what the whole module needs. The
	 * first message, whatever follows.
	 * Returns nonzero, or zero when it failed and holds nothing: then the driver leaves
	 * memory. */
	int (*on_load)(struct mci_counter_module *module);

	/* DRV_ENABLE: The driver may use its hardware from now on.
	 * Returns nonzero, or zero when it failed and holds nothing: then nothing can be opened. */
	int (*on_enable)(struct mci_counter_module *module);

	/* DRV_OPEN: A program opens the driver. The answer comes back as dwDriverId in every
	 * later message of the instance.
	 * parameters: the text after the driver's file name, or NULL
	 * open_data: what the program gave to OpenDriver; 0 for the system's own instance
	 * Returns nonzero, or zero when it failed and holds nothing: then there is no instance. */
	int (*on_open)(struct mci_counter_instance *instance,
		LPCWSTR parameters,
		LPARAM open_data);

	/* DRV_CLOSE: A program closes its instance. Nonzero closes it, 0 leaves it as it was.
	 * Gives back all that the instance holds.
	 * param1: as given to CloseDriver
	 * param2: as given to CloseDriver
	 * forced: nonzero when the module is being freed; then zero is no answer, and the
	 * parameters are zero.
	 * Returns nonzero, or zero to refuse: then the instance stays open and usable, though
	 * what was open inside is closed by then. */
	int (*on_close)(struct mci_counter_instance *instance,
		LPARAM param1,
		LPARAM param2,
		int forced);

	/* The last instance is closed: prepare for leaving memory. Called once, and again only
	 * after another DRV_OPEN. */
	void (*on_last_close)(struct mci_counter_module *module);

	/* DRV_DISABLE: The driver may no longer use its hardware. Callbacks and threads that touch
	 * it stop.
	 * Instances that are still open sleep until DRV_ENABLE. Messages and opens that are
	 * under way have ended, unless this comes from inside one. Do not wait here for a thread
	 * that closes an instance. */
	void (*on_disable)(struct mci_counter_module *module);

	/* DRV_FREE: The driver is about to leave memory and gives back all that it still has.
	 * All instances are closed by now. */
	void (*on_free)(struct mci_counter_module *module);

	/* MCI_OPEN_DRIVER: The first command: opens the device, with the file that is named, if any. A
	 * device that can do without a file opens without one.
	 * flags: MCI_NOTIFY, MCI_WAIT, and which members count
	 * parameters: what the command needs
	 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what
	 * the answer is. */
	LRESULT (*on_open_driver)(
		struct mci_counter_instance *instance, DWORD flags, MCI_OPEN_PARMSW * parameters);

	/* MCI_CLOSE_DRIVER: The last command: closes the device. Where several programs share it, one of
	 * them leaves.
	 * flags: MCI_NOTIFY, MCI_WAIT, and which members count
	 * parameters: what the command needs
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what
	 * the answer is. */
	LRESULT (*on_close_driver)(
		struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS * parameters, int forced);

	/* MCI_PLAY: Plays. With MCI_NOTIFY the window is told when it is done.
	 * flags: MCI_NOTIFY, MCI_WAIT, and which members count
	 * parameters: what the command needs
	 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what
	 * the answer is. */
	LRESULT (*on_play)(
		struct mci_counter_instance *instance, DWORD flags, MCI_PLAY_PARMS * parameters);

	/* MCI_SEEK: Goes to a place.
	 * flags: MCI_NOTIFY, MCI_WAIT, and which members count
	 * parameters: what the command needs
	 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what
	 * the answer is. */
	LRESULT (*on_seek)(
		struct mci_counter_instance *instance, DWORD flags, MCI_SEEK_PARMS * parameters);

	/* MCI_STOP: Stops.
	 * flags: MCI_NOTIFY, MCI_WAIT, and which members count
	 * parameters: what the command needs
	 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what
	 * the answer is. */
	LRESULT (*on_stop)(
		struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS * parameters);

	/* MCI_PAUSE: Pauses.
	 * flags: MCI_NOTIFY, MCI_WAIT, and which members count
	 * parameters: what the command needs
	 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what
	 * the answer is. */
	LRESULT (*on_pause)(
		struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS * parameters);

	/* MCI_INFO: A text about the device. Every driver answers it.
	 * flags: MCI_NOTIFY, MCI_WAIT, and which members count
	 * parameters: what the command needs
	 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what
	 * the answer is. */
	LRESULT (*on_info)(
		struct mci_counter_instance *instance, DWORD flags, MCI_INFO_PARMSW * parameters);

	/* MCI_GETDEVCAPS: What the device can do. Every driver answers it; yes and no, and kinds of
	 * devices, come with the number of their text and MCI_RESOURCE_RETURNED.
	 * flags: MCI_NOTIFY, MCI_WAIT, and which members count
	 * parameters: what the command needs
	 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what
	 * the answer is. */
	LRESULT (*on_getdevcaps)(
		struct mci_counter_instance *instance, DWORD flags, MCI_GETDEVCAPS_PARMS * parameters);

	/* MCI_SET: Sets how times are told, the sound, the door and the like.
	 * flags: MCI_NOTIFY, MCI_WAIT, and which members count
	 * parameters: what the command needs
	 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what
	 * the answer is. */
	LRESULT (*on_set)(
		struct mci_counter_instance *instance, DWORD flags, MCI_SET_PARMS * parameters);

	/* MCI_STATUS: The state of the device. Every driver answers it; words come as in
	 * MCI_GETDEVCAPS, and programs that send commands get the lower half alone.
	 * flags: MCI_NOTIFY, MCI_WAIT, and which members count
	 * parameters: what the command needs
	 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what
	 * the answer is. */
	LRESULT (*on_status)(
		struct mci_counter_instance *instance, DWORD flags, MCI_STATUS_PARMS * parameters);

	/* MCI_RESUME: Goes on after a pause.
	 * flags: MCI_NOTIFY, MCI_WAIT, and which members count
	 * parameters: what the command needs
	 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what
	 * the answer is. */
	LRESULT (*on_resume)(
		struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS * parameters);

	/* CNT_LAP: Ends a lap, and tells how long it took.
	 * flags: MCI_NOTIFY, MCI_WAIT
	 * parameters: dwReturn becomes the milliseconds since the lap before
	 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what
	 * the answer is. */
	LRESULT (*on_lap)(
		struct mci_counter_instance *instance, DWORD flags, MCI_STATUS_PARMS * parameters);

	/* CNT_SKIP: Goes forward or, without a number, to the end.
	 * flags: MCI_NOTIFY, MCI_WAIT; MCI_TO where the block holds a number
	 * parameters: dwTo is how many milliseconds
	 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what
	 * the answer is. */
	LRESULT (*on_skip)(
		struct mci_counter_instance *instance, DWORD flags, MCI_SEEK_PARMS * parameters);
};

/* An answer that is a word: what programs compare, and above it the word's number among those of the system, of
 * which the first is that for 0. */
static inline DWORD mci_counter_word(DWORD value, DWORD first)
{
	return (value & 0xFFFFu) | (value + first) << 16;
}

/* What MCI_GETDEVCAPS does by itself, from the answers of the specification, for its hook to call: the hook may
 * bring the state that they are made of up to date before, or answer other items. */
LRESULT mci_counter_usual_on_getdevcaps(
	struct mci_counter_instance *instance, DWORD flags, MCI_GETDEVCAPS_PARMS * parameters);

/* What MCI_STATUS does by itself, from the answers of the specification, for its hook to call: the hook may
 * bring the state that they are made of up to date before, or answer other items. */
LRESULT mci_counter_usual_on_status(
	struct mci_counter_instance *instance, DWORD flags, MCI_STATUS_PARMS * parameters);

/* The open instance that the system calls so, or NULL. */
struct mci_counter_instance *mci_counter_of_device(UINT device);

/* Defined in mci_counter_hooks.c. */
extern const struct mci_counter_hooks mci_counter_hooks;

/* ---- the entry point ---- */

LRESULT CALLBACK DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

#endif
#endif
