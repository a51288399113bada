import type { Grade, SchoolId } from '../domain/units.ts';
import type { Cell } from './cells.ts';
import { LazyCell } from './lazyCell.ts';
import { hasGrade, type Scope } from './scope.ts';

/**
 * The part of a cell whose rows count, and the children without a seat of the scope's grades. A school type says
 * nothing of children without a seat, so they all count.
 */
export function narrowCell(
  cell: Cell,
  counts: (row: { readonly school: SchoolId; readonly grade: Grade }) => boolean,
  scope: Scope,
): Cell {
  return new LazyCell(cell, {
    pupils: () => cell.pupils.filter(counts),
    groups: () => cell.groups.filter(counts),
    waiting: () => cell.waiting.filter(({ grade }) => hasGrade(scope, grade)),
  });
}
