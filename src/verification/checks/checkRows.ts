import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { Problem } from '../../domain/problem.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { keyOf, type PlanBook } from '../planBook.ts';
import { finding } from '../problemTexts.ts';

/** One row of a plan, whatever its list. */
interface Row {
  readonly list: keyof AllocationPlan;
  readonly index: number;
  /** What makes it the only one of its kind. */
  readonly name: string;
  readonly years: readonly SchoolYear[];
  readonly amount: number;
}

/** Rows themselves: none twice, every year within the plan, no amount below 0. */
export function checkRows({ plan, problem }: PlanBook): Problem[] {
  const rows = rowsOf(plan);
  const { firstYear: from, lastYear: to } = problem;
  return [
    ...twice(rows),
    ...rows.flatMap(({ list, index, name, years, amount }) => {
      const at = { column: `${list}[${index}]` };
      return [
        ...years
          .filter((year) => year < from || year > to)
          .slice(0, 1)
          .map((year) => finding('planYearOutside', at, { list, row: name, year, from, to })),
        ...(amount >= 0 && Number.isFinite(amount)
          ? []
          : [finding('planAmountUnfit', at, { list, row: name, amount })]),
      ];
    }),
  ];
}

function twice(rows: readonly Row[]): Problem[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row.list, row.name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap(([first, second, ...more]) => {
    if (first === undefined || second === undefined) return [];
    const { list, name } = first;
    const details = { list, row: name, count: 2 + more.length };
    return [finding('planRowTwice', { column: `${list}[${second.index}]` }, details)];
  });
}

/** A list's rows with what names them; openings and closures have rules of their own for a second one. */
function rowsOf(plan: AllocationPlan): Row[] {
  const list = <L extends keyof AllocationPlan>(
    name: L,
    partsOf: (row: AllocationPlan[L][number]) => readonly (string | number)[],
    yearsOf: (row: AllocationPlan[L][number]) => readonly SchoolYear[],
    amountOf: (row: AllocationPlan[L][number]) => number = () => 0,
  ): Row[] =>
    plan[name].map((row, index) => ({
      list: name,
      index,
      name: partsOf(row).join(', '),
      years: yearsOf(row),
      amount: amountOf(row),
    }));
  const rooms = (name: 'extensions' | 'conversions' | 'temporaries') =>
    list(
      name,
      (row) => [row.school, row.year],
      ({ year }) => [year],
      (row) => row.rooms,
    );
  const teachers = (name: 'hires' | 'contracts') =>
    list(
      name,
      (row) => [row.district, row.stage, row.year],
      ({ year }) => [year],
      (row) => row.teachers,
    );
  return [
    ...list(
      'intakes',
      (row) => [row.area, row.school, row.stage, row.entryYear],
      ({ entryYear }) => [entryYear],
      ({ pupils }) => pupils,
    ),
    ...list(
      'unplaced',
      (row) => [row.area, row.stage, row.entryYear],
      ({ entryYear }) => [entryYear],
      ({ pupils }) => pupils,
    ),
    ...list(
      'sections',
      (row) => [row.school, row.stage, row.entered, row.fromYear],
      ({ fromYear, toYear }) => [fromYear, toYear],
      ({ sections }) => sections,
    ),
    ...list(
      'regrouped',
      (row) => [row.school, row.stage, row.entered],
      ({ fromYear }) => [fromYear],
    ),
    ...list(
      'openings',
      (row) => [row.school, row.module, row.year],
      ({ year }) => [year],
    ),
    ...list(
      'closures',
      (row) => [row.school, row.year],
      ({ year }) => [year],
    ),
    ...rooms('extensions'),
    ...rooms('conversions'),
    ...rooms('temporaries'),
    ...teachers('hires'),
    ...teachers('contracts'),
    ...list(
      'grants',
      (row) => [row.district, row.year],
      ({ year }) => [year],
      ({ amount }) => amount,
    ),
  ];
}
