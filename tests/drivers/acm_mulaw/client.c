/* A program that converts sound with the driver "acm_mulaw" through the functions of the Audio
 * Compression Manager, and through nothing else.
 *
 *     client function FOLDER    the driver is a function of this program
 *     client registry FOLDER    the system knows the driver; it is found by its name
 *     client function           one of everything, to be recorded in the file that RECORD names
 *     client registry           the same
 *
 * FOLDER has what g711.pl made. Results are in TAP. */
#include "acm_mulaw.h"

#include <mmreg.h>
#include <msacm.h>

#include "drv_tap.h"

#include <stdlib.h>
#include <string.h>

#ifndef WAVE_FORMAT_MULAW
#define WAVE_FORMAT_MULAW 0x0007
#endif

static const DWORD rates[] = {8000, 11025, 22050, 44100};

static HACMDRIVERID driver_id;
static HACMDRIVER driver;

/* ---- finding the driver ---- */

static int is_ours(HACMDRIVERID id)
{
	ACMDRIVERDETAILSW details = {.cbStruct = sizeof details};
	return acmDriverDetailsW(id, &details, 0) == 0 && wcscmp(details.szShortName, L"mu-law") == 0;
}

static BOOL CALLBACK look(HACMDRIVERID id, DWORD_PTR instance, DWORD support)
{
	(void)support;
	if (is_ours(id))
		*(HACMDRIVERID *)instance = id;
	return TRUE;
}

static HACMDRIVERID find(int by_function)
{
	HACMDRIVERID id = NULL;
	if (by_function)
		acmDriverAddW(&id, GetModuleHandleW(NULL), (LPARAM)DriverProc, 0,
			ACM_DRIVERADDF_FUNCTION | ACM_DRIVERADDF_LOCAL);
	else
		acmDriverEnum(look, (DWORD_PTR)&id, 0);
	return id;
}

/* ---- formats ---- */

static WAVEFORMATEX format_of(WORD tag, WORD channels, DWORD rate)
{
	const WORD bits = tag == WAVE_FORMAT_PCM ? 16 : 8;
	const WORD block = (WORD)(channels * bits / 8);
	return (WAVEFORMATEX){tag, channels, rate, rate * block, block, bits, 0};
}

static int same(const WAVEFORMATEX *one, const WAVEFORMATEX *other)
{
	return memcmp(one, other, offsetof(WAVEFORMATEX, cbSize)) == 0;
}

static void test_enumeration(void)
{
	ACMDRIVERDETAILSW details = {.cbStruct = sizeof details};
	tap_ok(acmDriverDetailsW(driver_id, &details, 0) == 0 && details.cFormatTags == 2 &&
			(details.fdwSupport & 0x1f) ==
				(ACMDRIVERDETAILS_SUPPORTF_CODEC | ACMDRIVERDETAILS_SUPPORTF_ASYNC),
		"the driver says what it is: two kinds of formats, a codec, asynchronous");
	for (DWORD i = 0; i < 2; i++) {
		ACMFORMATTAGDETAILSW tag = {.cbStruct = sizeof tag, .dwFormatTagIndex = i};
		const MMRESULT result = acmFormatTagDetailsW(driver, &tag, ACM_FORMATTAGDETAILSF_INDEX);
		tap_ok(result == 0 && tag.dwFormatTag == (i == 0 ? WAVE_FORMAT_PCM : WAVE_FORMAT_MULAW) &&
				tag.cStandardFormats == 8,
			"kind %u is enumerated, with 8 formats", (unsigned)i);
		unsigned good = 0;
		for (DWORD j = 0; j < 9; j++) {
			WAVEFORMATEX format = {0};
			ACMFORMATDETAILSW wanted = {.cbStruct = sizeof wanted, .dwFormatIndex = j,
				.dwFormatTag = tag.dwFormatTag, .pwfx = &format, .cbwfx = sizeof format};
			const MMRESULT answer = acmFormatDetailsW(driver, &wanted, ACM_FORMATDETAILSF_INDEX);
			const WAVEFORMATEX known = format_of((WORD)tag.dwFormatTag, (WORD)(j % 2 + 1),
				rates[j / 2 % 4]);
			good += j < 8 ? answer == 0 && same(&format, &known) : answer != 0;
		}
		tap_ok(good == 9, "and each of them is, to the last");
	}
	ACMFORMATTAGDETAILSW largest = {.cbStruct = sizeof largest};
	tap_ok(acmFormatTagDetailsW(driver, &largest, ACM_FORMATTAGDETAILSF_LARGESTSIZE) == 0 &&
			largest.cbFormatSize == sizeof(WAVEFORMATEX),
		"the kind with the largest formats is found");
}

