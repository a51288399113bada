"""Minimise levels one after the other with scipy.optimize.milp: python3 solveMilp.py programme.json answer.json"""
import json
import sys
import time

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

given = json.load(open(sys.argv[1], encoding="utf8"))
filled = lambda values, missing: numpy.array([missing if one is None else one for one in values], dtype=float)
lower, upper = filled(given["lower"], -numpy.inf), filled(given["upper"], numpy.inf)
integer = numpy.array(given["integer"])
shape = (len(given["rowLower"]), len(lower))
rows = csr_matrix((given["value"], (given["rowOf"], given["columnOf"])), shape=shape)
held = [LinearConstraint(rows, filled(given["rowLower"], -numpy.inf), filled(given["rowUpper"], numpy.inf))]

point, before, end = None, time.process_time(), time.monotonic() + given["seconds"]
for done, level in enumerate(given["levels"]):
    cost = numpy.zeros(len(lower))
    for column, coefficient in level["terms"]:
        cost[column] += coefficient
    left = end - time.monotonic()
    found = milp(
        cost,
        integrality=integer,
        bounds=Bounds(lower, upper),
        constraints=held,
        options={"time_limit": max(0.05, left / (len(given["levels"]) - done)), "mip_rel_gap": 0},
    )
    if found.x is not None and (point is None or cost @ found.x <= cost @ point):
        point = found.x
    if point is None:
        break
    # As the search does: a level may not get worse afterwards, but for rounding noise.
    most = cost @ point
    held.append(LinearConstraint(csr_matrix(cost), -numpy.inf, most + 1e-6 * max(1.0, abs(most))))

answer = {"values": None if point is None else point.tolist(), "seconds": time.process_time() - before}
json.dump(answer, open(sys.argv[2], "w", encoding="utf8"))
