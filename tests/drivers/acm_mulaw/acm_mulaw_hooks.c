/* The hooks of the driver "acm_mulaw": G.711 mu-law against 16-bit PCM.
 *
 * The Audio Compression Manager first asks what there is: two kinds of formats, each at four rates
 * with one or two channels. Then it opens streams between a format of the one kind and the same
 * rate and channels of the other. A stream converts while the program waits or, when it was opened
 * with ACM_STREAMOPENF_ASYNC, on a thread of its own that takes one header after the other. */
#include "acm_mulaw.h"

#include <stdlib.h>
#include <string.h>

#define MULAW 0x0007 /* WAVE_FORMAT_MULAW */

/* ---- mu-law ---- */

/* G.711 knows samples of 14 bits; those of 16 have two more binary places. Adding a bias of 33 makes
 * all eight segments of the curve begin at a power of two. */
enum { PLACES = 2, BIAS = 33 << PLACES, LOUDEST = 8158 << PLACES };

static BYTE encode(int sample)
{
	const int sign = sample < 0 ? 0x00 : 0x80;
	int magnitude = sample < 0 ? -sample : sample;
	if (magnitude > LOUDEST)
		magnitude = LOUDEST;
	magnitude += BIAS;
	int segment = 0;
	while (magnitude >> (segment + 6 + PLACES) != 0)
		segment++;
	const int step = magnitude >> (segment + 1 + PLACES) & 15;
	return (BYTE)(sign | (~(segment << 4 | step) & 0x7f));
}

static int decode(BYTE code)
{
	const int bits = ~code & 0x7f;
	const int magnitude = ((33 + 2 * (bits & 15)) << PLACES << (bits >> 4)) - BIAS;
	return (code & 0x80) != 0 ? magnitude : -magnitude;
}

static void encode_samples(const BYTE *from, BYTE *to, DWORD samples)
{
	for (DWORD i = 0; i < samples; i++) {
		const int low = from[2 * i];
		const int high = from[2 * i + 1];
		to[i] = encode(low + (high < 0x80 ? high : high - 0x100) * 0x100);
	}
}

static void decode_samples(const BYTE *from, BYTE *to, DWORD samples)
{
	for (DWORD i = 0; i < samples; i++) {
		const unsigned sample = (unsigned)decode(from[i]);
		to[2 * i] = (BYTE)sample;
		to[2 * i + 1] = (BYTE)(sample >> 8);
	}
}

/* ---- formats ---- */

static const DWORD rates[] = {8000, 11025, 22050, 44100};
enum { RATES = sizeof rates / sizeof *rates, FORMATS = RATES * 2 };

/* By their places in the enumeration. */
static const WORD tags[] = {WAVE_FORMAT_PCM, MULAW};
enum { TAGS = sizeof tags / sizeof *tags };

/* What a format takes: PCM ends before cbSize. */
static DWORD format_size(WORD tag)
{
	return tag == WAVE_FORMAT_PCM ? offsetof(WAVEFORMATEX, cbSize) : sizeof(WAVEFORMATEX);
}

static WAVEFORMATEX format_of(WORD tag, WORD channels, DWORD rate)
{
	WAVEFORMATEX format = {.wFormatTag = tag, .nChannels = channels, .nSamplesPerSec = rate};
	format.wBitsPerSample = tag == WAVE_FORMAT_PCM ? 16 : 8;
	format.nBlockAlign = (WORD)(channels * format.wBitsPerSample / 8);
	format.nAvgBytesPerSec = rate * format.nBlockAlign;
	return format;
}

static WAVEFORMATEX format_at(WORD tag, DWORD index)
{
	return format_of(tag, (WORD)(index % 2 + 1), rates[index / 2]);
}

/* Whether it is one of ours, in every member that says what it is. */
static int is_ours(const WAVEFORMATEX *format)
{
	if (format == NULL || (format->wFormatTag != WAVE_FORMAT_PCM && format->wFormatTag != MULAW))
		return 0;
	for (DWORD i = 0; i < FORMATS; i++) {
		const WAVEFORMATEX ours = format_at(format->wFormatTag, i);
		if (memcmp(&ours, format, format_size(WAVE_FORMAT_PCM)) == 0)
			return 1;
	}
	return 0;
}

/* ---- what there is ---- */

/* A structure of the program's has as many bytes as it says, and no more of it is written. */
static void copy_out(void *to, const void *from, DWORD size, DWORD room)
{
	memcpy(to, from, size < room ? size : room);
}

