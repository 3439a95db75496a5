/* Each thread has the memory that its messages point to, and buffers of its own, which it lends like a program that
 * waits for its callback: while a driver has a buffer, nobody else touches it. */
#include "drv_threads_parts.h"

#include "drv_inner.h"

#include <stddef.h>
#include <stdlib.h>

/* ---- buffers ---- */

struct drv_loan {
	drv_word at; /* which table has it, by scope and id; 0: none */
	unsigned char bytes[];
};

static struct drv_loan *loans[DRV_THREADS_MOST * DRV_MODEL_SCOPES * DRV_THREADS_LOANS];
static unsigned loan_count;

static uint64_t table_of(unsigned scope, uintptr_t id)
{
	return (uint64_t)scope << 56 | id;
}

void drv_loans_end(unsigned scope, uintptr_t id)
{
	for (unsigned i = 0; i < loan_count; i++) {
		uint64_t at = table_of(scope, id);
		drv_swap(&loans[i]->at, &at, 0);
	}
}

/* A program that is told of a buffer has it back. */
static void CALLBACK called(
	HDRVR handle, UINT msg, DWORD_PTR data, DWORD_PTR parameter1, DWORD_PTR parameter2)
{
	(void)handle, (void)parameter2;
	if (msg == data)
		drv_store(&((struct drv_loan *)(parameter1 - offsetof(struct drv_loan, bytes)))->at, 0);
}

/* ---- memory ---- */

static const struct drv_model_inner *inner_of(const struct drv_model *model, unsigned scope)
{
	return scope == DRV_MODEL_NONE ? NULL : model->scopes[scope].inner;
}

int drv_worker_begin(struct drv_worker *worker)
{
	const struct drv_model *const model = worker->model;
	worker->memory = drv_parcel_get(model);
	int good = worker->memory != NULL;
	for (unsigned i = 0; i < model->scope_count && good; i++) {
		const struct drv_model_inner *const inner = inner_of(model, i);
		const int lent = inner != NULL && inner->kind == DRV_MODEL_LENT;
		for (unsigned j = 0; j < DRV_THREADS_LOANS && lent && good; j++) {
			struct drv_loan *const loan = calloc(1, sizeof *loan + inner->size);
			worker->known[i].loans[j] = loan;
			good = loan != NULL;
			if (good)
				loans[loan_count++] = loan;
		}
	}
	return good;
}

void drv_worker_end(struct drv_worker *worker)
{
	loan_count = 0;
	for (unsigned i = 0; i < DRV_MODEL_SCOPES; i++)
		for (unsigned j = 0; j < DRV_THREADS_LOANS; j++)
			free(worker->known[i].loans[j]);
	drv_parcel_free(worker->model, worker->memory);
}

/* ---- messages ---- */

/* One that is about to be sent. */
struct letter {
	struct drv_parcel parcel;
	unsigned table; /* the scope that its id is of, or DRV_MODEL_NONE */
	int opens;      /* whether it opens one there */
	struct drv_pair pair;
	struct drv_loan *loan;
};

/* Callbacks come with the number of the one that tells of a buffer. */
static void put_callback(struct letter *letter, const struct drv_model_inner *inner)
{
	drv_parcel_put(&letter->parcel, inner->data, inner->tells_done);
	drv_parcel_put(&letter->parcel, inner->callback, (uintptr_t)called);
	drv_parcel_add(&letter->parcel, inner->flags, DRV_PARCEL_FUNCTION);
	drv_parcel_add(&letter->parcel, inner->when, inner->when_mask);
}

static void put_table(struct letter *letter, const struct drv_model *model, const struct drv_model_variant *variant)
{
	const struct drv_model_inner *const inner = model->scopes[letter->table].inner;
	if (!letter->opens)
		drv_parcel_put(&letter->parcel, inner->carried, letter->pair.id);
	if (variant->query)
		drv_parcel_add(&letter->parcel, inner->query, inner->query_mask);
	if (letter->opens && inner->callback.how != DRV_SPOT_NONE)
		put_callback(letter, inner);
}

/* Returns 0 when no buffer is at hand. */
static int put_buffer(struct letter *letter, struct drv_worker *worker, const struct drv_model_variant *variant)
{
	const unsigned scope = letter->parcel.message->lends;
	const struct drv_model_spot identity = worker->model->scopes[scope].inner->identity;
	letter->loan = worker->known[scope].loans[drv_worker_roll(worker, DRV_THREADS_LOANS)];
	if (drv_load(&letter->loan->at) != 0)
		return 0;
	if ((variant->nulls >> identity.argument & 1u) != 0)
		letter->loan = NULL;
	else if (letter->parcel.message->queues)
		drv_store(&letter->loan->at, table_of(letter->table, letter->pair.id));
	drv_parcel_put(&letter->parcel, identity, letter->loan == NULL ? 0 : (uintptr_t)letter->loan->bytes);
	return 1;
}

/* Returns 0 when it makes no sense now. */
static int make(struct letter *letter, struct drv_worker *worker, const struct drv_model_variant *variant)
{
	const struct drv_model *const model = worker->model;
	drv_parcel_make(&letter->parcel, model, variant, worker->memory);
	const struct drv_model_message *const message = letter->parcel.message;
	const struct drv_model_inner *const inner = inner_of(model, message->scope);
	const unsigned scope = inner != NULL && inner->kind == DRV_MODEL_LENT ? model->scopes[message->scope].parent
		: message->scope;
	const int tabled = inner_of(model, scope) != NULL && model->scopes[scope].inner->kind == DRV_MODEL_TABLE;
	letter->table = tabled ? scope : DRV_MODEL_NONE;
	letter->opens = tabled && message->opens && message->scope == scope;
	letter->pair = drv_worker_choose(worker, tabled && !letter->opens ? scope : 0);
	if (message->tells_change != 0)
		drv_parcel_put(&letter->parcel, message->about, drv_worker_roll(worker, 1000));
	if (tabled)
		put_table(letter, model, variant);
	return message->lends == 0 || put_buffer(letter, worker, variant);
}

static LRESULT deliver(struct drv_worker *worker, const struct letter *letter)
{
	const int inside = letter->table != DRV_MODEL_NONE && !letter->opens;
	return drv_parcel_send(&letter->parcel, worker->door, inside ? letter->pair.outer : letter->pair.id, NULL,
		drv_worker_roll(worker, 3));
}

void drv_worker_send_inner(struct drv_worker *worker, const struct drv_model_variant *variant)
{
	struct letter letter = {.loan = NULL};
	if (!make(&letter, worker, variant))
		return;
	const struct drv_model_message *const message = letter.parcel.message;
	const LRESULT answer = deliver(worker, &letter);
	if (message->queues && answer != message->success && letter.loan != NULL)
		drv_store(&letter.loan->at, 0);
	if (letter.table == DRV_MODEL_NONE || message->scope != letter.table || answer != message->success ||
		variant->query)
		return;
	const struct drv_model_spot issued = worker->model->scopes[letter.table].inner->issued;
	if (letter.opens)
		drv_worker_note_open(worker, letter.table,
			(struct drv_pair){(uintptr_t)drv_spot_read(letter.parcel.memory[issued.argument], issued),
				letter.pair.id});
	else if (message->closes)
		drv_worker_note_close(worker, letter.table, letter.pair.id);
}
