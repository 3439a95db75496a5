/* What a mixer answers by itself: its lines and controls are in tables, made from what the driver's
 * specification says, and what the controls are set to is kept beside them.
 *
 * A line in the device itself is a destination, a line in a line is a source. Ids are places in the
 * tables. Include this after the driver's own header. */
#ifndef DRV_MIXER_H
#define DRV_MIXER_H

#include "drv_platform.h"

#include <string.h>

#define DRV_IN_DEVICE ((UINT)-1)
#define DRV_MIXER_CHANNELS 8
#define DRV_MIXER_MOST 0xFFFFu /* what controls without bounds of their own go up to */

/* Where something is: in which device, and in which line there; and what it is set to. */
struct drv_mixer_place {
	UINT device;
	UINT in;
	DWORD kept[DRV_MIXER_CHANNELS];
};

struct drv_mixer {
	drv_word lock; /* of what is kept */
	const MIXERLINEW *lines;
	struct drv_mixer_place *lines_at;
	UINT lines_count;
	const MIXERCONTROLW *controls;
	struct drv_mixer_place *controls_at;
	UINT controls_count;
};

static inline DWORD drv_mixer_most(const struct drv_mixer *mixer, UINT control)
{
	const DWORD units = mixer->controls[control].dwControlType & MIXERCONTROL_CT_UNITS_MASK;
	return units == MIXERCONTROL_CT_UNITS_BOOLEAN ? 1 : DRV_MIXER_MOST;
}

/* At first nothing is switched, and what fades is full. */
static inline void drv_mixer_begin(struct drv_mixer *mixer)
{
	for (UINT control = 0; control < mixer->controls_count; control++) {
		const DWORD most = drv_mixer_most(mixer, control);
		for (unsigned i = 0; i < DRV_MIXER_CHANNELS; i++)
			mixer->controls_at[control].kept[i] = most == 1 ? 0 : most;
	}
}

/* ---- lines ---- */

/* The line number `which` of those in `in`, or lines_count. */
static inline UINT drv_mixer_find_line(const struct drv_mixer *mixer, UINT device, UINT in, DWORD which)
{
	UINT line = 0;
	for (; line < mixer->lines_count; line++)
		if (mixer->lines_at[line].device == device && mixer->lines_at[line].in == in && which-- == 0)
			break;
	return line;
}

/* How many lines there are in `in` before that one. */
static inline DWORD drv_mixer_rank(const struct drv_mixer *mixer, UINT device, UINT in, UINT before)
{
	DWORD rank = 0;
	for (UINT line = 0; line < before; line++)
		rank += mixer->lines_at[line].device == device && mixer->lines_at[line].in == in;
	return rank;
}

static inline DWORD drv_mixer_count_controls(const struct drv_mixer *mixer, UINT line)
{
	DWORD count = 0;
	for (UINT control = 0; control < mixer->controls_count; control++)
		count += mixer->controls_at[control].in == line;
	return count;
}

static inline DWORD drv_mixer_channels(const struct drv_mixer *mixer, UINT line)
{
	const DWORD channels = mixer->lines[line].cChannels;
	return channels == 0 ? 1 : channels < DRV_MIXER_CHANNELS ? channels : DRV_MIXER_CHANNELS;
}

/* As much of a name as the short one has room for. */
static inline void drv_mixer_shorten(WCHAR *to, size_t room, const WCHAR *name)
{
	size_t i = 0;
	for (; i + 1 < room && name[i] != 0; i++)
		to[i] = name[i];
	to[i] = 0;
}

static inline void drv_mixer_fill_line(const struct drv_mixer *mixer, UINT line, MIXERLINEW *out)
{
	const struct drv_mixer_place *const at = &mixer->lines_at[line];
	const int is_source = at->in != DRV_IN_DEVICE;
	const UINT destination = is_source ? at->in : line;
	*out = mixer->lines[line];
	out->cbStruct = sizeof *out;
	out->dwDestination = drv_mixer_rank(mixer, at->device, DRV_IN_DEVICE, destination);
	out->dwSource = is_source ? drv_mixer_rank(mixer, at->device, at->in, line) : (DWORD)-1;
	out->dwLineID = line;
	out->fdwLine |= MIXERLINE_LINEF_ACTIVE | (is_source ? MIXERLINE_LINEF_SOURCE : 0);
	out->cChannels = drv_mixer_channels(mixer, line);
	out->cConnections = drv_mixer_rank(mixer, at->device, line, mixer->lines_count);
	out->cControls = drv_mixer_count_controls(mixer, line);
	drv_mixer_shorten(out->szShortName, sizeof out->szShortName / sizeof(WCHAR), out->szName);
}

