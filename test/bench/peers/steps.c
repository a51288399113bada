// The bare arithmetic of a projection in scalar C: steps arrays.bin seconds
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int32_t size[4];
static double *pupils, *ratio, *share, *total, *group_ratio, *entrants, *now, *before, *of_group, *had_group, *sums, *whole,
    *sections, *had_sections;
static int32_t *group, *cap;

static double seconds(void) {
  struct timespec spent;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
  return spent.tv_sec + 1e-9 * spent.tv_nsec;
}

static void *take(FILE *file, size_t count, size_t width) {
  void *list = malloc(count * width);
  if (fread(list, width, count, file) != count) exit(1);
  return list;
}

static void project(void) {
  int cells = size[0], totals = size[1], years = size[2];
  memcpy(now, pupils, cells * sizeof(double));
  memcpy(of_group, total, totals * sizeof(double));
  for (int year = 0; year < years; year += 1) {
    double *swap = before; before = now; now = swap;
    swap = had_group; had_group = of_group; of_group = swap;
    memset(sums, 0, totals * sizeof(double));
    for (int at = 0; at < cells; at += 1) {
      now[at] = ratio[at] == 0 ? 0 : before[at - 1] * ratio[at];
      sums[group[at]] += now[at];
    }
    for (int at = 0; at < totals; at += 1)
      of_group[at] = group_ratio[at] == 0 ? entrants[at] : had_group[at - 1] * group_ratio[at];
    for (int at = 0; at < cells; at += 1) {
      int one = group[at];
      double scale = sums[one] > 0 ? of_group[one] / sums[one] : 0;
      now[at] = ratio[at] == 0 ? share[at] * of_group[one] : now[at] * scale;
      whole[(size_t)year * cells + at] = floor(now[at] + 0.5);
    }
  }
}

static double classes(void) {
  int cells = size[0], years = size[2];
  double taught = 0;
  for (int at = 0; at < cells; at += 1) sections[at] = ceil(pupils[at] / cap[at]);
  for (int year = 0; year < years; year += 1) {
    double *swap = had_sections; had_sections = sections; sections = swap;
    for (int at = 0; at < cells; at += 1) {
      double below = ratio[at] == 0 ? 0 : had_sections[at - 1];
      double needed = ceil(whole[(size_t)year * cells + at] / cap[at]);
      sections[at] = below > needed ? below : needed;
      taught += sections[at];
    }
  }
  return taught;
}

int main(int count, char **words) {
  if (count < 3) return 1;
  FILE *file = fopen(words[1], "rb");
  if (!file || fread(size, 4, 4, file) != 4) return 1;
  size_t cells = size[0], totals = size[1], years = size[2];
  pupils = take(file, cells, 8); ratio = take(file, cells, 8); share = take(file, cells, 8);
  total = take(file, totals, 8); group_ratio = take(file, totals, 8); entrants = take(file, totals, 8);
  group = take(file, cells, 4); cap = take(file, cells, 4);
  now = malloc(cells * 8); before = malloc(cells * 8); whole = malloc(cells * years * 8);
  of_group = malloc(totals * 8); had_group = malloc(totals * 8); sums = malloc(totals * 8);
  sections = malloc(cells * 8); had_sections = malloc(cells * 8);
  double most = atof(words[2]), start = seconds(), spent = 0, rates[2], kept = 0;
  long runs = 0;
  for (; (spent = seconds() - start) < most; runs += 1) { project(); kept += now[cells - 1]; }
  rates[0] = runs * (double)(cells * years) / spent;
  start = seconds(); runs = 0;
  for (; (spent = seconds() - start) < most; runs += 1) kept += classes();
  rates[1] = runs * (double)(cells * years) / spent;
  double sum = 0;
  for (size_t at = 0; at < cells * years; at += 1) sum += whole[at];
  printf("{\"projection\":%.0f,\"classes\":%.0f,\"pupils\":%.0f,\"sections\":%.0f}\n", rates[0], rates[1], sum, classes());
  return kept < 0;
}
