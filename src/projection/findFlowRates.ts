import type { MethodChoice } from '../domain/enrolment.ts';
import type { FlowRate } from '../domain/region/flowRate.ts';
import type { Region } from '../domain/region/region.ts';
import type { SchoolYear } from '../domain/units.ts';
import type { Layout } from './layOut.ts';
import { sayFlowRates } from './methodTexts.ts';

/** Recorded flow rates of one grade at the divisions of one district. */
export interface ModelFlowRate {
  readonly divisions: readonly number[];
  /** Place of the grade in its stage, from 0. */
  readonly step: number;
  readonly fromYear: SchoolYear;
  readonly toYear?: SchoolYear;
  /** Shares of last year’s pupils of the grade; the rest dropped out. */
  readonly promoted: number;
  readonly repeated: number;
}

const knownIn = ({ flowRates }: Region, until: SchoolYear): FlowRate[] =>
  flowRates.filter(({ fromYear }) => fromYear <= until);

/**
 * Find where flow rates stand in the layout.
 *
 * @param until Rates that begin later are out of sight.
 * @returns Earlier rates first: where two hold in a year, the later one counts.
 */
export function findFlowRates(
  region: Region,
  { pools, divisions }: Layout,
  until: SchoolYear,
): ModelFlowRate[] {
  return knownIn(region, until)
    .flatMap(({ district, stage, grade, fromYear, toYear, promoted, repeated }): ModelFlowRate[] => {
      const here = divisions.flatMap((division, index) =>
        division.district === district && division.stage === stage && pools[division.pool]?.held === false
          ? [index]
          : [],
      );
      const step = Math.max(-1, ...here.map((index) => divisions[index]?.grades.indexOf(grade) ?? -1));
      if (step < 0) return [];
      const teaching = here.filter((index) => divisions[index]?.grades[step] === grade);
      const span = { fromYear, ...(toYear === undefined ? {} : { toYear }) };
      return [{ divisions: teaching, step, ...span, promoted, repeated }];
    })
    .sort((left, right) => left.fromYear - right.fromYear);
}

/** Tell where recorded rates take the place of the fitted ones, by district and stage. */
export function tellFlowRates(region: Region, until: SchoolYear): MethodChoice[] {
  const rows = new Map<string, FlowRate[]>();
  for (const row of knownIn(region, until)) {
    const key = `${row.district}|${row.stage}`;
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return [...rows.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const fromYear = Math.min(...same.map((row) => row.fromYear));
    const grades = new Set(same.map(({ grade }) => grade)).size;
    const { district, stage } = first;
    return [{ step: 'progression', district, stage, method: sayFlowRates(fromYear), values: { grades } }];
  });
}
