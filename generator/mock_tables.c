/* Names become indexes, and locations places (mock_places). */
#include "mock_places.h"
#include "mock_tables.h"

struct making {
	struct pool *pool;
	const struct driver *driver;
	const struct protocol *protocol;
	struct mock_tables *made;
};

_Static_assert((int)ENTRY_PARAMETERS == (int)DRV_MOCK_ARGUMENTS,
	"a mock keeps all that an entry point gets");

static const char *string(const struct making *making, struct text text)
{
	return text.at == NULL ? "" : text_copy(making->pool, text).at;
}

static struct drv_mock_symbol *make_symbols(const struct making *making,
	const struct constant *constants, size_t count)
{
	struct drv_mock_symbol *symbols = pool_array(making->pool, count, sizeof *symbols);
	for (size_t i = 0; i < count; i++)
		symbols[i] = (struct drv_mock_symbol){
			string(making, constants[i].name.text), constants[i].value};
	return symbols;
}

static void make_conventions(const struct making *making)
{
	const size_t count = making->protocol->convention_count;
	struct drv_mock_convention *list = pool_array(making->pool, count, sizeof *list);
	for (size_t i = 0; i < count; i++) {
		const struct convention *convention = &making->protocol->conventions[i];
		list[i] = (struct drv_mock_convention){
			.name = string(making, convention->name.text),
			.symbols = make_symbols(making, convention->values,
				convention->value_count),
			.symbol_count = (uint16_t)convention->value_count,
			.issues_id = convention->issues_id,
			.ignored = convention->ignored,
			.success = convention->success,
			.failure = convention->failure,
		};
	}
	making->made->tables.conventions = list;
	making->made->tables.convention_count = (uint16_t)count;
}

/* ---- entry points ---- */

static bool carries_id(const struct protocol *protocol, struct text name)
{
	for (size_t i = 0; i < protocol->scope_count; i++) {
		const struct scope *scope = &protocol->scopes[i];
		if (text_equal(scope->carried.parameter, name) ||
			text_equal(scope->issued.parameter, name))
			return true;
	}
	return false;
}

/* Which arguments stay what they were when an instance was opened: all that stand before those of
 * a message, and carry neither the message nor an id. */
static uint16_t own_of(const struct protocol *protocol, const struct entry *entry)
{
	unsigned own = 0;
	for (size_t i = 0; i < entry->first_carrier; i++) {
		const struct text name = entry->parameters[i].name.text;
		if (!text_equal(name, entry->message.text) && !carries_id(protocol, name))
			own |= 1u << i;
	}
	return (uint16_t)own;
}

static void make_entries(const struct making *making)
{
	const size_t count = making->protocol->entry_count;
	struct drv_mock_entry *list = pool_array(making->pool, count, sizeof *list);
	for (size_t i = 0; i < count; i++) {
		const struct entry *entry = &making->protocol->entries[i];
		const char **names =
			pool_array(making->pool, entry->parameter_count, sizeof *names);
		for (size_t j = 0; j < entry->parameter_count; j++)
			names[j] = string(making, entry->parameters[j].name.text);
		list[i] = (struct drv_mock_entry){
			.name = string(making, entry->name.text),
			.arguments = names,
			.argument_count = (uint8_t)entry->parameter_count,
			.message = (uint8_t)mock_places_named(entry, entry->message.text),
			.own = own_of(making->protocol, entry),
		};
	}
	making->made->tables.entries = list;
	making->made->tables.entry_count = (uint16_t)count;
}

/* ---- messages ---- */

static uint16_t scope_index(const struct making *making, const struct scope *scope)
{
	return scope == NULL ? DRV_MOCK_NONE : (uint16_t)(scope - making->protocol->scopes);
}

static struct drv_mock_location make_location(const struct making *making,
	const struct message *message, const struct scope *scope, bool issued)
{
	return mock_places_make(message, mock_places_id(scope, issued), scope_index(making, scope));
}

static uint16_t buffer_place(const struct making *making, const struct message *message)
{
	const struct scope *lent = model_lent_inside(making->protocol, message->scope);
	return lent == NULL ? DRV_MOCK_NONE
		: (uint16_t)mock_places_named(message->entry, lent->identity.parameter);
}

static void make_locations(const struct making *making, const struct message *message,
	struct drv_mock_message *made)
{
	const struct scope *around[DRV_MOCK_DEPTH];
	size_t count = 0;
	size_t used = 0;
	for (size_t i = 0; i < DRV_MOCK_DEPTH; i++)
		made->ids[i] = (struct drv_mock_location){DRV_MOCK_NONE, DRV_MOCK_NONE, 0, NULL};
	made->issues = made->ids[0];
	if (message->opens != NULL && message->scope->many &&
		mock_places_id(message->scope, true)->kind != LOCATION_RETURN)
		made->issues = make_location(making, message, message->scope, true);
	const struct scope *scope = message->opens ? message->scope->parent : message->scope;
	for (; scope != NULL && count < DRV_MOCK_DEPTH; scope = scope->parent)
		if (scope->many)
			around[count++] = scope;
	while (count > 0)
		made->ids[used++] = make_location(making, message, around[--count], false);
}

