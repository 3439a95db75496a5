/* Scanning a template: from tag to tag, with the delimiters that hold at each place. */
#ifndef DRVGEN_TEMPLATE_SCAN_H
#define DRVGEN_TEMPLATE_SCAN_H

#include "diagnostic.h"

struct template_tag {
	size_t text_begin, text_end; /* the text between the tag before and this one */
	size_t begin, end;           /* of the tag, delimiters included */
	size_t rest;                 /* where the text after it starts */
	bool standalone;             /* its line is neither in the text before nor in the rest */
	bool named;                  /* the name is one that a tag of this kind can have */
	char sigil;                  /* ! = > # / ^ & { or 0 */
	struct text name;            /* what is in the tag, without white space around it */
	struct position position;    /* of the name, or of the tag when it has none */
};

struct template_scanner {
	const struct source *source;
	struct diagnostics *diagnostics;
	struct text text;             /* the source's bytes */
	struct text opening, closing; /* delimiters */
	size_t at;                    /* what is before is scanned */
	size_t place;                 /* line and column are those of this offset */
	unsigned line, column;
};

/* A scanner at the start of a source. */
struct template_scanner template_scan(const struct source *source,
	struct diagnostics *diagnostics);

/* Finds the next tag that is closed; reports those before it that are not, bad names and bad
 * delimiters. Tags that change the delimiters have done so already. Returns false when there is
 * no more; the text from scanner->at on is then the rest. */
bool template_next_tag(struct template_scanner *scanner, struct template_tag *tag);

/* Whether the source has no NUL byte, which no output should have; reports the first. */
bool template_is_text(const struct source *source, struct diagnostics *diagnostics);

#endif