static inline int drv_mixer_has_line(const struct drv_mixer *mixer, UINT device, UINT line)
{
	return line < mixer->lines_count && mixer->lines_at[line].device == device;
}

/* The line that is asked for, or lines_count. */
static inline UINT drv_mixer_asked(const struct drv_mixer *mixer, UINT device, const MIXERLINEW *asked,
	DWORD how)
{
	UINT line = mixer->lines_count;
	if (how == MIXER_GETLINEINFOF_DESTINATION || how == MIXER_GETLINEINFOF_SOURCE)
		line = drv_mixer_find_line(mixer, device, DRV_IN_DEVICE, asked->dwDestination);
	if (how == MIXER_GETLINEINFOF_SOURCE && line != mixer->lines_count)
		line = drv_mixer_find_line(mixer, device, line, asked->dwSource);
	if (how == MIXER_GETLINEINFOF_LINEID && asked->dwLineID < mixer->lines_count)
		line = asked->dwLineID;
	if (how == MIXER_GETLINEINFOF_COMPONENTTYPE)
		for (line = 0; line < mixer->lines_count; line++)
			if (mixer->lines_at[line].device == device &&
				mixer->lines[line].dwComponentType == asked->dwComponentType)
				break;
	return drv_mixer_has_line(mixer, device, line) ? line : mixer->lines_count;
}

static inline LRESULT drv_mixer_line_info(struct drv_mixer *mixer, UINT device, MIXERLINEW *line, DWORD flags)
{
	if (line == NULL || line->cbStruct < sizeof *line)
		return MMSYSERR_INVALPARAM;
	const DWORD how = flags & MIXER_GETLINEINFOF_QUERYMASK;
	if (how > MIXER_GETLINEINFOF_TARGETTYPE)
		return MMSYSERR_INVALFLAG;
	const UINT found = drv_mixer_asked(mixer, device, line, how);
	if (found == mixer->lines_count)
		return MIXERR_INVALLINE;
	drv_mixer_fill_line(mixer, found, line);
	return MMSYSERR_NOERROR;
}

/* ---- controls ---- */

static inline void drv_mixer_fill_control(const struct drv_mixer *mixer, UINT control, MIXERCONTROLW *out)
{
	const DWORD bounds[2] = {0, drv_mixer_most(mixer, control)};
	const DWORD steps = bounds[1] + 1;
	*out = mixer->controls[control];
	out->cbStruct = sizeof *out;
	out->dwControlID = control;
	memcpy(&out->Bounds, bounds, sizeof bounds);
	memcpy(&out->Metrics, &steps, sizeof steps);
	drv_mixer_shorten(out->szShortName, sizeof out->szShortName / sizeof(WCHAR), out->szName);
}

/* The one control that is asked for, or controls_count. */
static inline UINT drv_mixer_one(const struct drv_mixer *mixer, UINT device, const MIXERLINECONTROLSW *asked,
	DWORD how)
{
	UINT control = 0;
	for (; control < mixer->controls_count; control++) {
		const struct drv_mixer_place *const at = &mixer->controls_at[control];
		if (at->device != device)
			continue;
		if (how == MIXER_GETLINECONTROLSF_ONEBYID ? control == asked->dwControlID
			: at->in == asked->dwLineID &&
				mixer->controls[control].dwControlType == asked->dwControlID)
			break;
	}
	return control;
}

static inline LRESULT drv_mixer_all_controls(const struct drv_mixer *mixer, const MIXERLINECONTROLSW *asked)
{
	const UINT line = asked->dwLineID;
	BYTE *out = (BYTE *)asked->pamxctrl;
	if (asked->cControls != drv_mixer_count_controls(mixer, line))
		return MMSYSERR_INVALPARAM;
	for (UINT control = 0; control < mixer->controls_count; control++)
		if (mixer->controls_at[control].in == line) {
			drv_mixer_fill_control(mixer, control, (MIXERCONTROLW *)out);
			out += asked->cbmxctrl;
		}
	return MMSYSERR_NOERROR;
}

