"""Areas drawn in numpy, fifty draws at a time: python3 areas.py given.bin repetitions"""
import json
import sys
import time

import numpy

with open(sys.argv[1], "rb") as file:
    areas, grades, years, draws = numpy.fromfile(file, "i4", 4)
    spread = numpy.fromfile(file, "f4", 4)
    numpy.fromfile(file, "i4", 2 * draws + 2 * areas)
    rules = numpy.fromfile(file, "f4", years * grades * 12).reshape(years, grades, 12)[:, ::-1]
    start = numpy.fromfile(file, "f4", areas * grades * 2).reshape(areas, grades, 2)
    flows = numpy.fromfile(file, "f4", areas * years * grades * 3).reshape(areas, years, grades, 3)[:, :, ::-1]
    entrants = numpy.fromfile(file, "f4", areas * years).reshape(areas, years)
    rooms = numpy.fromfile(file, "f4", areas * years).reshape(areas, years)
anew = rules[0, :, 11].copy().view("i4") & 1 == 1
deviation = numpy.float32(114.82160075525859)
region_spread, area_spread, grade_spread = spread[:3] * deviation
kept = spread[3]


def draw(count, seed):
    random = numpy.random.default_rng(seed)
    normal = lambda *size: random.standard_normal(size, dtype=numpy.float32)
    out = numpy.empty((areas, years, 8, count), dtype=numpy.int32)
    pupils = numpy.broadcast_to(start[None, :, :, 0], (count, areas, grades)).copy()
    classes = numpy.broadcast_to(start[None, :, :, 1], (count, areas, grades)).copy()
    of_region = numpy.zeros(count, numpy.float32)
    of_area = numpy.zeros((count, areas), numpy.float32)
    for year in range(years):
        of_region = kept * of_region + region_spread * normal(count)
        of_area = kept * of_area + area_spread * normal(count, areas)
        factor = numpy.exp(of_area + of_region[:, None])[:, :, None] * (1 + grade_spread * normal(count, areas, grades))
        below = numpy.empty_like(pupils)
        below[:, :, 1:] = pupils[:, :, :-1]
        below[:, :, 0] = entrants[:, year]
        flow, rule = flows[:, year], rules[year]
        pupils = numpy.maximum(below * flow[:, :, 0] * factor + pupils * flow[:, :, 1] + flow[:, :, 2], 0)
        number = numpy.rint(pupils)
        had = numpy.zeros_like(classes)
        had[:, :, 1:] = classes[:, :, :-1]
        formed = numpy.rint(number * rule[:, 0] + rule[:, 1])
        merged = numpy.rint(number * rule[:, 3] + rule[:, 4])
        classes = numpy.where(anew | (number > had * rule[:, 2]), formed, numpy.minimum(had, merged))
        held = classes.sum(2)
        out[:, year, 0] = number.sum(2).T
        out[:, year, 1] = held.T
        for one in range(4):
            out[:, year, 2 + one] = numpy.clip(number - classes * rule[:, 5 + one], 0, classes).sum(2).T
        out[:, year, 6] = numpy.maximum(held - rooms[:, year], 0).T
        out[:, year, 7] = numpy.ceil((classes @ rule[:, 9]) / 100).T
    return out


def run():
    out = numpy.empty((areas, years, 8, draws), dtype=numpy.int32)
    for first in range(0, draws, 50):
        last = min(draws, first + 50)
        out[..., first:last] = draw(last - first, 42 + first)
    return out.sum(0)


spent = []
for _ in range(int(sys.argv[2])):
    began = time.process_time()
    totals = run()
    spent.append(time.process_time() - began)
print(json.dumps({"seconds": sorted(spent)[len(spent) // 2], "means": totals[-1].mean(1).tolist()}))
