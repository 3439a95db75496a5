/* What a whole driver promises of the parts of its instances, when two threads send it messages at once. The driver is
 * vfw_runlength: an instance compresses or not, and decompresses or not, and has no id for that. */
#define DRV_SEGMENTS 2u
#define DRV_ID_BITS 11u

#include "pairs.h"

#include "vfw_runlength_driver.c"

#include "tables.h"

enum part { COMPRESSION, DECOMPRESSION, PARTS };

/* ---- what hooks see ---- */

static int is_open[PARTS];      /* whether a hook was told of the begin, and of no end */
static unsigned inside[PARTS];  /* hooks of frames that run */
static unsigned told[CONTEXTS]; /* hooks that did what a message asks for */

/* The other thread may have its turn here. */
static void turn(void)
{
	drv_load(&scope.orders);
}

static int open_hook(struct vfw_runlength_instance *instance, LPCWSTR parameters, LPARAM open_data)
{
	(void)parameters, (void)open_data;
	expect(instance->compression.film == NULL && instance->decompression.film == NULL, "an instance with a past");
	turn();
	return 1;
}

static int close_hook(struct vfw_runlength_instance *instance, LPARAM param1, LPARAM param2, int forced)
{
	(void)instance, (void)param1, (void)param2, (void)forced;
	for (unsigned part = 0; part < PARTS; part++)
		expect(!is_open[part] && inside[part] == 0, "a part outlives its instance");
	turn();
	for (unsigned part = 0; part < PARTS; part++)
		expect(!is_open[part] && inside[part] == 0, "a part while its instance closes");
	return 1;
}

static LRESULT begins(enum part part, LPVOID *film)
{
	expect(!is_open[part], "a begin of what has begun");
	expect(*film == NULL, "a part with a past");
	turn();
	expect(!is_open[part] && inside[part] == 0, "two begins at once");
	if (refuses[current])
		return ICERR_ERROR;
	*film = is_open;
	is_open[part] = 1;
	told[current]++;
	return ICERR_OK;
}

static LRESULT does(enum part part, LPVOID film)
{
	expect(is_open[part], "a frame for what has not begun");
	inside[part]++;
	turn();
	expect(film == is_open, "a part without what its begin left");
	inside[part]--;
	told[current]++;
	return ICERR_OK;
}

static LRESULT ends(enum part part, LPVOID film, int forced)
{
	expect(is_open[part], "an end of what has not begun");
	expect(inside[part] == 0, "an end under a frame in flight");
	turn();
	expect(is_open[part], "two ends at once");
	expect(film == is_open, "a part without what its begin left");
	expect(inside[part] == 0, "a frame for what ends");
	if (refuses[current] && !forced)
		return ICERR_ERROR;
	is_open[part] = 0;
	told[current] += !forced;
	return ICERR_OK;
}

static LRESULT compress_begin_hook(struct vfw_runlength_instance *instance, BITMAPINFO *input, BITMAPINFO *output)
{
	(void)input, (void)output;
	return begins(COMPRESSION, &instance->compression.film);
}

static LRESULT compress_hook(struct vfw_runlength_instance *instance, ICCOMPRESS *frame, DWORD size)
{
	(void)frame, (void)size;
	return does(COMPRESSION, instance->compression.film);
}

static LRESULT compress_end_hook(struct vfw_runlength_instance *instance, int forced)
{
	return ends(COMPRESSION, instance->compression.film, forced);
}

static LRESULT decompress_begin_hook(struct vfw_runlength_instance *instance, BITMAPINFO *input, BITMAPINFO *output)
{
	(void)input, (void)output;
	return begins(DECOMPRESSION, &instance->decompression.film);
}

static LRESULT decompress_hook(struct vfw_runlength_instance *instance, ICDECOMPRESS *frame, DWORD size)
{
	(void)frame, (void)size;
	return does(DECOMPRESSION, instance->decompression.film);
}

static LRESULT decompress_end_hook(struct vfw_runlength_instance *instance, int forced)
{
	return ends(DECOMPRESSION, instance->decompression.film, forced);
}

const struct vfw_runlength_hooks vfw_runlength_hooks = {
	.on_open = open_hook,
	.on_close = close_hook,
	.on_compress_begin = compress_begin_hook,
	.on_compress = compress_hook,
	.on_compress_end = compress_end_hook,
	.on_decompress_begin = decompress_begin_hook,
	.on_decompress = decompress_hook,
	.on_decompress_end = decompress_end_hook,
};

