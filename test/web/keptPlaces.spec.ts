import { describe, expect, it } from 'vitest';
import { previewPlace } from '../../src/study/previewPlace.ts';
import { templateWorkbook } from '../../src/study/templateWorkbook.ts';
import { isKeptId, isKeptPlace, type KeptPlace, keepable, listKept } from '../../web/src/kept/keptPlace.ts';
import { PlaceKeeper } from '../../web/src/kept/placeKeeper.ts';
import type { PlaceShelf } from '../../web/src/kept/placeShelf.ts';
import { withKept } from '../../web/src/kept/withKept.ts';
import { placeUpload } from '../../web/src/places/placeUpload.ts';
import { shippedPlaces } from '../../web/src/places/shippedPlaces.ts';
import { excessOf, importLimits } from '../../web/src/views/open/gatherFiles.ts';
import { groupProblems, linesOf } from '../../web/src/views/open/problemGroups.ts';
import { columnLetters, rulesOf } from '../../web/src/views/open/templateRules.ts';
import { messyTexts } from '../dataset/messyFiles.ts';
import { serve } from '../server/service.ts';

const { whole } = previewPlace(messyTexts());
const kept = keepable(whole as NonNullable<typeof whole>);

/** A shelf in memory; `fails` is what it throws instead of keeping. */
function shelf(fails?: Error): PlaceShelf & { readonly all: Map<string, KeptPlace> } {
  const all = new Map<string, KeptPlace>();
  const orFail = () => (fails === undefined ? Promise.resolve() : Promise.reject(fails));
  return {
    all,
    readAll: async () => [...all.values()],
    put: async (place) => orFail().then(() => void all.set(place.id, place)),
    remove: async (id) => orFail().then(() => void all.delete(id)),
  };
}

describe('places of this browser', () => {
  it('should be kept as their canonical tables, without personal columns', () => {
    expect(kept).toMatchObject({ id: 'here-brook', name: { zh: '溪县' }, baseYear: 2020, horizonYear: 2025 });
    expect(JSON.stringify(kept)).not.toMatch(/某人|身份证/);
    expect(isKeptId(kept.id)).toBe(true);
    expect(listKept(kept)).toMatchObject({ here: true, version: 1, scenarios: [] });
  });

  it('should be told apart from whatever else stands in the storage', () => {
    expect(isKeptPlace(structuredClone(kept))).toBe(true);
    for (const other of [
      null,
      'here',
      {},
      { ...kept, files: [{}] },
      { ...kept, format: 'xuewei.keptPlace/2' },
    ])
      expect(isKeptPlace(other)).toBe(false);
  });

  it('should replace the one brought before and count it, so that an open view reads it anew', async () => {
    let told = 0;
    const keeper = new PlaceKeeper(shelf(), () => {
      told += 1;
    });
    await keeper.read();
    expect([await keeper.keep(kept), await keeper.keep(kept)]).toEqual(['kept', 'kept']);
    expect(keeper.now().places.map(({ id, version }) => [id, version])).toEqual([['here-brook', 2]]);
    expect(await keeper.remove(kept.id)).toBe(true);
    expect([keeper.now().places, told]).toEqual([[], 3]);
  });

  it('should be heard of in another window', async () => {
    const common = shelf();
    const [theirs, ours] = [new PlaceKeeper(common, () => ours.read()), new PlaceKeeper(common, () => {})];
    await theirs.keep(kept);
    await ours.read();
    expect(ours.find('here-brook')?.name.zh).toBe('溪县');
  });

  it.each([
    ['full', new DOMException('no room', 'QuotaExceededError')],
    ['forbidden', new DOMException('private window', 'InvalidStateError')],
  ])('should be listed nowhere when the storage is %s', async (outcome, error) => {
    const keeper = new PlaceKeeper(shelf(error), () => {});
    expect(await keeper.keep(kept)).toBe(outcome);
    expect(keeper.now().places).toEqual([]);
    expect(await keeper.remove(kept.id)).toBe(false);
  });

  it('should give their tables to whoever opens them', async () => {
    const keeper = new PlaceKeeper(shelf(), () => {});
    await keeper.keep(kept);
    const { files } = await withKept(shippedPlaces, keeper).readPlaceFiles('here-brook');
    expect(previewPlace(files).whole?.summary.pupils).toBe(whole?.summary.pupils);
    await expect(withKept(shippedPlaces, keeper).readPlaceFiles('here-gone')).rejects.toThrow('here-gone');
  });
});

