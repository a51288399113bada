import { describe, expect, it } from 'vitest';
import { drawLevers } from '../../web/src/pictures/leverChoices.ts';
import { type PlannedPool, plannedPools } from '../../web/src/pictures/plannedPools.ts';
import type { Reader } from '../../web/src/say.ts';
import { cityTeachersShort } from '../../web/src/views/today/headlineFigures.ts';
import type { LeverGround } from '../../web/src/views/whatIf/leverGround.ts';
import { leverOptions } from '../../web/src/views/whatIf/leverOptions.ts';
import { cityPool } from '../arbitraries/cityTeachers.ts';
import { smallRegion } from '../arbitraries/region.ts';

describe('teachers of the city’s own on the page', () => {
  it('should be offered to levers beside the districts’, called the city’s', () => {
    const region = smallRegion();
    const own = cityPool(region, 'primary', 40);
    const choices = drawLevers({ ...region, teachers: [{ ...own, district: 'east' }, own] });
    const study = {
      place: { id: 'vale', name: { zh: '谷地市', en: 'Vale' } },
      districts: [{ id: 'east', name: { zh: '东区', en: 'East' } }],
    };
    const reader = { say: ({ zh }: { readonly zh: string }) => zh } as unknown as Reader;
    expect(leverOptions('pool', { study, choices } as unknown as LeverGround, {}, reader)).toEqual([
      { value: 'east', label: '东区' },
      { value: 'vale', label: '谷地市 · 市直学校' },
    ]);
  });

  it('should be told beside the districts’ table when they are short', () => {
    const series = (value: number, district?: string) => ({
      ...{ indicator: 'teachersShort', scope: district === undefined ? {} : { district } },
      ...{ unit: 'teachers', values: [{ year: 2020, value }] },
    });
    const study = (whole: number) => ({
      ...{ place: { baseYear: 2020 }, districts: [{ id: 'east' }, { id: 'west' }] },
      report: { indicators: [series(whole), series(3, 'east'), series(2, 'west')] },
    });
    const shortIn = (whole: number) =>
      cityTeachersShort(study(whole) as unknown as Parameters<typeof cityTeachersShort>[0]);
    expect([shortIn(12), shortIn(5), shortIn(0)]).toEqual([7, 0, 0]);
  });

  it('should stand once in the plan’s table though several parts share them', () => {
    const part = (district: string, contracts: number) => ({
      problem: {
        ...{ firstYear: 2021, lastYear: 2022 },
        schools: [
          { id: district, district },
          { id: `city-${district}`, district: 'vale' },
        ],
      },
      plan: {
        sections: [
          { school: `city-${district}`, stage: 'primary', fromYear: 2021, toYear: 2022, sections: 6 },
        ],
        hires: [{ district: 'vale', stage: 'primary', year: 2021, teachers: 2 }],
        contracts: [{ district: 'vale', stage: 'primary', year: 2022, teachers: contracts }],
        ...{ intakes: [], regrouped: [] },
      },
    });
    const parts = [part('east', 1), part('west', 4)] as unknown as Parameters<
      typeof plannedPools
    >[0]['parts'];
    const expected: PlannedPool = {
      ...{ district: 'vale', stage: 'primary', classes: { first: 12, last: 12, most: 12 } },
      ...{ hired: 4, contracts: 5, moved: 0, regrouped: 0 },
    };
    expect(plannedPools({ parts })).toEqual([expected]);
  });
});
