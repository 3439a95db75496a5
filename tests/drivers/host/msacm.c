/* Each function checks what the system checks and sends what it sends. Drivers are opened by the
 * driver manager, so that the system's own instance and all that comes before the first and after
 * the last one is its business. */
#include DRIVER_HEADER

#include "msacm.h"

#include "drv_winmm.h"

#include <stdlib.h>

struct acm_driver_id {
	WCHAR name[256]; /* for OpenDriver */
};

struct acm_driver {
	HDRVR handle;
	struct acm_stream *streams;
};

struct acm_stream {
	ACMDRVSTREAMINSTANCE given;
	HACMDRIVER driver;
	struct acm_stream *next;
};

static struct acm_driver_id added, known;

/* ---- drivers ---- */

MMRESULT acmDriverOpen(HACMDRIVER *phad, HACMDRIVERID hadid, DWORD fdwOpen)
{
	ACMDRVOPENDESCW given = {.cbStruct = sizeof given, .fccType = ACMDRIVERDETAILS_FCCTYPE_AUDIOCODEC,
		.dwVersion = 0x04000000, .dwFlags = fdwOpen};
	HACMDRIVER driver = calloc(1, sizeof *driver);
	*phad = NULL;
	if (driver == NULL)
		return MMSYSERR_NOMEM;
	driver->handle = OpenDriver(hadid->name, NULL, (LPARAM)&given);
	if (driver->handle == NULL) {
		free(driver);
		return given.dwError != 0 ? given.dwError : MMSYSERR_ERROR;
	}
	*phad = driver;
	return MMSYSERR_NOERROR;
}

/* What is left of the driver's streams goes without a word to it. */
MMRESULT acmDriverClose(HACMDRIVER had, DWORD fdwClose)
{
	(void)fdwClose;
	CloseDriver(had->handle, 0, 0);
	for (HACMSTREAM stream = had->streams, next; stream != NULL; stream = next) {
		next = stream->next;
		free(stream);
	}
	free(had);
	return MMSYSERR_NOERROR;
}

LRESULT acmDriverMessage(HACMDRIVER had, UINT uMsg, LPARAM lParam1, LPARAM lParam2)
{
	return SendDriverMessage(had->handle, uMsg, lParam1, lParam2);
}

static MMRESULT send(HACMDRIVER driver, UINT msg, void *first, LPARAM second)
{
	return (MMRESULT)SendDriverMessage(driver->handle, msg, (LPARAM)first, second);
}

/* Learns what a driver has, as the system does when it first hears of it. */
static void fill_cache(HACMDRIVERID id)
{
	HACMDRIVER driver = NULL;
	ACMDRIVERDETAILSW details = {.cbStruct = sizeof details};
	if (acmDriverOpen(&driver, id, 0) != MMSYSERR_NOERROR)
		return;
	send(driver, ACMDM_DRIVER_DETAILS, &details, 0);
	for (DWORD i = 0; i < details.cFormatTags; i++) {
		ACMFORMATTAGDETAILSW tag = {.cbStruct = sizeof tag, .dwFormatTagIndex = i};
		send(driver, ACMDM_FORMATTAG_DETAILS, &tag, ACM_FORMATTAGDETAILSF_INDEX);
	}
	acmDriverClose(driver, 0);
}

MMRESULT acmDriverAddW(HACMDRIVERID *phadid, HINSTANCE hinstModule, LPARAM lParam, DWORD dwPriority, DWORD fdwAdd)
{
	(void)hinstModule;
	(void)dwPriority;
	(void)fdwAdd;
	wcscpy(added.name, L"added");
	if (!drv_winmm_add(added.name, (drv_winmm_proc *)lParam))
		return MMSYSERR_NOMEM;
	fill_cache(&added);
	*phadid = &added;
	return MMSYSERR_NOERROR;
}

MMRESULT acmDriverRemove(HACMDRIVERID hadid, DWORD fdwRemove)
{
	(void)fdwRemove;
	drv_winmm_remove(hadid->name);
	return MMSYSERR_NOERROR;
}

