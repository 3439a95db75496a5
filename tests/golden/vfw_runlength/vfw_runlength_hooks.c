/* The hooks of the driver "vfw_runlength": this file is yours. drvgen wrote it once and never writes
 * it again.
 *
 * Each function is called at the moment that its comment names; what its parameters mean stands
 * in vfw_runlength.h. As they are, they make a driver that works. A hook that you do not need may go,
 * with its line in the table at the end.
 *
 * What to know: no lock is held while a hook runs. Two hooks of one instance run at once when two
 * threads send to it; a close waits until they are done. A hook may send messages to its own
 * driver. */
#include "vfw_runlength.h"

/* DRV_LOAD: the driver is in memory. Get here what all instances share: tables, locks,
 * libraries. */
static int on_load(struct vfw_runlength_module *module)
{
	(void)module;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_ENABLE: the hardware may be used from now on. Find it, claim it, start threads that serve
 * it. */
static int on_enable(struct vfw_runlength_module *module)
{
	(void)module;
	return 1; /* 0: nothing can be opened */
}

/* DRV_OPEN: a program opens the driver. *instance is fresh; get here what this instance alone
 * needs. */
static int on_open(struct vfw_runlength_instance *instance,
	LPCWSTR parameters,
	LPARAM open_data)
{
	(void)instance;
	(void)parameters;
	(void)open_data;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_CLOSE: give back here what on_open got. The instance is gone when this returns nonzero. */
static int on_close(struct vfw_runlength_instance *instance,
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
static void on_last_close(struct vfw_runlength_module *module)
{
	(void)module;
}

/* DRV_DISABLE: the hardware may no longer be used. Stop what on_enable started; instances may still
 * be open, asleep. */
static void on_disable(struct vfw_runlength_module *module)
{
	(void)module;
}

/* DRV_FREE: the driver is about to leave memory. Give back what on_load got. */
static void on_free(struct vfw_runlength_module *module)
{
	(void)module;
}

/* ICM_COMPRESS_QUERY: Whether the codec can compress this format, to that one.
 * Returns ICERR_OK, or an error, which is negative. */
static LRESULT on_compress_query(
	struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output)
{
	(void)input;
	(void)output;
	(void)instance;
	return ICERR_ERROR;
}

/* ICM_COMPRESS_GET_FORMAT: The format that the codec would compress the given one to, or its size.
 * Returns the size that is asked for, where the second parameter is 0; else ICERR_OK, or a negative error. */
static LRESULT on_compress_get_format(
	struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output)
{
	(void)input;
	(void)output;
	(void)instance;
	return -100;
}

/* ICM_COMPRESS_GET_SIZE: How many bytes a compressed frame can have at most.
 * Returns a number of bytes, 0 when it failed. */
static LRESULT on_compress_get_size(
	struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output)
{
	(void)input;
	(void)output;
	(void)instance;
	return 0;
}

/* ICM_DECOMPRESS_QUERY: Whether the codec can decompress this format, to that one.
 * Returns ICERR_OK, or an error, which is negative. */
static LRESULT on_decompress_query(
	struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output)
{
	(void)input;
	(void)output;
	(void)instance;
	return ICERR_ERROR;
}

/* ICM_DECOMPRESS_GET_FORMAT: The format that the codec would decompress the given one to, or its size.
 * Returns the size that is asked for, where the second parameter is 0; else ICERR_OK, or a negative error. */
static LRESULT on_decompress_get_format(
	struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output)
{
	(void)input;
	(void)output;
	(void)instance;
	return -100;
}

/* ICM_GETINFO: What the codec is; answered with the size of the structure. szDriver stays
 * as it is.
 * Returns a number of bytes, 0 when it failed. */
static LRESULT on_getinfo(
	ICINFO * info, DWORD size)
{
	(void)info;
	(void)size;
	return 0;
}

/* ICM_COMPRESS_BEGIN: Begins to compress a sequence.
 * Returns ICERR_OK, or an error, which is negative. */
static LRESULT on_compress_begin(
	struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output)
{
	(void)input;
	(void)output;
	(void)instance;
	return ICERR_OK;
}

/* ICM_COMPRESS: Compresses a frame, and sets the size of the picture in the format of the
 * output.
 * Returns ICERR_OK, or an error, which is negative. */
static LRESULT on_compress(
	struct vfw_runlength_instance *instance, ICCOMPRESS * frame, DWORD size)
{
	(void)frame;
	(void)size;
	(void)instance;
	return ICERR_ERROR;
}

/* ICM_COMPRESS_END: Ends compressing, and gives back what it took.
 * Returns ICERR_OK, or an error, which is negative. */
static LRESULT on_compress_end(
	struct vfw_runlength_instance *instance, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)instance;
	return ICERR_OK;
}

/* ICM_DECOMPRESS_BEGIN: Begins to decompress a sequence.
 * Returns ICERR_OK, or an error, which is negative. */
static LRESULT on_decompress_begin(
	struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output)
{
	(void)input;
	(void)output;
	(void)instance;
	return ICERR_OK;
}

/* ICM_DECOMPRESS: Decompresses a frame.
 * Returns ICERR_OK, or an error, which is negative. */
static LRESULT on_decompress(
	struct vfw_runlength_instance *instance, ICDECOMPRESS * frame, DWORD size)
{
	(void)frame;
	(void)size;
	(void)instance;
	return ICERR_ERROR;
}

/* ICM_DECOMPRESS_END: Ends decompressing, and gives back what it took.
 * Returns ICERR_OK, or an error, which is negative. */
static LRESULT on_decompress_end(
	struct vfw_runlength_instance *instance, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)instance;
	return ICERR_OK;
}

const struct vfw_runlength_hooks vfw_runlength_hooks = {
	.on_load = on_load,
	.on_enable = on_enable,
	.on_open = on_open,
	.on_close = on_close,
	.on_last_close = on_last_close,
	.on_disable = on_disable,
	.on_free = on_free,
	.on_compress_query = on_compress_query,
	.on_compress_get_format = on_compress_get_format,
	.on_compress_get_size = on_compress_get_size,
	.on_decompress_query = on_decompress_query,
	.on_decompress_get_format = on_decompress_get_format,
	.on_getinfo = on_getinfo,
	.on_compress_begin = on_compress_begin,
	.on_compress = on_compress,
	.on_compress_end = on_compress_end,
	.on_decompress_begin = on_decompress_begin,
	.on_decompress = on_decompress,
	.on_decompress_end = on_decompress_end,
};