static MMRESULT suggest(WAVEFORMATEX from, WAVEFORMATEX *to, DWORD wishes)
{
	return acmFormatSuggest(driver, &from, to, sizeof *to, wishes);
}

static void test_suggestions(void)
{
	unsigned good = 0;
	for (unsigned i = 0; i < 16; i++) {
		const WORD tag = i % 2 == 0 ? WAVE_FORMAT_PCM : WAVE_FORMAT_MULAW;
		const WORD other = i % 2 == 0 ? WAVE_FORMAT_MULAW : WAVE_FORMAT_PCM;
		const WORD channels = (WORD)(i / 2 % 2 + 1);
		const WAVEFORMATEX known = format_of(other, channels, rates[i / 4]);
		WAVEFORMATEX to = {0};
		good += suggest(format_of(tag, channels, rates[i / 4]), &to, 0) == 0 && same(&to, &known);
	}
	tap_ok(good == 16, "each format has its counterpart suggested");
	WAVEFORMATEX to = format_of(WAVE_FORMAT_MULAW, 2, 8000);
	const WAVEFORMATEX from = format_of(WAVE_FORMAT_PCM, 2, 8000);
	const DWORD all = ACM_FORMATSUGGESTF_WFORMATTAG | ACM_FORMATSUGGESTF_NCHANNELS |
		ACM_FORMATSUGGESTF_NSAMPLESPERSEC | ACM_FORMATSUGGESTF_WBITSPERSAMPLE;
	tap_ok(suggest(from, &to, all) == 0, "one that fits all wishes is, too");
	to.nChannels = 1;
	tap_ok(suggest(from, &to, ACM_FORMATSUGGESTF_NCHANNELS) == ACMERR_NOTPOSSIBLE, "none with other channels");
	tap_ok(suggest(format_of(WAVE_FORMAT_PCM, 2, 48000), &to, 0) == ACMERR_NOTPOSSIBLE, "none at another rate");
}

/* ---- streams ---- */

static MMRESULT open_stream(HACMSTREAM *stream, HACMDRIVER with, WORD from, WORD to, WORD channels, DWORD rate,
	DWORD_PTR callback, DWORD flags)
{
	WAVEFORMATEX source = format_of(from, channels, rate);
	WAVEFORMATEX destination = format_of(to, channels, rate);
	return acmStreamOpen(stream, with, &source, &destination, NULL, callback, 7, flags);
}

static void test_queries(void)
{
	static const WORD pcm = WAVE_FORMAT_PCM, mulaw = WAVE_FORMAT_MULAW;
	const DWORD query = ACM_STREAMOPENF_QUERY;
	tap_ok(open_stream(NULL, driver, pcm, mulaw, 1, 8000, 0, query) == 0, "a query with the driver: possible");
	tap_ok(open_stream(NULL, NULL, mulaw, pcm, 2, 44100, 0, query) == 0, "a query without: possible");
	tap_ok(open_stream(NULL, driver, pcm, pcm, 1, 8000, 0, query) != 0, "PCM to PCM: not possible");
	tap_ok(open_stream(NULL, driver, pcm, mulaw, 3, 8000, 0, query) != 0, "three channels: not possible");
	tap_ok(open_stream(NULL, driver, pcm, mulaw, 1, 48000, 0, query) != 0, "48 kHz: not possible");
}

