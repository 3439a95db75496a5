/* The model: what the documents mean, with the place of each part, so that whoever finds a fault
 * can point at it. Everything lives in one pool and refers to other parts by pointer. */
#ifndef DRVGEN_MODEL_H
#define DRVGEN_MODEL_H

#include "shape.h"

enum type_kind { TYPE_SIGNED, TYPE_UNSIGNED, TYPE_POINTER };

struct structure;

/* A C type that parameters and state may have. */
struct type {
	struct placed name;
	enum type_kind kind;
	unsigned bits; /* of a number; 0 means as wide as a pointer */
	struct placed to_name;
	const struct structure *to; /* what a pointer points to, where that is known */
	const struct type *to_type; /* the same, of a pointer to a number */
	struct placed doc;
};

/* A member of a structure: a number, a pointer, another structure, or an array of one of them. */
struct structure_member {
	struct placed name;
	struct placed type_name; /* without the number of elements */
	const struct type *type;
	const struct structure *structure; /* where type is NULL */
	unsigned count;                    /* of elements; 0: no array */
};

/* What a pointer of a parameter points to. */
struct structure {
	struct placed name;
	struct placed header; /* where Windows defines it; NULL: not where all compilers do */
	unsigned pack;        /* no member is aligned to more bytes; 0: as C does it */
	struct structure_member *members;
	size_t member_count;
	struct placed doc;
};

struct constant {
	struct placed name;
	int64_t value;
};

/* What a return value means. */
struct convention {
	struct placed name;
	bool issues_id; /* success is an id that the scope issues */
	bool ignored;   /* nobody looks at the answer */
	int64_t mask;   /* the bits of an answer that tell success from failure; 0: all */
	int64_t success;
	int64_t failure;
	struct constant *values;
	size_t value_count;
	struct placed doc;
};

/* Where an id or a handle is: a parameter, what a parameter points to (`*dwUser`), a member of it
 * (`lParam1->dwDriver`), or the return value. */
enum location_kind {
	LOCATION_NONE,
	LOCATION_RETURN,
	LOCATION_PARAMETER,
	LOCATION_POINTEE,
	LOCATION_MEMBER
};

struct location {
	enum location_kind kind;
	struct text parameter;
	struct text member;
	struct position at;
};

/* A test on a parameter: equals a value, or has a flag set. */
struct condition {
	struct location location;
	bool by_mask;
	struct placed mask;
	int64_t equals;
	bool given;
};

enum repeat { REPEAT_IGNORED, REPEAT_REFUSED, REPEAT_NESTS, REPEAT_RESTARTS };

/* What closing a scope means for what is still open inside. */
enum children { CHILDREN_CASCADE, CHILDREN_REFUSE, CHILDREN_SUSPEND };

struct message;

/* Buffers that the host lends: who queues them, who gives all of them back, who reports one
 * done. */
struct queue {
	struct placed by;
	struct placed emptied_by;
	struct placed done;
	struct placed refusal;    /* the code that refuses a close while any is out */
	struct placed unprepared; /* the code that refuses what was not prepared, or none */
	bool at_once;             /* where no hook is written, what is queued is done at once */
};

/* How a program is told of what happened: the callback that it gave when it opened the scope. Each
 * location is in a parameter of the opener. */
struct notify {
	struct placed open;  /* or none: then nothing is told */
	struct placed close; /* the same */
	struct location callback;
	struct location flags; /* CALLBACK_* in the upper half */
	struct location handle;
	struct location data;
	struct condition when; /* not given: always */
};

/* How a window is told that a command has ended, at once or later: for parts, whose instances the
 * system knows by a device. */
struct reports {
	struct condition asked; /* whether it wants to be told */
	struct location window;
	struct placed missing; /* the code for a command that asks and has no place for a window */
	struct placed successful;
	struct placed superseded; /* by another that asks */
	struct placed aborted;    /* by one that interrupts it */
	struct placed failed;
};

/* What every program is told that has a message's device open, when the message succeeds: it was
 * the program's own that sent it, or another's. */
struct change_notice {
	struct placed message;
	struct location about; /* in a parameter of the message */
};

/* The bits of a lent buffer that tell where it is. */
struct lent_flags {
	struct placed member;
	struct placed prepared;
	struct placed queued;
	struct placed done;
};

/* What a device may be made of: structures with a name each, in the device itself or in an item of
 * another list. */
struct item_list {
	struct placed name;
	struct placed structure_name;
	const struct structure *structure;
	struct placed name_member;
	struct placed in_name;
	size_t in; /* among the port's lists */
};

enum { DEVICES_LISTS = 4 };

