/* What is wrong with a call, in words: first with the scopes around it, then with the one that it is
 * about, last with its parameters. The first fault found is the one that is told. */
#include "drv_mock_guard_parts.h"

#include <string.h>

const char *const drv_mock_verdict_words[DRV_MOCK_VERDICTS + 1] = {
	"legal", "outside", "dead", "twice", "unknown", "zero", "again", "not open", "inside", "refused", "lent",
	"own", "range", "overlap", "unclosed", NULL,
};

const char *drv_mock_verdict_word(unsigned verdict)
{
	return drv_mock_verdict_words[verdict];
}

unsigned drv_mock_verdict_of(const char *word, size_t length)
{
	unsigned i = 0;
	while (i < DRV_MOCK_VERDICTS &&
		(strlen(drv_mock_verdict_words[i]) != length ||
			memcmp(drv_mock_verdict_words[i], word, length) != 0))
		i++;
	return i;
}

/* ---- saying it ---- */

static void say_object(const struct drv_guard *guard, uint32_t object, struct drv_words *words)
{
	const struct drv_mock_scope *const scope = scope_of(guard, object);
	if (!scope->many || guard->objects[object].session || guard->objects[object].earlier)
		drv_words_text(words, "the ");
	drv_words_text(words, scope->name);
	if (guard->objects[object].session)
		drv_words_text(words, " of the session");
	else if (scope->many && guard->objects[object].earlier)
		drv_words_text(words, " of before");
	else if (scope->many) {
		drv_words_text(words, " ");
		drv_words_number(words, guard->objects[object].ordinal);
	}
}

static void say_call(struct drv_words *words, const char *before, uint64_t number)
{
	drv_words_text(words, before);
	if (number == 0) {
		drv_words_text(words, "an earlier test");
		return;
	}
	drv_words_text(words, "#");
	drv_words_number(words, number);
}

static const char *name_of(const struct drv_guard *guard, uint16_t message)
{
	return guard->tables->messages[message].name;
}

static void begin(struct drv_guard_finding *finding, enum drv_mock_verdict verdict, const char *subject)
{
	finding->verdict = (uint8_t)verdict;
	finding->words = drv_words_in(finding->text, sizeof finding->text);
	drv_words_text(&finding->words, subject);
}

static void find_outside(const struct drv_guard *guard, const struct drv_mock_message *message,
			 const struct drv_guard_path *path, struct drv_guard_finding *finding)
{
	struct drv_words *const words = &finding->words;
	begin(finding, DRV_MOCK_OUTSIDE, message->name);
	if (path->closed != 0) {
		const struct drv_guard_object *const closed = &guard->objects[path->closed];
		finding->object = path->closed;
		drv_words_text(words, " after ");
		drv_words_text(words, name_of(guard, scope_of(guard, path->closed)->closes));
		say_call(words, " (", closed->closed);
		drv_words_text(words, "): ");
		say_object(guard, path->closed, words);
		drv_words_text(words, " is not open any more");
		return;
	}
	const struct drv_mock_scope *const scope = &guard->tables->scopes[path->missing];
	drv_words_text(words, " before ");
	drv_words_text(words, name_of(guard, scope->opens));
	drv_words_text(words, ": the ");
	drv_words_text(words, scope->name);
	drv_words_text(words, " is not open");
}

static void find_dead(const struct drv_guard *guard, const struct drv_mock_message *message,
		      const struct drv_guard_path *path, struct drv_guard_finding *finding)
{
	const struct drv_guard_object *const dead = &guard->objects[path->object];
	const int twice = message->closes && message->scope == dead->scope;
	begin(finding, twice ? DRV_MOCK_TWICE : DRV_MOCK_DEAD, message->name);
	finding->object = path->object;
	drv_words_text(&finding->words, twice ? " closes " : " to ");
	say_object(guard, path->object, &finding->words);
	say_call(&finding->words, twice ? " a second time: it was closed by " : ", which was closed by ",
		dead->closed);
}

/* An open object whose id looks like this one: the same but for what a cut or a shift makes of it. */
static uint32_t find_like(const struct drv_guard *guard, uint16_t scope, uint64_t id)
{
	for (uint32_t i = 1; i < guard->count; i++) {
		const struct drv_guard_object *const object = &guard->objects[i];
		if (object->scope == scope && object->open && (uint32_t)object->id == (uint32_t)id)
			return i;
	}
	return 0;
}