/* Converts bytes through a stream of its own. Returns how many came out, or 0. */
static DWORD convert(WORD from, WORD to, WORD channels, DWORD rate, BYTE *source, DWORD size, BYTE *destination,
	DWORD room)
{
	HACMSTREAM stream = NULL;
	DWORD needed = 0;
	if (open_stream(&stream, driver, from, to, channels, rate, 0, 0) != 0)
		return 0;
	ACMSTREAMHEADER header = {.cbStruct = sizeof header, .pbSrc = source, .cbSrcLength = size,
		.pbDst = destination, .cbDstLength = room};
	const int good = acmStreamSize(stream, size, &needed, ACM_STREAMSIZEF_SOURCE) == 0 && needed == room &&
		acmStreamPrepareHeader(stream, &header, 0) == 0 &&
		acmStreamConvert(stream, &header, 0) == 0 && header.cbSrcLengthUsed == size &&
		(header.fdwStatus & ACMSTREAMHEADER_STATUSF_DONE) != 0 &&
		acmStreamUnprepareHeader(stream, &header, 0) == 0;
	return acmStreamClose(stream, 0) == 0 && good ? header.cbDstLengthUsed : 0;
}

enum { SAMPLES = 65536, CODES = 256 };

static BYTE pcm_bytes[SAMPLES * 2], mulaw_bytes[SAMPLES];
static BYTE known_encoded[SAMPLES], known_decoded[CODES * 2];

static int read_file(const char *folder, const char *name, BYTE *into, size_t size)
{
	char path[512];
	(void)snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *const file = fopen(path, "rb");
	const size_t got = file == NULL ? 0 : fread(into, 1, size, file);
	if (file != NULL)
		(void)fclose(file);
	return got == size;
}

static void test_conversions(const char *folder)
{
	BYTE codes[CODES], decoded[CODES * 2];
	if (!tap_ok(read_file(folder, "encoded", known_encoded, SAMPLES) &&
			    read_file(folder, "decoded", known_decoded, CODES * 2),
		    "what G.711 says is there"))
		return;
	for (unsigned i = 0; i < SAMPLES; i++) {
		const unsigned sample = i ^ 0x8000u; /* from -32768 on */
		pcm_bytes[2 * i] = (BYTE)sample;
		pcm_bytes[2 * i + 1] = (BYTE)(sample >> 8);
	}
	for (unsigned i = 0; i < CODES; i++)
		codes[i] = (BYTE)i;
	for (unsigned i = 0; i < 8; i++) {
		const DWORD rate = rates[i / 2];
		const WORD channels = (WORD)(i % 2 + 1);
		memset(mulaw_bytes, 0, sizeof mulaw_bytes);
		memset(decoded, 0, sizeof decoded);
		const DWORD encoded_size = convert(WAVE_FORMAT_PCM, WAVE_FORMAT_MULAW, channels, rate,
			pcm_bytes, SAMPLES * 2, mulaw_bytes, SAMPLES);
		tap_ok(encoded_size == SAMPLES && memcmp(mulaw_bytes, known_encoded, SAMPLES) == 0,
			"%u Hz, %s: all 65536 samples become the codes of G.711", (unsigned)rate,
			channels == 1 ? "mono" : "stereo");
		const DWORD decoded_size = convert(WAVE_FORMAT_MULAW, WAVE_FORMAT_PCM, channels, rate,
			codes, CODES, decoded, CODES * 2);
		tap_ok(decoded_size == CODES * 2 && memcmp(decoded, known_decoded, CODES * 2) == 0,
			"and all 256 codes the samples");
	}
}

static void test_incomplete(void)
{
	HACMSTREAM stream = NULL;
	BYTE source[11] = {0}, destination[16];
	DWORD size = 0;
	open_stream(&stream, driver, WAVE_FORMAT_PCM, WAVE_FORMAT_MULAW, 2, 8000, 0, 0);
	ACMSTREAMHEADER header = {.cbStruct = sizeof header, .pbSrc = source, .cbSrcLength = sizeof source,
		.pbDst = destination, .cbDstLength = sizeof destination};
	tap_ok(acmStreamConvert(stream, &header, 0) == ACMERR_UNPREPARED, "no conversion of an unprepared header");
	acmStreamPrepareHeader(stream, &header, 0);
	tap_ok(acmStreamConvert(stream, &header, ACM_STREAMCONVERTF_BLOCKALIGN) == 0 && header.cbSrcLengthUsed == 8 &&
			header.cbDstLengthUsed == 4,
		"whole blocks are converted, the rest is left");
	tap_ok(acmStreamSize(stream, 7, &size, ACM_STREAMSIZEF_DESTINATION) == 0 && size == 12,
		"sizes are told the other way round, too");
	tap_ok(acmStreamSize(stream, 3, &size, ACM_STREAMSIZEF_SOURCE) != 0, "not of less than a block");
	acmStreamUnprepareHeader(stream, &header, 0);
	tap_ok(acmStreamClose(stream, 0) == 0, "the stream closes");
}

