/* Programs that want to be told, and the buffers that they lent. All that have a device open are told what
 * one of them changed, the one that opened it first before the others; no lock is held meanwhile, so that
 * a program may close what it likes and is told nothing after that. A healthy driver is done with a buffer
 * at once: it gives back what it has, the oldest first, at the end of every message for what the
 * buffers were lent to, in the thread that sent it. What a program lends while it is being told, it
 * gets back with the next message, so that one which always lends the buffer again comes to an end. */
#include "drv_mock_parts.h"

#include <stdlib.h>
#include <string.h>

/* A buffer that the driver has, or of which the program is just being told. */
struct drv_mock_loan {
	struct drv_mock_loan *next;
	uint64_t order;
	uintptr_t teller;          /* the thread that tells the program */
	struct drv_mock_call call; /* that lent it */
	uint8_t stays;             /* until somebody asks for it */
};

/* A program that is just being told of a change. */
struct drv_mock_telling {
	struct drv_mock_telling *next;
	uint64_t order;   /* of the program */
	uint64_t closer;  /* the call that closed it meanwhile */
	uintptr_t teller; /* the thread that tells it */
};

struct drv_mock_client {
	struct drv_mock_client *next; /* that was opened before */
	uint64_t order;
	uint64_t device;
	uint32_t object;
	uint16_t scope;
	struct drv_mock_listener listener;
	struct drv_mock_loan *loans;
};

static struct drv_mock_client **client_at(struct drv_mock *mock, uint32_t object)
{
	struct drv_mock_client **at = &mock->clients;
	while (*at != NULL && (*at)->object != object)
		at = &(*at)->next;
	return at;
}

static void drop_client(struct drv_mock_client **at)
{
	struct drv_mock_client *const client = *at;
	*at = client->next;
	while (client->loans != NULL) {
		struct drv_mock_loan *const loan = client->loans;
		client->loans = loan->next;
		free(loan);
	}
	free(client);
}

static int passes(const struct drv_mock_condition *condition, const uintptr_t *arguments)
{
	if (condition->at.place == DRV_MOCK_NONE)
		return 1;
	const uint64_t value = drv_mock_read(&condition->at, arguments);
	return condition->mask != 0 ? (value & condition->mask) != 0 : value == (uint64_t)condition->value;
}

static struct drv_mock_listener listener_of(const struct drv_mock_notice *notice, const uintptr_t *arguments)
{
	struct drv_mock_listener listener = {0, 0, 0, 0, 1};
	if (notice == NULL)
		return listener;
	listener.callback = drv_mock_read(&notice->callback, arguments);
	listener.flags = drv_mock_read(&notice->flags, arguments);
	listener.handle = drv_mock_read(&notice->handle, arguments);
	listener.data = drv_mock_read(&notice->data, arguments);
	listener.on = (uint8_t)passes(&notice->when, arguments);
	return listener;
}

static void tell(const struct drv_mock *mock, const struct drv_mock_listener *listener, uint32_t message,
		 uint64_t about)
{
	if (message != 0 && mock->tables->tell != NULL && listener->on && listener->callback != 0)
		mock->tables->tell(listener, message, about);
}

/* Changes the bits of a buffer. */
static void mark(const struct drv_mock_flags *flags, const uintptr_t *arguments, uint32_t clear, uint32_t set)
{
	uint32_t bits = 0;
	void *const at = flags->at.place == DRV_MOCK_NONE ? NULL : drv_mock_found(&flags->at, arguments);
	if (at == NULL || flags->at.size != sizeof bits)
		return;
	memcpy(&bits, at, sizeof bits);
	bits = (bits & ~clear) | set;
	memcpy(at, &bits, sizeof bits);
}

/* ---- what calls do ---- */

