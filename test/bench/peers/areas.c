// The kernel of areas in scalar C, a draw after the other: areas given.bin repetitions
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUND 8388608.0f

typedef struct {
  float target, target_up, split, merge, merge_up, above[4], teachers, unused;
  int32_t marks;
} rule;

static const int8_t steps[16] = {11, 21, 31, 35, 39, 47, 69, 123, -11, -21, -31, -35, -39, -47, -69, -123};
static int16_t pair[256];

static double seconds(void) {
  struct timespec spent;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
  return spent.tv_sec + 1e-9 * spent.tv_nsec;
}

static inline uint32_t mix(uint32_t x) {
  x ^= x >> 16; x *= 0x21f0aaad;
  x ^= x >> 15; x *= 0x735a2d97;
  return x ^ (x >> 15);
}

static inline uint32_t bits_at(uint32_t key1, uint32_t key2, uint32_t counter) {
  uint32_t x = counter * 0x9e3779b9u + key1;
  x ^= x >> 16; x *= 0x21f0aaad;
  x ^= x >> 15; x += key2; x *= 0x735a2d97;
  x ^= x >> 15; x *= 0x31848bab;
  return x ^ (x >> 14);
}

static inline float chance(uint32_t bits) {
  uint32_t halves = bits & 0x0f0f0f0f;
  halves |= halves >> 4;
  return (float)(pair[halves & 255] + pair[(halves >> 16) & 255]);
}

static inline float whole(float x) { return (x + ROUND) - ROUND; }
static inline float positive(float x) { return x < 0 ? 0 : x; }

static inline float exponential(float x) {
  float y = x * 0.125f, sum = (float)(1.0 / 6) + y * (float)(1.0 / 24);
  sum = 0.5f + y * sum;
  sum = 1 + y * sum;
  sum = 1 + y * sum;
  sum *= sum; sum *= sum;
  return sum * sum;
}

static inline float above(float pupils, float classes, float size) {
  float beyond = pupils - classes * size;
  return positive(beyond < classes ? beyond : classes);
}

static void *take(FILE *file, size_t bytes) {
  void *list = malloc(bytes);
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
  size_t cells = (size_t)years * grades;
  uint32_t *key1 = take(file, 4 * draws), *key2 = take(file, 4 * draws), *area_key = take(file, 8 * areas);
  rule *rules = take(file, sizeof(rule) * cells);
  float *start = take(file, 8 * (size_t)areas * grades), *flows = take(file, 12 * areas * cells);
  float *entrants = take(file, 4 * (size_t)areas * years), *rooms = take(file, 4 * (size_t)areas * years);
  float *region = malloc(4 * (size_t)years * draws);
  size_t rows = 8 * (size_t)years * draws;
  int32_t *out = malloc(4 * rows), *totals = malloc(4 * rows);
  double *spent = malloc(8 * repetitions);
  for (int at = 0; at < 256; at += 1) pair[at] = steps[at & 15] + steps[at >> 4];
  for (int draw = 0; draw < draws; draw += 1) {
    float shock = 0;
    for (int year = 0; year < years; year += 1) {
      shock = spread[3] * shock + spread[0] * chance(bits_at(key1[draw], key2[draw], -1 - year));
      region[(size_t)year * draws + draw] = shock;
    }
  }
  for (int run = 0; run < repetitions; run += 1) {
    double began = seconds();
    memset(totals, 0, 4 * rows);
    for (int area = 0; area < areas; area += 1)
      for (int draw = 0; draw < draws; draw += 1) {
        uint32_t own1 = mix(key1[draw] ^ area_key[2 * area]), own2 = mix(key2[draw] + area_key[2 * area + 1]);
        float pupils[16], classes[16], shock = 0;
        for (int grade = 0; grade < grades; grade += 1) {
          pupils[grade] = start[(area * grades + grade) * 2];
          classes[grade] = start[(area * grades + grade) * 2 + 1];
        }
        uint32_t counter = 0;
        const float *flow = flows + 3 * area * cells;
        const rule *now = rules;
        size_t at = draw;
        for (int year = 0; year < years; year += 1) {
          uint32_t bits = bits_at(own1, own2, counter++);
          shock = spread[3] * shock + spread[1] * chance(bits);
          float factor = exponential(shock + region[(size_t)year * draws + draw]);
          float all = 0, formed = 0, counted[4] = {0, 0, 0, 0}, teachers = 0;
          int fresh = 1;
          for (int grade = grades - 1; grade >= 0; grade -= 1, flow += 3, now += 1) {
            if (fresh) bits >>= 4; else bits = bits_at(own1, own2, counter++);
            fresh = !fresh;
            float grown = factor * (1 + spread[2] * chance(bits));
            float below = grade ? pupils[grade - 1] : entrants[area * years + year];
            float there = positive(((below * flow[0]) * grown + pupils[grade] * flow[1]) + flow[2]);
            pupils[grade] = there;
            float number = whole(there), own = now->marks & 1 ? -1 : classes[grade - 1];
            if (own < 0 || number > own * now->split) own = whole(number * now->target + now->target_up);
            else {
              float merged = whole(number * now->merge + now->merge_up);
              if (merged < own) own = merged;
            }
            classes[grade] = own;
            all += number;
            formed += own;
            for (int one = 0; one < 4; one += 1) counted[one] += above(number, own, now->above[one]);
            teachers += own * now->teachers;
          }
          float posts = whole(teachers * 0.01f + 0.495f), held = rooms[area * years + year];
          float counts[8] = {all, formed, counted[0], counted[1], counted[2], counted[3], positive(formed - held), posts};
          for (int one = 0; one < 8; one += 1, at += draws) {
            out[at] = (int32_t)counts[one];
            totals[at] += out[at];
          }
        }
      }
    spent[run] = seconds() - began;
  }
  qsort(spent, repetitions, 8, by_size);
  uint32_t sum = 0;
  for (size_t at = 0; at < rows; at += 1) sum = sum * 31u + (uint32_t)totals[at];
  printf("{\"seconds\":%.6f,\"checksum\":%u}\n", spent[repetitions / 2], sum);
}
