import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AllocationProblemInput } from '../../src/domain/allocation/allocationProblem.ts';

/** Sixty children of one village enter a school of one room, or a site where two rooms could be built. */
export const village: AllocationProblemInput = {
  format: 'xuewei.allocation/1',
  firstYear: 2020,
  lastYear: 2020,
  stages: [{ stage: 'primary', years: 1, caps: [{ fromYear: 2020, pupils: 45 }], largestClass: 70 }],
  areas: [{ id: 'village', demand: [{ stage: 'primary', entryYear: 2020, pupils: 60 }] }],
  schools: [
    { id: 'old', district: 'east', units: [{ stage: 'primary' }], rooms: [{ fromYear: 2020, rooms: 1 }] },
    {
      id: 'hill',
      district: 'east',
      units: [{ stage: 'primary' }],
      site: { modules: [{ rooms: 2, cost: 900 }] },
    },
  ],
  flows: [
    { area: 'village', school: 'old', stage: 'primary', home: true, distance: 1 },
    { area: 'village', school: 'hill', stage: 'primary', distance: 3 },
  ],
};

/** The village's problem as a file in a folder. */
export function villageIn(folder: string): string {
  const path = join(folder, 'village.json');
  writeFileSync(path, JSON.stringify(village));
  return path;
}
