/* A program that compresses and decompresses frames with the driver "vfw_runlength" through the
 * functions of the Installable Compression Manager, and through nothing else.
 *
 *     client function test      the driver is a function of this program
 *     client registry test      the system knows the driver, by its four characters
 *     client function           one of everything, to be recorded in the file that RECORD names
 *     client registry           the same
 *
 * Results are in TAP. */
#include "vfw_runlength.h"

#include <vfw.h>

#include "drv_tap.h"

#include <stdlib.h>
#include <string.h>

#define OURS 0x314C5244 /* DRL1 */
#define OTHER 0x324C5244 /* DRL2 */

enum { COLOURS = 256, LARGEST = 200 * 100 * 3, FRAMES = 6 };

/* A format with room for its colours. */
struct format {
	BITMAPINFOHEADER header;
	RGBQUAD colours[COLOURS];
};

static int by_function;
static BYTE frames[FRAMES][LARGEST], packed[LARGEST * 2 + 1000], unpacked[LARGEST];

static BITMAPINFO *info(struct format *format)
{
	return (BITMAPINFO *)format;
}

static HIC open_codec(UINT mode)
{
	return by_function ? ICOpenFunction(ICTYPE_VIDEO, OURS, mode, (FARPROC)DriverProc)
			   : ICOpen(ICTYPE_VIDEO, OURS, mode);
}

static size_t stride_of(LONG width, WORD bits)
{
	return ((size_t)width * bits + 31) / 32 * 4;
}

static struct format format_of(LONG width, LONG height, WORD bits)
{
	struct format format = {.header = {.biSize = sizeof(BITMAPINFOHEADER), .biWidth = width, .biHeight = height,
					.biPlanes = 1, .biBitCount = bits}};
	for (unsigned i = 0; i < COLOURS && bits == 8; i++)
		format.colours[i] = (RGBQUAD){(BYTE)i, (BYTE)(255 - i), (BYTE)(i * 7), 0};
	format.header.biSizeImage = (DWORD)(stride_of(width, bits) * (size_t)(height < 0 ? -height : height));
	return format;
}

/* ---- frames ---- */

static unsigned seed;

static unsigned chance(void)
{
	seed = seed * 1103515245u + 12345u;
	return seed >> 16 & 0x7fff;
}

/* Frames of all kinds: one colour, noise, stripes, the same again, a small change. Padding is 0. */
static void draw(BYTE *frame, const BYTE *before, const BITMAPINFOHEADER *format, unsigned kind)
{
	const size_t stride = stride_of(format->biWidth, format->biBitCount);
	const size_t row = (size_t)format->biWidth * format->biBitCount / 8;
	memset(frame, 0, format->biSizeImage);
	for (size_t i = 0; i < format->biSizeImage / stride; i++)
		for (size_t j = 0; j < row; j++) {
			BYTE *const at = &frame[i * stride + j];
			*at = (BYTE)(kind == 0 ? 77 : kind == 1 ? chance() : j / 9 % 2 == 0 ? i : 200);
			if (kind > 2)
				*at = before[i * stride + j];
		}
	if (kind == 4)
		frame[0] ^= 0x55;
	if (kind == 5)
		frame[stride + row - 1] ^= 1;
}

static void draw_all(const BITMAPINFOHEADER *format)
{
	for (unsigned i = 0; i < FRAMES; i++)
		draw(frames[i], i == 0 ? NULL : frames[i - 1], format, i);
}

/* Compresses a frame. Returns its size, or 0. */
static DWORD compress(HIC codec, struct format *from, struct format *to, BYTE *frame, DWORD flags, DWORD *kind)
{
	DWORD id = 0;
	const DWORD result = ICCompress(codec, flags, &to->header, packed, &from->header, frame, &id, kind, 0, 0, 0, NULL,
		NULL);
	return result == ICERR_OK ? to->header.biSizeImage : 0;
}

static int decompress(HIC codec, struct format *from, struct format *to)
{
	memset(unpacked, 0xee, sizeof unpacked);
	return ICDecompress(codec, 0, &from->header, packed, &to->header, unpacked) == ICERR_OK;
}

/* ---- round trips ---- */

static int same_colours(const struct format *one, const struct format *other)
{
	return one->header.biBitCount != 8 || memcmp(one->colours, other->colours, sizeof one->colours) == 0;
}

