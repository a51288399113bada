import type { AllocationPlan } from '../../src/domain/allocation/allocationPlan.ts';
import type { AllocationProblemInput } from '../../src/domain/allocation/allocationProblem.ts';

/**
 * A town in which everything that a plan can do is done, worked out by hand: three years; a primary stage whose cap
 * falls in the last one, a junior stage fed by the old school, a senior stage without classes; a village school that
 * closes into a new one. Every limit that can be met exactly is: rooms, money, posts.
 */
export const busyTown: AllocationProblemInput = {
  format: 'xuewei.allocation/1',
  firstYear: 2020,
  lastYear: 2022,
  discountRate: 0.25,
  stages: [
    {
      stage: 'primary',
      years: 2,
      caps: [
        { fromYear: 2020, pupils: 45 },
        { fromYear: 2022, pupils: 40 },
      ],
      largestClass: 50,
      sectionCost: 1,
      splitCost: 2,
      regroupCost: 5,
    },
    { stage: 'junior', years: 2, caps: [{ fromYear: 2020, pupils: 50 }] },
    { stage: 'senior', years: 1 },
  ],
  areas: [
    {
      id: 'centre',
      demand: [
        { stage: 'primary', entryYear: 2020, pupils: 90 },
        { stage: 'primary', entryYear: 2021, pupils: 60 },
        { stage: 'primary', entryYear: 2022, pupils: 40 },
      ],
    },
    { id: 'lane', singleSource: true, demand: [{ stage: 'primary', entryYear: 2020, pupils: 30 }] },
    { id: 'leavers', fedBy: [{ school: 'old', from: 'primary', to: 'junior', share: 0.5 }] },
    { id: 'hamlet', demand: [{ stage: 'junior', entryYear: 2020, pupils: 20 }] },
    { id: 'all', demand: [{ stage: 'senior', entryYear: 2020, pupils: 10 }] },
  ],
  schools: [
    {
      id: 'old',
      district: 'town',
      units: [{ stage: 'primary', enrolled: [{ entered: 2019, sizes: [50, 48] }] }, { stage: 'junior' }],
      rooms: [
        { fromYear: 2020, rooms: 4 },
        { fromYear: 2021, rooms: 3 },
      ],
      extension: { most: 2, costPerRoom: 10, fixedCost: 5, leadYears: 1 },
      conversion: { most: 1, costPerRoomYear: 1, lastYear: 2021 },
      temporary: { most: 2, costPerRoomYear: 2, lastYear: 2021 },
      sizeCaps: [{ fromYear: 2021, pupils: 120 }],
    },
    {
      id: 'plain',
      district: 'town',
      units: [{ stage: 'primary' }],
      rooms: [{ fromYear: 2020, rooms: 2 }],
    },
    {
      id: 'village',
      district: 'town',
      units: [{ stage: 'junior', enrolled: [{ entered: 2019, sizes: [15] }] }],
      rooms: [{ fromYear: 2020, rooms: 2 }],
      closure: { receiver: 'north', after: 'south', earliest: 2021, saving: 3 },
    },
    {
      id: 'south',
      district: 'town',
      units: [{ stage: 'primary' }],
      site: {
        modules: [
          { rooms: 1, pupils: 35, cost: 20, leadYears: 1 },
          { rooms: 2, pupils: 80, cost: 30, leadYears: 1, runningCost: 2 },
        ],
      },
    },
    {
      id: 'north',
      district: 'town',
      units: [{ stage: 'junior' }],
      site: { modules: [{ rooms: 2, cost: 40, leadYears: 1 }] },
    },
    { id: 'lyceum', district: 'away', units: [{ stage: 'senior' }] },
  ],
  flows: [
    { area: 'centre', school: 'old', stage: 'primary', home: true, leastShare: 0.3, distance: 1 },
    { area: 'centre', school: 'plain', stage: 'primary', distance: 2 },
    { area: 'centre', school: 'south', stage: 'primary', mostShare: 0.7, transportCost: 0.5 },
    { area: 'lane', school: 'plain', stage: 'primary', home: true },
    { area: 'lane', school: 'old', stage: 'primary' },
    { area: 'leavers', school: 'old', stage: 'junior', home: true },
    { area: 'leavers', school: 'north', stage: 'junior' },
    { area: 'hamlet', school: 'village', stage: 'junior', home: true },
    { area: 'all', school: 'lyceum', stage: 'senior', home: true },
  ],
  teachers: [
    {
      district: 'town',
      stage: 'primary',
      stock: 10,
      hiresAtMost: 3,
      perSection: 2,
      wage: 1,
      contractPrice: 3,
      contractsAtMost: 4,
      posts: [{ fromYear: 2020, posts: 12 }],
    },
  ],
  budgets: [
    { district: 'town', year: 2020, amount: 60 },
    { district: 'town', year: 2021, amount: 10 },
  ],
  grants: [
    { year: 2020, amount: 20 },
    { year: 2021, amount: 5 },
  ],
};

