/* Arithmetic on rows for the network in `Language/Network`: matrix product, recurrence,
   normalisation. Sums of floats run in one fixed order with fused multiply-add, those of integers
   are exact, so that every processor gives the same bits; where it has no such instructions the
   same bits come slowly. */
#ifndef CONCORD_KERNELS_H
#define CONCORD_KERNELS_H

/* Columns of one panel: matrices on the right are laid out as panels, each with all rows of
   sixteen columns, the last one filled up with zeros. */
#define CK_PANEL 16

/* Floats that `ck_pack` writes for a matrix of `rows` by `columns`. */
long ck_packed_count(long rows, long columns);

/* Lays out a matrix whose element (r, c) stands at from[r * row_step + c * column_step]. */
void ck_pack(float *panels, const float *from, long rows, long columns, long row_step,
             long column_step);

/* c[i * ldc + j] = bias[j] + sum over p of a[i * row_step + p * column_step] * b(p, j), for i < m,
   j < n, p < k. `bias` may be null for zero; where `adds`, the sum goes on top of c instead. */
void ck_multiply(float *c, long ldc, const float *a, long row_step, long column_step,
                 const float *panels, const float *bias, long m, long n, long k, int adds);

/* The largest magnitude that integers may have of which `k` products are summed in 32 bits. */
float ck_most_integer(long k);

/* Rows of `k` floats, a multiple of sixteen, become integers: a float is its integer times the scale
   of its row, within half a scale. */
void ck_quantise(short *out, float *scales, const float *rows, long m, long k);

/* The same for the columns of a matrix of `k` rows by `n`, each with a scale. It lies in panels of
   floats as `ck_pack` makes them, `step` floats from one to the next, so that some of the rows may
   be taken. In a panel of the result the integers of two rows stand side by side; it has
   `ck_packed_count(k, n)` of them. */
void ck_pack_integers(short *out, float *scales, const float *panels, long step, long k, long n);

/* c[i * ldc + j] = bias[j] + the product of both scales and of the sum over p of a(i, p) b(p, j). The
   sum is exact. `bias` may be null for zero. */
void ck_multiply_integers(float *c, long ldc, const short *a, const float *row_scales,
                          const short *panels, const float *scales, const float *bias, long m,
                          long n, long k);

/* Each of `count` values becomes 1 / (1 + e^-x). */
void ck_sigmoid(float *values, long count);

/* Each of `count` values becomes e^x; below -87 it is e^-87. */
void ck_exp(float *values, long count);

/* Each of `count` values becomes x times the share of a normal distribution below it, within a thousandth. */
void ck_gelu(float *values, long count);

/* Each row of `width` values becomes shares of one, by the powers of e of `scale` times the value. */
void ck_share(float *values, long rows, long width, float scale);

/* The recurrence h = h + z (c - h) down `rows` rows, or up them where `backwards`. A row of `gates`
   holds `width` values of z before the sigmoid, then as many of c; `out` gets h. */
void ck_scan(float *out, long out_step, const float *gates, long gates_step, long rows, long width,
             int backwards);

/* out = first half of a row of `gates` times the logistic of its second half, `width` values. */
void ck_gate(float *out, const float *gates, long rows, long width);

/* Each row becomes (x - mean) / deviation * gain + offset. */
void ck_normalise(float *values, long rows, long width, const float *gain, const float *offset);

/* out += scale * row, where a row has `width` signed bytes. */
void ck_add_bytes(float *out, const signed char *row, float scale, long width);

/* Each of `count` values grows by the other of its place. */
void ck_add(float *values, const float *others, long count);

/* Negative values become zero. */
void ck_rectify(float *values, long count);

#endif