/* The devices that an entry point serves, and how a program learns of them. */
struct devices {
	struct placed parameter; /* of the entry point: the number of the device */
	struct placed count_name;
	struct placed capabilities_name;
	struct message *count;
	struct message *capabilities;
	struct placed structure_name; /* of what is answered to capabilities */
	const struct structure *structure;
	struct placed name_member; /* that takes a device's name */
	struct placed wrong; /* the code for a device that is not there */
	struct placed alone; /* the code for a second opening of one device; none: many may be */
	struct placed support; /* the support file that knows what devices are made of, or none */
	struct item_list lists[DEVICES_LISTS]; /* the first is the devices' own */
	size_t list_count;
};

/* A member of a structure with its value. */
struct setting {
	struct placed name;
	struct placed text; /* a number or a constant of the protocol */
	int64_t value;
};

/* The structure that a program opens an instance with: what must be in it, and what is put in. */
struct opened_with {
	struct placed parameter;
	struct placed type_name;
	const struct type *type;
	struct setting *required;
	size_t required_count;
	struct setting *set;
	size_t set_count;
	struct placed error; /* the member that takes the reason of a refusal, or none */
	struct placed device;   /* the member with what the system calls the instance, or none */
	struct placed commands; /* the member that takes the table of the driver's commands */
	struct placed support;  /* the support file that talks to the system about both */
};

/* Something that is opened and later closed. */
struct scope {
	struct placed name;
	struct placed parent_name;
	struct scope *parent;
	struct placed opens_name;
	struct placed closes_name;
	struct message *opens;
	struct message *closes;
	bool many;
	enum repeat repeat;
	struct position repeat_at;
	struct location issued;
	struct location carried;
	struct location identity;
	enum children children;
	struct placed refusal; /* the code, when children refuse */
	struct condition session;
	struct condition query;
	bool optional; /* only drivers that name it have it */
	bool implied;  /* what is inside may be used although this was not opened */
	struct notify notify;
	struct reports reports;
	struct queue queue;
	struct lent_flags flags;
	struct devices devices;
	struct opened_with opened_with;
	struct placed doc;
};

struct field;

struct parameter {
	struct text carrier; /* lParam1, dwParam2, ... */
	size_t place;        /* of the carrier, among those that follow the message */
	struct placed name;
	const struct type *type;
	bool ranged;
	int64_t least;
	int64_t most;
	struct position range_at;
	struct constant *values; /* that have names */
	size_t value_count;
	struct placed stores_name;
	const struct field *stores;
	struct placed gives_name;
	const struct field *gives; /* what it points to takes the field's value */
	struct placed doc;
};

/* What a hook answers unless it is written: a number, a constant of the convention, or a field of
 * the state. */
struct answer {
	struct placed text; /* as in the document; text.at NULL when none was given */
	int64_t number;
	const struct constant *constant;
	const struct field *field;
};

/* A form that answers to questions have: see asks.h. */
struct answer_form {
	struct placed name;
	struct setting returns;
	struct setting words; /* the number of the word for zero; no text: it is no word */
	bool truth;
};

/* What a message may ask for. */
struct ask_item {
	struct placed name;
	int64_t value;
	struct placed form_name;
	const struct answer_form *form;
};

struct asks {
	struct location item;
	struct location answer;
	struct condition asked;
	struct placed missing;
	struct placed unasked;
	struct placed unknown;
	struct ask_item *items;
	size_t item_count;
};

/* What a driver answers when it is asked for an item. */
struct item_answer {
	struct placed name;
	int64_t item;
	const struct answer_form *form;
	struct placed text; /* a number, a constant or a field */
	int64_t value;
	const struct field *field;
};

struct entry_parameter {
	struct placed name;
	struct placed type;
};

enum { ENTRY_PARAMETERS = 8 };

/* A function that a driver exports. */
struct entry {
	struct placed name;
	struct placed returns;
	struct placed convention;
	struct placed message; /* the parameter that carries the message */
	struct placed fallback; /* the function or code that answers everything else */
	struct entry_parameter *parameters;
	size_t parameter_count;
	size_t first_carrier; /* the parameter after the message */
	struct placed doc;
};

enum { MESSAGE_PARAMETERS = 4 };