static int agree(HIC codec, struct format *plain, struct format *ours, struct format *back)
{
	const size_t size = sizeof plain->header + (plain->header.biBitCount == 8 ? sizeof plain->colours : 0);
	return (size_t)ICCompressGetFormat(codec, info(plain), NULL) == size &&
	       ICCompressGetFormat(codec, info(plain), info(ours)) == ICERR_OK && ours->header.biCompression == OURS &&
	       ICCompressQuery(codec, info(plain), info(ours)) == ICERR_OK &&
	       ICDecompressGetFormat(codec, info(ours), info(back)) == ICERR_OK &&
	       ICDecompressQuery(codec, info(ours), info(back)) == ICERR_OK && same_colours(plain, ours) &&
	       same_colours(plain, back) && back->header.biSizeImage == plain->header.biSizeImage;
}

static void round_trip(LONG width, LONG height, WORD bits)
{
	struct format plain = format_of(width, height, bits), ours = {0}, back = {0};
	HIC packer = open_codec(ICMODE_COMPRESS);
	HIC unpacker = open_codec(ICMODE_DECOMPRESS);
	const char *const what = height < 0 ? "top-down" : "bottom-up";
	draw_all(&plain.header);
	tap_ok(packer != NULL && unpacker != NULL && agree(packer, &plain, &ours, &back),
		"%d x %d, %d bits, %s: formats are agreed on", (int)width, (int)height, bits, what);
	const DWORD most = (DWORD)ICCompressGetSize(packer, info(&plain), info(&ours));
	tap_ok(ICCompressBegin(packer, info(&plain), info(&ours)) == ICERR_OK &&
			ICDecompressBegin(unpacker, info(&ours), info(&back)) == ICERR_OK,
		"both begin");
	unsigned good = 0;
	DWORD sizes[FRAMES] = {0};
	for (unsigned i = 0; i < FRAMES; i++) {
		DWORD kind = 0;
		sizes[i] = compress(packer, &plain, &ours, frames[i], 0, &kind);
		good += sizes[i] > 0 && sizes[i] <= most && kind == (i == 0 ? AVIIF_KEYFRAME : 0) &&
			decompress(unpacker, &ours, &back) && memcmp(unpacked, frames[i], plain.header.biSizeImage) == 0;
	}
	tap_ok(good == FRAMES, "%d frames come back as they were", FRAMES);
	tap_ok(width * height < 100 || (sizes[0] < sizes[1] && sizes[3] < sizes[1] / 8), "what is simple takes less");
	tap_ok(ICCompressEnd(packer) == ICERR_OK && ICDecompressEnd(unpacker) == ICERR_OK, "both end");
	ICClose(packer);
	ICClose(unpacker);
}

/* ---- two at a time ---- */

/* Compresses one more frame with the one, decompresses it with the other. */
static int goes_on(HIC packer, HIC unpacker, unsigned frame)
{
	struct format plain = format_of(16, 8, 24), ours = {0};
	DWORD kind = 0;
	ICCompressGetFormat(packer, info(&plain), info(&ours));
	return compress(packer, &plain, &ours, frames[frame], 0, &kind) > 0 && decompress(unpacker, &ours, &plain) &&
	       memcmp(unpacked, frames[frame], plain.header.biSizeImage) == 0;
}

static HIC begun(UINT mode)
{
	struct format plain = format_of(16, 8, 24), ours = {0};
	HIC codec = open_codec(mode);
	ICCompressGetFormat(codec, info(&plain), info(&ours));
	const LRESULT result = mode == ICMODE_COMPRESS ? ICCompressBegin(codec, info(&plain), info(&ours))
						     : ICDecompressBegin(codec, info(&ours), info(&plain));
	return result == ICERR_OK ? codec : NULL;
}

/* Opened by a function, each close sends all that frees a driver. */
static void test_two(void)
{
	const struct format plain = format_of(16, 8, 24);
	draw_all(&plain.header);
	HIC first = begun(ICMODE_COMPRESS), packer = begun(ICMODE_COMPRESS), unpacker = begun(ICMODE_DECOMPRESS);
	tap_ok(first != NULL && packer != NULL && unpacker != NULL && goes_on(packer, unpacker, 0),
		"three codecs are open at a time");
	tap_ok(ICClose(first) == 0 && goes_on(packer, unpacker, 1) && goes_on(packer, unpacker, 2),
		"when the first is closed, the others go on, with what they have of frames before");
	HIC last = begun(ICMODE_COMPRESS);
	tap_ok(last != NULL && ICClose(packer) == 0 && goes_on(last, unpacker, 3), "another opens, and one more closes");
	tap_ok(ICClose(unpacker) == 0 && ICCompressEnd(last) == ICERR_OK && ICClose(last) == 0, "the rest close");
}

/* ---- what opens and closes ---- */

