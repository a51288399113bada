import { readProblem } from '../../src/allocation/readProblem.ts';
import type {
  AllocationProblem,
  AllocationProblemInput,
} from '../../src/domain/allocation/allocationProblem.ts';

/**
 * A town with something of everything: two years; a primary stage of one year whose leavers feed the junior stage of
 * three years, whose cap falls from 50 to 45; a village school that may close, a site, one district with a budget.
 */
export const smallTown: AllocationProblemInput = {
  format: 'xuewei.allocation/1',
  firstYear: 2020,
  lastYear: 2021,
  discountRate: 0.25,
  stages: [
    { stage: 'primary', years: 1, caps: [{ fromYear: 2020, pupils: 45 }], sectionCost: 10 },
    {
      stage: 'junior',
      years: 3,
      survival: [1, 1.1, 1.1],
      caps: [
        { fromYear: 2020, pupils: 50 },
        { fromYear: 2021, pupils: 45 },
      ],
      largestClass: 60,
      deadline: { year: 2021, weightBefore: 0.5 },
      sectionCost: 12,
      splitCost: 4,
      regroupCost: 3,
    },
  ],
  areas: [
    { id: 'centre', demand: [{ stage: 'primary', entryYear: 2020, pupils: 90 }] },
    { id: 'leavers', fedBy: [{ school: 'old', from: 'primary', to: 'junior', share: 0.5 }] },
    { id: 'village', singleSource: true, demand: [{ stage: 'junior', entryYear: 2020, pupils: 20 }] },
  ],
  schools: [
    {
      id: 'old',
      district: 'town',
      units: [
        { stage: 'primary', enrolled: [{ entered: 2019, sizes: [40, 40] }] },
        { stage: 'junior', enrolled: [{ entered: 2019, sizes: [62, 50] }] },
      ],
      rooms: [{ fromYear: 2020, rooms: 4 }],
      extension: { most: 2, costPerRoom: 60, fixedCost: 80, leadYears: 0 },
      conversion: { most: 1, costPerRoomYear: 5 },
      temporary: { most: 2, costPerRoomYear: 10, lastYear: 2020 },
      sizeCaps: [{ fromYear: 2021, pupils: 150 }],
    },
    {
      id: 'mill-lane',
      district: 'town',
      units: [{ stage: 'junior', enrolled: [{ entered: 2019, sizes: [12] }] }],
      rooms: [{ fromYear: 2020, rooms: 2 }],
      closure: { receiver: 'old', after: 'south', saving: 40 },
    },
    {
      id: 'south',
      district: 'town',
      units: [{ stage: 'primary' }],
      site: {
        modules: [
          { rooms: 1, pupils: 45, cost: 300, runningCost: 6 },
          { rooms: 2, cost: 400, leadYears: 1, runningCost: 8 },
        ],
      },
    },
    { id: 'far', district: 'away', units: [{ stage: 'junior' }] },
  ],
  flows: [
    { area: 'centre', school: 'old', stage: 'primary', distance: 0.5, home: true, leastShare: 0.6 },
    { area: 'centre', school: 'south', stage: 'primary', distance: 2, mostShare: 0.4, transportCost: 0.1 },
    { area: 'leavers', school: 'old', stage: 'junior', distance: 1, home: true, mostShare: 0.9 },
    { area: 'leavers', school: 'far', stage: 'junior', distance: 9 },
    { area: 'village', school: 'mill-lane', stage: 'junior', distance: 0.2, home: true, leastShare: 1 },
    { area: 'village', school: 'old', stage: 'junior', distance: 5, transportCost: 0.3 },
  ],
  teachers: [
    {
      district: 'town',
      stage: 'junior',
      stock: 7,
      retiring: 0.1,
      hiresAtMost: 2,
      perSection: 2,
      wage: 1,
      contractPrice: 3,
      contractsAtMost: 20,
      posts: [{ fromYear: 2020, posts: 10 }],
    },
  ],
  budgets: [
    { district: 'town', year: 2020, amount: 250 },
    { district: 'town', year: 2021, amount: 100 },
  ],
  grants: [{ year: 2020, amount: 150 }],
  costTolerance: 0.02,
};

/** A problem as the allocator takes it. */
export function read(input: AllocationProblemInput): AllocationProblem {
  const reading = readProblem(input);
  if (reading.problem === undefined) throw new Error(JSON.stringify(reading.problems, null, 1));
  return reading.problem;
}
