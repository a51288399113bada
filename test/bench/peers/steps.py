"""The bare arithmetic of a projection in numpy: python3 steps.py arrays.bin seconds"""
import json
import sys
import time

import numpy

with open(sys.argv[1], "rb") as file:
    cells, totals, years, _ = numpy.fromfile(file, "i4", 4)
    pupils, ratio, share = (numpy.fromfile(file, "f8", cells) for _ in range(3))
    total, group_ratio, entrants = (numpy.fromfile(file, "f8", totals) for _ in range(3))
    group, cap = (numpy.fromfile(file, "i4", cells) for _ in range(2))
entry, entry_group = ratio == 0, group_ratio == 0


def project():
    now, of_group = pupils, total
    whole = []
    for _ in range(years):
        moved = numpy.concatenate(([0.0], now[:-1])) * ratio
        of_group = numpy.where(entry_group, entrants, numpy.concatenate(([0.0], of_group[:-1])) * group_ratio)
        sums = numpy.bincount(group, moved, totals)
        scale = numpy.divide(of_group, sums, out=numpy.zeros(totals), where=sums > 0)
        now = numpy.where(entry, share * of_group[group], moved * scale[group])
        whole.append(numpy.floor(now + 0.5))
    return whole


def classes(whole):
    sections = numpy.ceil(pupils / cap)
    taught = 0.0
    for count in whole:
        below = numpy.where(entry, 0.0, numpy.concatenate(([0.0], sections[:-1])))
        sections = numpy.maximum(below, numpy.ceil(count / cap))
        taught += sections.sum()
    return taught


def rate(run):
    runs, start = 0, time.process_time()
    while time.process_time() - start < float(sys.argv[2]):
        run()
        runs += 1
    return runs * int(cells) * int(years) / (time.process_time() - start)


known = project()
print(
    json.dumps(
        {
            "projection": rate(project),
            "classes": rate(lambda: classes(known)),
            "pupils": float(sum(count.sum() for count in known)),
            "sections": float(classes(known)),
        }
    )
)