static void test_order(void)
{
	struct format plain = format_of(16, 8, 24), ours = {0}, large = format_of(40, 20, 24), larger = {0};
	DWORD kind = 0;
	HIC codec = open_codec(ICMODE_COMPRESS);
	ICCompressGetFormat(codec, info(&plain), info(&ours));
	ICCompressGetFormat(codec, info(&large), info(&larger));
	draw_all(&large.header);
	tap_ok(compress(codec, &plain, &ours, frames[0], 0, &kind) == 0, "nothing is compressed before BEGIN");
	tap_ok(ICCompressEnd(codec) != ICERR_OK, "nor ended");
	tap_ok(ICCompressBegin(codec, info(&ours), info(&plain)) == ICERR_BADFORMAT, "BEGIN refuses a wrong format");
	tap_ok(compress(codec, &plain, &ours, frames[0], 0, &kind) == 0, "and has then not begun");
	ICCompressBegin(codec, info(&plain), info(&ours));
	compress(codec, &plain, &ours, frames[0], 0, &kind);
	compress(codec, &plain, &ours, frames[0], 0, &kind);
	tap_ok(kind == 0, "a second frame is told by its changes");
	compress(codec, &plain, &ours, frames[0], ICCOMPRESS_KEYFRAME, &kind);
	tap_ok(kind == AVIIF_KEYFRAME, "unless a key frame is asked for");
	tap_ok(ICCompressBegin(codec, info(&large), info(&larger)) == ICERR_OK, "a second BEGIN restarts, with other formats");
	tap_ok(compress(codec, &large, &larger, frames[1], 0, &kind) > 16 * 8 * 3 && kind == AVIIF_KEYFRAME,
		"and its first frame is a key frame");
	tap_ok(ICCompressBegin(codec, info(&ours), info(&plain)) == ICERR_BADFORMAT &&
			compress(codec, &large, &larger, frames[1], 0, &kind) == 0,
		"a second BEGIN that fails leaves nothing begun");
	ICCompressBegin(codec, info(&plain), info(&ours));
	tap_ok(ICClose(codec) == 0, "a close without END");
}

static void test_decoder(void)
{
	struct format plain = format_of(16, 8, 8), ours = {0};
	HIC codec = open_codec(ICMODE_DECOMPRESS);
	DWORD kind = 0;
	draw_all(&plain.header);
	ICCompressGetFormat(codec, info(&plain), info(&ours));
	tap_ok(!decompress(codec, &ours, &plain), "nothing is decompressed before BEGIN");
	ICCompressBegin(codec, info(&plain), info(&ours));
	tap_ok(ICDecompressBegin(codec, info(&ours), info(&plain)) == ICERR_OK, "one instance does both at a time");
	compress(codec, &plain, &ours, frames[0], 0, &kind);
	compress(codec, &plain, &ours, frames[1], 0, &kind);
	tap_ok(ICDecompress(codec, 0, &ours.header, packed, &plain.header, unpacked) == ICERR_GOTOKEYFRAME,
		"changes without a frame before ask for a key frame");
	DWORD size = compress(codec, &plain, &ours, frames[1], ICCOMPRESS_KEYFRAME, &kind);
	unsigned refused = 0;
	for (DWORD i = 0; i < size; i++) {
		ours.header.biSizeImage = i;
		refused += !decompress(codec, &ours, &plain);
	}
	tap_ok(refused == size, "a frame that ends early is refused, wherever it ends");
	seed = 1;
	for (unsigned i = 0; i < 2000; i++) {
		for (unsigned j = 0; j < 64; j++)
			packed[j] = (BYTE)chance();
		packed[0] &= 1;
		ours.header.biSizeImage = 1 + chance() % 64;
		decompress(codec, &ours, &plain);
	}
	tap_ok(ICDecompressEnd(codec) == ICERR_OK, "noise does no harm");
	tap_ok(ICClose(codec) == 0, "a close without END of the one");
}

static void test_what_it_is(void)
{
	HIC codec = open_codec(ICMODE_QUERY);
	ICINFO known = {.dwSize = sizeof known};
	struct format plain = format_of(16, 8, 16);
	tap_ok(codec != NULL && ICGetInfo(codec, &known, sizeof known) == sizeof known && known.fccHandler == OURS,
		"the codec says what it is");
	tap_ok(ICCompressQuery(codec, info(&plain), NULL) == ICERR_BADFORMAT, "16 bits are none of its formats");
	plain = format_of(0, 8, 24);
	tap_ok(ICCompressQuery(codec, info(&plain), NULL) == ICERR_BADFORMAT, "nor is no width");
	tap_ok(ICSendMessage(codec, ICM_ABOUT, (DWORD_PTR)-1, 0) == ICERR_UNSUPPORTED, "it has no box about itself");
	ICClose(codec);
	tap_ok(by_function ? ICOpenFunction(ICTYPE_VIDEO, OTHER, ICMODE_QUERY, (FARPROC)DriverProc) == NULL
			   : ICOpen(ICTYPE_VIDEO, OTHER, ICMODE_QUERY) == NULL,
		"by other characters it does not open");
}

