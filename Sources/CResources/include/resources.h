/* Files built into the program: schema.sql, lexicons, models. No logic beyond the lookup. */
#ifndef CONCORD_RESOURCES_H
#define CONCORD_RESOURCES_H

#include <stddef.h>

/* The bytes of the file called `name` ("Values/units.tsv"), or NULL; sets *size to their count.
   They live as long as the program and are 64-byte aligned. */
const unsigned char *concord_resource(const char *name, size_t *size);

/* The name of resource number `index`, or NULL past the last one. */
const char *concord_resource_name(size_t index);

#endif
