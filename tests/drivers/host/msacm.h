/* The Audio Compression Manager for hosts that have none, as far as the tests use it: what it sends
 * to drivers is what Wine 8 was seen to send. Structures that drivers and programs share are in
 * the header of the driver, which is included first. */
#ifndef MSACM_H
#define MSACM_H

#include <string.h>
#include <wchar.h>

#define ACMAPI
#define WAVE_FORMAT_MULAW 0x0007
#define CALLBACK_FUNCTION 0x00030000
#define ACM_DRIVERADDF_FUNCTION 3
#define ACM_DRIVERADDF_LOCAL 0
#define GetModuleHandleW(name) NULL

typedef UINT MMRESULT;
typedef void *HINSTANCE;
typedef struct acm_driver_id *HACMDRIVERID;
typedef struct acm_driver *HACMDRIVER;
typedef struct acm_stream *HACMSTREAM;
typedef BOOL CALLBACK ACMDRIVERENUMCB(HACMDRIVERID hadid, DWORD_PTR dwInstance, DWORD fdwSupport);

#pragma pack(push, 1)
typedef struct {
	DWORD cbStruct;
	DWORD fdwStatus;
	DWORD_PTR dwUser;
	BYTE *pbSrc;
	DWORD cbSrcLength;
	DWORD cbSrcLengthUsed;
	DWORD_PTR dwSrcUser;
	BYTE *pbDst;
	DWORD cbDstLength;
	DWORD cbDstLengthUsed;
	DWORD_PTR dwDstUser;
	DWORD dwReservedDriver[sizeof(void *) == 8 ? 15 : 10];
} ACMSTREAMHEADER, *LPACMSTREAMHEADER;
#pragma pack(pop)

/* By function; then the driver has to be found by no name. */
MMRESULT acmDriverAddW(HACMDRIVERID *phadid, HINSTANCE hinstModule, LPARAM lParam, DWORD dwPriority, DWORD fdwAdd);
MMRESULT acmDriverRemove(HACMDRIVERID hadid, DWORD fdwRemove);

/* The one driver that the system knows besides: the shared object that DRIVER in the environment
 * names. */
MMRESULT acmDriverEnum(ACMDRIVERENUMCB *fnCallback, DWORD_PTR dwInstance, DWORD fdwEnum);

MMRESULT acmDriverPriority(HACMDRIVERID hadid, DWORD dwPriority, DWORD fdwPriority);
MMRESULT acmDriverDetailsW(HACMDRIVERID hadid, ACMDRIVERDETAILSW *padd, DWORD fdwDetails);
MMRESULT acmDriverOpen(HACMDRIVER *phad, HACMDRIVERID hadid, DWORD fdwOpen);
MMRESULT acmDriverClose(HACMDRIVER had, DWORD fdwClose);
LRESULT acmDriverMessage(HACMDRIVER had, UINT uMsg, LPARAM lParam1, LPARAM lParam2);

MMRESULT acmFormatTagDetailsW(HACMDRIVER had, ACMFORMATTAGDETAILSW *paftd, DWORD fdwDetails);
MMRESULT acmFormatDetailsW(HACMDRIVER had, ACMFORMATDETAILSW *pafd, DWORD fdwDetails);
MMRESULT acmFormatSuggest(HACMDRIVER had, WAVEFORMATEX *pwfxSrc, WAVEFORMATEX *pwfxDst, DWORD cbwfxDst, DWORD fdwSuggest);

MMRESULT acmStreamOpen(HACMSTREAM *phas, HACMDRIVER had, WAVEFORMATEX *pwfxSrc, WAVEFORMATEX *pwfxDst, WAVEFILTER *pwfltr,
	DWORD_PTR dwCallback, DWORD_PTR dwInstance, DWORD fdwOpen);
MMRESULT acmStreamClose(HACMSTREAM has, DWORD fdwClose);
MMRESULT acmStreamSize(HACMSTREAM has, DWORD cbInput, DWORD *pdwOutputBytes, DWORD fdwSize);
MMRESULT acmStreamReset(HACMSTREAM has, DWORD fdwReset);
MMRESULT acmStreamConvert(HACMSTREAM has, ACMSTREAMHEADER *pash, DWORD fdwConvert);
MMRESULT acmStreamPrepareHeader(HACMSTREAM has, ACMSTREAMHEADER *pash, DWORD fdwPrepare);
MMRESULT acmStreamUnprepareHeader(HACMSTREAM has, ACMSTREAMHEADER *pash, DWORD fdwUnprepare);

#endif