static const struct drv_mock_flags *flags_in(const struct drv_mock *mock, uint16_t scope)
{
	static const struct drv_mock_flags none = {{DRV_MOCK_NONE, DRV_MOCK_NONE, 0, NULL}, 0, 0, 0};
	const uint16_t lends = mock->tables->scopes[scope].lends;
	return lends == DRV_MOCK_NONE ? &none : &mock->tables->scopes[lends].flags;
}

void drv_mock_lend(struct drv_mock *mock, const uintptr_t *arguments, struct drv_mock_call *call, int stays)
{
	const struct drv_mock_message *const message = &mock->tables->messages[call->message];
	struct drv_mock_client *const client = call->object == 0 ? NULL : *client_at(mock, call->object);
	if (!message->queues || client == NULL || (!client->listener.on && !stays) ||
		!drv_mock_succeeded(mock->tables, message, call->answer))
		return;
	struct drv_mock_loan *const loan = calloc(1, sizeof *loan);
	if (loan == NULL)
		return;
	call->kept = 1;
	loan->order = ++mock->loans;
	loan->stays = (uint8_t)(stays != 0);
	loan->call = *call;
	const struct drv_mock_flags *const flags = flags_in(mock, message->scope);
	mark(flags, arguments, flags->done, flags->queued);
	struct drv_mock_loan **end = &client->loans;
	while (*end != NULL)
		end = &(*end)->next;
	*end = loan;
}

static void open_client(struct drv_mock *mock, const uintptr_t *arguments, const struct drv_mock_call *call,
			struct drv_mock_news *news)
{
	const struct drv_mock_scope *const scope =
		&mock->tables->scopes[mock->tables->messages[call->message].scope];
	if (call->object == 0 || (scope->notice == NULL && scope->lends == DRV_MOCK_NONE))
		return;
	struct drv_mock_client *const client = calloc(1, sizeof *client);
	if (client == NULL)
		return;
	client->order = ++mock->opened;
	client->object = call->object;
	client->scope = mock->tables->messages[call->message].scope;
	client->listener = listener_of(scope->notice, arguments);
	client->next = mock->clients;
	mock->clients = client;
	if (scope->notice == NULL)
		return;
	if (scope->notice->device != DRV_MOCK_NONE)
		client->device = arguments[scope->notice->device];
	news->listener = client->listener;
	news->message = scope->notice->opened;
}

/* What is not open any more hears of nothing; but the one that asked for its end is told of that. */
static void close_clients(struct drv_mock *mock, const struct drv_mock_call *call, struct drv_mock_news *news)
{
	for (struct drv_mock_client **at = &mock->clients; *at != NULL;) {
		const struct drv_mock_client *const client = *at;
		const struct drv_mock_notice *const notice = mock->tables->scopes[client->scope].notice;
		if (mock->guard.objects[client->object].open) {
			at = &(*at)->next;
			continue;
		}
		if (client->object == call->object && notice != NULL) {
			news->listener = client->listener;
			news->message = notice->closed;
		}
		for (struct drv_mock_telling *telling = mock->tellings; telling != NULL; telling = telling->next)
			if (telling->order == client->order)
				telling->closer = call->number;
		drop_client(at);
	}
}

void drv_mock_news(struct drv_mock *mock, const uintptr_t *arguments, const struct drv_mock_call *call,
		   struct drv_mock_news *news)
{
	const struct drv_mock_message *const message = &mock->tables->messages[call->message];
	if (message->scope == DRV_MOCK_NONE || call->failed || call->query)
		return;
	const struct drv_mock_flags *const flags = &mock->tables->scopes[message->scope].flags;
	if (message->opens) {
		mark(flags, arguments, 0, flags->prepared);
		open_client(mock, arguments, call, news);
	} else if (message->closes) {
		mark(flags, arguments, flags->prepared, 0);
		close_clients(mock, call, news);
	}
}

/* ---- changes ---- */

