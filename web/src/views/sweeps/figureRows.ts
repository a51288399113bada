import type { SweepRow, ToldSweep } from '../../../../src/domain/sweeps.ts';

/** One scenario's figures of one place, a group, or all of them. */
export interface ShownLine {
  readonly scenario: string;
  /** Places that are added up in every year that is shown. */
  readonly places: number;
  /** Whether it adds up the same places as the fullest line does; else the two tell of different things. */
  readonly comparable: boolean;
  /** In the order of the years; undefined where there is none, or where a place of the line lacks that year. */
  readonly rows: readonly (SweepRow | undefined)[];
}

/** Figures of one place, group, or all of them, in one stage: by scenario, then by year. */
export interface ShownFigures {
  /** Years in which every place is there that is added up. */
  readonly years: readonly number[];
  /** Years of which only some places have figures: to add those up would tell of a fall that there is not. */
  readonly leftOut: readonly number[];
  readonly lines: readonly ShownLine[];
  /** Places that have figures under any scenario. */
  readonly of: number;
  /** The base year; undefined where places differ in it. */
  readonly base: number | undefined;
}

/** Who figures are told of, as one text: "all", "group …", "place …". */
export const subjectOf = ({ level, name }: Pick<SweepRow, 'level' | 'name'>) => `${level} ${name}`;

/** Whether a subject adds a place up. */
function adderOf(subject: string, groups: ToldSweep['groups']): (place: string) => boolean {
  if (subject.startsWith('all ')) return () => true;
  if (subject.startsWith('place ')) return (place) => subject === `place ${place}`;
  const members = new Set(groups[subject.slice('group '.length)]);
  return (place) => members.has(place);
}

const rising = (years: Iterable<number>) => [...new Set(years)].sort((left, right) => left - right);

/** The year in which all places begin; undefined where they begin in different ones. */
function commonBase(places: readonly SweepRow[]): number | undefined {
  const firsts = new Map<string, number>();
  for (const { name, year } of places) firsts.set(name, Math.min(year, firsts.get(name) ?? year));
  const bases = new Set(firsts.values());
  return bases.size === 1 ? [...bases][0] : undefined;
}

/** A scenario's line with the places that it adds up, and its rows that add all of them up; none where it has no rows. */
function lineOf(scenario: string, own: readonly SweepRow[], places: readonly SweepRow[]) {
  const under = own.filter((row) => row.scenario === scenario);
  if (under.length === 0) return [];
  const names = new Set(places.filter((row) => row.scenario === scenario).map(({ name }) => name));
  const most = Math.max(names.size, ...under.map((row) => row.places));
  const whole = new Map(under.filter((row) => row.places === most).map((row) => [row.year, row]));
  return [{ scenario, names, most, whole }];
}

type Line = ReturnType<typeof lineOf>[number];

/** Whether two lines add the same places up. Of a list that was cut not all names are known: then as many are the same. */
function samePlaces(left: Line, right: Line): boolean {
  if (left.most !== right.most) return false;
  const known = left.names.size === left.most && right.names.size === right.most;
  return !known || [...left.names].every((name) => right.names.has(name));
}

/**
 * Find the figures of one subject in one stage. A total is shown in years alone in which every place is there that the
 * scenario adds up; scenarios that add up other places than the one with the most of them are marked.
 */
export function figuresOf(
  rows: readonly SweepRow[],
  subject: string,
  stage: string,
  { scenarios, groups }: Pick<ToldSweep, 'scenarios' | 'groups'>,
): ShownFigures {
  const inStage = rows.filter((row) => row.stage === stage);
  const own = inStage.filter((row) => subjectOf(row) === subject);
  const isAdded = adderOf(subject, groups);
  const places = inStage.filter(({ level, name }) => level === 'place' && isAdded(name));
  const lines = scenarios.flatMap((scenario) => lineOf(scenario, own, places));
  const most = Math.max(0, ...lines.map((line) => line.most));
  const fullest = lines.find((line) => line.most === most);
  const told = lines.map((line) => ({
    ...line,
    comparable: fullest !== undefined && samePlaces(line, fullest),
  }));
  const years = rising(told.flatMap(({ comparable, whole }) => (comparable ? [...whole.keys()] : [])));
  return {
    years,
    leftOut: rising(own.map(({ year }) => year)).filter((year) => !years.includes(year)),
    lines: told.map(({ scenario, most: added, comparable, whole }) => ({
      ...{ scenario, places: added, comparable },
      rows: years.map((year) => whole.get(year)),
    })),
    of: Math.max(most, new Set(places.map(({ name }) => name)).size),
    base: commonBase(places),
  };
}

/** Places in one stage and year under each scenario, as the sweep names them. */
export function placesIn(
  rows: readonly SweepRow[],
  stage: string,
  year: number,
): { readonly name: string; readonly byScenario: ReadonlyMap<string, SweepRow> }[] {
  const found = new Map<string, Map<string, SweepRow>>();
  for (const row of rows) {
    if (row.level !== 'place' || row.stage !== stage || row.year !== year) continue;
    const own = found.get(row.name) ?? new Map<string, SweepRow>();
    found.set(row.name, own.set(row.scenario, row));
  }
  return [...found].map(([name, byScenario]) => ({ name, byScenario }));
}

/** Years as one text, three and more in a row by their ends: "2019–2022、2036". */
export function sayYears(years: readonly number[], between: string): string {
  const runs: number[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run?.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(between) : `${run[0]}–${run.at(-1)}`)).join(between);
}
