/* Names of the variants of one function, and vectors of sixteen floats in any processor's terms. */
#ifndef CONCORD_VARIANT_H
#define CONCORD_VARIANT_H

#define CK_JOIN_(a, b) a##_##b
#define CK_JOIN(a, b) CK_JOIN_(a, b)
#define CK_NAME(name) CK_JOIN(name, CK_VARIANT)

typedef float v16 __attribute__((ext_vector_type(16), aligned(4)));
typedef int i16 __attribute__((ext_vector_type(16), aligned(4)));
typedef int i8 __attribute__((ext_vector_type(8), aligned(4)));
typedef short s16 __attribute__((ext_vector_type(16), aligned(2)));
typedef signed char b16 __attribute__((ext_vector_type(16), aligned(1)));

/* A tile of a product: see CK_TILE in kernels.inc. */
typedef void ck_tile(float *, long, const float *, const float *, const v16 *, long, long, int);

/* The same of integers: see integers.inc. */
typedef void ck_integer_tile(float *, long, const short *, const float *, const short *, const v16 *,
                             const v16 *, long, long);

#pragma clang fp contract(off)
#pragma clang diagnostic ignored "-Wpsabi"

#endif
