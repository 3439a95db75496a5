/* A codec is an instance that the driver manager opened, or a function, for which all that comes
 * before and after one opening is sent each time: no module is counted, its ids are cut to 32 bits
 * and, once it is open, it has no handle. */
#include DRIVER_HEADER

#include "vfw.h"

#include "drv_winmm.h"

#include <stdlib.h>
#include <string.h>

struct video_codec {
	HDRVR handle;
	video_proc *function; /* or NULL */
	DWORD_PTR id;         /* the function's */
};

static video_proc *installed;

static ICOPEN given_for(DWORD type, DWORD handler, UINT mode)
{
	return (ICOPEN){.dwSize = sizeof(ICOPEN), .fccType = type, .fccHandler = handler, .dwFlags = mode};
}

HIC ICOpenFunction(DWORD fccType, DWORD fccHandler, UINT wMode, FARPROC lpfnHandler)
{
	static const DWORD_PTR before = (DWORD_PTR)-1 / 3; /* what happens to lie there */
	ICOPEN given = given_for(fccType, fccHandler, wMode);
	HIC codec = calloc(1, sizeof *codec);
	if (codec == NULL)
		return NULL;
	codec->function = lpfnHandler;
	lpfnHandler(before, (HDRVR)codec, DRV_LOAD, 0, 0);
	lpfnHandler(before, (HDRVR)codec, DRV_ENABLE, 0, 0);
	codec->id = (DWORD)lpfnHandler(before, (HDRVR)codec, DRV_OPEN, 0, (LPARAM)&given);
	if (codec->id != 0)
		return codec;
	free(codec);
	return NULL;
}

static HIC open_library(const char *path, ICOPEN *given)
{
	WCHAR name[256];
	HIC codec = calloc(1, sizeof *codec);
	if (codec == NULL || path == NULL || strlen(path) >= sizeof name / sizeof *name) {
		free(codec);
		return NULL;
	}
	for (size_t i = 0; i <= strlen(path); i++)
		name[i] = (WCHAR)path[i];
	codec->handle = OpenDriver(name, NULL, (LPARAM)given);
	if (codec->handle != NULL)
		return codec;
	free(codec);
	return NULL;
}

HIC ICOpen(DWORD fccType, DWORD fccHandler, UINT wMode)
{
	ICOPEN given = given_for(fccType, fccHandler, wMode);
	return installed != NULL ? ICOpenFunction(fccType, fccHandler, wMode, installed)
				 : open_library(getenv("DRIVER"), &given);
}

LRESULT ICSendMessage(HIC hic, UINT msg, DWORD_PTR dw1, DWORD_PTR dw2)
{
	return hic->function != NULL ? hic->function(hic->id, NULL, msg, (LPARAM)dw1, (LPARAM)dw2)
				     : SendDriverMessage(hic->handle, msg, (LPARAM)dw1, (LPARAM)dw2);
}

LRESULT ICClose(HIC hic)
{
	if (hic->function != NULL) {
		ICSendMessage(hic, DRV_CLOSE, 0, 0);
		ICSendMessage(hic, DRV_DISABLE, 0, 0);
		ICSendMessage(hic, DRV_FREE, 0, 0);
	} else {
		CloseDriver(hic->handle, 0, 0);
	}
	free(hic);
	return 0;
}

HIC ICLocate(DWORD fccType, DWORD fccHandler, BITMAPINFOHEADER *lpbiIn, BITMAPINFOHEADER *lpbiOut, WORD wFlags)
{
	const UINT msg = wFlags == ICMODE_COMPRESS ? ICM_COMPRESS_QUERY : ICM_DECOMPRESS_QUERY;
	HIC codec = ICOpen(fccType, fccHandler, wFlags);
	if (codec == NULL || ICSendMessage(codec, msg, (DWORD_PTR)lpbiIn, (DWORD_PTR)lpbiOut) == ICERR_OK)
		return codec;
	ICClose(codec);
	return NULL;
}

BOOL ICInstall(DWORD fccType, DWORD fccHandler, LPARAM lParam, char *szDesc, UINT wFlags)
{
	(void)fccType;
	(void)fccHandler;
	(void)szDesc;
	(void)wFlags;
	installed = (video_proc *)lParam;
	return TRUE;
}

BOOL ICRemove(DWORD fccType, DWORD fccHandler, UINT wFlags)
{
	(void)fccType;
	(void)fccHandler;
	(void)wFlags;
	installed = NULL;
	return TRUE;
}

/* Asked of the function alone, whether it is loaded or not. */
BOOL ICInfo(DWORD fccType, DWORD fccHandler, ICINFO *lpicinfo)
{
	(void)fccType;
	(void)fccHandler;
	return installed != NULL && installed(0, NULL, ICM_GETINFO, (LPARAM)lpicinfo, sizeof *lpicinfo) != 0;
}

LRESULT ICGetInfo(HIC hic, ICINFO *picinfo, DWORD cb)
{
	return ICSendMessage(hic, ICM_GETINFO, (DWORD_PTR)picinfo, cb);
}

DWORD ICCompress(HIC hic, DWORD dwFlags, BITMAPINFOHEADER *lpbiOutput, LPVOID lpData, BITMAPINFOHEADER *lpbiInput,
	LPVOID lpBits, DWORD *lpckid, DWORD *lpdwFlags, LONG lFrameNum, DWORD dwFrameSize, DWORD dwQuality,
	BITMAPINFOHEADER *lpbiPrev, LPVOID lpPrev)
{
	ICCOMPRESS frame = {dwFlags, lpbiOutput, lpData, lpbiInput, lpBits, lpckid, lpdwFlags, lFrameNum, dwFrameSize,
		dwQuality, lpbiPrev, lpPrev};
	return (DWORD)ICSendMessage(hic, ICM_COMPRESS, (DWORD_PTR)&frame, sizeof frame);
}

DWORD ICDecompress(HIC hic, DWORD dwFlags, BITMAPINFOHEADER *lpbiFormat, LPVOID lpData, BITMAPINFOHEADER *lpbi, LPVOID lpBits)
{
	ICDECOMPRESS frame = {dwFlags, lpbiFormat, lpData, lpbi, lpBits, 0};
	return (DWORD)ICSendMessage(hic, ICM_DECOMPRESS, (DWORD_PTR)&frame, sizeof frame);
}
