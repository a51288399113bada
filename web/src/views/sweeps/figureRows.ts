import type { SweepRow } from '../../../../src/domain/sweeps.ts';

/** Figures of one place, group, or all of them, in one stage: by scenario, then by year. */
export interface ShownFigures {
  readonly years: readonly number[];
  readonly lines: readonly {
    readonly scenario: string;
    /** In the order of the years; undefined where there is none. */
    readonly rows: readonly (SweepRow | undefined)[];
  }[];
}

/** Who figures are told of, as one text: "all", "group …", "place …". */
export const subjectOf = ({ level, name }: Pick<SweepRow, 'level' | 'name'>) => `${level} ${name}`;

/** Find the figures of one subject in one stage. */
export function figuresOf(
  rows: readonly SweepRow[],
  subject: string,
  stage: string,
  scenarios: readonly string[],
): ShownFigures {
  const own = rows.filter((row) => row.stage === stage && subjectOf(row) === subject);
  const years = [...new Set(own.map(({ year }) => year))].sort((left, right) => left - right);
  const at = new Map(own.map((row) => [`${row.year} ${row.scenario}`, row]));
  const lines = scenarios.map((scenario) => ({
    scenario,
    rows: years.map((year) => at.get(`${year} ${scenario}`)),
  }));
  return { years, lines: lines.filter((line) => line.rows.some((row) => row !== undefined)) };
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
