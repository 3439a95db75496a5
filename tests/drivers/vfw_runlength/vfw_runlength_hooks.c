/* The hooks of the driver "vfw_runlength": a codec without loss for frames of 8 and 24 bits.
 *
 * A compressed frame begins with a byte that says whether it stands for itself or for what has
 * changed since the frame before, bit by bit. Then come the rows as they are in memory, each in
 * packets: a byte from 0 to 127 and as many pixels and one more, or a byte from 128 on and the
 * one pixel that is there 2 to 129 times. The padding of the rows is left out. */
#include "vfw_runlength.h"

#include <stdlib.h>
#include <string.h>

#define HANDLER 0x314C5244 /* DRL1 */

enum { CHANGES = 0, WHOLE = 1, LITERALS = 128, RUN = 129, MOST = 0x7fff };

/* What is kept from frame to frame. */
struct film {
	size_t pixel; /* bytes of one */
	size_t width; /* pixels of a row */
	size_t rows;
	size_t stride; /* bytes from row to row in a frame */
	int begun;     /* there is a frame before */
	BYTE *row;     /* the changes of one */
	BYTE before[]; /* all rows, then *row */
};

/* ---- formats ---- */

static size_t rows_of(const BITMAPINFOHEADER *format)
{
	return (size_t)(format->biHeight < 0 ? -(int64_t)format->biHeight : format->biHeight);
}

static size_t stride_of(const BITMAPINFOHEADER *format)
{
	return ((size_t)format->biWidth * format->biBitCount + 31) / 32 * 4;
}

static int has_size(const BITMAPINFOHEADER *format)
{
	return format->biWidth > 0 && format->biWidth <= MOST && format->biHeight != 0 && rows_of(format) <= MOST;
}

/* Whether it is a format of ours, of plain or of compressed frames. */
static int is_format(const BITMAPINFOHEADER *format, DWORD compression)
{
	return format != NULL && format->biSize >= sizeof *format && format->biCompression == compression &&
	       (format->biBitCount == 8 || format->biBitCount == 24) && has_size(format);
}

static int same_picture(const BITMAPINFOHEADER *one, const BITMAPINFOHEADER *other)
{
	return one->biWidth == other->biWidth && one->biHeight == other->biHeight &&
	       one->biBitCount == other->biBitCount;
}

/* Whether frames of the one format become frames of the other; without the other, of any. */
static LRESULT query(const BITMAPINFO *from, DWORD compression, const BITMAPINFO *to, DWORD becomes)
{
	if (from == NULL || !is_format(&from->bmiHeader, compression))
		return ICERR_BADFORMAT;
	if (to != NULL && (!is_format(&to->bmiHeader, becomes) || !same_picture(&from->bmiHeader, &to->bmiHeader)))
		return ICERR_BADFORMAT;
	return ICERR_OK;
}

static DWORD colours_of(const BITMAPINFOHEADER *format)
{
	if (format->biBitCount != 8)
		return 0;
	return format->biClrUsed == 0 || format->biClrUsed > 256 ? 256 : format->biClrUsed;
}

/* In the worst case each pixel stands for itself: where fewer than LITERALS do, a run that saves what
 * they cost follows, or the end of the row. */
static DWORD most_compressed(const BITMAPINFOHEADER *format)
{
	const size_t width = (size_t)format->biWidth;
	const size_t row = width * (format->biBitCount / 8) + (width + LITERALS - 1) / LITERALS;
	return (DWORD)(1 + row * rows_of(format));
}

/* The counterpart of a format, with the same colours behind it; or how many bytes it takes. */
static LRESULT give_format(const BITMAPINFO *from, BITMAPINFO *to, DWORD compression, DWORD image)
{
	const DWORD colours = colours_of(&from->bmiHeader);
	const size_t size = sizeof from->bmiHeader + colours * sizeof from->bmiColors[0];
	if (to == NULL)
		return (LRESULT)size;
	BITMAPINFOHEADER header = from->bmiHeader;
	header.biSize = sizeof header;
	header.biPlanes = 1;
	header.biCompression = compression;
	header.biSizeImage = image;
	memmove((BYTE *)to + sizeof header, (const BYTE *)from + from->bmiHeader.biSize, size - sizeof header);
	to->bmiHeader = header;
	return ICERR_OK;
}

/* ---- what is kept ---- */

static struct film *begin_film(const BITMAPINFOHEADER *format)
{
	const size_t pixel = format->biBitCount / 8u;
	const size_t row = (size_t)format->biWidth * pixel;
	struct film *const film = calloc(1, sizeof *film + row * (rows_of(format) + 1));
	if (film == NULL)
		return NULL;
	film->pixel = pixel;
	film->width = (size_t)format->biWidth;
	film->rows = rows_of(format);
	film->stride = stride_of(format);
	film->row = film->before + row * film->rows;
	return film;
}

