// The kernel of areas in C with vectors, LANES draws side by side (4: SSE4.1, 8: AVX2): areas given.bin repetitions
#include <immintrin.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef float reals __attribute__((vector_size(4 * LANES)));
typedef int32_t integers __attribute__((vector_size(4 * LANES)));
typedef uint32_t bits_of __attribute__((vector_size(4 * LANES)));

#define ROUND 8388608.0f
#define all(x) ((reals){0} + (x))

typedef struct {
  float target, target_up, split, merge, merge_up, above[4], teachers, unused;
  int32_t marks;
} rule;

static double seconds(void) {
  struct timespec spent;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
  return spent.tv_sec + 1e-9 * spent.tv_nsec;
}

static inline bits_of mix(bits_of x) {
  x ^= x >> 16; x *= 0x21f0aaad;
  x ^= x >> 15; x *= 0x735a2d97;
  return x ^ (x >> 15);
}

static inline bits_of bits_at(bits_of key1, bits_of key2, uint32_t counter) {
  bits_of x = key1 + counter * 0x9e3779b9u;
  x ^= x >> 16; x *= 0x21f0aaad;
  x ^= x >> 15; x += key2; x *= 0x735a2d97;
  x ^= x >> 15; x *= 0x31848bab;
  return x ^ (x >> 14);
}

#if LANES == 8
static inline reals chance(bits_of bits) {
  const __m256i steps = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(11, 21, 31, 35, 39, 47, 69, 123, -11, -21, -31, -35, -39, -47, -69, -123));
  __m256i four = _mm256_shuffle_epi8(steps, (__m256i)(bits & 0x0f0f0f0f));
  __m256i two = _mm256_maddubs_epi16(_mm256_set1_epi8(1), four);
  return (reals)_mm256_cvtepi32_ps(_mm256_madd_epi16(two, _mm256_set1_epi16(1)));
}
static inline reals least(reals x, reals y) { return (reals)_mm256_min_ps((__m256)x, (__m256)y); }
static inline reals most(reals x, reals y) { return (reals)_mm256_max_ps((__m256)x, (__m256)y); }
#else
static inline reals chance(bits_of bits) {
  const __m128i steps = _mm_setr_epi8(11, 21, 31, 35, 39, 47, 69, 123, -11, -21, -31, -35, -39, -47, -69, -123);
  __m128i four = _mm_shuffle_epi8(steps, (__m128i)(bits & 0x0f0f0f0f));
  __m128i two = _mm_maddubs_epi16(_mm_set1_epi8(1), four);
  return (reals)_mm_cvtepi32_ps(_mm_madd_epi16(two, _mm_set1_epi16(1)));
}
static inline reals least(reals x, reals y) { return (reals)_mm_min_ps((__m128)x, (__m128)y); }
static inline reals most(reals x, reals y) { return (reals)_mm_max_ps((__m128)x, (__m128)y); }
#endif

static inline reals whole(reals x) { return (x + ROUND) - ROUND; }
static inline reals positive(reals x) { return most(x, all(0)); }
static inline integers integer(reals x) { return (integers)(x + ROUND) - 0x4b000000; }

static inline reals exponential(reals x) {
  reals y = x * 0.125f, sum = (float)(1.0 / 6) + y * (float)(1.0 / 24);
  sum = 0.5f + y * sum;
  sum = 1 + y * sum;
  sum = 1 + y * sum;
  sum *= sum; sum *= sum;
  return sum * sum;
}

static inline reals above(reals pupils, reals classes, float size) {
  return positive(least(classes, pupils - classes * size));
}

static void *take(FILE *file, size_t bytes) {
  void *list = aligned_alloc(64, (bytes + 127) / 64 * 64);
  if (fread(list, 1, bytes, file) != bytes) exit(1);
  return list;
}

