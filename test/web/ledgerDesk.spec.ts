import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEdit, LedgerSpot } from '../../src/domain/ledgerEdit.ts';
import type { LedgerRow } from '../../src/domain/report.ts';
import type { BuiltApp } from '../../src/server/app.ts';
import { type FilledWords, filledOf, StandingLines } from '../../web/src/ledger/filledWords.ts';
import { LedgerDesk } from '../../web/src/ledger/ledgerDesk.ts';
import { serviceBook } from '../../web/src/ledger/serviceBook.ts';
import { RefusedError } from '../../web/src/places/placeClient.ts';
import { readerOf } from '../../web/src/say.ts';
import { historyLines } from '../../web/src/views/classes/ledger/historyLines.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { clientOf, serve } from '../server/service.ts';

let service: BuiltApp;
let base: string;
beforeAll(async () => {
  service = await serve();
  await clientOf(service).addPlace(smallRegion());
  base = await service.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => service.app.close());

const spot = (number: number): LedgerSpot => ({
  place: 'vale',
  school: 'river',
  grade: '8',
  year: 2021,
  number,
});
const blank = filledOf(undefined);
const newDesk = async () => {
  const desk = new LedgerDesk(serviceBook(`${base}/api/v1`), 'vale');
  await desk.read();
  return desk;
};
const standing = (desk: LedgerDesk, number: number) =>
  desk.now().edits.find((edit) => edit.number === number);
function write(desk: LedgerDesk, number: number, part: Partial<FilledWords>, author: string) {
  const before = standing(desk, number);
  const seen = filledOf(before);
  return desk.write([{ spot: spot(number), before, seen, words: { ...seen, ...part } }], author);
}

describe('a service that is away', () => {
  it('should be sent what was written meanwhile, over a reload too, and nobody’s words be lost', async () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    let away = false;
    const whole = serviceBook(`${base}/api/v1`);
    const book = {
      ...whole,
      read: (place: string) => (away ? Promise.reject(new TypeError('away')) : whole.read(place)),
      write: (draft: Parameters<typeof whole.write>[0]) =>
        away ? Promise.reject(new TypeError('away')) : whole.write(draft),
    };
    const before = new LedgerDesk(book, 'vale', storage);
    await before.read();
    away = true;
    expect(await write(before, 7, { note: 'first' }, '王')).toBe('waiting');
    expect(await write(before, 7, { note: 'second' }, '王')).toBe('waiting');
    expect(await write(before, 8, { note: 'mine' }, '王')).toBe('waiting');
    expect([before.now().waiting, standing(before, 7)?.note]).toEqual([2, 'second']);
    await write(await newDesk(), 8, { note: 'theirs' }, '李');
    // The page is opened anew while the service is still away.
    const after = new LedgerDesk(book, 'vale', storage);
    await after.read();
    expect([after.now().waiting, standing(after, 7)?.note]).toEqual([2, 'second']);
    away = false;
    await after.read();
    expect([after.now().waiting, kept.size]).toEqual([0, 0]);
    const [line, ...older] = await whole.history(spot(7));
    expect([line?.note, line?.author, older.length]).toEqual(['second', '王', 0]);
    expect(after.now().conflicts.map(({ change, theirs }) => [change.words.note, theirs.note])).toEqual([
      ['mine', 'theirs'],
    ]);
    expect(after.now().error).toBeUndefined();
  });

  it('should say at once what it refuses, and not send that again', async () => {
    const refused = new LedgerDesk(
      { ...serviceBook(`${base}/api/v1`), write: () => Promise.reject(new RefusedError('/ledger', 403)) },
      'vale',
    );
    await refused.read();
    expect(await write(refused, 9, { note: 'no' }, '王')).toBe('failed');
    expect([refused.now().waiting, refused.now().error?.message]).toEqual([0, '/ledger: 403']);
  });
});