/* The frame before; where a frame stands for itself, a black one. */
static void begin_frame(struct film *film, int whole)
{
	if (whole)
		memset(film->before, 0, film->width * film->pixel * film->rows);
	film->begun = 1;
}

/* Turns a row into its changes, and changes into the row. */
static void merge(BYTE *before, BYTE *row, size_t size)
{
	for (size_t i = 0; i < size; i++)
		row[i] ^= before[i];
}

/* ---- compressing ---- */

/* How many of the pixels from *at on are equal, at most RUN. */
static size_t run_at(const BYTE *at, size_t pixel, size_t left)
{
	size_t run = 1;
	while (run < left && run < RUN && memcmp(at, at + run * pixel, pixel) == 0)
		run++;
	return run;
}

/* How many of the pixels from *at on are better left alone, at most LITERALS. Two equal ones are:
 * a run of them saves no byte, and what comes after would need one more. */
static size_t literals_at(const BYTE *at, size_t pixel, size_t left)
{
	size_t count = 1;
	while (count < left && count < LITERALS && run_at(at + count * pixel, pixel, left - count) < 3)
		count++;
	return count;
}

static BYTE *compress_row(const struct film *film, BYTE *to)
{
	const size_t pixel = film->pixel;
	for (size_t i = 0; i < film->width;) {
		const BYTE *const at = film->row + i * pixel;
		const size_t run = run_at(at, pixel, film->width - i);
		const size_t count = run > 1 ? run : literals_at(at, pixel, film->width - i);
		const size_t bytes = run > 1 ? pixel : count * pixel;
		*to++ = (BYTE)(run > 1 ? run + 126 : count - 1);
		memcpy(to, at, bytes);
		to += bytes;
		i += count;
	}
	return to;
}

/* Returns how many bytes came out. */
static size_t compress(struct film *film, const BYTE *frame, BYTE *to, int whole)
{
	const size_t size = film->width * film->pixel;
	BYTE *const first = to;
	*to++ = whole ? WHOLE : CHANGES;
	begin_frame(film, whole);
	for (size_t i = 0; i < film->rows; i++) {
		memcpy(film->row, frame + i * film->stride, size);
		merge(film->before + i * size, film->row, size);
		memcpy(film->before + i * size, frame + i * film->stride, size);
		to = compress_row(film, to);
	}
	return (size_t)(to - first);
}

/* ---- decompressing ---- */

struct source {
	const BYTE *at, *end;
};

/* Reads one row into film->row. Returns 0 when the data is not what a compressor makes. */
static int decompress_row(const struct film *film, struct source *source)
{
	const size_t pixel = film->pixel;
	for (size_t i = 0; i < film->width;) {
		if (source->at == source->end)
			return 0;
		const size_t head = *source->at++;
		const size_t count = head < 128 ? head + 1 : head - 126;
		const size_t bytes = head < 128 ? count * pixel : pixel;
		if (count > film->width - i || bytes > (size_t)(source->end - source->at))
			return 0;
		for (size_t j = 0; j < count; j++)
			memcpy(film->row + (i + j) * pixel, source->at + (head < 128 ? j * pixel : 0), pixel);
		source->at += bytes;
		i += count;
	}
	return 1;
}

static LRESULT decompress(struct film *film, struct source source, BYTE *frame)
{
	const size_t size = film->width * film->pixel;
	if (source.at == source.end || *source.at > WHOLE)
		return ICERR_ERROR;
	const int whole = *source.at++ == WHOLE;
	if (!whole && !film->begun)
		return ICERR_GOTOKEYFRAME;
	begin_frame(film, whole);
	for (size_t i = 0; i < film->rows; i++) {
		BYTE *const to = frame + i * film->stride;
		if (!decompress_row(film, &source)) {
			film->begun = 0;
			return ICERR_ERROR;
		}
		merge(film->before + i * size, film->row, size);
		memcpy(film->before + i * size, film->row, size);
		memcpy(to, film->row, size);
		memset(to + size, 0, film->stride - size);
	}
	return ICERR_OK;
}

/* ---- hooks ---- */

static LRESULT on_getinfo(
	ICINFO *info, DWORD size)
{
	if (info == NULL || size < sizeof *info)
		return 0;
	const ICINFO known = {
		.dwSize = sizeof known,
		.fccType = ICTYPE_VIDEO,
		.fccHandler = HANDLER,
		.dwFlags = VIDCF_TEMPORAL | VIDCF_FASTTEMPORALC | VIDCF_FASTTEMPORALD,
		.dwVersion = 0x00010000,
		.dwVersionICM = 0x0104,
		.szName = L"Run-length",
		.szDescription = L"Run-length video codec, without loss",
	};
	memcpy(info, &known, offsetof(ICINFO, szDriver)); /* the rest is the system's */
	return sizeof known;
}