static void test_locate(void)
{
	struct format plain = format_of(16, 8, 24), ours = {0}, wrong = format_of(16, 8, 4);
	HIC codec = open_codec(ICMODE_COMPRESS);
	ICCompressGetFormat(codec, info(&plain), info(&ours));
	ICClose(codec);
	codec = ICLocate(ICTYPE_VIDEO, OURS, &plain.header, NULL, ICMODE_COMPRESS);
	tap_ok(codec != NULL && ICClose(codec) == 0, "it is located for compressing");
	codec = ICLocate(ICTYPE_VIDEO, OURS, &ours.header, &plain.header, ICMODE_DECOMPRESS);
	tap_ok(codec != NULL && ICClose(codec) == 0, "and for decompressing");
	tap_ok(ICLocate(ICTYPE_VIDEO, OURS, &wrong.header, &ours.header, ICMODE_COMPRESS) == NULL, "not for other formats");
}

static void test_installed(void)
{
	ICINFO known = {.dwSize = sizeof known};
	tap_ok(ICInstall(ICTYPE_VIDEO, OURS, (LPARAM)DriverProc, NULL, ICINSTALL_FUNCTION), "the function is installed");
	tap_ok(ICInfo(ICTYPE_VIDEO, OURS, &known) && known.fccHandler == OURS, "it says what it is before it is loaded");
	test_locate();
	tap_ok(ICRemove(ICTYPE_VIDEO, OURS, 0), "it is removed");
}

static int test(void)
{
	static const LONG sizes[][2] = {{1, 1}, {3, 2}, {5, 7}, {130, 4}, {200, 100}, {64, -48}};
	test_what_it_is();
	if (by_function)
		test_installed();
	else
		test_locate();
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		round_trip(sizes[i][0], sizes[i][1], 8);
		round_trip(sizes[i][0], sizes[i][1], 24);
	}
	test_two();
	test_order();
	test_decoder();
	return tap_done();
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

static void record_locate(void)
{
	struct format plain = format_of(4, 4, 24);
	note("ICLocate, ICClose");
	ICClose(ICLocate(ICTYPE_VIDEO, OURS, &plain.header, NULL, ICMODE_COMPRESS));
}

static int record(void)
{
	struct format plain = format_of(4, 4, 24), ours = {0};
	DWORD kind = 0;
	note(by_function ? "ICOpenFunction" : "ICOpen");
	HIC codec = open_codec(ICMODE_COMPRESS);
	if (codec == NULL)
		return 1;
	note("compressing");
	ICCompressGetFormat(codec, info(&plain), info(&ours));
	ICCompressQuery(codec, info(&plain), info(&ours));
	ICCompressGetSize(codec, info(&plain), info(&ours));
	ICCompressBegin(codec, info(&plain), info(&ours));
	compress(codec, &plain, &ours, frames[0], 0, &kind);
	note("a second BEGIN");
	ICCompressBegin(codec, info(&plain), info(&ours));
	compress(codec, &plain, &ours, frames[0], 0, &kind);
	ICCompressEnd(codec);
	ICCompressEnd(codec);
	note("decompressing by another instance");
	HIC other = open_codec(ICMODE_DECOMPRESS);
	ICDecompressQuery(other, info(&ours), info(&plain));
	ICDecompressBegin(other, info(&ours), info(&plain));
	decompress(other, &ours, &plain);
	note("ICClose without END");
	ICClose(other);
	note("ICClose");
	ICClose(codec);
	if (by_function) {
		ICINFO known = {.dwSize = sizeof known};
		note("ICInstall, ICInfo");
		ICInstall(ICTYPE_VIDEO, OURS, (LPARAM)DriverProc, NULL, ICINSTALL_FUNCTION);
		ICInfo(ICTYPE_VIDEO, OURS, &known);
	}
	record_locate();
	return 0;
}

int main(int count, char **arguments)
{
	if (count != 2 && count != 3)
		return 2;
	by_function = strcmp(arguments[1], "function") == 0;
	return count == 3 ? test() : record();
}