const primary = { stage: 'primary' } as const;
const junior = { stage: 'junior' } as const;

/** What the town does. */
export const busyPlan: AllocationPlan = {
  intakes: [
    { area: 'centre', school: 'old', ...primary, entryYear: 2020, pupils: 60 },
    { area: 'centre', school: 'plain', ...primary, entryYear: 2020, pupils: 30 },
    { area: 'lane', school: 'plain', ...primary, entryYear: 2020, pupils: 30 },
    { area: 'centre', school: 'old', ...primary, entryYear: 2021, pupils: 20 },
    { area: 'centre', school: 'south', ...primary, entryYear: 2021, pupils: 40 },
    { area: 'centre', school: 'old', ...primary, entryYear: 2022, pupils: 20 },
    { area: 'centre', school: 'south', ...primary, entryYear: 2022, pupils: 19 },
    { area: 'leavers', school: 'old', ...junior, entryYear: 2021, pupils: 49 },
    { area: 'leavers', school: 'old', ...junior, entryYear: 2022, pupils: 30 },
    { area: 'hamlet', school: 'village', ...junior, entryYear: 2020, pupils: 20 },
    { area: 'all', school: 'lyceum', stage: 'senior', entryYear: 2020, pupils: 10 },
  ],
  unplaced: [{ area: 'centre', ...primary, entryYear: 2022, pupils: 1 }],
  sections: [
    { school: 'old', ...primary, entered: 2019, fromYear: 2020, toYear: 2020, sections: 3 },
    { school: 'old', ...primary, entered: 2020, fromYear: 2020, toYear: 2021, sections: 2 },
    { school: 'old', ...primary, entered: 2021, fromYear: 2021, toYear: 2021, sections: 1 },
    { school: 'old', ...primary, entered: 2021, fromYear: 2022, toYear: 2022, sections: 1 },
    { school: 'old', ...primary, entered: 2022, fromYear: 2022, toYear: 2022, sections: 1 },
    { school: 'old', ...junior, entered: 2021, fromYear: 2021, toYear: 2022, sections: 1 },
    { school: 'old', ...junior, entered: 2022, fromYear: 2022, toYear: 2022, sections: 1 },
    { school: 'plain', ...primary, entered: 2020, fromYear: 2020, toYear: 2021, sections: 2 },
    { school: 'south', ...primary, entered: 2021, fromYear: 2021, toYear: 2021, sections: 1 },
    { school: 'south', ...primary, entered: 2021, fromYear: 2022, toYear: 2022, sections: 1 },
    { school: 'south', ...primary, entered: 2022, fromYear: 2022, toYear: 2022, sections: 1 },
    { school: 'village', ...junior, entered: 2019, fromYear: 2020, toYear: 2020, sections: 1 },
    { school: 'village', ...junior, entered: 2020, fromYear: 2020, toYear: 2021, sections: 1 },
  ],
  regrouped: [{ school: 'old', ...primary, entered: 2019, fromYear: 2020 }],
  openings: [
    { school: 'south', module: 1, year: 2021 },
    { school: 'north', module: 0, year: 2021 },
  ],
  closures: [{ school: 'village', year: 2021 }],
  extensions: [{ school: 'old', year: 2022, rooms: 1 }],
  conversions: [{ school: 'old', year: 2020, rooms: 1 }],
  temporaries: [{ school: 'old', year: 2021, rooms: 1 }],
  hires: [{ district: 'town', ...primary, year: 2020, teachers: 2 }],
  contracts: [{ district: 'town', ...primary, year: 2020, teachers: 2 }],
  grants: [
    { district: 'town', year: 2020, amount: 15 },
    { district: 'town', year: 2021, amount: 3 },
  ],
};
