import { gradesOfStage, parseLadder } from '../../src/domain/ladder.ts';
import type { Row } from '../../src/domain/region/tables.ts';
import type { SeedTables } from './readSeed.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);
const baseYearOf = ({ region }: SeedTables) => region[0]?.baseYear ?? 0;
const nameOf = ({ school, year, grade }: Row<'enrolment'>) => `${school} ${year} ${grade}`;

/** Rows whose pupils, classes and class sizes do not say the same. */
export function unbalancedRows({ enrolment }: SeedTables): string[] {
  return enrolment
    .filter(({ pupils, classes, classSizes = [] }) => {
      const empty = classSizes.length === 0 || classSizes.some((size) => size < 1);
      return empty || pupils !== sum(classSizes) || classes !== classSizes.length;
    })
    .map(nameOf);
}

/** Schools with more classes than home rooms at the census of the base year. */
export function schoolsWithoutRooms(seed: SeedTables): string[] {
  const { enrolment, schools } = seed;
  const baseYear = baseYearOf(seed);
  const classesOf = new Map<string, number>();
  for (const { school, year, classes = 0 } of enrolment)
    if (year === baseYear) classesOf.set(school, (classesOf.get(school) ?? 0) + classes);
  return schools.filter(({ id, homeRooms = 0 }) => (classesOf.get(id) ?? 0) > homeRooms).map(({ id }) => id);
}

/** Schools without a pupil at the census of the base year. */
export function emptySchools(seed: SeedTables): string[] {
  const { enrolment, schools } = seed;
  const baseYear = baseYearOf(seed);
  const taught = new Set(enrolment.flatMap(({ school, year }) => (year === baseYear ? [school] : [])));
  return schools.filter(({ id }) => !taught.has(id)).map(({ id }) => id);
}

/** Enrolment rows of a grade that the school's stages do not have, or of an unknown school. */
export function strayGrades({ enrolment, schools, districts }: SeedTables): string[] {
  const grades = new Map(
    schools.map(({ id, district, stages }) => {
      const ladder = parseLadder(districts.find((one) => one.id === district)?.ladder ?? '');
      const taught = stages.flatMap((stage) =>
        stage === 'special' ? ['S'] : ladder === undefined ? [] : gradesOfStage(ladder, stage),
      );
      return [id, new Set(taught)] as const;
    }),
  );
  return enrolment.filter(({ school, grade }) => grades.get(school)?.has(grade) !== true).map(nameOf);
}

/** References from one table to another that lead nowhere. */
export function danglingReferences(seed: SeedTables): string[] {
  const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
  const [districts, areas, sources] = [ids(seed.districts), ids(seed.areas), ids(seed.sources)];
  const schools = new Set([...ids(seed.schools), ...seed.projects.map(({ school }) => school)]);
  const places = new Set([...schools, ...areas, ...ids(seed.sites)]);
  const missing = (known: ReadonlySet<string>, values: readonly (string | undefined)[]) =>
    values.filter((value) => value !== undefined && !known.has(value)).map(String);
  const sourced = Object.values(seed).flat() as { source?: string }[];
  const changed = seed.projects.filter(({ kind }) => kind !== 'newSchool');
  return [
    ...missing(
      districts,
      [...seed.schools, ...seed.projects, ...seed.areas, ...seed.births].map(({ district }) => district),
    ),
    ...missing(
      areas,
      [...seed.schools, ...seed.projects, ...seed.sites].map(({ area }) => area),
    ),
    ...missing(
      ids(seed.schools),
      changed.map(({ school }) => school),
    ),
    ...missing(
      schools,
      seed.projects.flatMap(({ relieves }) => relieves ?? []),
    ),
    ...missing(
      schools,
      seed.feeders.flatMap(({ from, to }) => [from, to]),
    ),
    ...missing(
      places,
      seed.travel.flatMap(({ from, to }) => [from, to]),
    ),
    ...missing(
      sources,
      sourced.map(({ source }) => source),
    ),
  ];
}

/** Origins whose shares of one year do not add up to 1. */
export function unevenFeeders({ feeders }: SeedTables): string[] {
  const shares = new Map<string, number>();
  for (const { from, share, fromYear } of feeders) {
    const key = `${from} ${fromYear ?? 'always'}`;
    shares.set(key, (shares.get(key) ?? 0) + share);
  }
  return [...shares].filter(([, total]) => Math.abs(total - 1) > 1e-9).map(([key]) => key);
}

/** Projects whose months do not follow each other as works of that kind do; merges and closures need no works. */
export function impossibleTimes(seed: SeedTables): string[] {
  const census = `${baseYearOf(seed)}-09`;
  const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5));
  return seed.projects
    .filter(({ kind, approval, start, finish, status }) => {
      const due = finish < census ? 'finished' : (start ?? finish) < census ? 'underWay' : 'planned';
      if (kind === 'merge' || kind === 'closure') return status !== due;
      if (approval === undefined || start === undefined) return true;
      const [prepared, built] = [month(start) - month(approval), month(finish) - month(start)];
      return prepared < 9 || built < 4 || built > 36 || status !== due;
    })
    .map(({ id }) => id);
}
