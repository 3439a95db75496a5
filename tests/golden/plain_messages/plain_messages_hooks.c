/* The hooks of the driver "plain_messages": this file is yours. drvgen wrote it once and never writes
 * it again.
 *
 * Each function is called at the moment that its comment names; what its parameters mean stands
 * in plain_messages.h. As they are, they make a driver that works. A hook that you do not need may go,
 * with its line in the table at the end.
 *
 * What to know: no lock is held while a hook runs. Two hooks of one instance run at once when two
 * threads send to it; a close waits until they are done. A hook may send messages to its own
 * driver. */
#include "plain_messages.h"

/* DRV_LOAD: the driver is in memory. Get here what all instances share: tables, locks,
 * libraries. */
static int on_load(struct plain_messages_module *module)
{
	(void)module;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_ENABLE: the hardware may be used from now on. Find it, claim it, start threads that serve
 * it. */
static int on_enable(struct plain_messages_module *module)
{
	(void)module;
	return 1; /* 0: nothing can be opened */
}

/* DRV_OPEN: a program opens the driver. *instance is fresh; get here what this instance alone
 * needs. */
static int on_open(struct plain_messages_instance *instance,
	LPCWSTR parameters,
	LPARAM open_data)
{
	(void)instance;
	(void)parameters;
	(void)open_data;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_CLOSE: give back here what on_open got. The instance is gone when this returns nonzero. */
static int on_close(struct plain_messages_instance *instance,
	LPARAM param1,
	LPARAM param2,
	int forced)
{
	(void)instance;
	(void)param1;
	(void)param2;
	(void)forced; /* nonzero: the module goes, and a refusal would not be heard */
	return 1;     /* 0 refuses: the instance stays as it was */
}

/* No instance is left: let go of what only instances needed. More may be opened later. */
static void on_last_close(struct plain_messages_module *module)
{
	(void)module;
}

/* DRV_DISABLE: the hardware may no longer be used. Stop what on_enable started; instances may still
 * be open, asleep. */
static void on_disable(struct plain_messages_module *module)
{
	(void)module;
}

/* DRV_FREE: the driver is about to leave memory. Give back what on_load got. */
static void on_free(struct plain_messages_module *module)
{
	(void)module;
}

/* PL_SECOND_FIRST: (not described)
 * Returns a value of the message's own. */
static LRESULT on_second_first(
	struct plain_messages_instance *instance, LPVOID first, LPARAM second)
{
	(void)first;
	(void)second;
	(void)instance;
	return 0;
}

/* PL_MODULE: (not described)
 * Returns nonzero for yes, 0 for no. */
static LRESULT on_module(
	struct plain_messages_module *module)
{
	(void)module;
	return 0;
}

/* PL_SESSION: (not described)
 * Returns nobody looks at it. */
static LRESULT on_session(
	struct plain_messages_instance *instance, BYTE number)
{
	(void)number;
	(void)instance;
	return 1;
}

const struct plain_messages_hooks plain_messages_hooks = {
	.on_load = on_load,
	.on_enable = on_enable,
	.on_open = on_open,
	.on_close = on_close,
	.on_last_close = on_last_close,
	.on_disable = on_disable,
	.on_free = on_free,
	.on_second_first = on_second_first,
	.on_module = on_module,
	.on_session = on_session,
};
