import { describe, expect, it } from 'vitest';
import { defaultPlanning } from '../../src/domain/planning.ts';
import type { Project } from '../../src/domain/region/project.ts';
import type { RepairedPart } from '../../src/study/repair/repairAllocation.ts';
import { repairWorks } from '../../src/study/repair/repairWorks.ts';
import { costOfWorks, linesOfRepair, worksOfRepair } from '../../src/study/repair/worksOfRepair.ts';
import { crowdedRegion } from './crowdedRegion.ts';

const school: Project = {
  ...{ id: 'estate', name: 'Estate', kind: 'newSchool', school: 'estate', district: 'east' },
  ...{ start: '2021-10', finish: '2023-08', status: 'planned', basis: 'assumed' },
  ...{ stages: ['primary'], homeRooms: 8, cost: 30_000_000, schoolType: 'primary' },
};
const region = { ...crowdedRegion(), projects: [school] };

/** The school drawn, as a repair would have it open a year later. */
async function openedLater(): Promise<RepairedPart> {
  const { parts } = await repairWorks(region, defaultPlanning, { work: 500 });
  const [part] = parts;
  if (part === undefined || part.status === 'impossible') throw new Error('there is no plan');
  const module = (part.problem.schools.find(({ id }) => id === 'estate')?.site?.modules.length ?? 0) - 1;
  const [before, after] = [2023, 2024].map((year) => ({ openings: [{ school: 'estate', module, year }] }));
  const change = { kind: 'opening' as const, place: 'estate', before: before ?? {}, after: after ?? {} };
  return { ...part, status: 'repaired', plan: { ...part.plan, ...after }, changes: [change] };
}

describe('the works of a repair', () => {
  it('should stand in the place of those drawn, a new school with all that was said of it', async () => {
    const { cancelled, added } = linesOfRepair(region, [await openedLater()], [school]);
    expect(cancelled).toEqual(['estate']);
    const { id: _id, start: _start, finish: _finish, ...kept } = school;
    expect(added).toMatchObject([{ ...kept, id: 'plan-opening-estate', finish: '2024-08' }]);
  });

  it('should cost what their sizes cost, and nothing be said where there are none', async () => {
    const { problem, ...part } = await openedLater();
    if (part.status === 'impossible') throw new Error('there is no plan');
    expect(costOfWorks(problem, part.changes[0]?.after ?? {})).toBe(30_000_000);
    expect(costOfWorks(problem, {})).toBeUndefined();
  });

  it('should be none of a place that does not know their schools', async () => {
    expect(worksOfRepair({ ...region, projects: [] }, [await openedLater()])).toBeUndefined();
  });
});
