import { describe, expect, it } from 'vitest';
import { openProjects, worksAhead } from '../../src/capacity/measureCapacity.ts';
import type { Project } from '../../src/domain/region/project.ts';
import { smallRegion } from '../arbitraries/region.ts';

describe('works ahead', () => {
  const region = smallRegion();
  const { baseYear, horizonYear } = region.place;
  const district = region.districts[0]?.id ?? '';
  const works = (id: string, finish: number, more: Partial<Project> = {}): Project => ({
    ...{ id, name: id, kind: 'extension', district, school: region.schools[0]?.id ?? '', status: 'planned' },
    ...{ finish: `${finish}-08`, homeRooms: 4, basis: 'assumed', source: 'test', ...more },
  });
  const ahead = (projects: readonly Project[]) => {
    const changed = { ...region, projects };
    return worksAhead(changed, openProjects(changed));
  };

  it('should add up what opens after the base year, up to the horizon, by district', () => {
    expect(
      ahead([
        works('before', baseYear, { cost: 1 }),
        works('first', baseYear + 1, { cost: 30 }),
        works('unpriced', horizonYear),
        works('later', horizonYear + 1, { cost: 700 }),
        works('gone', baseYear + 2, { cost: 9000, status: 'cancelled' }),
        works('elsewhere', baseYear + 1, { cost: 5, district: 'another' }),
      ]),
    ).toEqual(
      [
        { district: 'another', projects: 1, unpriced: 0, cost: 5 },
        { district, projects: 2, unpriced: 1, cost: 30 },
      ].sort((left, right) => (left.district < right.district ? -1 : 1)),
    );
  });

  it('should have no row where nothing is built', () => {
    expect(ahead([])).toEqual([]);
  });
});
