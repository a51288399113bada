import { describe, expect, it } from 'vitest';
import { drawLevers } from '../../web/src/pictures/leverChoices.ts';
import { type PlannedPool, plannedPools } from '../../web/src/pictures/plannedPools.ts';
import type { Reader } from '../../web/src/say.ts';
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
    const reader = { say: ({ zh }: { readonly zh: string }) => zh } as Reader;
    expect(leverOptions('pool', { study, choices } as unknown as LeverGround, {}, reader)).toEqual([
      { value: 'east', label: '东区' },
      { value: 'vale', label: '谷地市 · 市直学校' },
    ]);
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
