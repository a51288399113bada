import type { SizeBin } from '../../domain/region/fields.ts';
import type { TableField } from '../tableFields.ts';

const isBin = (entry: unknown): entry is SizeBin =>
  typeof entry === 'object' && entry !== null && 'from' in entry;

function writeEntry(entry: unknown): string {
  return isBin(entry) ? `${entry.from}-${entry.to ?? ''}:${entry.classes}` : String(entry);
}

/**
 * Write a field's value as its cell's text, in the one canonical form that reads back to the same value:
 * lists with ";", bins "46-50:3;66-:1", counts "primary:35;junior:28", yes and no as true and false.
 *
 * @returns The text; empty when there is no value.
 */
export function writeCell(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(writeEntry).join(';');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, count]) => `${name}:${count}`)
      .join(';');
  return String(value);
}

/** The same as a cell of a workbook: numbers and yes/no keep their type, everything else is text. */
export function writeSheetCell(value: unknown, field: TableField): string | number | boolean | undefined {
  const typed = ['integer', 'number', 'year', 'boolean'].includes(field.meta.kind);
  if (typed && (typeof value === 'number' || typeof value === 'boolean')) return value;
  return value === undefined ? undefined : writeCell(value);
}