static LRESULT on_driver_details(
	struct acm_mulaw_instance *instance, ACMDRIVERDETAILSW *details)
{
	if (details == NULL || details->cbStruct < sizeof details->cbStruct)
		return MMSYSERR_INVALPARAM;
	const DWORD size = sizeof *details;
	const DWORD room = details->cbStruct;
	const ACMDRIVERDETAILSW known = {
		.cbStruct = room < size ? room : size,
		.fccType = ACMDRIVERDETAILS_FCCTYPE_AUDIOCODEC,
		.wMid = 0xffff, /* MM_UNMAPPED: no number from Microsoft */
		.wPid = 1,
		.vdwACM = 0x04000000, /* the first version that knows these messages */
		.vdwDriver = 0x01000000,
		.fdwSupport = ACMDRIVERDETAILS_SUPPORTF_CODEC | ACMDRIVERDETAILS_SUPPORTF_ASYNC,
		.cFormatTags = TAGS,
		.szShortName = L"mu-law",
		.szLongName = L"G.711 mu-law codec",
		.szFeatures = L"8, 11.025, 22.05 and 44.1 kHz, mono and stereo",
	};
	(void)instance;
	copy_out(details, &known, size, room);
	return MMSYSERR_NOERROR;
}

/* The place of a tag, or TAGS. */
static DWORD place_of(DWORD tag)
{
	DWORD place = 0;
	while (place < TAGS && tags[place] != tag)
		place++;
	return place;
}

static DWORD asked_tag(const ACMFORMATTAGDETAILSW *details, DWORD query)
{
	switch (query) {
	case ACM_FORMATTAGDETAILSF_INDEX:
		return details->dwFormatTagIndex;
	case ACM_FORMATTAGDETAILSF_FORMATTAG:
		return place_of(details->dwFormatTag);
	case ACM_FORMATTAGDETAILSF_LARGESTSIZE:
		return place_of(details->dwFormatTag != WAVE_FORMAT_UNKNOWN ? details->dwFormatTag : MULAW);
	default:
		return TAGS;
	}
}

static LRESULT on_formattag_details(
	struct acm_mulaw_instance *instance, ACMFORMATTAGDETAILSW *details, DWORD query)
{
	if (details == NULL || details->cbStruct < sizeof *details)
		return MMSYSERR_INVALPARAM;
	const DWORD place = asked_tag(details, query & 15);
	if (place >= TAGS)
		return ACMERR_NOTPOSSIBLE;
	const ACMFORMATTAGDETAILSW pcm = {.szFormatTag = L""}; /* the system has a name for it */
	const ACMFORMATTAGDETAILSW mulaw = {.szFormatTag = L"G.711 mu-law"};
	const DWORD room = details->cbStruct;
	(void)instance;
	*details = tags[place] == MULAW ? mulaw : pcm;
	details->cbStruct = room;
	details->dwFormatTagIndex = place;
	details->dwFormatTag = tags[place];
	details->cbFormatSize = format_size(tags[place]);
	details->fdwSupport = ACMDRIVERDETAILS_SUPPORTF_CODEC | ACMDRIVERDETAILS_SUPPORTF_ASYNC;
	details->cStandardFormats = FORMATS;
	return MMSYSERR_NOERROR;
}

static LRESULT on_format_details(
	struct acm_mulaw_instance *instance, ACMFORMATDETAILSW *details, DWORD query)
{
	(void)instance;
	if (details == NULL || details->cbStruct < sizeof *details || details->pwfx == NULL)
		return MMSYSERR_INVALPARAM;
	if (place_of(details->dwFormatTag) == TAGS)
		return ACMERR_NOTPOSSIBLE;
	const WORD tag = (WORD)details->dwFormatTag;
	if (details->cbwfx < format_size(tag))
		return MMSYSERR_INVALPARAM;
	if ((query & 15) == ACM_FORMATDETAILSF_INDEX && details->dwFormatIndex < FORMATS) {
		const WAVEFORMATEX format = format_at(tag, details->dwFormatIndex);
		memcpy(details->pwfx, &format, format_size(tag));
	} else if ((query & 15) != ACM_FORMATDETAILSF_FORMAT || !is_ours(details->pwfx)) {
		return ACMERR_NOTPOSSIBLE;
	}
	details->fdwSupport = ACMDRIVERDETAILS_SUPPORTF_CODEC | ACMDRIVERDETAILS_SUPPORTF_ASYNC;
	details->szFormat[0] = 0; /* the system makes one of the members */
	return MMSYSERR_NOERROR;
}

