/* A message of the model with what it carries: arguments, and the structures that they point to. Each
 * structure is a block of its own and exactly as large as it is, so that a sanitizer sees who looks beyond
 * it. */
#ifndef DRV_PARCEL_H
#define DRV_PARCEL_H

#include "drv_load.h"
#include "drv_model.h"

#define DRV_PARCEL_FUNCTION 0x00030000u /* CALLBACK_FUNCTION, for where a program says who is to be told */

/* What the arguments of each message point to, by the message's place in the model. */
typedef unsigned char *drv_parcel_memory[DRV_MODEL_ARGUMENTS];

/* One that is about to be sent. */
struct drv_parcel {
	const struct drv_model_message *message;
	unsigned char *const *memory;            /* of that message */
	uintptr_t argument[DRV_MODEL_ARGUMENTS]; /* lParam1, lParam2; or dwParam1, dwParam2, dwUser */
	uintptr_t got[DRV_MODEL_ARGUMENTS];      /* as the hook gets them */
};

/* Returns the memory for all messages, all bytes zero, or NULL; drv_parcel_free takes NULL, too. */
drv_parcel_memory *drv_parcel_get(const struct drv_model *model);
void drv_parcel_free(const struct drv_model *model, drv_parcel_memory *memory);

/* Makes a message as its variant says, in its memory. */
void drv_parcel_make(struct drv_parcel *parcel, const struct drv_model *model,
		     const struct drv_model_variant *variant, drv_parcel_memory *memory);

/* Where a driver takes messages: its first entry point, and the others by their index in the model. */
struct drv_door {
	drv_proc *proc;
	drv_port *const *ports;
};

/* Sends it to an instance, or where it comes by a device. */
static inline LRESULT drv_parcel_send(const struct drv_parcel *parcel, struct drv_door door, uintptr_t id, HDRVR hdrvr,
				      UINT device)
{
	const struct drv_model_message *const message = parcel->message;
	const uintptr_t *const argument = parcel->argument;
	if (message->entry == 0)
		return door.proc(id, hdrvr, message->value, (LPARAM)argument[0], (LPARAM)argument[1]);
	return (LRESULT)door.ports[message->entry](device, message->value, argument[2], argument[0], argument[1]);
}

/* A value put where it belongs, or bits added there; where nothing is pointed to, nothing happens. */
void drv_parcel_put(struct drv_parcel *parcel, struct drv_model_spot spot, uint64_t value);
void drv_parcel_add(struct drv_parcel *parcel, struct drv_model_spot spot, uint64_t bits);

#endif
