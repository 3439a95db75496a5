/* The hooks of the driver "aux_cd": the line in has one potentiometer, which takes what is meant for the left. */
#include "aux_cd.h"

enum { DISC_PLAYER, LINE_IN };

static LRESULT on_auxiliaries_setvolume(
	struct aux_cd_module *module, UINT device, DWORD volume)
{
	const DWORD left = volume & 0xFFFF;
	module->auxiliaries[device].volume = device == LINE_IN ? left | left << 16 : volume;
	return MMSYSERR_NOERROR;
}

const struct aux_cd_hooks aux_cd_hooks = {
	.on_auxiliaries_setvolume = on_auxiliaries_setvolume,
};
