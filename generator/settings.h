/* Settings: members of a structure with their values, and what instances are opened with. */
#ifndef DRVGEN_SETTINGS_H
#define DRVGEN_SETTINGS_H

#include "model.h"

/* What a value of a setting, a mapping of settings, and the key `opened_with` may be. */
extern const struct format format_setting, format_settings, format_opened_with;

/* Reads a mapping of members to values. */
struct setting *settings_read(const struct reader *reader, const struct node *mapping,
	size_t *count);

/* Finds the value of each setting; reports members that the structure lacks or that are no
 * numbers, and values that are unknown or too large. */
void settings_resolve(const struct reader *reader, const struct protocol *protocol,
	const struct structure *structure, struct setting *settings, size_t count);

/* Reports a value, which stands at the text, that the member of a structure cannot have. */
void settings_check_value(const struct reader *reader, const struct structure_member *member,
	struct placed text, int64_t value);

/* The structure that instances are opened with, as a protocol's scope has it. */
void opened_with_read(const struct reader *reader, const struct node *node,
	struct opened_with *opened_with);
void opened_with_resolve(const struct reader *reader, const struct protocol *protocol,
	const struct scope *scope, struct opened_with *opened_with);

/* What a driver chooses in that structure. */
void settings_of_instances(const struct reader *reader, struct driver *driver,
	const struct node *require, const struct node *set);

#endif
