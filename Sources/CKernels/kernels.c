/* The public functions, each handed to the variant that this processor can run. */
#include "kernels.h"
#include "variant.h"
#include <limits.h>
#include <math.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define CK_VARIANT widest
#define CK_ROWS 12
#define CK_VECTOR 64
#define CK_SUMS_PRODUCTS
#define CK_TARGET __attribute__((target("avx512f,avx512dq,avx512vl,avx512bw,avx512vnni,fma,avx2")))
#include "kernels.inc"
#undef CK_VARIANT
#undef CK_ROWS
#undef CK_VECTOR
#undef CK_SUMS_PRODUCTS
#undef CK_TARGET

#define CK_VARIANT wide
#define CK_ROWS 12
#define CK_VECTOR 64
#define CK_TARGET __attribute__((target("avx512f,avx512dq,avx512vl,avx512bw,fma,avx2")))
#include "kernels.inc"
#undef CK_VARIANT
#undef CK_ROWS
#undef CK_VECTOR
#undef CK_TARGET

#define CK_VARIANT middle
#define CK_ROWS 6
#define CK_VECTOR 32
#define CK_TARGET __attribute__((target("avx2,fma")))
#include "kernels.inc"
#undef CK_VARIANT
#undef CK_ROWS
#undef CK_VECTOR
#undef CK_TARGET
#endif

#define CK_VARIANT plain
#define CK_ROWS 6
#define CK_VECTOR 0
#define CK_TARGET
#include "kernels.inc"

#if defined(__x86_64__)
static int level(void) {
  static int known = -1; /* Racing writers write the same. */
  if (known < 0) {
    __builtin_cpu_init();
    known = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
                    __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw")
                ? 2 + !!__builtin_cpu_supports("avx512vnni")
                : __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  }
  return known;
}
#define CK_CALL(name, ...)                                                                         \
  switch (level()) {                                                                               \
  case 3: name##_widest(__VA_ARGS__); break;                                                       \
  case 2: name##_wide(__VA_ARGS__); break;                                                         \
  case 1: name##_middle(__VA_ARGS__); break;                                                       \
  default: name##_plain(__VA_ARGS__);                                                              \
  }
#else
#define CK_CALL(name, ...) name##_plain(__VA_ARGS__)
#endif

long ck_packed_count(long rows, long columns) {
  return (columns + CK_PANEL - 1) / CK_PANEL * CK_PANEL * rows;
}

void ck_pack(float *panels, const float *from, long rows, long columns, long row_step,
             long column_step) {
  for (long start = 0; start < columns; start += CK_PANEL) {
    long width = columns - start < CK_PANEL ? columns - start : CK_PANEL;
    for (long r = 0; r < rows; r++, panels += CK_PANEL) {
      const float *row = from + r * row_step + start * column_step;
      for (long c = 0; c < width; c++) panels[c] = row[c * column_step];
      for (long c = width; c < CK_PANEL; c++) panels[c] = 0;
    }
  }
}

void ck_multiply(float *c, long ldc, const float *a, long row_step, long column_step,
                 const float *panels, const float *bias, long m, long n, long k, int adds) {
  CK_CALL(multiply, c, ldc, a, row_step, column_step, panels, bias, m, n, k, adds);
}

float ck_most_integer(long k) {
  float most = floorf(sqrtf((float)INT_MAX / k)) - 1;
  return most < SHRT_MAX ? most : SHRT_MAX;
}

void ck_quantise(short *out, float *scales, const float *rows, long m, long k) {
  CK_CALL(quantise, out, scales, rows, m, k, ck_most_integer(k));
}

void ck_pack_integers(short *out, float *scales, const float *panels, long step, long k, long n) {
  float most = ck_most_integer(k);
  for (long j = 0; j < n; j += CK_PANEL, panels += step) {
    for (long c = 0; c < CK_PANEL; c++) {
      float peak = 0;
      for (long p = 0; p < k; p++) peak = fmaxf(peak, fabsf(panels[p * CK_PANEL + c]));
      float up = peak > 0 ? most / peak : 0;
      if (j + c < n) scales[j + c] = peak / most;
      for (long p = 0; p < k; p++)
        out[p / 2 * 2 * CK_PANEL + 2 * c + p % 2] = (short)rintf(panels[p * CK_PANEL + c] * up);
    }
    out += k * CK_PANEL;
  }
}

void ck_multiply_integers(float *c, long ldc, const short *a, const float *row_scales,
                          const short *panels, const float *scales, const float *bias, long m,
                          long n, long k) {
  CK_CALL(multiply_integers, c, ldc, a, row_scales, panels, scales, bias, m, n, k);
}

void ck_sigmoid(float *values, long count) { CK_CALL(sigmoid, values, count); }

void ck_exp(float *values, long count) { CK_CALL(exponential, values, count); }

void ck_gelu(float *values, long count) { CK_CALL(gelu, values, count); }

void ck_share(float *values, long rows, long width, float scale) {
  CK_CALL(share, values, rows, width, scale);
}

void ck_scan(float *out, long out_step, const float *gates, long gates_step, long rows, long width,
             int backwards) {
  CK_CALL(scan, out, out_step, gates, gates_step, rows, width, backwards);
}

void ck_gate(float *out, const float *gates, long rows, long width) {
  CK_CALL(gate, out, gates, rows, width);
}

void ck_normalise(float *values, long rows, long width, const float *gain, const float *offset) {
  CK_CALL(normalise, values, rows, width, gain, offset);
}

void ck_add_bytes(float *out, const signed char *row, float scale, long width) {
  CK_CALL(add_bytes, out, row, scale, width);
}

void ck_add(float *values, const float *others, long count) {
  CK_CALL(add, values, others, count);
}

void ck_rectify(float *values, long count) { CK_CALL(rectify, values, count); }
