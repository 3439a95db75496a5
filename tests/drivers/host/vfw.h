/* The Installable Compression Manager for hosts that have none, as far as the tests use it: what it
 * sends to drivers is what Wine 8 was seen to send. Structures that drivers and programs share are
 * in the header of the driver, which is included first. */
#ifndef VFW_H
#define VFW_H

#define WINAPI
#define ICINSTALL_FUNCTION 1

typedef struct video_codec *HIC;
typedef LRESULT CALLBACK video_proc(DWORD_PTR, HDRVR, UINT, LPARAM, LPARAM);
typedef video_proc *FARPROC;

/* Knows one function, and the shared object that DRIVER in the environment names. */
BOOL ICInstall(DWORD fccType, DWORD fccHandler, LPARAM lParam, char *szDesc, UINT wFlags);
BOOL ICRemove(DWORD fccType, DWORD fccHandler, UINT wFlags);
BOOL ICInfo(DWORD fccType, DWORD fccHandler, ICINFO *lpicinfo);

HIC ICOpen(DWORD fccType, DWORD fccHandler, UINT wMode);
HIC ICOpenFunction(DWORD fccType, DWORD fccHandler, UINT wMode, FARPROC lpfnHandler);
HIC ICLocate(DWORD fccType, DWORD fccHandler, BITMAPINFOHEADER *lpbiIn, BITMAPINFOHEADER *lpbiOut, WORD wFlags);
LRESULT ICClose(HIC hic);
LRESULT ICGetInfo(HIC hic, ICINFO *picinfo, DWORD cb);
LRESULT ICSendMessage(HIC hic, UINT msg, DWORD_PTR dw1, DWORD_PTR dw2);
DWORD ICCompress(HIC hic, DWORD dwFlags, BITMAPINFOHEADER *lpbiOutput, LPVOID lpData, BITMAPINFOHEADER *lpbiInput,
	LPVOID lpBits, DWORD *lpckid, DWORD *lpdwFlags, LONG lFrameNum, DWORD dwFrameSize, DWORD dwQuality,
	BITMAPINFOHEADER *lpbiPrev, LPVOID lpPrev);
DWORD ICDecompress(HIC hic, DWORD dwFlags, BITMAPINFOHEADER *lpbiFormat, LPVOID lpData, BITMAPINFOHEADER *lpbi, LPVOID lpBits);

#define ICCompressQuery(hic, in, out) ICSendMessage(hic, ICM_COMPRESS_QUERY, (DWORD_PTR)(in), (DWORD_PTR)(out))
#define ICCompressGetFormat(hic, in, out) ICSendMessage(hic, ICM_COMPRESS_GET_FORMAT, (DWORD_PTR)(in), (DWORD_PTR)(out))
#define ICCompressGetSize(hic, in, out) ICSendMessage(hic, ICM_COMPRESS_GET_SIZE, (DWORD_PTR)(in), (DWORD_PTR)(out))
#define ICCompressBegin(hic, in, out) ICSendMessage(hic, ICM_COMPRESS_BEGIN, (DWORD_PTR)(in), (DWORD_PTR)(out))
#define ICCompressEnd(hic) ICSendMessage(hic, ICM_COMPRESS_END, 0, 0)
#define ICDecompressQuery(hic, in, out) ICSendMessage(hic, ICM_DECOMPRESS_QUERY, (DWORD_PTR)(in), (DWORD_PTR)(out))
#define ICDecompressGetFormat(hic, in, out) \
	((LONG)ICSendMessage(hic, ICM_DECOMPRESS_GET_FORMAT, (DWORD_PTR)(in), (DWORD_PTR)(out)))
#define ICDecompressBegin(hic, in, out) ICSendMessage(hic, ICM_DECOMPRESS_BEGIN, (DWORD_PTR)(in), (DWORD_PTR)(out))
#define ICDecompressEnd(hic) ICSendMessage(hic, ICM_DECOMPRESS_END, 0, 0)

#endif
