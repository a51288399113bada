import { onceFor } from '../../domain/onceFor.ts';
import type { Stage } from '../../domain/stage.ts';
import type { DistrictId, Grade, SchoolId } from '../../domain/units.ts';
import type { ReportContext } from '../context.ts';
import { hasGrade, hasType, type Scope } from '../scope.ts';

/** One grade of one school. */
export interface PlacedCell {
  readonly district: DistrictId;
  readonly school: SchoolId;
  readonly stage: Stage;
  readonly grade: Grade;
}

/** What the figures of a future stand for: grades of schools as cells, children without a seat as spots. */
export interface PlacedCells {
  readonly cells: readonly PlacedCell[];
  readonly spots: readonly Omit<PlacedCell, 'school'>[];
}

/** Pupils and classes of one year of a future, by cell, and who has no seat, by spot. */
export interface SeatedYear {
  /** Pupils as they are seated. */
  readonly pupils: Int32Array;
  /** Sections that the rules ask for. */
  readonly wanted: Int32Array;
  /** Sizes of all classes; where they stand, either `startOf` or `room` says. */
  readonly sizes: Int32Array;
  /** Where each cell’s sizes begin; one more at the end. */
  readonly startOf?: Int32Array;
  /** Places for the sizes of one cell, from `room × cell` on, and how many of them are taken. */
  readonly room?: number;
  readonly count?: Int32Array;
  /** Pupils of the class that a grade shares; 0: none. And whether it is counted with this grade. */
  readonly mixed: Int32Array;
  readonly hosts: Uint8Array;
  /** Children without a seat. */
  readonly waiting: Int32Array;
}

/** The years of a future in flat arrays. */
export interface SeatedYears {
  readonly placed: PlacedCells;
  /** A year, counted from the base year. */
  readonly yearOf: (ahead: number) => SeatedYear;
}

/** The places of those in a list that are wanted, as whole numbers. */
function placesOf<Row>(rows: readonly Row[], isWanted: (row: Row) => boolean): Int32Array {
  return Int32Array.from(rows.flatMap((row, at) => (isWanted(row) ? [at] : [])));
}

const isIn = ({ districts, stages }: Scope, { district, stage }: Omit<PlacedCell, 'school' | 'grade'>) =>
  districts.includes(district) && stages.includes(stage);

/** Cells and spots of scopes, whatever the types of their schools: the layout alone says which. */
const placesInScopes = onceFor(
  (_: PlacedCells) => new Map<string, { cells: Int32Array; spots: Int32Array }>(),
);

function placesInScope(placed: PlacedCells, scope: Scope): { cells: Int32Array; spots: Int32Array } {
  const { districts, stages, grades } = scope;
  const known = placesInScopes(placed);
  const name = JSON.stringify([districts, stages, grades ?? null]);
  const counts = (row: Omit<PlacedCell, 'school'>) => isIn(scope, row) && hasGrade(scope, row.grade);
  const found = known.get(name) ?? {
    cells: placesOf(placed.cells, counts),
    spots: placesOf(placed.spots, counts),
  };
  known.set(name, found);
  return found;
}

/** The cells whose pupils and classes count in a scope. */
export function cellsInScope(context: ReportContext, placed: PlacedCells, scope: Scope): Int32Array {
  const { cells } = placesInScope(placed, scope);
  if (scope.types === undefined) return cells;
  const { schools } = context;
  return cells.filter((cell) => hasType(scope, schools.get((placed.cells[cell] as PlacedCell).school)));
}

/** The spots whose children count in a scope: a school type says nothing of them. */
export function spotsInScope(placed: PlacedCells, scope: Scope): Int32Array {
  return placesInScope(placed, scope).spots;
}

/** Figures of some places added up. */
export function sumAt(figures: Int32Array, places: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += figures[places[at] as number] as number;
  return sum;
}