static LRESULT on_compress_query(
	struct vfw_runlength_instance *instance, BITMAPINFO *input, BITMAPINFO *output)
{
	(void)instance;
	return query(input, BI_RGB, output, HANDLER);
}

static LRESULT on_compress_get_format(
	struct vfw_runlength_instance *instance, BITMAPINFO *input, BITMAPINFO *output)
{
	(void)instance;
	if (query(input, BI_RGB, NULL, HANDLER) != ICERR_OK)
		return ICERR_BADFORMAT;
	return give_format(input, output, HANDLER, most_compressed(&input->bmiHeader));
}

static LRESULT on_compress_get_size(
	struct vfw_runlength_instance *instance, BITMAPINFO *input, BITMAPINFO *output)
{
	(void)instance;
	return query(input, BI_RGB, output, HANDLER) == ICERR_OK ? (LRESULT)most_compressed(&input->bmiHeader) : 0;
}

static LRESULT on_compress_begin(
	struct vfw_runlength_instance *instance, BITMAPINFO *input, BITMAPINFO *output)
{
	if (output == NULL || query(input, BI_RGB, output, HANDLER) != ICERR_OK)
		return ICERR_BADFORMAT;
	instance->compression.film = begin_film(&input->bmiHeader);
	return instance->compression.film != NULL ? ICERR_OK : ICERR_MEMORY;
}

static LRESULT on_compress(
	struct vfw_runlength_instance *instance, ICCOMPRESS *frame, DWORD size)
{
	struct film *const film = instance->compression.film;
	if (frame == NULL || size < sizeof *frame || frame->lpInput == NULL || frame->lpOutput == NULL ||
		frame->lpbiOutput == NULL)
		return ICERR_BADPARAM;
	const int whole = !film->begun || (frame->dwFlags & ICCOMPRESS_KEYFRAME) != 0;
	frame->lpbiOutput->biSizeImage = (DWORD)compress(film, frame->lpInput, frame->lpOutput, whole);
	if (frame->lpdwFlags != NULL)
		*frame->lpdwFlags = whole ? AVIIF_KEYFRAME : 0;
	return ICERR_OK;
}

static LRESULT on_compress_end(
	struct vfw_runlength_instance *instance, int forced)
{
	(void)forced;
	free(instance->compression.film);
	return ICERR_OK;
}

static LRESULT on_decompress_query(
	struct vfw_runlength_instance *instance, BITMAPINFO *input, BITMAPINFO *output)
{
	(void)instance;
	return query(input, HANDLER, output, BI_RGB);
}

static LRESULT on_decompress_get_format(
	struct vfw_runlength_instance *instance, BITMAPINFO *input, BITMAPINFO *output)
{
	(void)instance;
	if (query(input, HANDLER, NULL, BI_RGB) != ICERR_OK)
		return ICERR_BADFORMAT;
	const BITMAPINFOHEADER *const format = &input->bmiHeader;
	return give_format(input, output, BI_RGB, (DWORD)(stride_of(format) * rows_of(format)));
}

static LRESULT on_decompress_begin(
	struct vfw_runlength_instance *instance, BITMAPINFO *input, BITMAPINFO *output)
{
	if (output == NULL || query(input, HANDLER, output, BI_RGB) != ICERR_OK)
		return ICERR_BADFORMAT;
	instance->decompression.film = begin_film(&input->bmiHeader);
	return instance->decompression.film != NULL ? ICERR_OK : ICERR_MEMORY;
}

static LRESULT on_decompress(
	struct vfw_runlength_instance *instance, ICDECOMPRESS *frame, DWORD size)
{
	if (frame == NULL || size < sizeof *frame || frame->lpInput == NULL || frame->lpOutput == NULL ||
		frame->lpbiInput == NULL)
		return ICERR_BADPARAM;
	const BYTE *const data = frame->lpInput;
	const struct source source = {data, data + frame->lpbiInput->biSizeImage};
	return decompress(instance->decompression.film, source, frame->lpOutput);
}

static LRESULT on_decompress_end(
	struct vfw_runlength_instance *instance, int forced)
{
	(void)forced;
	free(instance->decompression.film);
	return ICERR_OK;
}

const struct vfw_runlength_hooks vfw_runlength_hooks = {
	.on_getinfo = on_getinfo,
	.on_compress_query = on_compress_query,
	.on_compress_get_format = on_compress_get_format,
	.on_compress_get_size = on_compress_get_size,
	.on_compress_begin = on_compress_begin,
	.on_compress = on_compress,
	.on_compress_end = on_compress_end,
	.on_decompress_query = on_decompress_query,
	.on_decompress_get_format = on_decompress_get_format,
	.on_decompress_begin = on_decompress_begin,
	.on_decompress = on_decompress,
	.on_decompress_end = on_decompress_end,
};
