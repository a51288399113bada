import { describe, expect, it } from 'vitest';
import type { LedgerEdit } from '../../src/domain/ledgerEdit.ts';
import type { LedgerRow } from '../../src/domain/report.ts';
import { readLedgerSheet } from '../../src/study/readLedgerSheet.ts';
import type { SheetCell } from '../../web/src/deck/sheets/sheet.ts';
import { allHeads, bookSheet } from '../../web/src/ledger/bookColumns.ts';
import { filledOf, StandingLines } from '../../web/src/ledger/filledWords.ts';
import { readChanges } from '../../web/src/ledger/readChanges.ts';
import { writeWorkbook } from '../../web/src/office/writeWorkbook.ts';
import { readerOf } from '../../web/src/say.ts';

const heads = new Set(allHeads.flatMap(({ zh, en }) => [zh, en]));
const rowOf = (number: number): LedgerRow => ({
  ...{ id: `river/junior/2019/${number}`, target: 'none-over-55', district: 'east', number },
  ...{ school: 'river', schoolName: '=河边', stage: 'junior', grade: '7', since: 2020, pupils: 58 },
  ...{ band: '56-65', cause: 'room', origin: 'stock', closes: 2021, remedy: 'split' },
  ...{ project: undefined, state: 'closed', relapses: [], basis: 'assumed' },
  course: [{ year: 2020, grade: '7', pupils: 58, cause: 'room' }],
});
const edit = (part: Partial<LedgerEdit>): LedgerEdit => ({
  ...{ place: 'vale', school: 'river', grade: '7', year: 2020, number: 1 },
  ...{ ...filledOf(undefined), author: '王', revision: 1, at: '2026-09-01T00:00:00.000Z' },
  ...part,
});
const told = (word: string) => ({
  ...{ district: word, stage: word, classOf: word, band: word, cause: word, origin: word },
  ...{ closes: word, remedy: word, state: word },
});

type Cells = SheetCell[][];
/** Export what stands, let somebody type into the cells, and bring it back to what stands by then. */
async function roundTrip(
  then: readonly LedgerEdit[],
  type: (cells: Cells) => void = () => {},
  now: readonly LedgerEdit[] = then,
  language: 'zh' | 'en' = 'zh',
) {
  const rows = [rowOf(1), rowOf(2), rowOf(3)];
  const standing = (edits: readonly LedgerEdit[], row: LedgerRow) => new StandingLines('vale', edits).of(row);
  const out = rows.map((row) => ({ row, standing: standing(then, row), told: told('测算') }));
  const sheet = bookSheet('台账', out, readerOf(language));
  const cells: Cells = sheet.rows.map((row) => [...row]);
  type(cells);
  const bytes = await writeWorkbook([{ ...sheet, rows: cells }], '', '2026-09-01');
  const read = readLedgerSheet({ name: 'ledger.xlsx', bytes }, (text) => heads.has(text));
  if (read.sheet === undefined) throw new Error('no ledger was found');
  const back = rows.map((row) => ({
    row,
    standing: standing(now, row),
    told: [told('computed'), told('测算')],
  }));
  const { changes, problems, unchanged } = await readChanges(
    read.sheet,
    back,
    async ({ standing: { spot } }) => [...then, ...now].filter(({ number }) => number === spot.number),
    readerOf('en'),
  );
  const said = changes.map(({ change: { words, before }, fields, overtaken }) => ({
    ...{ fields: fields.map((field) => words[field]), overtaken, revision: before?.revision },
  }));
  return { cells: read.sheet, changes: said, problems, codes: problems.map(({ code }) => code), unchanged };
}

describe('a ledger that goes to a spreadsheet and comes back', () => {
  it.each(['zh', 'en'] as const)(
    'should change nothing where nobody typed (%s), formulas made safe',
    async (language) => {
      const edits = [
        edit({ note: '=HYPERLINK("x")', remedy: 'split', closeTerm: '2027 秋季', state: 'closing' }),
      ];
      const { cells, changes, codes, unchanged } = await roundTrip(edits, undefined, edits, language);
      expect([changes, codes, unchanged]).toEqual([[], [], 3]);
      expect(cells.rows[0]?.cells).toContain('\'=HYPERLINK("x")');
      expect(cells.rows[0]?.cells).toContain("'=河边");
    },
  );

  it('should change nothing of a line that a program wrote with blanks around it', async () => {
    const edits = [edit({ note: ' 先建楼 \n', closeTerm: '2027 秋季 ', responsible: '\t基建科' })];
    const { changes, codes, unchanged } = await roundTrip(edits);
    expect([changes, codes, unchanged]).toEqual([[], [], 3]);
  });

  it('should tell what was typed, in either language, as changes of that row alone', async () => {
    const { changes, unchanged, codes } = await roundTrip([edit({ note: 'as it is' })], (cells) => {
      cells[0]?.splice(2, 4, 'Closed', '增班', '2027 秋季', '基建科');
    });
    expect(changes).toEqual([
      { fields: ['closed', 'split', '2027 秋季', '基建科'], overtaken: [], revision: 1 },
    ]);
    expect([unchanged, codes]).toEqual([2, []]);
  });

  it('should take back nothing that others wrote since the export, and say where both wrote', async () => {
    const since = edit({ revision: 2, note: 'theirs', responsible: '教育科' });
    const untouched = await roundTrip([edit({ note: 'old' })], undefined, [since]);
    expect([untouched.changes, untouched.unchanged]).toEqual([[], 3]);
    const both = await roundTrip([edit({ note: 'old' })], (cells) => cells[0]?.splice(6, 1, 'mine'), [since]);
    expect(both.changes).toEqual([{ fields: ['mine'], overtaken: ['note'], revision: 2 }]);
  });

  it('should tell every problem at once, with row and column, and lose no row silently', async () => {
    const { changes, problems } = await roundTrip([], (cells) => {
      const [first, second, third] = cells;
      first?.splice(2, 3, 'done', 'magic', 'x'.repeat(101));
      second?.splice(6, 2, 'again', '别处');
      cells.push(['gone/junior/2019/1', 0, '已销号', '', '', '某科', '要紧'], [...(third ?? [])]);
      cells[4]?.splice(6, 1, 'other');
    });
    expect(changes).toEqual([{ fields: ['again'], overtaken: [], revision: undefined }]);
    expect(problems.map(({ code, at }) => [code, at.row, at.column])).toEqual([
      ['notAChoice', 2, 'Progress'],
      ['notAChoice', 2, 'Remedy chosen'],
      ['tooLong', 2, 'To close in'],
      ['computedChanged', 3, 'district'],
      ['unknownRow', 5, 'Row'],
      ['rowTwice', 6, 'Row'],
    ]);
    const gone = problems.find(({ code }) => code === 'unknownRow');
    expect(gone?.what).toContain('已销号 · 某科 · 要紧');
  });
});