static void find_unknown(const struct drv_guard *guard, const struct drv_mock_message *message,
			 const struct drv_guard_path *path, struct drv_guard_finding *finding)
{
	const char *const name = guard->tables->scopes[path->unknown].name;
	struct drv_words *const words = &finding->words;
	begin(finding, path->id == 0 ? DRV_MOCK_ZERO : DRV_MOCK_UNKNOWN, message->name);
	drv_words_text(words, " with ");
	if (path->id == 0) {
		drv_words_text(words, "no id (zero): it does not say which ");
		drv_words_text(words, name);
		return;
	}
	const uint32_t like = find_like(guard, path->unknown, path->id);
	drv_words_text(words, "the id ");
	drv_words_hex(words, path->id);
	drv_words_text(words, ", which no ");
	drv_words_text(words, name);
	drv_words_text(words, " ever had");
	if (like != 0) {
		drv_words_text(words, "; ");
		say_object(guard, like, words);
		drv_words_text(words, " has ");
		drv_words_hex(words, guard->objects[like].id);
	}
}

static void find_again(const struct drv_guard *guard, const struct drv_mock_message *message,
		       uint32_t object, struct drv_guard_finding *finding)
{
	begin(finding, DRV_MOCK_AGAIN, message->name);
	finding->object = object;
	drv_words_text(&finding->words, " again: ");
	say_object(guard, object, &finding->words);
	say_call(&finding->words, " is open since ", guard->objects[object].opened);
}

static int is_within(const struct drv_guard *guard, uint32_t inner, uint32_t outer)
{
	do
		inner = guard->objects[inner].parent;
	while (inner != 0 && inner != outer);
	return inner == outer;
}

/* Whether one object must be closed before the other can. */
static int keeps_open(const struct drv_guard *guard, uint32_t inner, uint32_t outer)
{
	const struct drv_guard_object *const object = &guard->objects[inner];
	return object->open && is_within(guard, inner, outer) &&
	       (object->inside == 0 || scope_of(guard, inner)->many);
}

/* Whether the host tried to close all that keeps an object open. */
static int have_refused(const struct drv_guard *guard, uint32_t object)
{
	for (uint32_t i = 1; i < guard->count; i++)
		if (keeps_open(guard, i, object) && guard->objects[i].refused == 0)
			return 0;
	return 1;
}

static void find_inside(const struct drv_guard *guard, const struct drv_mock_message *message,
			uint32_t object, struct drv_guard_finding *finding)
{
	const int refused = have_refused(guard, object);
	begin(finding, refused ? DRV_MOCK_GOES_ON : DRV_MOCK_INSIDE, message->name);
	unsigned shown = 0;
	for (uint32_t i = 1; i < guard->count && shown < 3; i++) {
		const struct drv_guard_object *const inner = &guard->objects[i];
		if (!keeps_open(guard, i, object))
			continue;
		drv_words_text(&finding->words, finding->object != 0 ? ", " : refused ? " although " : " while ");
		say_object(guard, i, &finding->words);
		say_call(&finding->words, " is open (since ", inner->opened);
		if (inner->refused != 0)
			say_call(&finding->words, "; closing it was refused in ", inner->refused);
		drv_words_text(&finding->words, ")");
		finding->object = i;
		shown++;
	}
}

static void find_lent(const struct drv_guard *guard, const struct drv_mock_message *message,
		      uint32_t object, struct drv_guard_finding *finding)
{
	begin(finding, DRV_MOCK_LENT, message->name);
	finding->object = object;
	drv_words_text(&finding->words, " while ");
	const uint32_t table = guard->objects[object].parent;
	if (table != 0 && scope_of(guard, table)->lends == guard->objects[object].scope) {
		drv_words_text(&finding->words, "the driver has ");
		say_object(guard, object, &finding->words);
		say_call(&finding->words, ", lent by ", guard->objects[object].since);
		return;
	}
	say_object(guard, object, &finding->words);
	drv_words_text(&finding->words, " still has ");
	drv_words_number(&finding->words, guard->objects[object].lent);
	drv_words_text(&finding->words, guard->objects[object].lent == 1 ? " buffer" : " buffers");
}

/* Whether a call lends what is not prepared, or what is lent already. */
static int find_lending(const struct drv_guard *guard, const struct drv_mock_call *call,
			const struct drv_mock_message *message, uint32_t table,
			struct drv_guard_finding *finding)
{
	const struct drv_mock_scope *const scope = &guard->tables->scopes[message->scope];
	if (!message->queues || scope->lends == DRV_MOCK_NONE)
		return 0;
	const uint32_t buffer = drv_guard_buffer(guard, call, table);
	if (buffer != 0 && guard->objects[buffer].lent > 0) {
		find_lent(guard, message, buffer, finding);
		return 1;
	}
	if (buffer != 0 || !scope->prepares)
		return 0;
	const struct drv_mock_scope *const lent = &guard->tables->scopes[scope->lends];
	begin(finding, DRV_MOCK_OUTSIDE, message->name);
	finding->object = table;
	drv_words_text(&finding->words, " before ");
	drv_words_text(&finding->words, name_of(guard, lent->opens));
	drv_words_text(&finding->words, ": the ");
	drv_words_text(&finding->words, lent->name);
	drv_words_text(&finding->words, " ");
	drv_words_hex(&finding->words, call->arguments[message->buffer]);
	drv_words_text(&finding->words, " is not prepared");
	return 1;
}

