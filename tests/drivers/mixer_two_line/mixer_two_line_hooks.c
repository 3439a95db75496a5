/* The hooks of the driver "mixer_two_line": the sound itself. What the controls are set to is the generated driver's to know. */
#include "mixer_two_line.h"

enum { MUSIC_VOLUME, MUSIC_MUTE, SPEECH_VOLUME, SPEECH_MUTE, LINES = 2, SIDES = 2 };

/* What a control is set to, one value or one for each side. */
static void get(struct mixer_two_line_mixer *mixer, DWORD control, DWORD *values, DWORD count)
{
	MIXERCONTROLDETAILS details = {.cbStruct = sizeof details, .dwControlID = control, .cChannels = count,
		.cbDetails = sizeof *values, .paDetails = values};
	mixer_two_line_usual_on_mixer_getcontroldetails(mixer, &details, MIXER_GETCONTROLDETAILSF_VALUE);
}

/* A side of a sample: 16 bits with sign. */
static LONG side_of(DWORD sample, unsigned side)
{
	const DWORD bits = sample >> (16 * side) & 0xFFFF;
	return (LONG)bits - (bits >= 0x8000 ? 0x10000 : 0);
}

static LONG clip(LONG value)
{
	return value > 0x7FFF ? 0x7FFF : value < -0x8000 ? -0x8000 : value;
}

static LRESULT on_mix(
	struct mixer_two_line_mixer *mixer, DWORD * samples)
{
	LONG sums[SIDES] = {0, 0};
	for (DWORD line = 0; line < LINES; line++) {
		DWORD mute = 0;
		DWORD volumes[SIDES] = {0, 0};
		get(mixer, line * 2 + MUSIC_MUTE, &mute, 1);
		get(mixer, line * 2 + MUSIC_VOLUME, volumes, SIDES);
		for (unsigned side = 0; side < SIDES && !mute; side++)
			sums[side] += (LONG)((int64_t)side_of(samples[line], side) * volumes[side] / 0xFFFF);
	}
	samples[0] = ((DWORD)clip(sums[0]) & 0xFFFF) | ((DWORD)clip(sums[1]) & 0xFFFF) << 16;
	return MMSYSERR_NOERROR;
}

static LRESULT on_mixer_setcontroldetails(
	struct mixer_two_line_mixer *mixer, MIXERCONTROLDETAILS * details, DWORD flags)
{
	const LRESULT result = mixer_two_line_usual_on_mixer_setcontroldetails(mixer, details, flags);
	mixer->changes += result == MMSYSERR_NOERROR;
	return result;
}

const struct mixer_two_line_hooks mixer_two_line_hooks = {
	.on_mixer_getlineinfo = mixer_two_line_usual_on_mixer_getlineinfo,
	.on_mixer_getlinecontrols = mixer_two_line_usual_on_mixer_getlinecontrols,
	.on_mixer_setcontroldetails = on_mixer_setcontroldetails,
	.on_mix = on_mix,
};