/* ---- conversions that nobody waits for ---- */

enum { HEADERS = 64, LENGTH = 256, ROUNDS = 200 };

static BYTE sources[HEADERS][LENGTH * 2], destinations[HEADERS][LENGTH];
static ACMSTREAMHEADER headers[HEADERS];

/* What the program was told, in order. */
static struct {
	uint64_t count; /* of all; the rest is of the same order */
	UINT messages[HEADERS + 8];
	DWORD_PTR first[HEADERS + 8];
	DWORD_PTR data[HEADERS + 8];
	DWORD status[HEADERS + 8];
} told;

static void CALLBACK hear(HACMSTREAM stream, UINT msg, DWORD_PTR data, LPARAM first, LPARAM second)
{
	const size_t at = (size_t)drv_load(&told.count);
	(void)stream;
	(void)second;
	told.messages[at] = msg;
	told.first[at] = (DWORD_PTR)first;
	told.data[at] = data;
	told.status[at] = msg == MM_ACM_DONE ? ((const ACMSTREAMHEADER *)first)->fdwStatus : 0;
	drv_store(&told.count, at + 1);
}

static int wait_for(uint64_t count)
{
	for (unsigned turn = 0; drv_load(&told.count) < count && turn < 20000; turn++)
		drv_pause(turn);
	return drv_load(&told.count) == count;
}

static HACMSTREAM open_async(void)
{
	HACMSTREAM stream = NULL;
	memset(&told, 0, sizeof told);
	open_stream(&stream, driver, WAVE_FORMAT_PCM, WAVE_FORMAT_MULAW, 1, 8000, (DWORD_PTR)hear,
		ACM_STREAMOPENF_ASYNC | CALLBACK_FUNCTION);
	for (size_t i = 0; i < HEADERS; i++) {
		memset(sources[i], (int)i, sizeof sources[i]);
		memset(destinations[i], 0, sizeof destinations[i]);
		headers[i] = (ACMSTREAMHEADER){.cbStruct = sizeof headers[i], .pbSrc = sources[i],
			.cbSrcLength = sizeof sources[i], .pbDst = destinations[i],
			.cbDstLength = sizeof destinations[i]};
	}
	return stream;
}

static unsigned each(size_t count, MMRESULT(ACMAPI *function)(HACMSTREAM, LPACMSTREAMHEADER, DWORD),
	HACMSTREAM stream)
{
	unsigned good = 0;
	for (size_t i = 0; i < count; i++)
		good += function(stream, &headers[i], 0) == 0;
	return good;
}

/* Whether the headers were given back in the order in which they were queued, none of them still in
 * the queue. */
static int in_order(size_t count)
{
	size_t good = 0;
	for (size_t i = 0; i < count; i++)
		good += told.messages[i + 1] == MM_ACM_DONE && told.first[i + 1] == (DWORD_PTR)&headers[i] &&
			told.data[i + 1] == 7 && (told.status[i + 1] & ACMSTREAMHEADER_STATUSF_INQUEUE) == 0 &&
			(told.status[i + 1] & ACMSTREAMHEADER_STATUSF_DONE) != 0;
	return good == count;
}

static void test_async(void)
{
	HACMSTREAM stream = open_async();
	if (!tap_ok(stream != NULL && told.count == 1 && told.messages[0] == MM_ACM_OPEN,
		    "an asynchronous stream opens, and the program is told"))
		return;
	tap_ok(each(HEADERS, acmStreamPrepareHeader, stream) == HEADERS &&
			each(HEADERS, acmStreamConvert, stream) == HEADERS,
		"%d headers are queued", HEADERS);
	tap_ok(wait_for(1 + HEADERS) && in_order(HEADERS), "each comes back done, in order");
	unsigned good = 0, still = 0;
	for (size_t i = 0; i < HEADERS; i++) {
		const unsigned sample = (unsigned)(i | i << 8) ^ 0x8000u;
		good += destinations[i][0] == known_encoded[sample] &&
			memcmp(destinations[i], destinations[i] + 1, LENGTH - 1) == 0;
		still += (headers[i].fdwStatus & ACMSTREAMHEADER_STATUSF_INQUEUE) != 0;
	}
	tap_ok(good == HEADERS, "each is converted");
	tap_ok(still == 0, "none says that it is queued");
	tap_ok(each(HEADERS, acmStreamUnprepareHeader, stream) == HEADERS, "each is unprepared");
	tap_ok(acmStreamClose(stream, 0) == 0 && told.count == 2 + HEADERS &&
			told.messages[1 + HEADERS] == MM_ACM_CLOSE,
		"the stream closes, and the program is told");
}

