import { basisWords, headWords, unitWords } from '../../../src/domain/glossary.ts';
import type { Words } from '../../../src/domain/words.ts';
import type { RowsAsked, RowsBehind } from '../../../src/study/rowsBehind.ts';
import { type KeptTable, withUnit } from '../parts/keptTable.ts';
import { capital, type Reader } from '../say.ts';
import { figureWords } from './figureWords.ts';

/** Units that a head need not say. */
const plain: ReadonlySet<string> = new Set(['school year', 'calendar year', 'ratio']);

/** The heads of the rows that a figure rests on: columns with their units, then basis and source. */
export function toldHeads({ columns }: RowsBehind, reader: Reader): string[] {
  const { say, head } = reader;
  return [
    ...columns.map(({ words, unit }) => {
      const known = unitWords[unit as keyof typeof unitWords];
      const [name, told] = [head(words), known === undefined ? unit : say(known)];
      return told === undefined || plain.has(told) || name.toLowerCase() === told
        ? name
        : withUnit(name, told, reader);
    }),
    ...[head(headWords.basis), head(headWords.source)],
  ];
}

/** The rows that a figure rests on, those that are told, as a file; notes in a column of their own. */
export function keptRows(asked: RowsAsked, rows: RowsBehind, reader: Reader): KeptTable {
  const { say, language } = reader;
  return {
    file: [asked.table, asked.school ?? asked.district, asked.stage, asked.grade, ...(asked.years ?? [])]
      .filter((part) => part !== undefined)
      .join('-'),
    heads: [...toldHeads(rows, reader), capital(say(figureWords.note))],
    rows: () =>
      rows.rows.map(({ cells, basis, source, note }) => [
        ...cells.map((cell, at) => {
          const text = cell[language];
          return rows.columns[at]?.isNumber && text !== '' ? Number(text) : text;
        }),
        ...[basis && say(basisWords[basis]), source && say(source), note],
      ]),
  };
}

/** The figures that a figure was worked out from, or that stand beside it, as a file; as they are said, since each has its own unit. */
export function keptParts(
  title: string,
  what: Words,
  parts: readonly { readonly name: string; readonly value: string }[],
  { head }: Reader,
): KeptTable {
  return {
    file: title.replaceAll(' · ', '-'),
    heads: [head(what), head(headWords.value)],
    rows: () => parts.map(({ name, value }) => [name, value]),
  };
}
