/* The hooks of the driver "acm_mulaw": this file is yours. drvgen wrote it once and never writes
 * it again.
 *
 * Each function is called at the moment that its comment names; what its parameters mean stands
 * in acm_mulaw.h. As they are, they make a driver that works. A hook that you do not need may go,
 * with its line in the table at the end.
 *
 * What to know: no lock is held while a hook runs. Two hooks of one instance run at once when two
 * threads send to it; a close waits until they are done. A hook may send messages to its own
 * driver. */
#include "acm_mulaw.h"

/* DRV_LOAD: the driver is in memory. Get here what all instances share: tables, locks,
 * libraries. */
static int on_load(struct acm_mulaw_module *module)
{
	(void)module;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_ENABLE: the hardware may be used from now on. Find it, claim it, start threads that serve
 * it. */
static int on_enable(struct acm_mulaw_module *module)
{
	(void)module;
	return 1; /* 0: nothing can be opened */
}

/* DRV_OPEN: a program opens the driver. *instance is fresh; get here what this instance alone
 * needs. */
static int on_open(struct acm_mulaw_instance *instance,
	LPCWSTR parameters,
	LPARAM open_data)
{
	(void)instance;
	(void)parameters;
	(void)open_data;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_CLOSE: give back here what on_open got. The instance is gone when this returns nonzero. */
static int on_close(struct acm_mulaw_instance *instance,
	LPARAM param1,
	LPARAM param2,
	int forced)
{
	(void)instance;
	(void)param1;
	(void)param2;
	(void)forced; /* nonzero: the module goes, and a refusal would not be heard */
	return 1;     /* 0 refuses: the instance stays open; what was open inside is closed */
}

/* No instance is left: let go of what only instances needed. More may be opened later. */
static void on_last_close(struct acm_mulaw_module *module)
{
	(void)module;
}

/* DRV_DISABLE: the hardware may no longer be used. Stop what on_enable started; instances may still
 * be open, asleep. */
static void on_disable(struct acm_mulaw_module *module)
{
	(void)module;
}

/* DRV_FREE: the driver is about to leave memory. Give back what on_load got. */
static void on_free(struct acm_mulaw_module *module)
{
	(void)module;
}

/* ACMDM_DRIVER_DETAILS: What the driver is: its names, and what kinds of formats and filters it has.
 * Every driver answers it, with at most cbStruct bytes.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
static LRESULT on_driver_details(
	struct acm_mulaw_instance *instance, ACMDRIVERDETAILSW * details)
{
	(void)details;
	(void)instance;
	return MMSYSERR_INVALHANDLE;
}

/* ACMDM_FORMATTAG_DETAILS: A kind of format that the driver has: by index, by tag, or the one with the
 * largest formats. Every driver answers it.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
static LRESULT on_formattag_details(
	struct acm_mulaw_instance *instance, ACMFORMATTAGDETAILSW * details, DWORD query)
{
	(void)details;
	(void)query;
	(void)instance;
	return MMSYSERR_INVALHANDLE;
}

/* ACMDM_FORMAT_DETAILS: A format of one kind, by index, or whether the driver has the one that is
 * given. Where the name is left empty, the ACM makes one.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
static LRESULT on_format_details(
	struct acm_mulaw_instance *instance, ACMFORMATDETAILSW * details, DWORD query)
{
	(void)details;
	(void)query;
	(void)instance;
	return MMSYSERR_INVALHANDLE;
}

/* ACMDM_FORMAT_SUGGEST: A format that the given one can be converted to.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
static LRESULT on_format_suggest(
	struct acm_mulaw_instance *instance, ACMDRVFORMATSUGGEST * suggestion)
{
	(void)suggestion;
	(void)instance;
	return MMSYSERR_INVALHANDLE;
}

/* MULAW_HOLD: Holds the asynchronous conversions of all streams, or lets them go on.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
static LRESULT on_hold(
	struct acm_mulaw_instance *instance, BOOL hold)
{
	(void)hold;
	(void)instance;
	return MMSYSERR_INVALHANDLE;
}

/* ACMDM_STREAM_OPEN that only asks: say whether it would be opened. */
static LRESULT on_stream_query(
	struct acm_mulaw_instance *instance, ACMDRVSTREAMINSTANCE * given)
{
	(void)instance;
	(void)given;
	return 0;
}

/* ACMDM_STREAM_OPEN: Begins a conversion. What belongs to the stream is kept for the stream, not
 * for the instance: there may be many. With ACM_STREAMOPENF_QUERY it asks only
 * whether it could be begun.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
static LRESULT on_stream_open(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given)
{
	(void)given;
	(void)stream;
	return MMSYSERR_NOERROR;
}

/* ACMDM_STREAM_CLOSE: Ends a conversion. Refused, the stream stays open and can be closed later.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
static LRESULT on_stream_close(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)given;
	(void)stream;
	return MMSYSERR_NOERROR;
}

/* ACMDM_STREAM_SIZE: How large the one buffer must be for the other's size. Every driver with
 * streams answers it.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
static LRESULT on_stream_size(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, ACMDRVSTREAMSIZE * size)
{
	(void)given;
	(void)size;
	(void)stream;
	return MMSYSERR_INVALHANDLE;
}

/* ACMDM_STREAM_CONVERT: Converts what is in the buffers and says how much of each was used. A stream
 * that was opened with ACM_STREAMOPENF_ASYNC may answer first, convert later
 * and then call back with MM_ACM_DONE.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
static LRESULT on_stream_convert(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, ACMDRVSTREAMHEADER * header)
{
	(void)given;
	(void)header;
	(void)stream;
	return MMSYSERR_NOERROR;
}

/* ACMDM_STREAM_RESET: Gives back all buffers that wait for conversion, each marked as done and
 * called back with MM_ACM_DONE.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
static LRESULT on_stream_reset(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, DWORD flags)
{
	(void)given;
	(void)flags;
	(void)stream;
	return MMSYSERR_NOERROR;
}

/* ACMDM_STREAM_PREPARE: Prepares buffers, before the first conversion with them.
 * MMSYSERR_NOTSUPPORTED leaves it to the ACM, which counts as success. The
 * flag that tells that they are prepared is the ACM's.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
static LRESULT on_stream_prepare(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, ACMDRVSTREAMHEADER * header)
{
	(void)given;
	(void)header;
	(void)stream;
	return MMSYSERR_NOERROR;
}

/* ACMDM_STREAM_UNPREPARE: Undoes what the preparation did, and no more. MMSYSERR_NOTSUPPORTED leaves
 * it to the ACM.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or ACMERR_* error. */
static LRESULT on_stream_unprepare(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, ACMDRVSTREAMHEADER * header, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)given;
	(void)header;
	(void)stream;
	return MMSYSERR_NOERROR;
}

const struct acm_mulaw_hooks acm_mulaw_hooks = {
	.on_load = on_load,
	.on_enable = on_enable,
	.on_open = on_open,
	.on_close = on_close,
	.on_last_close = on_last_close,
	.on_disable = on_disable,
	.on_free = on_free,
	.on_driver_details = on_driver_details,
	.on_formattag_details = on_formattag_details,
	.on_format_details = on_format_details,
	.on_format_suggest = on_format_suggest,
	.on_hold = on_hold,
	.on_stream_query = on_stream_query,
	.on_stream_open = on_stream_open,
	.on_stream_close = on_stream_close,
	.on_stream_size = on_stream_size,
	.on_stream_convert = on_stream_convert,
	.on_stream_reset = on_stream_reset,
	.on_stream_prepare = on_stream_prepare,
	.on_stream_unprepare = on_stream_unprepare,
};
