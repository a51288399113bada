import type { Row } from '../../src/domain/region/tables.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { World } from './buildWorld.ts';
import { shifted } from './distances.ts';
import { centreOf } from './draftSchools.ts';

/** Stages of a district's sites go round these. */
const uses: readonly (readonly [zh: string, stages: readonly Stage[], classes: number])[] = [
  ['小学', ['primary'], 36],
  ['初中', ['junior'], 36],
  ['九年一贯制', ['primary', 'junior'], 45],
  ['小学', ['primary'], 24],
  ['幼儿园', ['kindergarten'], 12],
];
/** Site a class takes up by the norms, and the price of land in yuan a m². */
const sitePerClass = 900;
const landPrice = { urban: 1800, town: 700, rural: 350 } as const;

/** The rows of sites.csv: assumed sites on which a school could be built. */
export function siteRows({ chance, place }: World): Row<'sites'>[] {
  return place.districts.flatMap((district) =>
    Array.from({ length: place.sites[district.id] ?? 0 }, (_, index) => {
      const id = `site-${district.id}-${String(index + 1).padStart(2, '0')}`;
      const area = district.areas[index % district.areas.length];
      const [zh, stages, maxClasses] = uses[index % uses.length] ?? ['小学', ['primary' as const], 24];
      if (area === undefined) return undefined;
      const away = (axis: string) => (chance.even('siteAway', id, axis) * 2 - 1) * 2;
      const siteArea = maxClasses * sitePerClass;
      const month = String(1 + Math.floor(chance.even('siteMonth', id) * 12)).padStart(2, '0');
      const row: Row<'sites'> = {
        ...{
          id,
          name: `${district.zh}·备选地块示例${String(index + 1).padStart(2, '0')}（${zh}）`,
          district: district.id,
        },
        ...{ area: `${district.id}-${area.suffix}`, stages: [...stages], maxClasses },
        availableFrom: `${place.years.base + 1 + Math.floor(chance.even('siteYear', id) * 3)}-${month}`,
        ...{ siteArea, landCost: siteArea * landPrice[area.kind] },
        ...shifted(place, centreOf(place, district, area), away('east'), away('north')),
        ...{ basis: 'assumed', source: 'generator' },
      };
      return row;
    }).filter((row) => row !== undefined),
  );
}
