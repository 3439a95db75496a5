/* Differences: what changed between two versions of a driver, and for whom that breaks
 * something. */
#ifndef DRVGEN_DIFF_H
#define DRVGEN_DIFF_H

#include "model.h"

/* Who has to do something about a change. */
enum {
	BREAKS_CALLERS = 1, /* programs: what they send, or what they are answered, is another */
	BREAKS_HOOKS = 2,   /* NAME_hooks.c: it does not build, or gets what it did not expect */
	BREAKS_IDS = 4,     /* compiled programs: a number in them means something else now */
};

struct change {
	const char *subject; /* "message", "state field", ... */
	struct text name;    /* of the one that changed; {0} for the driver itself */
	const char *kind;    /* one word, for programs: "added", "renumbered", ... */
	struct text old;     /* how it was and how it is, or {0} */
	struct text new;
	struct text text;    /* a sentence */
	unsigned breaks;
	struct position at;  /* in the new document; in the old one, of what is gone */
};

struct changes {
	struct pool *pool;
	struct change *list;
	size_t count;
	size_t capacity;
	unsigned breaking; /* how many break something */
};

/* Appends what changed, in the order of the documents' keys. */
void diff_drivers(struct changes *changes, const struct driver *old, const struct driver *new);
void diff_protocols(struct changes *changes, const struct protocol *old,
	const struct protocol *new);

/* Appends what two protocols' documents, with all that they extend, say beside that. */
void diff_keys(struct changes *changes, const struct node *old, const struct node *new);

/* For the files that make it up: appends one change. */
void diff_add(struct changes *changes, struct change change);

/* Something that one version has and the other has not. */
struct presence {
	const char *subject;
	struct text name;
	bool added;      /* or else gone */
	unsigned breaks; /* where it is gone; what is new breaks nobody */
	struct position at;
};

/* Appends that it is new, or gone; text is the sentence. */
void diff_presence(struct changes *changes, const struct presence *presence, struct text text);

/* Appends what changed in what the driver chooses of its family. */
void diff_families(struct changes *changes, const struct driver *old, const struct driver *new);

/* One property of something that is there in both. */
struct property {
	const char *subject;
	struct text name;
	const char *kind;
	struct text text; /* the sentence up to how it is: "'VOL_GET' returns" */
	struct text old, new;
	unsigned breaks;
	struct position at;
};

/* Appends a change, unless it is as it was. */
void diff_property(struct changes *changes, const struct property *property);

/* Appends what changed in the commands as text. */
void diff_commands(struct changes *changes, const struct driver *old, const struct driver *new);

struct messages {
	struct message *const *list;
	size_t count;
};

/* Appends what changed in the messages. */
void diff_messages(struct changes *changes, struct messages old, struct messages new);

/* Appends what changed in the answers to a message that asks for the value of an item. */
void diff_answers(struct changes *changes, const struct message *old, const struct message *new);

/* Appends what changed in the items that a protocol's message may ask for. */
void diff_asked_items(struct changes *changes, const struct message *old,
	const struct message *new);

#endif
