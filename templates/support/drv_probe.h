/* The probe: what the hooks of a driver under test do. They report to the program that tests it, and
 * answer what that tells them to. The program and the driver's module each include this. */
#ifndef DRV_PROBE_H
#define DRV_PROBE_H

#include "drv_platform.h"

/* The moments at which hooks run. */
enum drv_event {
	DRV_ON_LOAD,
	DRV_ON_ENABLE,
	DRV_ON_OPEN,
	DRV_ON_CLOSE,
	DRV_ON_LAST_CLOSE,
	DRV_ON_DISABLE,
	DRV_ON_FREE,
	DRV_ON_MESSAGE,
	DRV_ON_INNER_OPEN, /* of an inner scope */
	DRV_ON_INNER_CLOSE,
	DRV_ON_QUERY,
	DRV_ON_TOLD_OPEN, /* a callback, not a hook: a table was opened, */
	DRV_ON_TOLD_CLOSE,
	DRV_ON_TOLD_DONE, /* a buffer is done */
	DRV_ON_TOLD_CHANGE, /* a message changed what all see */
	DRV_EVENTS
};

/* A hook that runs. */
struct drv_call {
	enum drv_event event;
	UINT msg;                /* the message that it is for; 0 for the last close */
	int forced;              /* as a hook that closes gets it */
	uintptr_t id;            /* of the instance, or 0 */
	LPARAM lParam1, lParam2; /* as the hook gets them; 0 for what it does not get */
	HDRVR hdrvr;             /* as the hook of a load or an open finds it */
	int stale;               /* whether that finds other state than the specification says */
	/* of inner scopes */
	unsigned scope;  /* its place in the model */
	uintptr_t inner; /* the id of the table's entry, or 0 */
	UINT device;     /* of a port */
	uintptr_t next;  /* the buffer that is queued first, as the hook of a message to a table finds it */
	LPARAM user;     /* dwUser, as the hook gets it */
	unsigned entry;  /* point at which the message arrives */
};

/* What a hook gets in place of a parameter of that name. */
#define DRV_CALL_lParam1 lParam1
#define DRV_CALL_lParam2 lParam2
#define DRV_CALL_dwParam1 lParam1
#define DRV_CALL_dwParam2 lParam2
#define DRV_CALL_dwUser user

/* The program's. */
struct drv_probe {
	LRESULT (*happens)(const struct drv_call *call); /* returns what the hook returns */
	int stores; /* whether hooks of messages set the fields that the specification says */
	void *(*finishes)(void); /* the buffer that the hook of a message reports done, or NULL; or NULL itself */
};

/* What the module exports as attach_probe: tells it where the probe is. */
typedef void drv_attach(const struct drv_probe *probe);

#endif
