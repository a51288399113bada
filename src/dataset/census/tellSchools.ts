import { type CensusSchool, censusStates, type SchoolFate } from '../../domain/census.ts';
import type { EnrolmentRow } from '../../domain/region/enrolment.ts';
import { byText, type Region } from '../../domain/region/region.ts';
import type { School } from '../../domain/region/school.ts';
import type { Pupils, SchoolId, SchoolYear } from '../../domain/units.ts';
import { isOpenIn } from '../crossChecks/baseYear.ts';
import type { DraftRow } from '../draft.ts';
import type { SchoolMatch } from './matchSchools.ts';

interface Telling {
  readonly order: { readonly region: Region; readonly year: SchoolYear };
  readonly matches: readonly SchoolMatch[];
  readonly fates: ReadonlyMap<SchoolId, SchoolFate>;
  /** Schools whose last figures are taken again, wholly or in part. */
  readonly carried: ReadonlySet<SchoolId>;
  readonly rows: readonly DraftRow<'enrolment'>[];
}

/** Pupils of every school in a year, as far as rows tell them. */
function pupilsIn(rows: readonly Partial<EnrolmentRow>[], year: SchoolYear): Map<SchoolId, Pupils> {
  const sums = new Map<SchoolId, Pupils>();
  for (const { school, year: of, pupils, classSizes } of rows) {
    if (school === undefined || of !== year) continue;
    const counted = pupils ?? (classSizes ?? []).reduce((sum, size) => sum + size, 0);
    sums.set(school, (sums.get(school) ?? 0) + counted);
  }
  return sums;
}

/**
 * Every school of the census and of the place, once: how they were brought together and what became of the others;
 * those that ask for a word of the planner's first.
 */
export function tellSchools({ order, matches, fates, carried, rows }: Telling): CensusSchool[] {
  const { region, year } = order;
  const before = pupilsIn(region.enrolment, region.place.baseYear);
  const now = pupilsIn(
    rows.map(({ fields }) => fields),
    year,
  );
  const counts = (school: SchoolId) => ({
    ...(before.has(school) ? { before: before.get(school) as Pupils } : {}),
    ...(now.has(school) ? { now: now.get(school) as Pupils } : {}),
  });
  const matched = new Set(
    matches.flatMap(({ school, written }) => (now.has(school ?? '') ? (school ?? written) : [])),
  );
  const told = matches.map((match): CensusSchool => ({ ...match, ...counts(match.school ?? match.written) }));
  const gone = region.schools
    .filter((school) => !matched.has(school.id) && isOpenIn(region.place.baseYear, school))
    .map((school): CensusSchool => {
      const fate = fates.get(school.id);
      const state = fate?.fate ?? (carried.has(school.id) ? 'carried' : 'missing');
      const into = fate?.fate === 'merged' ? { into: fate.into } : {};
      const candidates = likelyHeirs(region, school, before, now);
      return {
        ...{ state, school: school.id, name: school.name, candidates },
        ...into,
        ...counts(school.id),
      };
    });
  const rest = new Set(gone.map(({ school }) => school));
  const all = [...told.filter(({ school }) => school === undefined || !rest.has(school)), ...gone];
  const rank = (line: CensusSchool) => censusStates.indexOf(line.state);
  return all.sort(
    (left, right) =>
      rank(left) - rank(right) ||
      byText(left.school ?? left.written ?? '', right.school ?? right.written ?? ''),
  );
}

/** Schools of the same district and stage that grew by about as many pupils as a school that is gone had. */
function likelyHeirs(
  region: Region,
  gone: School,
  before: ReadonlyMap<SchoolId, Pupils>,
  now: ReadonlyMap<SchoolId, Pupils>,
): SchoolId[] {
  const lost = before.get(gone.id) ?? 0;
  if (lost === 0) return [];
  return region.schools
    .filter(
      ({ id, district, stages }) =>
        id !== gone.id &&
        district === gone.district &&
        gone.stages.some((stage) => stages.includes(stage)) &&
        now.has(id),
    )
    .map(({ id }) => ({ id, off: Math.abs((now.get(id) ?? 0) - (before.get(id) ?? 0) - lost) }))
    .filter(({ off }) => off <= lost / 2)
    .sort((left, right) => left.off - right.off || byText(left.id, right.id))
    .slice(0, 3)
    .map(({ id }) => id);
}
