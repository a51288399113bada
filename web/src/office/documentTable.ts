import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { DeckCell } from '../deck/deck.ts';
import { officeColours as colours } from './officeFont.ts';

/** A column of a report's table; `wide` in parts of the sum over the columns. */
export interface DocumentColumn {
  readonly head: string;
  readonly number: boolean;
  readonly wide: number;
}

/** Twips between the margins of an A4 page. */
const whole = 9026;

/** A table of a report, as wide as the page; its head stands again on every page. */
export function documentTable(
  columns: readonly DocumentColumn[],
  rows: readonly (readonly DeckCell[])[],
): Table {
  const sum = columns.reduce((total, { wide }) => total + wide, 0);
  const widths = columns.map(({ wide }) => Math.floor((wide / sum) * whole));
  const border = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
  const cellOf = ({ text, alarm }: DeckCell, index: number, head: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(head ? { shading: { fill: colours.soft } } : {}),
      children: [
        new Paragraph({
          alignment: columns[index]?.number ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [
            new TextRun({
              text,
              size: 18,
              bold: head || alarm === true,
              ...(alarm ? { color: colours.alarm } : {}),
            }),
          ],
        }),
      ],
    });
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      ...{ top: border, bottom: border, left: border, right: border },
      ...{ insideHorizontal: border, insideVertical: border },
    },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map(({ head }, index) => cellOf({ text: head }, index, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((each, index) => cellOf(each, index, false)) }),
      ),
    ],
  });
}