static void make_parameters(const struct making *making, const struct message *message,
	struct drv_mock_message *made)
{
	struct drv_mock_parameter *list =
		pool_array(making->pool, message->parameter_count, sizeof *list);
	for (size_t i = 0; i < message->parameter_count; i++) {
		const struct parameter *parameter = &message->parameters[i];
		list[i] = (struct drv_mock_parameter){
			.name = string(making, parameter->name.text),
			.type = string(making, parameter->type->name.text),
			.symbols = make_symbols(making, parameter->values, parameter->value_count),
			.symbol_count = (uint16_t)parameter->value_count,
			.place = (uint16_t)(message->entry->first_carrier + parameter->place),
			.kind = (uint8_t)parameter->type->kind,
			.bits = (uint8_t)parameter->type->bits,
			.ranged = parameter->ranged,
			.least = parameter->least,
			.most = parameter->most,
		};
	}
	made->parameters = list;
	made->parameter_count = (uint16_t)message->parameter_count;
}

/* How many devices the driver has, where a message asks for that; else 0. */
static int64_t devices_of(const struct driver *driver, const struct message *message)
{
	int64_t count = 0;
	for (size_t i = 0; i < driver->device_count; i++) {
		const struct message *asks = driver->devices[i].scope->devices.count;
		count += asks != NULL && text_equal(asks->name.text, message->name.text);
	}
	return count;
}

/* Whether the answer says how it went, and nothing else. */
static bool is_status(const struct message *message)
{
	const struct convention *convention = message->convention;
	return !convention->ignored && !convention->issues_id && convention->success == 0;
}

static int64_t answer_of(const struct driver *driver, const struct message *message)
{
	const struct answer *answer = &message->answer;
	const struct convention *convention = message->convention;
	if (answer->field != NULL)
		return answer->field->initial.given ? answer->field->initial.value : 0;
	if (answer->constant != NULL)
		return answer->constant->value;
	if (answer->text.text.at != NULL)
		return answer->number;
	for (size_t i = 0; i < message->parameter_count; i++)
		if (message->parameters[i].stores != NULL)
			return convention->success;
	const int64_t devices = devices_of(driver, message);
	if (devices > 0)
		return devices;
	return is_status(message) ? convention->success : convention->failure;
}

/* What all are told that have the device open, when the message succeeds. */
static void make_change(const struct making *making, const struct message *message,
	struct drv_mock_message *made)
{
	const struct change_notice *change = &message->change;
	if (change->message.text.at == NULL || message->scope == NULL ||
		!model_has_scope(making->driver, message->scope))
		return;
	made->change = (uint32_t)model_value(making->protocol, change->message.text);
	made->about = mock_places_make(message, &change->about, DRV_MOCK_NONE);
}

static struct drv_mock_message make_message(const struct making *making,
	const struct message *message)
{
	struct drv_mock_message made = {
		.name = string(making, message->name.text),
		.value = (uint32_t)message->value.value,
		.entry = (uint16_t)(message->entry - making->protocol->entries),
		.scope = scope_index(making, message->scope),
		.opens = message->opens != NULL,
		.closes = message->closes != NULL,
		.fallible = message->fallible,
		.early = message->early,
		.queues = model_queues(message),
		.empties = model_empties(message),
		.convention = (uint16_t)(message->convention - making->protocol->conventions),
		.answer = answer_of(making->driver, message),
		.failure = message->failure.given ? message->failure.value
						  : message->convention->failure,
	};
	made.buffer = made.queues ? buffer_place(making, message) : DRV_MOCK_NONE;
	make_change(making, message, &made);
	make_parameters(making, message, &made);
	make_locations(making, message, &made);
	return made;
}

static void make_messages(const struct making *making)
{
	const struct driver *driver = making->driver;
	const size_t most = making->protocol->message_count + driver->message_count;
	const struct message **from = pool_array(making->pool, most, sizeof *from);
	struct drv_mock_message *list = pool_array(making->pool, most, sizeof *list);
	size_t count = 0;
	for (size_t i = 0; i < making->protocol->message_count; i++)
		from[count++] = model_handled(driver, &making->protocol->messages[i]);
	for (size_t i = 0; i < driver->message_count; i++)
		if (driver->messages[i]->custom)
			from[count++] = driver->messages[i];
	for (size_t i = 0; i < count; i++)
		list[i] = make_message(making, from[i]);
	making->made->messages = from;
	making->made->tables.messages = list;
	making->made->tables.message_count = (uint16_t)count;
}

/* ---- scopes ---- */

static uint16_t message_index(const struct making *making, const struct message *message)
{
	return (uint16_t)(message - making->protocol->messages);
}