/* The worker takes headers while more are being queued. */
static void test_haste(void)
{
	unsigned good = 0, still = 0;
	HACMSTREAM stream = open_async();
	for (size_t i = 0; i < HEADERS; i++)
		headers[i].cbSrcLength = 2;
	each(HEADERS, acmStreamPrepareHeader, stream);
	for (unsigned round = 0; round < ROUNDS; round++) {
		drv_store(&told.count, 1);
		good += each(HEADERS, acmStreamConvert, stream) == HEADERS && wait_for(1 + HEADERS) && in_order(HEADERS);
		for (size_t i = 0; i < HEADERS; i++)
			still += (headers[i].fdwStatus & ACMSTREAMHEADER_STATUSF_INQUEUE) != 0;
	}
	tap_ok(good == ROUNDS, "all comes back in order %d times in a row", ROUNDS);
	tap_ok(still == 0, "and no header says that it is queued when it is not");
	each(HEADERS, acmStreamUnprepareHeader, stream);
	tap_ok(acmStreamClose(stream, 0) == 0, "the stream closes");
}

enum { HELD = 3 };

static void test_refusals(void)
{
	acmDriverMessage(driver, MULAW_HOLD, TRUE, 0);
	HACMSTREAM stream = open_async();
	each(HELD, acmStreamPrepareHeader, stream);
	tap_ok(each(HELD, acmStreamConvert, stream) == HELD && told.count == 1, "headers are held in the queue");
	tap_ok((headers[0].fdwStatus & ACMSTREAMHEADER_STATUSF_INQUEUE) != 0, "they say so");
	tap_ok(acmStreamConvert(stream, &headers[0], 0) == ACMERR_BUSY, "one is not queued twice");
	tap_ok(acmStreamUnprepareHeader(stream, &headers[1], 0) == ACMERR_BUSY, "nor unprepared");
	tap_ok(acmStreamClose(stream, 0) == ACMERR_BUSY && told.count == 1, "the stream's close is refused");
	tap_ok(acmStreamReset(stream, 0) == 0 && told.count == 1 + HELD && in_order(HELD),
		"a reset gives each back, in order, before it returns");
	tap_ok(destinations[0][0] == 0, "not converted");
	acmDriverMessage(driver, MULAW_HOLD, FALSE, 0);
	tap_ok(acmStreamConvert(stream, &headers[1], 0) == 0 && wait_for(2 + HELD), "the stream is usable after that");
	tap_ok(each(HELD, acmStreamUnprepareHeader, stream) == HELD, "the headers are unprepared");
	tap_ok(acmStreamClose(stream, 0) == 0 && told.messages[2 + HELD] == MM_ACM_CLOSE,
		"the close works when tried again");
}

/* ---- the driver ---- */

/* Nothing may be done with the streams any more. */
static void test_left_open(void)
{
	HACMSTREAM plain = NULL;
	ACMSTREAMHEADER header = {.cbStruct = sizeof header, .pbSrc = sources[0], .cbSrcLength = 2,
		.pbDst = destinations[0], .cbDstLength = 1};
	acmDriverMessage(driver, MULAW_HOLD, TRUE, 0);
	HACMSTREAM stream = open_async();
	each(HELD, acmStreamPrepareHeader, stream);
	each(HELD, acmStreamConvert, stream);
	open_stream(&plain, driver, WAVE_FORMAT_MULAW, WAVE_FORMAT_PCM, 1, 8000, 0, 0);
	acmStreamPrepareHeader(plain, &header, 0);
	tap_ok(acmDriverClose(driver, 0) == 0, "the driver closes with streams open, one of them with a queue");
	tap_ok(told.count == 1, "and nobody is told");
	tap_ok(acmDriverOpen(&driver, driver_id, 0) == 0, "it opens again");
	acmDriverMessage(driver, MULAW_HOLD, FALSE, 0);
}

