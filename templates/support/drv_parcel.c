#include "drv_parcel.h"

#include "drv_inner.h"

#include <stdlib.h>
#include <string.h>

drv_parcel_memory *drv_parcel_get(const struct drv_model *model)
{
	drv_parcel_memory *const memory = calloc(model->message_count, sizeof *memory);
	for (unsigned i = 0; i < model->message_count && memory != NULL; i++)
		for (unsigned j = 0; j < DRV_MODEL_ARGUMENTS; j++) {
			const size_t size = model->messages[i].sizes[j];
			memory[i][j] = size > 0 ? calloc(1, size) : NULL;
			if (size > 0 && memory[i][j] == NULL) {
				drv_parcel_free(model, memory);
				return NULL;
			}
		}
	return memory;
}

void drv_parcel_free(const struct drv_model *model, drv_parcel_memory *memory)
{
	for (unsigned i = 0; i < model->message_count && memory != NULL; i++)
		for (unsigned j = 0; j < DRV_MODEL_ARGUMENTS; j++)
			free(memory[i][j]);
	free(memory);
}

static int is_passed(const struct drv_parcel *parcel, unsigned argument)
{
	return (parcel->message->passes >> argument & 1u) != 0;
}

void drv_parcel_make(struct drv_parcel *parcel, const struct drv_model *model,
		     const struct drv_model_variant *variant, drv_parcel_memory *memory)
{
	*parcel = (struct drv_parcel){
		.message = &model->messages[variant->message],
		.memory = memory[variant->message],
		.argument = {(uintptr_t)variant->lParam1, (uintptr_t)variant->lParam2, (uintptr_t)variant->user},
		.got = {(uintptr_t)variant->hook1, (uintptr_t)variant->hook2, (uintptr_t)variant->hook_user},
	};
	for (unsigned i = 0; i < DRV_MODEL_ARGUMENTS; i++) {
		const int null = (variant->nulls >> i & 1u) != 0;
		const size_t size = parcel->message->sizes[i];
		if (size == 0 && !null)
			continue;
		if (parcel->memory[i] != NULL)
			memset(parcel->memory[i], 0, size);
		parcel->argument[i] = null ? 0 : (uintptr_t)parcel->memory[i];
		parcel->got[i] = is_passed(parcel, i) ? parcel->argument[i] : 0;
	}
	for (unsigned i = 0; i < variant->setting_count; i++)
		drv_parcel_put(parcel, variant->settings[i].spot, variant->settings[i].value);
}

void drv_parcel_put(struct drv_parcel *parcel, struct drv_model_spot spot, uint64_t value)
{
	if (spot.how == DRV_SPOT_ARGUMENT) {
		parcel->argument[spot.argument] = (uintptr_t)value;
		parcel->got[spot.argument] = is_passed(parcel, spot.argument) ? (uintptr_t)value : 0;
	} else if (spot.how == DRV_SPOT_MEMORY && parcel->argument[spot.argument] != 0)
		drv_spot_write(parcel->memory[spot.argument], spot, value);
}

void drv_parcel_add(struct drv_parcel *parcel, struct drv_model_spot spot, uint64_t bits)
{
	if (spot.how == DRV_SPOT_ARGUMENT) {
		parcel->argument[spot.argument] |= (uintptr_t)bits;
		if (is_passed(parcel, spot.argument))
			parcel->got[spot.argument] |= (uintptr_t)bits;
	} else if (spot.how == DRV_SPOT_MEMORY && parcel->argument[spot.argument] != 0) {
		unsigned char *const memory = parcel->memory[spot.argument];
		drv_spot_write(memory, spot, drv_spot_read(memory, spot) | bits);
	}
}