/* Whether the wishes of a program are what we suggest. */
static int is_wanted(const ACMDRVFORMATSUGGEST *suggestion, const WAVEFORMATEX *ours)
{
	const DWORD wishes = suggestion->fdwSuggest;
	const WAVEFORMATEX *const wanted = suggestion->pwfxDst;
	return ((wishes & ACM_FORMATSUGGESTF_WFORMATTAG) == 0 || wanted->wFormatTag == ours->wFormatTag) &&
	       ((wishes & ACM_FORMATSUGGESTF_NCHANNELS) == 0 || wanted->nChannels == ours->nChannels) &&
	       ((wishes & ACM_FORMATSUGGESTF_NSAMPLESPERSEC) == 0 ||
		       wanted->nSamplesPerSec == ours->nSamplesPerSec) &&
	       ((wishes & ACM_FORMATSUGGESTF_WBITSPERSAMPLE) == 0 ||
		       wanted->wBitsPerSample == ours->wBitsPerSample);
}

static LRESULT on_format_suggest(
	struct acm_mulaw_instance *instance, ACMDRVFORMATSUGGEST *suggestion)
{
	(void)instance;
	if (suggestion == NULL || suggestion->pwfxDst == NULL)
		return MMSYSERR_INVALPARAM;
	const WAVEFORMATEX *const source = suggestion->pwfxSrc;
	if (!is_ours(source))
		return ACMERR_NOTPOSSIBLE;
	const WORD other = source->wFormatTag == MULAW ? WAVE_FORMAT_PCM : MULAW;
	const WAVEFORMATEX ours = format_of(other, source->nChannels, source->nSamplesPerSec);
	if (!is_wanted(suggestion, &ours))
		return ACMERR_NOTPOSSIBLE;
	if (suggestion->cbwfxDst < format_size(other))
		return MMSYSERR_INVALPARAM;
	copy_out(suggestion->pwfxDst, &ours, sizeof ours, suggestion->cbwfxDst);
	return MMSYSERR_NOERROR;
}

/* ---- one conversion ---- */

/* What is left over of a block stays in the source. */
static void convert(const struct acm_mulaw_stream *stream, ACMDRVSTREAMHEADER *header)
{
	const DWORD from = stream->encodes ? 2 : 1; /* bytes of a sample */
	const DWORD to = 3 - from;
	DWORD samples = header->cbSrcLength / from;
	if (samples > header->cbDstLength / to)
		samples = header->cbDstLength / to;
	samples -= samples % stream->block;
	(stream->encodes ? encode_samples : decode_samples)(header->pbSrc, header->pbDst, samples);
	header->cbSrcLengthUsed = samples * from;
	header->cbDstLengthUsed = samples * to;
}

/* ---- conversions that nobody waits for ---- */

#ifdef _WIN32

static SRWLOCK lock = SRWLOCK_INIT;
static CONDITION_VARIABLE changed = CONDITION_VARIABLE_INIT;

static void enter(void) { AcquireSRWLockExclusive(&lock); }
static void leave(void) { ReleaseSRWLockExclusive(&lock); }
static void wait(void) { SleepConditionVariableSRW(&changed, &lock, INFINITE, 0); }
static void tell(void) { WakeAllConditionVariable(&changed); }

typedef HANDLE thread;
#define THREAD(name) static DWORD WINAPI name(LPVOID given)

static int begin(thread *begun, LPTHREAD_START_ROUTINE work, void *given)
{
	*begun = CreateThread(NULL, 0, work, given, 0, NULL);
	return *begun != NULL;
}

static void join(thread ended)
{
	WaitForSingleObject(ended, INFINITE);
	CloseHandle(ended);
}

#else

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;

static void enter(void) { pthread_mutex_lock(&lock); }
static void leave(void) { pthread_mutex_unlock(&lock); }
static void wait(void) { pthread_cond_wait(&changed, &lock); }
static void tell(void) { pthread_cond_broadcast(&changed); }

typedef pthread_t thread;
#define THREAD(name) static void *name(void *given)

static int begin(thread *begun, void *(*work)(void *), void *given)
{
	return pthread_create(begun, NULL, work, given) == 0;
}

static void join(thread ended)
{
	pthread_join(ended, NULL);
}

#endif

struct worker {
	thread thread;
	int goes;  /* may take the next header */
	int works; /* has one in hand */
	int ends;
};

static int held; /* no worker takes anything; like the workers, under the lock */

/* The header to work on, or NULL when there is no more work ever. */
static ACMDRVSTREAMHEADER *take(struct acm_mulaw_stream *stream, struct worker *worker)
{
	ACMDRVSTREAMHEADER *header = NULL;
	enter();
	worker->works = 0;
	tell();
	while (!worker->ends &&
		(held || !worker->goes || (header = acm_mulaw_stream_next(stream)) == NULL))
		wait();
	worker->works = !worker->ends;
	leave();
	return worker->works ? header : NULL;
}