struct message {
	struct placed name;
	struct number value;
	struct placed header; /* where Windows defines it; NULL for a driver's own */
	struct placed entry_name;
	const struct entry *entry; /* where it arrives */
	struct placed scope_name;
	const struct scope *scope;
	struct placed returns;
	const struct convention *convention;
	bool fallible;
	bool interactive; /* the driver may wait for a person */
	bool custom; /* a driver's own */
	bool early;  /* may come before anything is open, and concerns nothing that is */
	bool queues; /* lends a buffer, as the message that its scope's queue names */
	bool empties; /* gives all buffers back, as the message that its scope's queue names */
	bool lasts; /* goes on when its hook has returned, until the driver says that it ended */
	bool interrupts; /* ends what lasts */
	bool intercepted; /* answered by the system: no driver gets it, and it has no hook */
	struct change_notice change;
	struct placed support; /* the function of its port's support file for it, or none */
	struct placed *aliases; /* other symbols of the same value at the same entry point */
	size_t alias_count;
	const struct scope *opens;  /* the scope that it opens, or NULL */
	const struct scope *closes; /* the scope that it closes, or NULL */
	struct parameter parameters[MESSAGE_PARAMETERS];
	size_t parameter_count;
	struct placed hook; /* the name of its hook; follows from the message's when not given */
	struct answer answer;
	const struct asks *asks; /* or NULL */
	struct item_answer *item_answers; /* of a driver's */
	size_t item_answer_count;
	struct number failure; /* in place of the convention's */
	struct placed doc;
	struct placed sender;
	struct placed source;
};

/* A symbol that stands among the messages and is none: the end of a range, or a message of the
 * system's own. */
struct marker {
	struct placed name;
	struct number value;
	struct placed header;
	struct placed doc;
	struct placed source;
};

/* What a short name in a message's source stands for. */
struct reference {
	struct placed name;
	struct placed text;
};

/* A value in the registry that makes the system find a driver: see registry.h. */
struct registration {
	struct placed name;
	struct placed key;
	struct placed value;
	struct placed data;
	bool on_windows;
	bool on_wine;
	struct placed doc;
};

/* How the system writes commands as text into a table: see verbs.h. */
struct grammar {
	struct setting begins, ends, last, answers;
	struct setting *kinds; /* of words: the first is a flag, the others have values */
	size_t kind_count;
	struct setting *always; /* flags that every command has */
	size_t always_count;
};

struct protocol {
	struct placed name;
	struct placed description;
	struct placed extends; /* already merged in */
	struct placed header;
	struct type *types;
	size_t type_count;
	struct convention *conventions;
	size_t convention_count;
	struct constant *constants;
	size_t constant_count;
	struct structure *structures;
	size_t structure_count;
	struct entry *entries;
	size_t entry_count;
	struct scope *scopes;
	size_t scope_count;
	struct message *messages;
	size_t message_count;
	struct marker *markers;
	size_t marker_count;
	struct reference *references;
	size_t reference_count;
	struct registration *registrations;
	size_t registration_count;
	struct number family_first; /* of the first entry point: what is answered without hooks */
	struct number family_last;
	struct placed family_answer;
	int64_t family_value;
	struct number custom_first;
	struct number custom_last;
	struct number custom_usual;
	struct answer_form *forms;
	size_t form_count;
	struct grammar grammar; /* kinds is NULL where commands are no text */
	struct placed custom_taken; /* prefixes with blanks between: messages of other families */
};

/* A field of the state that the module or each instance keeps. */
struct field {
	struct placed name;
	const struct scope *scope;
	const struct type *type;
	struct number initial;
	struct placed doc;
};

/* A member of the structure that a program opens a driver with. */
struct open_member {
	struct placed name;
	const struct type *type;
	bool sized; /* it has the size of the structure as its value */
	int64_t value;
};

/* What a program opens a driver with: members, a number, or nothing that is known. */
struct open_data {
	struct number number;
	struct open_member *members;
	size_t member_count;
};

/* A device of a scope that has some: its name, and what else its capabilities hold. */
struct device {
	struct placed name;
	const struct scope *scope;
	struct setting *settings;
	size_t setting_count;
};

/* A part of a device, in a list of its port. */
struct item {
	struct placed name;
	const struct device *device;
	const struct item_list *list;
	size_t parent; /* among the driver's items, before this one; or ITEM_OF_DEVICE */
	struct setting *settings;
	size_t setting_count;
};

#define ITEM_OF_DEVICE ((size_t)-1)

/* A word that may stand in a command, and what it means. */
struct verb_word {
	struct placed name;
	struct placed kind_name;
	const struct setting *kind;
	struct setting flag; /* that is set where the word stands */
};

/* A command as text, and the message that it becomes. */
struct verb {
	struct placed name;
	struct placed sends_name;
	const struct message *sends;
	struct placed answers_name;
	const struct setting *answers; /* the kind of its answer, or NULL */
	struct verb_word *words;
	size_t word_count;
};

enum { DRIVER_ALIASES = 16 };

/* The largest number of scopes of one driver that the explorer can tell apart: see drv_model.h. */
enum { DRIVER_SCOPES = 16 };