static struct drv_mock_condition make_condition(const struct making *making,
	const struct condition *condition, const struct message *opener)
{
	struct drv_mock_condition made = {{DRV_MOCK_NONE, DRV_MOCK_NONE, 0, NULL}, 0, 0};
	if (!condition->given)
		return made;
	made.at = mock_places_make(opener, &condition->location, DRV_MOCK_NONE);
	if (condition->by_mask)
		made.mask = (uint64_t)model_value(making->protocol, condition->mask.text);
	made.value = condition->equals;
	return made;
}

/* The argument that has the number of the device which a scope is opened on, or none. */
static uint16_t device_place(const struct scope *scope)
{
	return scope->parent == NULL ? DRV_MOCK_NONE
		: (uint16_t)mock_places_named(scope->opens->entry,
			scope->parent->devices.parameter.text);
}

static const struct drv_mock_notice *make_notice(const struct making *making,
	const struct scope *scope)
{
	const struct notify *notify = &scope->notify;
	const struct protocol *protocol = making->protocol;
	if (!model_notifies(scope) || !model_has_scope(making->driver, scope))
		return NULL;
	struct drv_mock_notice *made = pool_allocate(making->pool, sizeof *made);
	*made = (struct drv_mock_notice){
		.opened = (uint32_t)model_value(protocol, notify->open.text),
		.closed = (uint32_t)model_value(protocol, notify->close.text),
		.done = (uint32_t)model_value(protocol, scope->queue.done.text),
		.device = device_place(scope),
		.callback = mock_places_make(scope->opens, &notify->callback, DRV_MOCK_NONE),
		.flags = mock_places_make(scope->opens, &notify->flags, DRV_MOCK_NONE),
		.handle = mock_places_make(scope->opens, &notify->handle, DRV_MOCK_NONE),
		.data = mock_places_make(scope->opens, &notify->data, DRV_MOCK_NONE),
		.when = make_condition(making, &notify->when, scope->opens),
	};
	return made;
}

static struct drv_mock_flags make_flags(const struct making *making, const struct scope *scope)
{
	struct location at;
	const struct lent_flags *flags = &scope->flags;
	const struct protocol *protocol = making->protocol;
	return (struct drv_mock_flags){
		.at = mock_places_make(scope->opens,
			mock_places_flags(making->driver, scope, &at), DRV_MOCK_NONE),
		.prepared = (uint32_t)model_value(protocol, flags->prepared.text),
		.queued = (uint32_t)model_value(protocol, flags->queued.text),
		.done = (uint32_t)model_value(protocol, flags->done.text),
	};
}

/* The code that refuses to close a scope: its own, or for buffers that which their table has. */
static int64_t refusal_of(const struct making *making, const struct scope *scope)
{
	const bool lent = model_scope_kind(scope) == SCOPE_LENT;
	const struct scope *table = lent ? scope->parent : scope;
	const struct text queue = table->queue.refusal.text;
	const struct text own = scope->refusal.text.at != NULL ? scope->refusal.text : queue;
	return own.at != NULL ? model_value(making->protocol, own)
			      : scope->closes->convention->failure;
}

static void make_scopes(const struct making *making)
{
	const size_t count = making->protocol->scope_count;
	struct drv_mock_scope *list = pool_array(making->pool, count, sizeof *list);
	for (size_t i = 0; i < count; i++) {
		const struct scope *scope = &making->protocol->scopes[i];
		list[i] = (struct drv_mock_scope){
			.name = string(making, scope->name.text),
			.parent = scope_index(making, scope->parent),
			.opens = message_index(making, scope->opens),
			.closes = message_index(making, scope->closes),
			.many = scope->many,
			.children = (uint8_t)scope->children,
			.repeat = (uint8_t)scope->repeat,
			.implied = scope->implied,
			.by_host = scope->many && scope->issued.kind == LOCATION_NONE,
			.prepares = scope->queue.unprepared.text.at != NULL,
			.lends = scope_index(making, model_lent_inside(making->protocol, scope)),
			.refusal = refusal_of(making, scope),
			.unprepared = model_value(making->protocol,
				scope->queue.unprepared.text),
			.session = make_condition(making, &scope->session, scope->opens),
			.query = make_condition(making, &scope->query, scope->opens),
			.flags = make_flags(making, scope),
			.notice = make_notice(making, scope),
		};
	}
	making->made->tables.scopes = list;
	making->made->tables.scope_count = (uint16_t)count;
}

const struct mock_tables *mock_tables_make(struct pool *pool, const struct driver *driver)
{
	struct mock_tables *made = pool_allocate(pool, sizeof *made);
	const struct making making = {pool, driver, driver->protocol, made};
	made->tables.driver = string(&making, driver->name.text);
	made->tables.protocol = string(&making, driver->protocol->name.text);
	made->tables.limit = driver->max.given ? (uint32_t)driver->max.value : 0;
	made->tables.refuses_session = driver->refuses_session;
	make_conventions(&making);
	make_entries(&making);
	make_messages(&making);
	make_scopes(&making);
	return made;
}
