/* The part of winmm that midi and aux clients call, for hosts that have none: each function does what Wine's was seen to do with a
 * driver's entry points. */
#ifndef HOST_H
#define HOST_H

typedef struct host_handle *HMIDIOUT;
typedef struct host_handle *HMIDIIN;

/* Opens the driver as winmm does at the first call that needs one, and asks each kind of device how many there are. */
void begin_sound_driver(void);
void end_sound_driver(void);

#ifdef MIDI
UINT midiOutGetNumDevs(void);
UINT midiOutGetDevCapsW(UINT device, MIDIOUTCAPSW *caps, UINT size);
UINT midiOutOpen(HMIDIOUT *out, UINT device, DWORD_PTR callback, DWORD_PTR data, DWORD flags);
UINT midiOutClose(HMIDIOUT out);
UINT midiOutPrepareHeader(HMIDIOUT out, MIDIHDR *header, UINT size);
UINT midiOutUnprepareHeader(HMIDIOUT out, MIDIHDR *header, UINT size);
UINT midiOutShortMsg(HMIDIOUT out, DWORD event);
UINT midiOutLongMsg(HMIDIOUT out, MIDIHDR *header, UINT size);
UINT midiOutReset(HMIDIOUT out);
UINT midiOutMessage(HMIDIOUT out, UINT msg, DWORD_PTR param1, DWORD_PTR param2);
UINT midiInGetNumDevs(void);
UINT midiInGetDevCapsW(UINT device, MIDIINCAPSW *caps, UINT size);
UINT midiInOpen(HMIDIIN *in, UINT device, DWORD_PTR callback, DWORD_PTR data, DWORD flags);
UINT midiInClose(HMIDIIN in);
UINT midiInPrepareHeader(HMIDIIN in, MIDIHDR *header, UINT size);
UINT midiInUnprepareHeader(HMIDIIN in, MIDIHDR *header, UINT size);
UINT midiInAddBuffer(HMIDIIN in, MIDIHDR *header, UINT size);
UINT midiInStart(HMIDIIN in);
UINT midiInStop(HMIDIIN in);
UINT midiInReset(HMIDIIN in);
#endif

#ifdef AUX
UINT auxGetNumDevs(void);
UINT auxGetDevCapsW(DWORD_PTR device, AUXCAPSW *caps, UINT size);
UINT auxGetVolume(UINT device, DWORD *volume);
UINT auxSetVolume(UINT device, DWORD volume);
#endif

#endif