static int by_size(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

int main(int count, char **words) {
  if (count < 3) return 1;
  FILE *file = fopen(words[1], "rb");
  int32_t size[4];
  float spread[4];
  if (!file || fread(size, 4, 4, file) != 4 || fread(spread, 4, 4, file) != 4) return 1;
  int areas = size[0], grades = size[1], years = size[2], draws = size[3], repetitions = atoi(words[2]);
  if (draws % LANES) return 1;
  size_t cells = (size_t)years * grades, rows = 8 * (size_t)years * draws;
  bits_of *key1 = take(file, 4 * draws), *key2 = take(file, 4 * draws);
  uint32_t *area_key = take(file, 8 * areas);
  rule *rules = take(file, sizeof(rule) * cells);
  float *start = take(file, 8 * (size_t)areas * grades), *flows = take(file, 12 * areas * cells);
  float *entrants = take(file, 4 * (size_t)areas * years), *rooms = take(file, 4 * (size_t)areas * years);
  reals *region = aligned_alloc(64, 4 * (size_t)years * draws);
  integers *out = aligned_alloc(64, 4 * rows), *totals = aligned_alloc(64, 4 * rows);
  double *spent = malloc(8 * repetitions);
  int blocks = draws / LANES;
  for (int block = 0; block < blocks; block += 1) {
    reals shock = all(0);
    for (int year = 0; year < years; year += 1) {
      shock = spread[3] * shock + spread[0] * chance(bits_at(key1[block], key2[block], -1 - year));
      region[(size_t)year * blocks + block] = shock;
    }
  }
  for (int run = 0; run < repetitions; run += 1) {
    double began = seconds();
    memset(totals, 0, 4 * rows);
    for (int area = 0; area < areas; area += 1)
      for (int block = 0; block < blocks; block += 1) {
        bits_of own1 = mix(key1[block] ^ area_key[2 * area]), own2 = mix(key2[block] + area_key[2 * area + 1]);
        reals pupils[16], classes[16], shock = all(0);
        for (int grade = 0; grade < grades; grade += 1) {
          pupils[grade] = all(start[(area * grades + grade) * 2]);
          classes[grade] = all(start[(area * grades + grade) * 2 + 1]);
        }
        uint32_t counter = 0;
        const float *flow = flows + 3 * area * cells;
        const rule *now = rules;
        size_t at = block;
        for (int year = 0; year < years; year += 1) {
          bits_of bits = bits_at(own1, own2, counter++);
          shock = spread[3] * shock + spread[1] * chance(bits);
          reals factor = exponential(shock + region[(size_t)year * blocks + block]);
          reals sum = all(0), formed = all(0), teachers = all(0);
          reals counted[4] = {all(0), all(0), all(0), all(0)};
          int fresh = 1;
          for (int grade = grades - 1; grade >= 0; grade -= 1, flow += 3, now += 1) {
            if (fresh) bits >>= 4; else bits = bits_at(own1, own2, counter++);
            fresh = !fresh;
            reals grown = factor * (1 + spread[2] * chance(bits));
            reals below = grade ? pupils[grade - 1] : all(entrants[area * years + year]);
            reals there = positive(((below * flow[0]) * grown + pupils[grade] * flow[1]) + flow[2]);
            pupils[grade] = there;
            reals number = whole(there), own = whole(number * now->target + now->target_up);
            if (!(now->marks & 1)) {
              reals had = classes[grade - 1], merged = whole(number * now->merge + now->merge_up);
              integers full = number > had * now->split;
              own = most(least(had, merged), (reals)((integers)own & full));
            }
            classes[grade] = own;
            sum += number;
            formed += own;
            for (int one = 0; one < 4; one += 1) counted[one] += above(number, own, now->above[one]);
            teachers += own * now->teachers;
          }
          reals posts = whole(teachers * 0.01f + 0.495f), short_of = positive(formed - rooms[area * years + year]);
          reals counts[8] = {sum, formed, counted[0], counted[1], counted[2], counted[3], short_of, posts};
          for (int one = 0; one < 8; one += 1, at += blocks) {
            out[at] = integer(counts[one]);
            totals[at] += out[at];
          }
        }
      }
    spent[run] = seconds() - began;
  }
  qsort(spent, repetitions, 8, by_size);
  uint32_t checksum = 0;
  for (size_t at = 0; at < rows; at += 1) checksum = checksum * 31u + (uint32_t)((int32_t *)totals)[at];
  printf("{\"seconds\":%.6f,\"checksum\":%u}\n", spent[repetitions / 2], checksum);
}
