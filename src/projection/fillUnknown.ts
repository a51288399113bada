import type { Layout } from './layOut.ts';

/** What is known of a cell: its pupils, that they are few, or only that there must have been some. */
export const knowledge = { known: 0, suppressed: 1, unknown: 2 } as const;

/** A history while it is read: index = year × cells + cell. */
interface Draft {
  readonly layout: Layout;
  readonly years: number;
  /** Limit under which figures were suppressed; undefined: not stated. */
  readonly limit: number | undefined;
  readonly pupils: Float64Array;
  readonly suppressed: Uint8Array;
  /** 1 where the table has a row. */
  readonly rows: Uint8Array;
  /** 1 where a division has any row in a year. */
  readonly reported: Uint8Array;
}

/** A cohort of so many times the limit on both sides, and a figure was not small: it is missing. */
const surelyMore = 2;
/** Where no limit is stated: a grade with fewer pupils may really have had none for a year. */
const usualLimit = 10;

/**
 * Pupils of the same cohort a year before and a year after; at a stage’s ends, and where grades are held, the same grade’s.
 * 0 where there is no row.
 */
function cohortAround({ layout, years, pupils }: Draft, year: number, division: number, step: number) {
  const { offset, grades, pool } = layout.divisions[division] ?? { offset: 0, grades: [], pool: -1 };
  const held = layout.pools[pool]?.held === true;
  const at = (when: number, grade: number) =>
    when < 0 || when >= years ? 0 : (pupils[when * layout.cells + offset + grade] ?? 0);
  return {
    before: at(year - 1, held || step === 0 ? step : step - 1),
    after: at(year + 1, held || step === grades.length - 1 ? step : step + 1),
  };
}

/** Whether a figure must have been there and is not told. */
function isUnknown(draft: Draft, at: number, before: number, after: number): boolean {
  const { layout, limit, suppressed, rows } = draft;
  const { cells } = layout;
  const large = Math.min(before, after) > surelyMore * (limit ?? usualLimit);
  // A school that gives a grade up, or begins it, has no row of it on one side.
  if (rows[at] === 0) return large && rows[at - cells] === 1 && rows[at + cells] === 1;
  if (suppressed[at] === knowledge.known) return false;
  return limit === undefined || large;
}

/**
 * Fill in figures that must have been there and are not told: a row that is missing between two years with one,
 * although its cohort was there and not small, and a figure left empty that cannot be small. They take the cohort’s figure of the year before,
 * failing that of the year after, and are marked, so that no ratio rests on them.
 */
export function fillUnknown(draft: Draft): void {
  const { layout, years, pupils, suppressed, reported } = draft;
  for (let year = 0; year < years; year += 1)
    layout.divisions.forEach(({ offset, grades }, division) => {
      if (reported[year * layout.divisions.length + division] === 0) return;
      for (let step = 0; step < grades.length; step += 1) {
        const at = year * layout.cells + offset + step;
        const { before, after } = cohortAround(draft, year, division, step);
        if (!isUnknown(draft, at, before, after)) continue;
        pupils[at] = before > 0 ? before : after;
        suppressed[at] = knowledge.unknown;
      }
    });
}