static int is_used_by_other(const struct drv_guard *guard, uint32_t object, uint32_t thread)
{
	for (uint32_t i = 0; i < guard->use_count; i++)
		if (guard->uses[i].object == object && guard->uses[i].thread != thread)
			return 1;
	return 0;
}

/* The call of another thread that is about to close an object, or 0. */
static uint64_t closing_by_other(const struct drv_guard *guard, uint32_t object, uint32_t thread)
{
	return guard->objects[object].closer != thread ? guard->objects[object].closing : 0;
}

static void find_overlap(const struct drv_guard *guard, const struct drv_mock_message *message,
			 uint32_t object, uint64_t closing, struct drv_guard_finding *finding)
{
	begin(finding, DRV_MOCK_OVERLAP, message->name);
	finding->object = object;
	drv_words_text(&finding->words, closing != 0 ? " to " : " closes ");
	say_object(guard, object, &finding->words);
	if (closing != 0)
		say_call(&finding->words, " while another thread closes it in ", closing);
	else
		drv_words_text(&finding->words, " while another thread uses it");
}

/* ---- judging ---- */

static int find_own(const struct drv_guard *guard, const struct drv_mock_call *call,
		    const struct drv_mock_message *message, uint32_t object, struct drv_guard_finding *finding)
{
	const struct drv_mock_entry *const entry = &guard->tables->entries[call->entry];
	const struct drv_guard_object *const opened = &guard->objects[object];
	const int has_own = scope_of(guard, object)->many && opened->entry == call->entry;
	for (unsigned i = 0; has_own && i < entry->argument_count; i++) {
		if ((entry->own >> i & 1) == 0 || opened->own[i] == call->arguments[i])
			continue;
		begin(finding, DRV_MOCK_OWN, message->name);
		finding->object = object;
		drv_words_text(&finding->words, " to ");
		say_object(guard, object, &finding->words);
		drv_words_text(&finding->words, " with ");
		drv_words_text(&finding->words, entry->arguments[i]);
		drv_words_text(&finding->words, " ");
		drv_words_hex(&finding->words, call->arguments[i]);
		drv_words_text(&finding->words, "; it was opened with ");
		drv_words_hex(&finding->words, opened->own[i]);
		return 1;
	}
	return 0;
}

static int find_range(const struct drv_mock_call *call, const struct drv_mock_message *message,
		      struct drv_guard_finding *finding)
{
	for (unsigned i = 0; i < message->parameter_count; i++) {
		const struct drv_mock_parameter *const parameter = &message->parameters[i];
		const int64_t value =
			drv_mock_value(parameter, call->arguments[parameter->place], call->width);
		if (!parameter->ranged || (value >= parameter->least && value <= parameter->most))
			continue;
		begin(finding, DRV_MOCK_RANGE, message->name);
		drv_words_text(&finding->words, " with ");
		drv_words_text(&finding->words, parameter->name);
		drv_words_text(&finding->words, " = ");
		drv_words_value(&finding->words, parameter, value);
		drv_words_text(&finding->words, "; expected ");
		drv_words_signed(&finding->words, parameter->least);
		drv_words_text(&finding->words, " to ");
		drv_words_signed(&finding->words, parameter->most);
		return 1;
	}
	return 0;
}

/* What is wrong with the scopes around a call, or with the one that it is about; zero: nothing. */
static int find_order(const struct drv_guard *guard, const struct drv_mock_message *message,
		      const struct drv_guard_path *path, struct drv_guard_finding *finding)
{
	const int closes_found = message->closes && path->complete && path->object != 0 &&
				 guard->objects[path->object].scope == message->scope &&
				 guard->objects[path->object].open;
	if (path->dead) {
		find_dead(guard, message, path, finding);
	} else if (message->closes && path->complete && !guard->tables->scopes[message->scope].many &&
		   (path->missing == message->scope || (path->closed != 0 && path->closed == path->object &&
			   guard->objects[path->object].scope == message->scope))) {
		begin(finding, DRV_MOCK_NOT_OPEN, message->name);
		drv_words_text(&finding->words, path->closed != 0 ? " a second time: the " : " without ");
		drv_words_text(&finding->words, path->closed != 0 ? guard->tables->scopes[message->scope].name
			: name_of(guard, guard->tables->scopes[message->scope].opens));
		if (path->closed != 0)
			say_call(&finding->words, " was closed by ", guard->objects[path->closed].closed);
		finding->object = path->closed;
	} else if (!closes_found && (path->missing != DRV_MOCK_NONE || path->closed != 0)) {
		find_outside(guard, message, path, finding);
	} else if (path->unknown != DRV_MOCK_NONE) {
		find_unknown(guard, message, path, finding);
	} else {
		return 0;
	}
	return 1;
}

