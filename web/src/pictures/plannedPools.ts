import { type Stage, stages } from '../../../src/domain/stage.ts';
import type { PlanDocument } from '../../../src/study/tellPlan.ts';

/** Classes, teachers and moves that a plan asks for in one district and stage. */
export interface PlannedPool {
  readonly district: string;
  readonly stage: Stage;
  /** Classes of the schools planned in the first and in the last year planned, and the most in any year. */
  readonly classes: { readonly first: number; readonly last: number; readonly most: number };
  /** Full-time teachers hired over all years, and contract teachers in the year that has most. */
  readonly hired: number;
  readonly contracts: number;
  /** Entrants who go to another school than that of their catchment, over all years. */
  readonly moved: number;
  /** Grades of schools whose classes are formed anew. */
  readonly regrouped: number;
}

type PlannedPart = PlanDocument['parts'][number];
type Row = { readonly key: string; readonly year: number; readonly amount: number };

function totals(rows: readonly Row[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { key, amount } of rows) found.set(key, (found.get(key) ?? 0) + amount);
  return found;
}

function byYear(rows: readonly Row[], key: string): Map<number, number> {
  const years = new Map<number, number>();
  for (const row of rows) if (row.key === key) years.set(row.year, (years.get(row.year) ?? 0) + row.amount);
  return years;
}

/** A part's rows by district and stage: classes, hires, contracts and moves. */
function rowsOf({ problem, plan }: PlannedPart) {
  if (plan === null) return undefined;
  const districts = new Map(problem.schools.map(({ id, district }) => [id, district]));
  const keyOf = (school: string, stage: Stage) => `${districts.get(school)}|${stage}`;
  const classes = plan.sections.flatMap(({ school, stage, fromYear, toYear, sections }) =>
    Array.from({ length: toYear - fromYear + 1 }, (_, index) => ({
      ...{ key: keyOf(school, stage), year: fromYear + index, amount: sections },
    })),
  );
  const staff = (rows: typeof plan.hires) =>
    rows.map(({ district, stage, year, teachers }) => ({
      ...{ key: `${district}|${stage}`, year, amount: teachers },
    }));
  const moved = plan.intakes
    .filter(({ area, school }) => area !== school)
    .map(({ area, school, stage, entryYear, pupils }) => ({
      key: districts.has(area) ? keyOf(area, stage) : keyOf(school, stage),
      year: entryYear,
      amount: pupils,
    }));
  const regrouped = plan.regrouped.map((row) => ({
    ...{ key: keyOf(row.school, row.stage), year: row.fromYear, amount: 1 },
  }));
  const { firstYear, lastYear } = problem;
  const [hires, contracts] = [staff(plan.hires), staff(plan.contracts)];
  return { classes, hires, contracts, moved, regrouped, firstYear, lastYear };
}

/** The keys of a part's pools, by district, then stage. */
function keysOf({ classes, hires, contracts }: NonNullable<ReturnType<typeof rowsOf>>): string[] {
  const order = (key: string) => stages.indexOf(key.slice(key.indexOf('|') + 1) as Stage);
  const district = (key: string) => key.slice(0, key.indexOf('|'));
  return [...new Set([...classes, ...hires, ...contracts].map(({ key }) => key))].sort(
    (left, right) => district(left).localeCompare(district(right)) || order(left) - order(right),
  );
}

/**
 * Add up what a plan asks for by district and stage, districts in the order of the parts; the city's own schools, which
 * may stand in several parts, once for each stage.
 */
export function plannedPools({ parts }: Pick<PlanDocument, 'parts'>): PlannedPool[] {
  const found = parts.flatMap((part) => rowsOf(part) ?? []);
  const all = (list: 'classes' | 'hires' | 'contracts' | 'moved' | 'regrouped') =>
    found.flatMap((part) => part[list]);
  const [hired, moved, regrouped] = [totals(all('hires')), totals(all('moved')), totals(all('regrouped'))];
  const [classes, contracts] = [all('classes'), all('contracts')];
  const first = Math.min(...found.map(({ firstYear }) => firstYear));
  const last = Math.max(...found.map(({ lastYear }) => lastYear));
  return [...new Set(found.flatMap(keysOf))].map((key) => {
    const [district = '', stage = ''] = key.split('|');
    const years = byYear(classes, key);
    return {
      ...{ district, stage: stage as Stage },
      classes: {
        ...{ first: years.get(first) ?? 0, last: years.get(last) ?? 0 },
        most: Math.max(0, ...years.values()),
      },
      hired: hired.get(key) ?? 0,
      contracts: Math.max(0, ...byYear(contracts, key).values()),
      moved: moved.get(key) ?? 0,
      regrouped: regrouped.get(key) ?? 0,
    };
  });
}