MMRESULT acmDriverEnum(ACMDRIVERENUMCB *fnCallback, DWORD_PTR dwInstance, DWORD fdwEnum)
{
	const char *const path = getenv("DRIVER");
	(void)fdwEnum;
	if (path == NULL || strlen(path) >= sizeof known.name / sizeof *known.name)
		return MMSYSERR_NODRIVER;
	for (size_t i = 0; i <= strlen(path); i++)
		known.name[i] = (WCHAR)path[i];
	fill_cache(&known);
	fnCallback(&known, dwInstance, 0);
	return MMSYSERR_NOERROR;
}

MMRESULT acmDriverPriority(HACMDRIVERID hadid, DWORD dwPriority, DWORD fdwPriority)
{
	(void)hadid;
	(void)dwPriority;
	(void)fdwPriority;
	return MMSYSERR_NOERROR;
}

MMRESULT acmDriverDetailsW(HACMDRIVERID hadid, ACMDRIVERDETAILSW *padd, DWORD fdwDetails)
{
	HACMDRIVER driver;
	MMRESULT result = acmDriverOpen(&driver, hadid, 0);
	(void)fdwDetails;
	if (result != MMSYSERR_NOERROR)
		return result;
	result = send(driver, ACMDM_DRIVER_DETAILS, padd, 0);
	acmDriverClose(driver, 0);
	return result;
}

/* ---- formats ---- */

MMRESULT acmFormatTagDetailsW(HACMDRIVER had, ACMFORMATTAGDETAILSW *paftd, DWORD fdwDetails)
{
	return send(had, ACMDM_FORMATTAG_DETAILS, paftd, (LPARAM)fdwDetails);
}

MMRESULT acmFormatDetailsW(HACMDRIVER had, ACMFORMATDETAILSW *pafd, DWORD fdwDetails)
{
	return send(had, ACMDM_FORMAT_DETAILS, pafd, (LPARAM)fdwDetails);
}

MMRESULT acmFormatSuggest(HACMDRIVER had, WAVEFORMATEX *pwfxSrc, WAVEFORMATEX *pwfxDst, DWORD cbwfxDst, DWORD fdwSuggest)
{
	ACMDRVFORMATSUGGEST suggestion = {sizeof suggestion, fdwSuggest, pwfxSrc, sizeof *pwfxSrc, pwfxDst, cbwfxDst};
	return send(had, ACMDM_FORMAT_SUGGEST, &suggestion, 0);
}

/* ---- streams ---- */

/* Where the program names no driver, the first that can do it is opened for it. */
static MMRESULT open_somewhere(HACMSTREAM stream)
{
	HACMDRIVERID const id = added.name[0] != 0 ? &added : &known;
	if (acmDriverOpen(&stream->driver, id, 0) != MMSYSERR_NOERROR)
		return ACMERR_NOTPOSSIBLE;
	MMRESULT result = send(stream->driver, ACMDM_STREAM_OPEN, &stream->given, 0);
	const int query = (stream->given.fdwOpen & ACM_STREAMOPENF_QUERY) != 0;
	if (result == MMSYSERR_NOERROR && query)
		result = send(stream->driver, ACMDM_STREAM_CLOSE, &stream->given, 0);
	if (result != MMSYSERR_NOERROR || query)
		acmDriverClose(stream->driver, 0);
	return result == MMSYSERR_NOERROR ? result : ACMERR_NOTPOSSIBLE;
}

MMRESULT acmStreamOpen(HACMSTREAM *phas, HACMDRIVER had, WAVEFORMATEX *pwfxSrc, WAVEFORMATEX *pwfxDst, WAVEFILTER *pwfltr,
	DWORD_PTR dwCallback, DWORD_PTR dwInstance, DWORD fdwOpen)
{
	HACMSTREAM stream = calloc(1, sizeof *stream);
	if (stream == NULL)
		return MMSYSERR_NOMEM;
	stream->driver = had;
	stream->given = (ACMDRVSTREAMINSTANCE){.cbStruct = sizeof stream->given, .pwfxSrc = pwfxSrc,
		.pwfxDst = pwfxDst, .pwfltr = pwfltr, .dwCallback = dwCallback, .dwInstance = dwInstance,
		.fdwOpen = fdwOpen, .has = stream};
	const MMRESULT result = had != NULL ? send(had, ACMDM_STREAM_OPEN, &stream->given, 0) : open_somewhere(stream);
	if (result != MMSYSERR_NOERROR || (fdwOpen & ACM_STREAMOPENF_QUERY) != 0) {
		free(stream);
		return result;
	}
	stream->next = stream->driver->streams;
	stream->driver->streams = stream;
	*phas = stream;
	return result;
}

