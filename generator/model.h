/* The model: what the documents mean, with the place of each part, so that whoever finds a fault
 * can point at it. Everything lives in one pool and refers to other parts by pointer. */
#ifndef DRVGEN_MODEL_H
#define DRVGEN_MODEL_H

#include "shape.h"

enum type_kind { TYPE_SIGNED, TYPE_UNSIGNED, TYPE_POINTER };

/* A C type that parameters and state may have. */
struct type {
	struct placed name;
	enum type_kind kind;
	unsigned bits; /* of a number; 0 means as wide as a pointer */
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
	struct placed refusal; /* the code that refuses a close while any is out */
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
	struct location issued;
	struct location carried;
	struct location identity;
	enum children children;
	struct placed refusal; /* the code, when children refuse */
	struct condition session;
	struct condition query;
	struct placed notify_open;
	struct placed notify_close;
	struct queue queue;
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
	struct placed stores_name;
	const struct field *stores;
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

struct entry_parameter {
	struct placed name;
	struct placed type;
};

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
	const struct scope *opens;  /* the scope that it opens, or NULL */
	const struct scope *closes; /* the scope that it closes, or NULL */
	struct parameter parameters[MESSAGE_PARAMETERS];
	size_t parameter_count;
	struct placed hook; /* the name of its hook; follows from the message's when not given */
	struct answer answer;
	struct number failure; /* in place of the convention's */
	struct placed doc;
	struct placed sender;
	struct placed source;
};

/* What a short name in a message's source stands for. */
struct reference {
	struct placed name;
	struct placed text;
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
	struct entry *entries;
	size_t entry_count;
	struct scope *scopes;
	size_t scope_count;
	struct message *messages;
	size_t message_count;
	struct reference *references;
	size_t reference_count;
	struct number custom_first;
	struct number custom_last;
	struct number custom_usual;
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

enum { DRIVER_ALIASES = 16 };

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
	struct field *fields;
	size_t field_count;
	struct message **messages; /* handled, in the order of the document */
	size_t message_count;
	const struct field *refuse_while; /* closing is refused while this field is not zero */
	struct placed refuse_while_name;
};

/* The largest number of instances that the support code can tell apart: see drv_scope.h. */
enum { MODEL_MOST_INSTANCES = 4194288 };

/* Whether a number type holds the value wherever a pointer has 32 bits or more. */
bool model_type_holds(const struct type *type, int64_t value);

struct type *model_type(const struct protocol *protocol, struct text name);
struct convention *model_convention(const struct protocol *protocol, struct text name);
struct scope *model_scope(const struct protocol *protocol, struct text name);
struct message *model_message(const struct protocol *protocol, struct text name);

#endif