void drv_mock_change(const struct drv_mock *mock, const uintptr_t *arguments, const struct drv_mock_call *call,
		     struct drv_mock_news *news)
{
	const struct drv_mock_message *const message = &mock->tables->messages[call->message];
	const struct drv_mock_client *client = mock->clients;
	while (client != NULL && client->object != call->object)
		client = client->next;
	if (message->change == 0 || call->object == 0 || client == NULL ||
		(message->about.size != 0 && drv_mock_found(&message->about, arguments) == NULL))
		return;
	news->change = message->change;
	news->device = client->device;
	news->about = drv_mock_read(&message->about, arguments);
}

/* Whether it, or what is around it, is being closed. */
static int is_closing(const struct drv_guard *guard, uint32_t object)
{
	while (object != 0 && guard->objects[object].closing == 0)
		object = guard->objects[object].parent;
	return object != 0;
}

/* Of those that have the device open, the one that was opened first after that order; or NULL. */
static const struct drv_mock_client *next_client(const struct drv_mock *mock, uint16_t scope, uint64_t device,
						 uint64_t order)
{
	const struct drv_mock_client *next = NULL;
	for (const struct drv_mock_client *client = mock->clients; client != NULL && client->order > order;
		client = client->next)
		if (client->scope == scope && client->device == device &&
			drv_guard_awake(&mock->guard, client->object) && !is_closing(&mock->guard, client->object))
			next = client;
	return next;
}

static void tell_all(struct drv_mock *mock, uint16_t scope, const struct drv_mock_news *news)
{
	const struct drv_mock_client *client;
	struct drv_mock_telling telling = {NULL, 0, 0, drv_self()};
	drv_mock_enter(mock);
	while ((client = next_client(mock, scope, news->device, telling.order)) != NULL) {
		const struct drv_mock_listener listener = client->listener;
		telling.order = client->order;
		telling.closer = 0;
		telling.next = mock->tellings;
		// cppcheck-suppress autoVariables ; it is taken out again below
		mock->tellings = &telling;
		drv_mock_leave(mock);
		tell(mock, &listener, news->change, news->about);
		drv_mock_enter(mock);
		struct drv_mock_telling **at = &mock->tellings;
		while (*at != &telling)
			at = &(*at)->next;
		*at = telling.next;
	}
	drv_mock_leave(mock);
}

/* Whether other threads tell a program of a change that this call has closed. Who is inside such a
 * callback does not ask, for two could wait for each other. */
static int is_told(const struct drv_mock *mock, const struct drv_mock_call *call)
{
	int told = 0;
	for (const struct drv_mock_telling *telling = mock->tellings; telling != NULL; telling = telling->next) {
		if (telling->teller == drv_self())
			return 0;
		told |= telling->closer == call->number;
	}
	return told;
}

/* What a program is told with, it may free when it has closed. */
static void wait_for_tellers(struct drv_mock *mock, const struct drv_mock_call *call)
{
	drv_mock_enter(mock);
	while (is_told(mock, call)) {
		drv_mock_leave(mock);
		drv_mock_sleep(1);
		drv_mock_enter(mock);
	}
	drv_mock_leave(mock);
}

/* ---- giving back ---- */

/* Takes the oldest loan out, as far as it may go. */
static struct drv_mock_loan *take(struct drv_mock *mock, uint32_t object, int all, uint64_t last,
			 struct drv_mock_client **of)
{
	struct drv_mock_loan **oldest = NULL;
	for (struct drv_mock_client *client = mock->clients; client != NULL; client = client->next) {
		for (struct drv_mock_loan **at = &client->loans; *at != NULL; at = &(*at)->next) {
			if ((object != 0 && client->object != object) || ((*at)->stays && !all) ||
				(*at)->order > last || (oldest != NULL && (*oldest)->order <= (*at)->order))
				continue;
			oldest = at;
			*of = client;
		}
	}
	struct drv_mock_loan *const loan = oldest == NULL ? NULL : *oldest;
	if (loan != NULL)
		*oldest = loan->next;
	return loan;
}

