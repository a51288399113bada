import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEdit } from '../../src/domain/ledgerEdit.ts';
import type { LedgerRow } from '../../src/domain/report.ts';
import type { BuiltApp } from '../../src/server/app.ts';
import { mergeLedger } from '../../src/server/mergeLedger.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { clientOf, serve } from './service.ts';

let service: BuiltApp;
let client: ReturnType<typeof clientOf>;
let study = '';
beforeAll(async () => {
  service = await serve();
  client = clientOf(service);
  const place = await client.addPlace(crowded());
  study = (await client.finish({ kind: 'study', place, scenario: null })).id;
});
afterAll(() => service.app.close());

describe('the ledger', () => {
  it('should list the oversize classes of a study, by year and district', async () => {
    const { place, rows } = (await client.get(`/studies/${study}/ledger`)).json();
    expect(place).toBe('vale');
    expect(rows.length).toBeGreaterThan(0);
    const inYear = (await client.get(`/studies/${study}/ledger?year=2020&district=east`)).json().rows;
    expect(inYear.every(({ row }: { row: { since: number } }) => row.since <= 2020)).toBe(true);
    expect((await client.get(`/studies/${study}/ledger?district=nowhere`)).json().rows).toEqual([]);
  });

  it('should show what people wrote beside the class it speaks of, also as the class moves up', async () => {
    const { rows } = (await client.get(`/studies/${study}/ledger`)).json();
    const { row } = rows[0];
    const { school, number } = row;
    const [first] = row.course;
    const entry = { ...words, school, grade: first.grade, year: first.year, number };
    const saved = await client.put('/places/vale/ledger', entry, { 'if-match': '"0"' });
    expect(saved.json()).toMatchObject({ revision: 1, note: 'two rooms from the old library' });
    const after = (await client.get(`/studies/${study}/ledger`)).json().rows;
    expect(after[0]).toMatchObject({ row: { id: row.id }, edits: [{ revision: 1 }] });
    expect(after.slice(1).flatMap(({ edits }: { edits: unknown[] }) => edits)).toEqual([]);
  });

  it('should keep entries for classes that the study does not find oversize', async () => {
    const entry = { ...words, school: 'mill-lane', grade: '9', year: 1999, number: null };
    await client.put('/places/vale/ledger', entry, { 'if-match': '"0"' });
    const { others } = (await client.get(`/studies/${study}/ledger`)).json();
    expect(others).toMatchObject([{ grade: '9', year: 1999 }]);
  });

  it('should let the first of two writers win, and keep every entry', async () => {
    const spot = { school: 'river', grade: '8', year: 2021, number: 2 };
    const entry = { ...words, ...spot };
    const write = (note: string, revision: number) =>
      client.put('/places/vale/ledger', { ...entry, note }, { 'if-match': `"${revision}"` });
    expect((await write('first', 0)).headers.etag).toBe('"1"');
    const stale = await write('meanwhile', 0);
    expect([stale.statusCode, stale.headers.etag]).toEqual([412, '"1"']);
    await write('second', 1);
    const query = 'school=river&grade=8&year=2021&number=2';
    const { edits } = (await client.get(`/places/vale/ledger/history?${query}`)).json();
    expect(edits.map(({ note }: { note: string }) => note)).toEqual(['second', 'first']);
    const standing = (await client.get('/places/vale/ledger')).json().edits;
    expect(standing.filter(({ school }: { school: string }) => school === 'river')).toHaveLength(1);
  });

  it('should have no rows for a study that is not done', async () => {
    const place = (await client.get('/places')).json().places[0].latest.hash;
    const backtest = await client.finish({ kind: 'backtest', place, scenario: null });
    expect((await client.get(`/studies/${backtest.id}/ledger`)).statusCode).toBe(409);
    expect((await client.get('/studies/none/ledger')).statusCode).toBe(404);
  });
});

describe('mergeLedger', () => {
  const classOf = (number: number): LedgerRow => ({
    ...{ id: `river/junior/2019/${number}`, target: 'none-over-55', district: 'east', number },
    ...{ school: 'river', schoolName: '河边', stage: 'junior', grade: '7', since: 2019, pupils: 58 },
    ...{ band: '56-65', cause: 'room', origin: 'stock', closes: 2021, remedy: 'split' },
    ...{ project: undefined, state: 'closed', relapses: [], basis: 'assumed' },
    course: [
      { year: 2019, grade: '7', pupils: 58, cause: 'room' },
      { year: 2020, grade: '8', pupils: 57, cause: 'room' },
    ],
  });
  const entry = (change: Partial<LedgerEdit>): LedgerEdit => ({
    ...{ place: 'vale', school: 'river', grade: '8', year: 2020, number: 2, revision: 1, at: '' },
    ...{ remedy: null, closeTerm: null, responsible: '', state: 'open', note: '', author: '王' },
    ...change,
  });
  const rows = [classOf(1), classOf(2)];
  const spread = (edit: LedgerEdit) => {
    const merged = mergeLedger(rows, [edit], {});
    return [...merged.rows.map(({ edits }) => edits.length), merged.others.length];
  };

  it('should give an entry to its own class, or to all of the grade where it names none', () => {
    expect(spread(entry({}))).toEqual([0, 1, 0]);
    expect(spread(entry({ number: null }))).toEqual([1, 1, 0]);
    expect(spread(entry({ grade: '7' }))).toEqual([0, 0, 1]);
    expect(spread(entry({ school: 'hill' }))).toEqual([0, 0, 1]);
  });

  it('should show a class in the years in which it is over, and no longer', () => {
    const shown = [2018, 2019, 2020, 2021].map((year) => mergeLedger(rows, [], { year }).rows.length);
    expect(shown).toEqual([0, 2, 2, 0]);
  });
});

const words = {
  remedy: 'newRooms',
  closeTerm: '2021 autumn',
  responsible: '基建科',
  state: 'closing',
  note: 'two rooms from the old library',
  author: '王老师',
};

/** The teaching region with half as many classes for as many pupils. */
function crowded() {
  const region = smallRegion();
  return {
    ...region,
    enrolment: region.enrolment.map(({ classSizes: _sizes, sizeBins: _bins, ...row }) => ({
      ...row,
      ...(row.classes === undefined ? {} : { classes: Math.max(1, Math.floor(row.classes / 2)) }),
    })),
  };
}
