import { groupBy } from '../domain/groupBy.ts';
import type { BirthsRow } from '../domain/region/enrolment.ts';
import type { Region } from '../domain/region/region.ts';
import type { SchoolYear } from '../domain/units.ts';
import { carriedMark } from './carriedMark.ts';
import { nationalBirthsOf, nationalSource } from './nationalBirths.ts';

/** How births go on where a table ends: by the nation’s yearly changes as far as they are published, or held. */
export const unknownBirths = ['national', 'held'] as const;
export type UnknownBirths = (typeof unknownBirths)[number];

/** Births of the next year against this one’s; 1 where the nation’s are not published or not asked for. */
function changeTo(year: number, rule: UnknownBirths): { factor: number; national: boolean } {
  const [before, now] = [nationalBirthsOf(year - 1), nationalBirthsOf(year)];
  const national = rule === 'national' && before !== undefined && now !== undefined;
  return { factor: national ? now / before : 1, national };
}

/**
 * Continue each district’s births from the last year of its table to the last one that an entrant of the horizon can be
 * born in.
 *
 * @returns The rows that are new, all assumed; none for districts without births.
 */
export function continueBirths(region: Region, horizon: SchoolYear, rule: UnknownBirths): BirthsRow[] {
  const ages = new Map(region.districts.map(({ id, kindergartenAge = 3 }) => [id, kindergartenAge]));
  return [...groupBy(region.births, ({ district }) => district)].flatMap(([district, rows]) => {
    const last = rows.reduce((latest, row) => (row.year > latest.year ? row : latest));
    const until = horizon - (ages.get(district) ?? 3);
    const added: BirthsRow[] = [];
    let births = last.births;
    for (let year = last.year + 1; year <= until; year += 1) {
      const { factor, national } = changeTo(year, rule);
      births *= factor;
      const mark = national ? { ...carriedMark, source: nationalSource.id } : carriedMark;
      added.push({ district, year, births: Math.round(births), ...mark });
    }
    return added;
  });
}