static void remember(struct drv_mock *mock, const struct drv_mock_loan *loan, uint32_t done)
{
	struct drv_mock_call call = loan->call;
	call.returns = 1;
	call.kept = call.programmed = 0;
	call.value = done;
	call.answer = 0;
	call.ordinal = mock->guard.objects[call.object].ordinal;
	call.thread = drv_mock_thread(mock);
	call.time = drv_mock_now() - mock->origin;
	call.took = 0;
	drv_mock_keep(mock, &call);
	call.ended = ++mock->events;
	drv_guard_apply(&mock->guard, &call);
	drv_mock_kept(mock, &call, 0);
}

/* Gives one buffer back; zero when there is none. The lock is held, but not while the program is told. */
static int give_one(struct drv_mock *mock, uint32_t object, int all, uint64_t last)
{
	struct drv_mock_client *client = NULL;
	struct drv_mock_loan *const loan = take(mock, object, all, last, &client);
	if (loan == NULL)
		return 0;
	uintptr_t arguments[DRV_MOCK_ARGUMENTS];
	for (unsigned i = 0; i < DRV_MOCK_ARGUMENTS; i++)
		arguments[i] = (uintptr_t)loan->call.arguments[i];
	const struct drv_mock_message *const message = &mock->tables->messages[loan->call.message];
	const struct drv_mock_notice *const notice = mock->tables->scopes[client->scope].notice;
	const struct drv_mock_flags *const flags = flags_in(mock, client->scope);
	const struct drv_mock_listener listener = client->listener;
	const uint32_t done = notice == NULL ? 0 : notice->done;
	loan->teller = drv_self();
	loan->next = mock->told;
	mock->told = loan;
	remember(mock, loan, done);
	mark(flags, arguments, flags->queued, flags->done);
	drv_mock_leave(mock);
	if (notice != NULL && message->buffer != DRV_MOCK_NONE)
		tell(mock, &listener, done, arguments[message->buffer]);
	drv_mock_enter(mock);
	struct drv_mock_loan **at = &mock->told;
	while (*at != loan)
		at = &(*at)->next;
	*at = loan->next;
	free(loan);
	return 1;
}

static int is_telling(const struct drv_mock *mock, uint32_t object)
{
	const struct drv_mock_loan *loan = mock->told;
	while (loan != NULL && (loan->teller != drv_self() || loan->call.object != object))
		loan = loan->next;
	return loan != NULL;
}

static unsigned give(struct drv_mock *mock, uint32_t object, int all, unsigned most)
{
	unsigned given = 0;
	drv_mock_enter(mock);
	const uint64_t last = mock->loans;
	while (given < most && give_one(mock, object, all, last))
		given++;
	drv_mock_leave(mock);
	return given;
}

void drv_mock_tell(struct drv_mock *mock, const struct drv_mock_call *call, const struct drv_mock_news *news,
		   unsigned most)
{
	const struct drv_mock_message *const message = &mock->tables->messages[call->message];
	if (message->closes)
		wait_for_tellers(mock, call);
	tell(mock, &news->listener, news->message, 0);
	if (news->change != 0 && drv_mock_succeeded(mock->tables, message, call->answer))
		tell_all(mock, message->scope, news);
	if (most > 0)
		(void)give(mock, call->object, 1, most);
	if (call->object == 0 || message->opens || message->closes)
		return;
	drv_mock_enter(mock);
	const int nothing = mock->clients == NULL;
	const int later = is_telling(mock, call->object);
	drv_mock_leave(mock);
	if (message->empties && !call->failed)
		(void)give(mock, call->object, 1, UINT32_MAX);
	else if (!nothing && !later)
		(void)give(mock, call->object, 0, UINT32_MAX);
}

unsigned drv_mock_give_back(struct drv_mock *mock, unsigned most)
{
	return give(mock, 0, 1, most);
}
