import type { CensusAnswers, CensusSchool } from '../../domain/census.ts';
import type { Region } from '../../domain/region/region.ts';
import { schoolsWithProjects } from '../../domain/region/schoolsWithProjects.ts';
import type { SchoolId } from '../../domain/units.ts';
import type { Draft } from '../draft.ts';
import { nearestWord } from '../nearestWord.ts';
import { comparable } from '../plainText.ts';

/** A school as the census writes it, and the place's school that it is. */
export interface SchoolMatch
  extends Pick<CensusSchool, 'state' | 'school' | 'name' | 'formerName' | 'candidates'> {
  readonly written: string;
}

/** What the census writes of a school: its identifier or name, and the name beside the identifier. */
function writtenSchools({ schools, enrolment }: Draft): Map<string, string | undefined> {
  const written = new Map<string, string | undefined>();
  for (const { fields } of schools.rows) if (fields.id !== undefined) written.set(fields.id, fields.name);
  const names = new Set([...written.values()].map((name) => comparable(name ?? '')));
  for (const { fields } of enrolment.rows) {
    const { school } = fields;
    if (school !== undefined && !written.has(school) && !names.has(comparable(school)))
      written.set(school, undefined);
  }
  return written;
}

/**
 * Find the place's school of every school in a census: by what the planner said, by identifier (标识码), by a name that
 * one school alone has; what is near a name is proposed and not taken.
 *
 * @returns One match for each school that the census writes, by what it writes.
 */
export function matchSchools(region: Region, census: Draft, { matches }: CensusAnswers): SchoolMatch[] {
  const known = new Map(schoolsWithProjects(region).map((school) => [school.id, school.name]));
  const listed = new Set(region.schools.map(({ id }) => id));
  const written = writtenSchools(census);
  const described = new Set(census.schools.rows.map(({ fields }) => fields.id));
  const taken = new Set<SchoolId>([
    ...[...written.keys()].filter((code) => matches[code] === undefined && known.has(code)),
    ...Object.values(matches),
  ]);
  const free = namesOf([...known].filter(([id]) => !taken.has(id)));
  return [...written].map(([code, name]): SchoolMatch => {
    const answer = matches[code];
    const told = { written: code, name: name ?? code };
    const as = (state: CensusSchool['state'], school: SchoolId): SchoolMatch => {
      const former = known.get(school) ?? school;
      const shown = name ?? (state === 'same' || state === 'planned' ? former : code);
      return {
        ...told,
        state,
        school,
        name: shown,
        ...(shown === former ? {} : { formerName: former }),
        candidates: [school],
      };
    };
    if (answer !== undefined && answer !== '' && known.has(answer)) return as('answered', answer);
    if (answer === undefined && known.has(code)) {
      if (!listed.has(code)) return as('planned', code);
      return as(name !== undefined && name !== known.get(code) ? 'renamed' : 'same', code);
    }
    const sought = comparable(name ?? code);
    const named = free.get(sought) ?? [];
    const [only] = named;
    if (answer === undefined && named.length === 1 && only !== undefined) return as('byName', only);
    const near = nearestWord(sought, free.keys());
    const candidates = named.length > 0 ? named : near === undefined ? [] : (free.get(near) ?? []);
    const isNew = described.has(code) && (answer === '' || candidates.length === 0);
    return { ...told, candidates, state: isNew ? 'new' : 'unknown', ...(isNew ? { school: code } : {}) };
  });
}

function namesOf(schools: readonly (readonly [SchoolId, string])[]): Map<string, SchoolId[]> {
  const names = new Map<string, SchoolId[]>();
  for (const [id, name] of schools) names.set(comparable(name), [...(names.get(comparable(name)) ?? []), id]);
  return names;
}

/** By what the census writes (identifier, or a name that one of its schools alone has): the place's school. */
export function placeSchools(matches: readonly SchoolMatch[]): ReadonlyMap<string, SchoolId> {
  const found = new Map<string, SchoolId>();
  const names = namesOf(
    matches.flatMap(({ name, school }) => (school === undefined ? [] : [[school, name]])),
  );
  for (const { name, school } of matches)
    if (school !== undefined && names.get(comparable(name))?.length === 1) found.set(name, school);
  for (const { written, school } of matches) if (school !== undefined) found.set(written, school);
  return found;
}