static inline LRESULT drv_mixer_line_controls(struct drv_mixer *mixer, UINT device,
	MIXERLINECONTROLSW *controls, DWORD flags)
{
	const DWORD how = flags & MIXER_GETLINECONTROLSF_QUERYMASK;
	if (controls == NULL || controls->cbStruct < sizeof *controls || controls->pamxctrl == NULL ||
		controls->cbmxctrl < sizeof *controls->pamxctrl)
		return MMSYSERR_INVALPARAM;
	if (how > MIXER_GETLINECONTROLSF_ONEBYTYPE)
		return MMSYSERR_INVALFLAG;
	if (how != MIXER_GETLINECONTROLSF_ONEBYID && !drv_mixer_has_line(mixer, device, controls->dwLineID))
		return MIXERR_INVALLINE;
	if (how == MIXER_GETLINECONTROLSF_ALL)
		return drv_mixer_all_controls(mixer, controls);
	const UINT control = drv_mixer_one(mixer, device, controls, how);
	if (control == mixer->controls_count)
		return MIXERR_INVALCONTROL;
	controls->dwLineID = mixer->controls_at[control].in;
	controls->cControls = 1;
	drv_mixer_fill_control(mixer, control, controls->pamxctrl);
	return MMSYSERR_NOERROR;
}

/* ---- what they are set to ---- */

/* Whether the program speaks of a value for each channel, or one for all; of more it cannot. */
static inline LRESULT drv_mixer_check(const struct drv_mixer *mixer, UINT device,
	const MIXERCONTROLDETAILS *details)
{
	if (details == NULL || details->cbStruct < sizeof *details || details->paDetails == NULL ||
		details->cbDetails != sizeof(DWORD))
		return MMSYSERR_INVALPARAM;
	const UINT control = details->dwControlID;
	if (control >= mixer->controls_count || mixer->controls_at[control].device != device)
		return MIXERR_INVALCONTROL;
	const int uniform = (mixer->controls[control].fdwControl & MIXERCONTROL_CONTROLF_UNIFORM) != 0;
	const DWORD channels = drv_mixer_channels(mixer, mixer->controls_at[control].in);
	return details->cChannels == 1 || (!uniform && details->cChannels == channels) ? MMSYSERR_NOERROR
		: MMSYSERR_INVALPARAM;
}

static inline LRESULT drv_mixer_get_details(struct drv_mixer *mixer, UINT device, MIXERCONTROLDETAILS *details,
	DWORD flags)
{
	const LRESULT result = drv_mixer_check(mixer, device, details);
	if (result != MMSYSERR_NOERROR)
		return result;
	if ((flags & MIXER_GETCONTROLDETAILSF_QUERYMASK) != MIXER_GETCONTROLDETAILSF_VALUE)
		return MMSYSERR_NOTSUPPORTED;
	drv_lock(&mixer->lock);
	memcpy(details->paDetails, mixer->controls_at[details->dwControlID].kept,
		details->cChannels * sizeof(DWORD));
	drv_unlock(&mixer->lock);
	return MMSYSERR_NOERROR;
}

static inline LRESULT drv_mixer_set_details(struct drv_mixer *mixer, UINT device, MIXERCONTROLDETAILS *details,
	DWORD flags)
{
	DWORD values[DRV_MIXER_CHANNELS];
	const LRESULT result = drv_mixer_check(mixer, device, details);
	if (result != MMSYSERR_NOERROR)
		return result;
	if ((flags & MIXER_SETCONTROLDETAILSF_QUERYMASK) != MIXER_SETCONTROLDETAILSF_VALUE)
		return MMSYSERR_NOTSUPPORTED;
	const DWORD most = drv_mixer_most(mixer, details->dwControlID);
	memcpy(values, details->paDetails, details->cChannels * sizeof *values);
	for (unsigned i = 0; i < DRV_MIXER_CHANNELS; i++) {
		if (i >= details->cChannels)
			values[i] = values[i % details->cChannels];
		if (values[i] > most)
			return MIXERR_INVALVALUE;
	}
	drv_lock(&mixer->lock);
	memcpy(mixer->controls_at[details->dwControlID].kept, values, sizeof values);
	drv_unlock(&mixer->lock);
	return MMSYSERR_NOERROR;
}

#endif