/* ---- messages ---- */

static uintptr_t id;

static int send(UINT msg)
{
	return (int)DriverProc(id, NULL, msg, 0, 0);
}

/* Its answer is that of the hook that it is for, or a refusal. */
static int ask(UINT msg)
{
	const unsigned before = told[current];
	const int answer = send(msg);
	expect(answer == (told[current] != before ? (int)ICERR_OK : (int)ICERR_ERROR), "an answer is not the hook's");
	return answer;
}

static int ask_in_vain(UINT msg)
{
	refuses[current] = 1;
	return ask(msg);
}

static int begin_compression(void)
{
	return ask(ICM_COMPRESS_BEGIN);
}

static int begin_in_vain(void)
{
	return ask_in_vain(ICM_COMPRESS_BEGIN);
}

static int compress(void)
{
	return ask(ICM_COMPRESS);
}

static int end_compression(void)
{
	return ask(ICM_COMPRESS_END);
}

static int end_in_vain(void)
{
	return ask_in_vain(ICM_COMPRESS_END);
}

static int begin_decompression(void)
{
	return ask(ICM_DECOMPRESS_BEGIN);
}

static int begin_other_in_vain(void)
{
	return ask_in_vain(ICM_DECOMPRESS_BEGIN);
}

static int decompress(void)
{
	return ask(ICM_DECOMPRESS);
}

static int end_decompression(void)
{
	return ask(ICM_DECOMPRESS_END);
}

static int end_other_in_vain(void)
{
	return ask_in_vain(ICM_DECOMPRESS_END);
}

static int close_instance_of_both(void)
{
	return send(DRV_CLOSE);
}

static int disable(void)
{
	return send(DRV_DISABLE);
}

static int free_all(void)
{
	return send(DRV_FREE);
}

/* Whoever comes while a part begins or ends is refused, and so is who would begin or end it under a frame. */
static const struct action actions[] = {
	{"begin to compress", begin_compression, 1},
	{"begin to compress in vain", begin_in_vain, 1},
	{"compress", compress, 0},
	{"end compressing", end_compression, 1},
	{"end compressing in vain", end_in_vain, 1},
	{"begin to decompress", begin_decompression, 1},
	{"begin to decompress in vain", begin_other_in_vain, 1},
	{"decompress", decompress, 0},
	{"end decompressing", end_decompression, 1},
	{"end decompressing in vain", end_other_in_vain, 1},
	{"close the instance", close_instance_of_both, 0},
	{"disable", disable, 0},
	{"free", free_all, 0},
};

/* ---- beginnings ---- */

static void start_open(void)
{
	send(DRV_LOAD);
	send(DRV_ENABLE);
	id = (uintptr_t)send(DRV_OPEN);
}

static void start_compressing(void)
{
	start_open();
	begin_compression();
}

static void start_decompressing(void)
{
	start_open();
	begin_decompression();
}

static void start_with_both(void)
{
	start_compressing();
	begin_decompression();
}

static const struct start starts[] = {
	{"an instance", start_open},
	{"compressing", start_compressing},
	{"decompressing", start_decompressing},
	{"both", start_with_both},
};

static void begin(const struct start *start)
{
	memset(is_open, 0, sizeof is_open);
	memset(inside, 0, sizeof inside);
	memset(told, 0, sizeof told);
	reset_tables();
	id = 0;
	start->make();
}

/* ---- ends ---- */

static void finish(struct outcome *outcome)
{
	const struct drv_slot *const slot = drv_find(&scope, id);
	outcome->seen[0] = scope.gate & ~DRV_NEXT;
	for (unsigned part = 0; part < PARTS; part++) {
		outcome->seen[1 + part] = (uint64_t)is_open[part];
		expect(inside[part] == 0, "a frame is left in flight");
		if ((slot->word & DRV_STATE) == DRV_LIVE)
			expect(slot->instance.parts[part] == (is_open[part] ? DRV_PART_OPEN : 0),
				"the hooks and the driver differ about what has begun");
		else
			expect(!is_open[part], "a part outlives its instance");
	}
	expect((scope.gate & DRV_CHANGING) == 0, "a change is left under way");
	expect((slot->word & DRV_CALLS) == 0 && slot->opener == 0, "a message is left in a slot");
}

static int is_refusal(int answer)
{
	(void)answer;
	return 0;
}

int main(void)
{
	return run_pairs(ALL_PAIRS, NULL, 0);
}
