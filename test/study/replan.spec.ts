import { describe, expect, it } from 'vitest';
import { usableRooms } from '../../src/domain/capacity.ts';
import { planningSchema } from '../../src/domain/planning.ts';
import type { Project } from '../../src/domain/region/project.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { carryPlace } from '../../src/study/carryPlace.ts';
import { planPlace } from '../../src/study/planPlace.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { crowdedRegion } from './crowdedRegion.ts';

const off = { use: false };
const planning = planningSchema.parse({ temporaryRooms: off, conversions: off, moves: off, regrouping: off });
const request = { planning, work: 100 };

/** A place that has taken a plan's works over, and its edition a year or more later. */
async function later(to: number) {
  const region = crowdedRegion();
  const { works } = await planPlace(region, request);
  const adopted: Region = { ...region, projects: [...region.projects, ...works] };
  const carrying = { to, horizon: region.place.horizonYear, births: 'held', scenario: undefined } as const;
  return { region, works, adopted, edition: carryPlace(adopted, carrying).region };
}

const built = (works: readonly Project[], school: string) =>
  works
    .filter((work) => work.kind === 'extension' && work.school === school)
    .reduce((sum, { homeRooms = 0 }) => sum + homeRooms, 0);

describe('planning a running year anew', () => {
  it('should keep the rooms that are built or under way, year by year', async () => {
    const { works, adopted, edition } = await later(2021);
    expect(works.length).toBeGreaterThan(0);
    const roomsOf = (region: Region) =>
      runStudy(region)
        .capacity.rooms.filter(({ year }) => year > edition.place.baseYear)
        .map((row) => [row.year, row.school, usableRooms(row)]);
    expect(roomsOf(edition).sort()).toEqual(roomsOf(adopted).sort());
  });

  it('should plan on top of them: nothing twice, nothing beyond what the ground allows', async () => {
    const { region, works, edition } = await later(2021);
    const second = await planPlace(edition, request);
    const first = new Map(works.map((work) => [work.id, work]));
    expect(second.works.filter(({ id }) => first.has(id))).toEqual([]);
    for (const { id, extensibleRooms = 0 } of region.schools) {
      const posed = second.parts.flatMap(({ problem }) => problem.schools).find((school) => school.id === id);
      expect(posed?.extension?.most ?? 0).toBe(extensibleRooms - built(works, id));
    }
    // With the first plan's works there, the targets of the later years need less than without them.
    const bare = carryPlace(region, {
      ...{ to: 2021, horizon: region.place.horizonYear, births: 'held', scenario: undefined },
    }).region;
    const anew = await planPlace(bare, request);
    const roomsIn = (all: readonly Project[]) => all.reduce((sum, { homeRooms = 0 }) => sum + homeRooms, 0);
    expect(roomsIn(second.works)).toBeLessThan(roomsIn(anew.works));
    expect(second.parts.flatMap(({ planned }) => planned?.findings ?? [])).toEqual([]);
  });
});
