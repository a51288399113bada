import { comparable } from '../../plainText.ts';
import { simplified } from '../../simplified.ts';
import type { Grid } from './formHead.ts';

/** What labels say of one school. */
export interface Labelled {
  /** The row in which it begins. */
  readonly row: number;
  /** Texts by the name of what they are; of several labels of one name all. */
  readonly texts: ReadonlyMap<string, readonly LabelledText[]>;
}

/** A value and the label beside which it stands, as it is written. */
export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

/** What a label names; undefined where it is none that is asked for. */
export type NameOf = (label: string) => string | undefined;

/** A label without what stands around it: "#其中：运动场地面积（平方米）" is 运动场地面积. */
export function bareLabel(text: string): string {
  const plain = simplified(text).replace(/\([^()]*\)/gu, '');
  return comparable(plain.replace(/^(?:其中:?|[#*]|[一二三四五六七八九十]+、|\d{1,2}[.、]|\s)*/u, ''));
}

/**
 * Read what stands beside labels: of a form of one school, or of a collection with a column for each label and a row for
 * each school.
 *
 * @param nameOf What a bare label names.
 * @returns One for each school; none where no label is found.
 */
export function readLabelled(grid: Grid, nameOf: NameOf): readonly Labelled[] {
  const headingRow = grid.slice(0, 12).findIndex(({ cells }) => isHeading(cells, nameOf));
  if (headingRow >= 0) return collected(grid, headingRow, nameOf);
  const one = besideLabels(grid.slice(0, 120), nameOf);
  return one.texts.size === 0 ? [] : [one];
}

/** Labels side by side head columns; beside the labels of one school's form stand its values. */
function isHeading(row: readonly string[], nameOf: NameOf): boolean {
  const isLabel = row.map((text) => text !== '' && nameOf(bareLabel(text)) !== undefined);
  return isLabel.filter((is, at) => is && isLabel[at + 1]).length > 1;
}

function collected(grid: Grid, headingRow: number, nameOf: NameOf): Labelled[] {
  const headings = grid[headingRow]?.cells ?? [];
  const columns = headings.flatMap((label, column) => {
    const name = label === '' ? undefined : nameOf(bareLabel(label));
    return name === undefined ? [] : [{ name, label, column }];
  });
  return grid.slice(headingRow + 1).flatMap(({ row, cells }) => {
    if (cells.some((text) => /^(合计|总计|小计|全县|全区|全市)$/u.test(comparable(text)))) return [];
    const found = new Map<string, LabelledText[]>();
    for (const { name, label, column } of columns) {
      const text = cells[column] ?? '';
      if (text !== '') found.set(name, [...(found.get(name) ?? []), { label, text }]);
    }
    return found.size < 2 ? [] : [{ row, texts: found }];
  });
}

/** Where figures begin: columns of numbers and units stand between the labels and them. */
function firstFigure(grid: Grid): { readonly row: number; readonly column: number } {
  const isBefore = (text: string) => /^(代码|编号|行次|计量单位)$/u.test(bareLabel(text));
  const row = grid.findIndex(({ cells }) => cells.some(isBefore));
  return { row, column: row < 0 ? 0 : (grid[row]?.cells.findLastIndex(isBefore) ?? 0) + 1 };
}

function besideLabels(grid: Grid, nameOf: NameOf): Labelled {
  const figures = firstFigure(grid);
  const found = new Map<string, LabelledText[]>();
  let first: number | undefined;
  for (const [at, { row, cells }] of grid.entries()) {
    const from = figures.row >= 0 && at > figures.row ? figures.column : 0;
    for (const [column, cell] of cells.entries()) {
      const told = tellCell(cell, nameOf);
      if (told === undefined) continue;
      const text = told.rest === '' ? valueBeside(cells, Math.max(from, column + 1), nameOf) : told.rest;
      // The unit may have a column of its own between the label and the figure.
      const label = cells.slice(column, Math.max(from, column + 1)).join(' ');
      if (text === '') continue;
      first ??= row;
      found.set(told.name, [...(found.get(told.name) ?? []), { label, text }]);
    }
  }
  return { row: first ?? 1, texts: found };
}

/** What a cell names, and what stands behind its colon. */
function tellCell(
  cell: string,
  nameOf: NameOf,
): { readonly name: string; readonly rest: string } | undefined {
  const colon = cell.indexOf(':');
  const whole = cell === '' ? undefined : nameOf(bareLabel(cell));
  if (whole !== undefined || colon <= 0) return whole === undefined ? undefined : { name: whole, rest: '' };
  const name = nameOf(bareLabel(cell.slice(0, colon)));
  return name === undefined ? undefined : { name, rest: cell.slice(colon + 1).trim() };
}

/** The first value from a column on; a further label says that there is none. */
function valueBeside(row: readonly string[], from: number, nameOf: NameOf): string {
  const text = row.slice(from).find((each) => each !== '') ?? '';
  return nameOf(bareLabel(text)) === undefined ? text : '';
}