static void test_driver(int by_function, const char *folder)
{
	driver_id = find(by_function);
	if (!tap_ok(driver_id != NULL, "the driver is found"))
		return;
	acmDriverPriority(driver_id, 1, 0); /* others know mu-law, too */
	if (!tap_ok(acmDriverOpen(&driver, driver_id, 0) == 0, "it opens"))
		return;
	test_enumeration();
	test_suggestions();
	test_queries();
	test_conversions(folder);
	test_incomplete();
	test_async();
	test_haste();
	test_refusals();
	test_left_open();
	tap_ok(acmDriverClose(driver, 0) == 0, "it closes");
	if (by_function)
		tap_ok(acmDriverRemove(driver_id, 0) == 0, "it is removed");
}

/* ---- what is recorded ---- */

static void note(const char *what)
{
	FILE *const file = fopen(getenv("RECORD"), "ab");
	if (file == NULL)
		return;
	(void)fprintf(file, "\n# %s\n", what);
	(void)fclose(file);
}

static void record_stream(void)
{
	HACMSTREAM stream = NULL;
	DWORD size = 0;
	ACMSTREAMHEADER header = {.cbStruct = sizeof header, .pbSrc = sources[0], .cbSrcLength = 2,
		.pbDst = destinations[0], .cbDstLength = 1};
	open_stream(&stream, driver, WAVE_FORMAT_PCM, WAVE_FORMAT_MULAW, 1, 8000, 0, 0);
	acmStreamSize(stream, 2, &size, ACM_STREAMSIZEF_SOURCE);
	acmStreamPrepareHeader(stream, &header, 0);
	acmStreamConvert(stream, &header, 0);
	acmStreamReset(stream, 0);
	acmStreamUnprepareHeader(stream, &header, 0);
	acmStreamClose(stream, 0);
}

static void record_held(void)
{
	acmDriverMessage(driver, MULAW_HOLD, TRUE, 0);
	HACMSTREAM stream = open_async();
	acmStreamPrepareHeader(stream, &headers[0], 0);
	acmStreamConvert(stream, &headers[0], 0);
	acmStreamClose(stream, 0);
	acmStreamReset(stream, 0);
	acmStreamUnprepareHeader(stream, &headers[0], 0);
	acmStreamClose(stream, 0);
}

static int record(int by_function)
{
	HACMSTREAM left = NULL;
	if (by_function)
		note("acmDriverAdd");
	driver_id = find(by_function);
	if (!by_function)
		(void)remove(getenv("RECORD")); /* the system may remember what it asked on an earlier day */
	note("acmDriverOpen");
	acmDriverOpen(&driver, driver_id, 0);
	note("a query with the driver");
	open_stream(NULL, driver, WAVE_FORMAT_PCM, WAVE_FORMAT_MULAW, 1, 8000, 0, ACM_STREAMOPENF_QUERY);
	note("a stream");
	record_stream();
	note("an asynchronous stream: close refused, reset, close");
	record_held();
	note("acmDriverClose with a stream open");
	open_stream(&left, driver, WAVE_FORMAT_PCM, WAVE_FORMAT_MULAW, 1, 8000, 0, 0);
	acmDriverClose(driver, 0);
	note("a query without a driver");
	acmDriverPriority(driver_id, 1, 0);
	open_stream(NULL, NULL, WAVE_FORMAT_PCM, WAVE_FORMAT_MULAW, 1, 8000, 0, ACM_STREAMOPENF_QUERY);
	if (by_function) {
		note("acmDriverRemove");
		acmDriverRemove(driver_id, 0);
	}
	return driver_id == NULL;
}

int main(int count, char **arguments)
{
	const int by_function = count > 1 && strcmp(arguments[1], "function") == 0;
	if (count == 2)
		return record(by_function);
	if (count != 3)
		return 2;
	test_driver(by_function, arguments[2]);
	return tap_done();
}