struct driver {
	struct placed name;
	struct placed protocol_name;
	const struct protocol *protocol;
	struct placed description;
	struct placed company;
	struct placed copyright;
	unsigned version[4];
	struct placed aliases[DRIVER_ALIASES];
	size_t alias_count;
	struct number max; /* instances at a time; not given: as many as ids last */
	bool refuses_session;
	struct open_data open_data;
	struct setting *required; /* of what instances are opened with, beside the protocol's */
	size_t required_count;
	struct setting *set;
	size_t set_count;
	struct setting *registered; /* what it calls its values in the registry */
	size_t registered_count;
	struct device *devices; /* those of one scope stand together */
	size_t device_count;
	struct item *items; /* an item before those that it holds */
	size_t item_count;
	struct verb *verbs;
	size_t verb_count;
	const struct scope **scopes; /* those that the driver has, in the protocol's order */
	size_t scope_count;
	struct field *fields;
	size_t field_count;
	struct message **messages; /* handled, in the order of the document */
	size_t message_count;
	const struct field *refuse_while; /* closing is refused while this field is not zero */
	struct placed refuse_while_name;
};

/* The largest number of instances that the support code can tell apart: see drv_scope.h. */
enum { MODEL_MOST_INSTANCES = 4194288 };

/* What a scope is to the driver that keeps it. */
enum scope_kind {
	SCOPE_MODULE, /* the root */
	SCOPE_DEVICE, /* one, inside the module */
	SCOPE_TABLE,  /* many, each with an id */
	SCOPE_PART,   /* one in each element of a table */
	SCOPE_PORT,   /* one, with an entry point of its own */
	SCOPE_LENT    /* many, each the host's own buffer */
};

enum scope_kind model_scope_kind(const struct scope *scope);

/* The scope that what arrives at the entry point works in unless it says otherwise: the outermost
 * that has ids. */
const struct scope *model_usual_scope(const struct protocol *protocol, const struct entry *entry);

/* Whether drivers can keep state in the scope. */
bool model_holds_state(const struct scope *scope);

/* The structure that a protocol's instances are opened with, or NULL. */
const struct opened_with *model_opened_with(const struct protocol *protocol);

/* The least and most that a number type holds where a pointer has 32 bits, so that a range means
 * the same everywhere. */
void model_type_limits(const struct type *type, int64_t *least, int64_t *most);

/* Whether a number type holds the value wherever a pointer has 32 bits or more. */
bool model_type_holds(const struct type *type, int64_t value);

struct type *model_type(const struct protocol *protocol, struct text name);
struct convention *model_convention(const struct protocol *protocol, struct text name);
struct scope *model_scope(const struct protocol *protocol, struct text name);
struct message *model_message(const struct protocol *protocol, struct text name);
struct structure *model_structure(const struct protocol *protocol, struct text name);
const struct structure_member *model_member(const struct structure *structure, struct text name);

/* A constant of the protocol, or a value of one of its conventions. */
const struct constant *model_constant(const struct protocol *protocol, struct text name);

/* The parameter that a carrier holds, lParam1 or the like; NULL where the message describes
 * none. */
const struct parameter *model_parameter(const struct message *message, struct text carrier);

/* The field of that name that the driver keeps in the scope, or NULL. */
const struct field *model_field(const struct driver *driver, const struct scope *scope,
	struct text name);

/* The value of a number or of a constant by its name; 0 where there is neither. */
int64_t model_value(const struct protocol *protocol, struct text text);

/* Whether programs are told of what happens in the scope. */
static inline bool model_notifies(const struct scope *scope)
{
	return scope->notify.callback.kind != LOCATION_NONE;
}

/* Whether the message asks how many devices its port has, or what one of them is. */
bool model_counts_devices(const struct message *message);
bool model_tells_device(const struct message *message);

/* Whether the message lends a buffer of its scope, or gives all of them back. */
bool model_queues(const struct message *message);
bool model_empties(const struct message *message);

/* The protocol's scope of the buffers that are lent in this one; NULL: none, or no scope. */
const struct scope *model_lent_inside(const struct protocol *protocol, const struct scope *scope);

/* The message as the driver handles it; where it does not, the same as the protocol has it. */
const struct message *model_handled(const struct driver *driver, const struct message *message);

/* Whether the driver handles a message of the protocol: its specification names it, or every driver
 * that has its scope answers it. */
bool model_is_handled(const struct driver *driver, const struct message *message);

/* Whether the driver exports the entry point: it has a scope whose messages arrive there. */
bool model_serves(const struct driver *driver, const struct entry *entry);

/* Whether the driver has this scope of its protocol. */
bool model_has_scope(const struct driver *driver, const struct scope *scope);

#endif