static int find_state(const struct drv_guard *guard, const struct drv_mock_call *call,
		      const struct drv_mock_message *message, uint32_t object,
		      struct drv_guard_finding *finding)
{
	const struct drv_mock_scope *const scope = &guard->tables->scopes[message->scope];
	if (message->opens) {
		const uint32_t single = drv_guard_single(guard, message->scope, object);
		if (single != 0 && guard->objects[single].open && guard->objects[single].used &&
			scope->repeat != DRV_MOCK_NESTS)
			find_again(guard, message, single, finding);
		return finding->verdict != DRV_MOCK_LEGAL;
	}
	if (object == 0)
		return 0;
	const struct drv_guard_object *const used = &guard->objects[object];
	const uint64_t closing = closing_by_other(guard, object, call->thread);
	if (scope->many &&
		(closing != 0 || (message->closes && is_used_by_other(guard, object, call->thread))))
		find_overlap(guard, message, object, closing, finding);
	else if (message->closes && used->lent > 0)
		find_lent(guard, message, object, finding);
	else if (message->closes && used->inside > 0 && !drv_guard_nests(guard, object) &&
		 scope->children != DRV_MOCK_SUSPEND)
		find_inside(guard, message, object, finding);
	return finding->verdict != DRV_MOCK_LEGAL || find_own(guard, call, message, object, finding) ||
	       find_lending(guard, call, message, object, finding);
}

void drv_guard_judge(struct drv_guard *guard, struct drv_mock_call *call, struct drv_guard_finding *finding)
{
	begin(finding, DRV_MOCK_LEGAL, "");
	finding->object = 0;
	if (call->message == DRV_MOCK_NONE || guard->exhausted)
		return;
	const struct drv_mock_message *const message = &guard->tables->messages[call->message];
	if (message->scope == DRV_MOCK_NONE || message->early || (message->closes && call->query))
		return;
	const struct drv_guard_path path = drv_guard_find_path(guard, call, message);
	if (call->returns) {
		call->object = path.complete ? path.object : 0;
		call->ordinal = call->object == 0 ? 0 : guard->objects[call->object].ordinal;
		return;
	}
	if (!find_order(guard, message, &path, finding) &&
		!find_state(guard, call, message, path.object, finding))
		(void)find_range(call, message, finding);
	call->verdict = finding->verdict;
	if (!path.complete || path.object == 0 || message->opens)
		return;
	struct drv_guard_object *const object = &guard->objects[path.object];
	if (object->scope != message->scope)
		return;
	call->object = path.object;
	call->ordinal = object->ordinal;
	call->session = object->session;
	if (message->closes && object->closing == 0) {
		object->closing = call->number;
		object->closer = call->thread;
	}
	drv_guard_use(guard, path.object, call->thread);
}

/* ---- the end ---- */

/* What follows from something else that is open: what is around that, and the system's own
 * instance beside it, which it closes last. */
static int follows(const struct drv_guard *guard, uint32_t open)
{
	const struct drv_guard_object *const object = &guard->objects[open];
	if (!object->session)
		return !scope_of(guard, open)->many && object->inside > 0;
	for (uint32_t i = 1; i < guard->count; i++)
		if (guard->objects[i].open && guard->objects[i].scope == object->scope &&
			!guard->objects[i].session)
			return 1;
	return 0;
}

uint32_t drv_guard_unclosed(const struct drv_guard *guard, uint32_t after, struct drv_guard_finding *finding)
{
	for (uint32_t i = after + 1; i < guard->count; i++) {
		const struct drv_guard_object *const object = &guard->objects[i];
		const struct drv_mock_scope *const scope = scope_of(guard, i);
		if (!object->open || object->earlier || (!scope->many && !object->used) || follows(guard, i))
			continue;
		begin(finding, DRV_MOCK_UNCLOSED, "");
		finding->object = i;
		say_object(guard, i, &finding->words);
		say_call(&finding->words, " is still open at the end: opened by ", object->opened);
		if (object->refused != 0)
			say_call(&finding->words, ", closing it was refused in ", object->refused);
		drv_words_text(&finding->words, object->refused != 0 ? " and not tried again" : ", no ");
		if (object->refused == 0) {
			drv_words_text(&finding->words, name_of(guard, scope->closes));
			drv_words_text(&finding->words, " came");
		}
		return i;
	}
	return 0;
}
