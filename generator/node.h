/* The tree of a YAML document, each node with its position: all that the rest of the generator sees
 * of YAML. */
#ifndef DRVGEN_NODE_H
#define DRVGEN_NODE_H

#include "diagnostic.h"

enum node_kind { NODE_SCALAR, NODE_SEQUENCE, NODE_MAPPING };

/* How a scalar was written: a plain `5` can be a number, a quoted "5" is text. */
enum node_style { NODE_PLAIN, NODE_QUOTED, NODE_BLOCK };

struct node {
	enum node_kind kind;
	enum node_style style;
	struct position position;
	struct text scalar;       /* of a scalar; UTF-8 without NUL */
	struct node *first;       /* first item of a sequence, or first value of a mapping */
	struct node *next;        /* next sibling, in the order of the document */
	struct text key;          /* of a mapping's value: its key */
	struct position key_at;   /* of a mapping's value: where the key stands */
	unsigned count;           /* of a sequence or mapping: how many items */
};

/* The value of a key, or NULL when the mapping lacks it (or node is NULL or not a mapping). */
struct node *node_get(const struct node *mapping, struct text key);

#endif