describe('a ledger that several people fill in', () => {
  it('should show both where two wrote at once, and put only what I changed over theirs', async () => {
    const [mine, theirs] = [await newDesk(), await newDesk()];
    expect(await write(theirs, 1, { note: 'two rooms', responsible: '基建科' }, '李')).toBe('kept');
    expect(await write(mine, 1, { note: 'my note' }, '王')).toBe('conflict');
    const [conflict] = mine.now().conflicts;
    if (conflict === undefined) throw new Error('no conflict is told');
    expect([conflict.change.words.note, conflict.theirs.note]).toEqual(['my note', 'two rooms']);
    expect(await mine.settle(conflict, 'mine', '王')).toBe('kept');
    expect(standing(mine, 1)).toMatchObject({ note: 'my note', responsible: '基建科', revision: 2 });
    expect(mine.now().conflicts).toEqual([]);
    const lines = historyLines(await mine.book.history(spot(1)), readerOf('en'));
    expect(
      lines.map(({ edit, changes }) => [edit.author, changes.map(({ from, to }) => [from, to])]),
    ).toEqual([
      ['王', [['two rooms', 'my note']]],
      [
        '李',
        [
          ['', '基建科'],
          ['', 'two rooms'],
        ],
      ],
    ]);
  });

  it('should let theirs stand where that is chosen', async () => {
    const [mine, theirs] = [await newDesk(), await newDesk()];
    await write(theirs, 2, { state: 'closed' }, '李');
    await write(mine, 2, { state: 'closing' }, '王');
    const [conflict] = mine.now().conflicts;
    if (conflict === undefined) throw new Error('no conflict is told');
    await mine.settle(conflict, 'theirs', '王');
    expect([standing(mine, 2)?.state, mine.now().conflicts]).toEqual(['closed', []]);
    expect(await mine.book.history(spot(2))).toHaveLength(1);
  });

  it('should take a step back as a line of its own, but not over what somebody wrote since', async () => {
    const [mine, theirs] = [await newDesk(), await newDesk()];
    await write(mine, 3, { note: 'first' }, '王');
    await write(mine, 3, { note: 'second' }, '王');
    expect([await mine.undo('王'), standing(mine, 3)?.note, mine.now().steps]).toEqual(['kept', 'first', 1]);
    expect(await mine.book.history(spot(3))).toHaveLength(3);
    await theirs.read();
    await write(theirs, 3, { note: 'theirs' }, '李');
    expect(await mine.undo('王')).toBe('conflict');
    expect(standing(mine, 3)?.note).toBe('theirs');
  });

  it('should write nothing and tell why where the service does not know the place', async () => {
    const desk = new LedgerDesk(serviceBook(`${base}/api/v1`), 'nowhere');
    const change = { spot: { ...spot(1), place: 'nowhere' }, before: undefined, seen: blank };
    expect(await desk.write([{ ...change, words: { ...blank, note: 'x' } }], '王')).toBe('failed');
    expect(desk.now()).toMatchObject({ error: { status: 404 }, steps: 0, edits: [] });
  });
});

describe('what stands for a row', () => {
  const row = {
    ...{ school: 'river', grade: '7', number: 2, since: 2020 },
    course: [
      { year: 2020, grade: '7' },
      { year: 2021, grade: '8' },
    ],
  } as unknown as LedgerRow;
  const edit = (part: Partial<LedgerEdit>): LedgerEdit => ({
    ...{ ...spot(2), ...blank, author: '王', revision: 1, at: '2026-09-01T00:00:00.000Z' },
    ...part,
  });

  it('should be its own line before one of the whole grade, wherever in its course it was written', () => {
    const whole = edit({ number: null, note: 'all', at: '2026-10-01T00:00:00.000Z' });
    const begun = new StandingLines('vale', [whole]).of(row);
    expect([begun.words.note, begun.own]).toEqual(['all', undefined]);
    expect(begun.spot).toEqual({ place: 'vale', school: 'river', grade: '7', year: 2020, number: 2 });
    const own = new StandingLines('vale', [whole, edit({ note: 'own' })]).of(row);
    expect([own.words.note, own.spot.year, own.lines.length]).toEqual(['own', 2021, 2]);
  });

  it('should lose no line that speaks of no row', () => {
    const lines = new StandingLines('vale', [edit({}), edit({ year: 1999 }), edit({ school: 'gone' })]);
    expect(lines.others([row]).map(({ school, year }) => [school, year])).toEqual([
      ['river', 1999],
      ['gone', 2021],
    ]);
  });
});
