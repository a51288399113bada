import type { SchoolFigureName } from '../../../../../src/domain/schoolFigures.ts';
import type { LedgerQuestion } from '../../../core/tries.ts';

/** A difference between two scenarios into which a reader looks: a figure of a year, or their oversize classes. */
export type AskedBehind =
  | { readonly id: string; readonly kind: 'figure'; readonly figure: SchoolFigureName; readonly year: number }
  | { readonly id: string; readonly kind: 'ledger' };

/** The two scenarios, the reference on the left. */
export interface BehindSides {
  readonly files: LedgerQuestion;
  readonly titles: readonly [left: string, right: string];
}

const ofClasses = new Set([
  ...['oversizeClasses', 'superOversizeClasses', 'shareOversizeClasses', 'shareWithinCap'],
  ...['shareWithinRule', 'largestClass'],
]);
const ofSeats = new Set([
  'seatsShort',
  'roomsShort',
  'homeRooms',
  'plannedSeats',
  'usableSeats',
  'surgeSeats',
]);
/** Teachers belong to districts' pools: the schools behind them are those whose classes need them. */
const ofSections = new Set(['classes', 'teachersShort', 'teachersWanted', 'teachers', 'pupilsPerClass']);

/** By which figure of its schools an indicator is looked into. */
export function figureBehind(indicator: string): SchoolFigureName {
  if (ofClasses.has(indicator)) return 'oversize';
  if (ofSeats.has(indicator)) return 'seatsShort';
  return ofSections.has(indicator) ? 'classes' : 'pupils';
}