describe('giving a place to the service', () => {
  it('should keep it there, or tell why it was refused', async () => {
    const service = await serve();
    const address = await service.app.listen({ host: '127.0.0.1', port: 0 });
    try {
      const upload = placeUpload(`${address}/api/v1`);
      expect(await upload(kept.files, 'zh')).toEqual({ kind: 'kept', place: 'brook' });
      const refused = await upload(kept.files.slice(1), 'zh');
      expect(refused).toMatchObject({ kind: 'refused', title: '数据有问题' });
      expect(refused.kind === 'refused' && refused.problems.length).toBeGreaterThan(0);
    } finally {
      await service.app.close();
    }
  });
});

describe('chosen files', () => {
  it('should be measured before they are read', () => {
    const file = (size: number) => ({ name: 'a.csv', file: { size } as File });
    expect(excessOf([file(importLimits.bytes)])).toBeUndefined();
    expect(excessOf([file(importLimits.bytes), file(1)])).toMatchObject({ kind: 'tooLarge' });
    expect(excessOf(Array.from({ length: importLimits.files + 1 }, () => file(1)))).toMatchObject({
      kind: 'tooMany',
    });
  });

  it('should have their problems told file by file, in the order of rows', () => {
    const problem = (file: string, row: number) => ({
      ...{ code: 'x', where: '', what: '', remedy: '', at: { file, row }, details: {} },
    });
    const groups = groupProblems([problem('b.csv', 9), problem('a.csv', 1), problem('b.csv', 2)]);
    expect(groups.map(({ file, problems }) => [file, problems.map(({ at }) => at.row)])).toEqual([
      ['b.csv', [2, 9]],
      ['a.csv', [1]],
    ]);
  });

  it('should be told in one line where rows one after the other have the same', () => {
    const problem = (row: number | undefined, what: string) => ({
      ...{ code: 'x', where: '', what, remedy: '', details: {} },
      at: row === undefined ? {} : { file: 'b.csv', row, column: 'school' },
    });
    const own = [
      ...[problem(undefined, 'whole'), problem(7, 'one'), problem(7, 'two')],
      ...[problem(8, 'one'), problem(9, 'one'), problem(11, 'one')],
    ];
    expect(linesOf(own).map(({ rows, column, what }) => [rows, column, what])).toEqual([
      ['', '', 'whole'],
      ['7–9', 'school', 'one'],
      ['7', 'school', 'two'],
      ['11', 'school', 'one'],
    ]);
  });
});

describe('the rules of the template', () => {
  it('should count columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('should offer the values of choices in the reader’s language, and the identifiers of other sheets', () => {
    const sheets = templateWorkbook();
    const schools = sheets.find(({ table }) => table === 'schools');
    const enrolment = sheets.find(({ table }) => table === 'enrolment');
    expect(rulesOf(schools as never, 'zh', sheets)).toContain('<formula1>"公办,普惠性民办,民办"</formula1>');
    expect(rulesOf(schools as never, 'en', sheets)).toContain('"public,inclusivePrivate,private"');
    expect(rulesOf(enrolment as never, 'zh', sheets)).toContain("<formula1>'学校'!$A$2:$A$20000</formula1>");
  });

  it('should be one for each column and no longer than a workbook bears', () => {
    const sheets = templateWorkbook();
    for (const sheet of sheets)
      for (const language of ['zh', 'en'] as const) {
        const rules = rulesOf(sheet, language, sheets);
        expect(rules.match(/<dataValidation /g)).toHaveLength(sheet.columns.length);
        const texts = [...rules.matchAll(/ prompt="([^"]*)"/g)].map((match) => match[1]?.length ?? 0);
        expect(Math.max(...texts)).toBeLessThanOrEqual(255);
      }
  });
});