MMRESULT acmStreamClose(HACMSTREAM has, DWORD fdwClose)
{
	const MMRESULT result = send(has->driver, ACMDM_STREAM_CLOSE, &has->given, 0);
	(void)fdwClose;
	if (result != MMSYSERR_NOERROR)
		return result;
	HACMSTREAM *at = &has->driver->streams;
	while (*at != has)
		at = &(*at)->next;
	*at = has->next;
	free(has);
	return result;
}

MMRESULT acmStreamSize(HACMSTREAM has, DWORD cbInput, DWORD *pdwOutputBytes, DWORD fdwSize)
{
	const int by_source = fdwSize == ACM_STREAMSIZEF_SOURCE;
	ACMDRVSTREAMSIZE size = {sizeof size, fdwSize, by_source ? cbInput : 0, by_source ? 0 : cbInput};
	const MMRESULT result = send(has->driver, ACMDM_STREAM_SIZE, &has->given, (LPARAM)&size);
	if (result == MMSYSERR_NOERROR)
		*pdwOutputBytes = by_source ? size.cbDstLength : size.cbSrcLength;
	return result;
}

static int is_async(HACMSTREAM stream)
{
	return (stream->given.fdwOpen & ACM_STREAMOPENF_ASYNC) != 0;
}

MMRESULT acmStreamReset(HACMSTREAM has, DWORD fdwReset)
{
	return is_async(has) ? send(has->driver, ACMDM_STREAM_RESET, &has->given, (LPARAM)fdwReset) : MMSYSERR_NOERROR;
}

/* The asynchronous ones are the driver's to mark as done. */
MMRESULT acmStreamConvert(HACMSTREAM has, ACMSTREAMHEADER *pash, DWORD fdwConvert)
{
	if ((pash->fdwStatus & ACMSTREAMHEADER_STATUSF_PREPARED) == 0)
		return ACMERR_UNPREPARED;
	((ACMDRVSTREAMHEADER *)pash)->fdwConvert = fdwConvert;
	const MMRESULT result = send(has->driver, ACMDM_STREAM_CONVERT, &has->given, (LPARAM)pash);
	if (result == MMSYSERR_NOERROR && !is_async(has))
		pash->fdwStatus |= ACMSTREAMHEADER_STATUSF_DONE;
	return result;
}

MMRESULT acmStreamPrepareHeader(HACMSTREAM has, ACMSTREAMHEADER *pash, DWORD fdwPrepare)
{
	const MMRESULT result = send(has->driver, ACMDM_STREAM_PREPARE, &has->given, (LPARAM)pash);
	(void)fdwPrepare;
	if (result != MMSYSERR_NOERROR && result != MMSYSERR_NOTSUPPORTED)
		return result;
	pash->fdwStatus = ACMSTREAMHEADER_STATUSF_PREPARED;
	return MMSYSERR_NOERROR;
}

MMRESULT acmStreamUnprepareHeader(HACMSTREAM has, ACMSTREAMHEADER *pash, DWORD fdwUnprepare)
{
	if ((pash->fdwStatus & ACMSTREAMHEADER_STATUSF_PREPARED) == 0)
		return ACMERR_UNPREPARED;
	const MMRESULT result = send(has->driver, ACMDM_STREAM_UNPREPARE, &has->given, (LPARAM)pash);
	(void)fdwUnprepare;
	if (result != MMSYSERR_NOERROR && result != MMSYSERR_NOTSUPPORTED)
		return result;
	pash->fdwStatus &= ~(DWORD)ACMSTREAMHEADER_STATUSF_PREPARED;
	return MMSYSERR_NOERROR;
}
