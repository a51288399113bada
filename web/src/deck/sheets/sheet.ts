/** How a column's cells are written: names and texts, whole numbers, numbers with decimals, shares, years, yuan. */
export type SheetKind = 'text' | 'long' | 'whole' | 'decimal' | 'share' | 'year' | 'yuan';

/** A cell as the report has it: a text, a number in its unit (of its own kind where its column holds several), or nothing. */
export type SheetCell = string | number | { readonly amount: number; readonly kind: SheetKind } | undefined;

/** One table of the workbook, with the report's own numbers. Plain data. */
export interface Sheet {
  /** Name of the tab; at most 31 signs, none of \ / ? * [ ] : */
  readonly name: string;
  readonly columns: readonly { readonly head: string; readonly kind: SheetKind }[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Columns, from 0, under which their sum is to stand as a formula. */
  readonly summed: readonly number[];
}

/** The kind of the numbers in a unit. */
export function kindOf(unit: string): SheetKind {
  if (unit === 'share') return 'share';
  if (unit === 'yuan') return 'yuan';
  if (unit === 'year') return 'year';
  return ['pupils', 'classes', 'schools', 'campuses', 'rooms', 'seats', 'sites'].includes(unit)
    ? 'whole'
    : 'decimal';
}