THREAD(work)
{
	struct acm_mulaw_stream *const stream = given;
	for (ACMDRVSTREAMHEADER *header; (header = take(stream, stream->worker)) != NULL;) {
		convert(stream, header);
		acm_mulaw_stream_done(stream, header, 0);
	}
	return 0;
}

/* Returns when no header is in the worker's hand, nor will be before the next is queued. */
static void rest(struct worker *worker)
{
	enter();
	worker->goes = 0;
	while (worker->works)
		wait();
	leave();
}

static int employ(struct acm_mulaw_stream *stream)
{
	struct worker *const worker = calloc(1, sizeof *worker);
	stream->worker = worker;
	if (worker != NULL && begin(&worker->thread, work, stream))
		return 1;
	free(worker);
	return 0;
}

static void dismiss(struct worker *worker)
{
	enter();
	worker->ends = 1;
	tell();
	leave();
	join(worker->thread);
	free(worker);
}

static LRESULT on_hold(struct acm_mulaw_instance *instance, BOOL hold)
{
	(void)instance;
	enter();
	held = hold != 0;
	tell();
	leave();
	return MMSYSERR_NOERROR;
}

/* ---- streams ---- */

static LRESULT on_stream_query(
	struct acm_mulaw_instance *instance, ACMDRVSTREAMINSTANCE *given)
{
	const WAVEFORMATEX *const from = given->pwfxSrc;
	const WAVEFORMATEX *const to = given->pwfxDst;
	(void)instance;
	const int possible = is_ours(from) && is_ours(to) && given->pwfltr == NULL &&
		from->wFormatTag != to->wFormatTag && from->nChannels == to->nChannels &&
		from->nSamplesPerSec == to->nSamplesPerSec;
	return possible ? MMSYSERR_NOERROR : ACMERR_NOTPOSSIBLE;
}

static LRESULT on_stream_open(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE *given)
{
	const LRESULT possible = on_stream_query(stream->instance, given);
	if (possible != MMSYSERR_NOERROR)
		return possible;
	stream->encodes = given->pwfxDst->wFormatTag == MULAW;
	stream->block = given->pwfxSrc->nChannels;
	if ((given->fdwOpen & ACM_STREAMOPENF_ASYNC) != 0 && !employ(stream))
		return MMSYSERR_NOMEM;
	return MMSYSERR_NOERROR;
}

static LRESULT on_stream_close(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE *given, int forced)
{
	(void)given;
	(void)forced;
	if (stream->worker != NULL)
		dismiss(stream->worker);
	stream->worker = NULL; /* headers that are still prepared are undone after this */
	return MMSYSERR_NOERROR;
}

static LRESULT on_stream_size(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE *given, ACMDRVSTREAMSIZE *size)
{
	(void)given;
	if (size == NULL || size->cbStruct < sizeof *size)
		return MMSYSERR_INVALPARAM;
	const int source_known = (size->fdwSize & 15) == ACM_STREAMSIZEF_SOURCE;
	const DWORD known = source_known ? size->cbSrcLength : size->cbDstLength;
	const int halves = source_known == (stream->encodes != 0);
	const DWORD samples = known / (halves ? 2 : 1);
	const DWORD whole = samples - samples % stream->block;
	if (whole == 0 || (!halves && whole > UINT32_MAX / 2))
		return ACMERR_NOTPOSSIBLE;
	*(source_known ? &size->cbDstLength : &size->cbSrcLength) = whole * (halves ? 1 : 2);
	return MMSYSERR_NOERROR;
}

/* The headers of asynchronous streams are queued already. */
static LRESULT on_stream_convert(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE *given, ACMDRVSTREAMHEADER *header)
{
	struct worker *const worker = stream->worker;
	(void)given;
	if (worker == NULL) {
		convert(stream, header);
		return MMSYSERR_NOERROR;
	}
	enter();
	worker->goes = 1;
	tell();
	leave();
	return MMSYSERR_NOERROR;
}

/* What is in hand is converted to its end; the rest is given back as it is, once this has returned. */
static LRESULT on_stream_reset(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE *given, DWORD flags)
{
	(void)given;
	(void)flags;
	if (stream->worker != NULL)
		rest(stream->worker);
	return MMSYSERR_NOERROR;
}

/* Forced, a stream is closed with headers still in it, which are no longer ours from here on. */
static LRESULT on_stream_unprepare(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE *given, ACMDRVSTREAMHEADER *header, int forced)
{
	(void)given;
	(void)header;
	if (forced && stream->worker != NULL)
		rest(stream->worker);
	return MMSYSERR_NOERROR;
}

const struct acm_mulaw_hooks acm_mulaw_hooks = {
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
	.on_stream_unprepare = on_stream_unprepare,
};
