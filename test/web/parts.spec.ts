import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKeys, readAddress, writeAddress } from '../../web/src/address.ts';
import { hullOf, type Point } from '../../web/src/map/hullOf.ts';
import { type PlacedName, spreadNames } from '../../web/src/map/spreadNames.ts';
import { csvText } from '../../web/src/parts/csvText.ts';
import { columnGroups, columnPlaces } from '../../web/src/parts/grid/gridColumn.ts';
import { moveFocus } from '../../web/src/parts/grid/moveFocus.ts';
import { safeText } from '../../web/src/parts/safeText.ts';
import { readerOf, sayGrade, sayGrades, sayLarge, sayShare, sayTick, sayValue } from '../../web/src/say.ts';
import { sayFigure } from '../../web/src/views/today/sayVerdict.ts';
import { words } from '../../web/src/words.ts';

describe('what a reader reads', () => {
  it('should count in 万 and 亿 in Chinese, and in plain numbers in English', () => {
    expect(sayLarge(551_588, 'zh')).toBe('55.2 万');
    expect(sayLarge(2_807_000_000, 'zh')).toBe('28.07 亿');
    expect(sayLarge(551_588, 'en')).toBe('551,588');
    expect(sayLarge(9_999, 'zh')).toBe('9,999');
    expect(sayTick(250_000, 'zh')).toBe('25万');
  });

  it('should say years without a separator, shares as per cents, and nothing as a dash', () => {
    expect(sayValue(2030, 'year', 'en')).toBe('2030');
    expect(sayShare(0.0224, 'zh')).toBe('2.2%');
    expect(sayValue(undefined, 'pupils', 'en')).toBe('–');
  });

  it('should say 万元 as one unit', () => {
    expect(sayFigure(32_000_000, 'yuan', readerOf('zh'))).toBe('3,200 万元');
    expect(sayFigure(599.4, 'yuan', readerOf('zh'))).toBe('599.4 元');
  });

  it('should call grades as planners do', () => {
    expect(['K1', '1', '9', 'V2'].map((grade) => sayGrade(grade, 'zh'))).toEqual([
      '小班',
      '一年级',
      '九年级',
      '中职二年级',
    ]);
    expect(['10', '12'].map((grade) => sayGrade(grade, 'zh'))).toEqual(['高一', '高三']);
    expect(sayGrades(['10', '11', '12'], 'zh')).toBe('高一至高三');
    expect(sayGrade('A', 'zh')).toBe('A');
  });

  it('should begin with a capital where a text heads something', () => {
    expect(readerOf('en').head({ zh: '大班额', en: 'oversize classes' })).toBe('Oversize classes');
  });

  it('should have both languages for every text, with the same details to fill in', () => {
    const details = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [key, { zh, en }] of Object.entries(words)) {
      expect(zh.length * en.length, key).toBeGreaterThan(0);
      expect(details(zh), key).toEqual(details(en));
    }
  });
});

describe('the address', () => {
  it('should bring the same picture back', () => {
    const parts = Object.fromEntries(addressKeys.map((key) => [key, fc.string({ minLength: 1 })]));
    fc.assert(
      fc.property(fc.record(parts, { requiredKeys: [] }), (address) => {
        expect(readAddress(writeAddress(address).replace(/^\//, ''))).toEqual(address);
      }),
    );
  });

  it('should leave out what it does not know and what is empty', () => {
    expect(readAddress('?view=today&district=&foo=1')).toEqual({ view: 'today' });
    expect(writeAddress({ view: undefined })).toBe('/');
  });
});

describe('a table as CSV', () => {
  it('should open in Excel with its Chinese intact and its cells whole', () => {
    expect(
      csvText(
        ['学校', 'n'],
        [
          ['a,"b"', 3],
          [undefined, 0],
        ],
      ),
    ).toBe('\uFEFF学校,n\r\n"a,""b""",3\r\n,0\r\n');
  });

  it('should not let a spreadsheet run a text as a formula', () => {
    expect(csvText(['x'], [['=1+1'], ['@a'], [-5]])).toBe("\uFEFFx\r\n'=1+1\r\n'@a\r\n-5\r\n");
  });
});

describe('a text for a spreadsheet', () => {
  it('should never begin as a formula does, behind spaces or in wide signs either', () => {
    const start = fc.constantFrom('', ' ', '\t', '\n', '\r', '\u3000');
    const sign = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠');
    fc.assert(
      fc.property(start, sign, fc.string(), (before, first, rest) => {
        expect(safeText(`${before}${first}${rest}`)).toBe(`'${before}${first}${rest}`);
      }),
    );
    expect(['\tx', '\rx', '\nx'].map(safeText)).toEqual(["'\tx", "'\rx", "'\nx"]);
  });

  it('should keep every other text, and give each cell of a CSV back whole', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const safe = safeText(text);
        expect([text, `'${text}`]).toContain(safe);
        expect(safe).not.toMatch(/^\s*[=+\-@]/);
        const [, line = ''] = /^\uFEFFx\r\n([\s\S]*)\r\n$/.exec(csvText(['x'], [[text]])) ?? [];
        const read = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line;
        expect(read).toBe(safe);
      }),
    );
  });

  it('should not be cut in two by another separator, which would let its second half run', () => {
    expect(csvText(['x'], [['a;=1+1'], ['a\t=1']])).toBe('\uFEFFx\r\n"a;=1+1"\r\n"a\t=1"\r\n');
  });
});

describe('the hull of points', () => {
  it('should be the corners of a square, whatever lies inside', () => {
    const square: Point[] = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [1, 1],
    ];
    expect(hullOf(square)).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
    ]);
  });

  it('should pass over points on the way between two corners', () => {
    const corner: Point[] = [
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 2],
    ];
    expect(hullOf(corner)).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
    ]);
  });

  it('should have every point on its left or on its edge', () => {
    const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), (points) => {
        const hull = hullOf(points);
        for (const point of points)
          hull.forEach((corner, index) => {
            expect(side(corner, hull[(index + 1) % hull.length] ?? corner, point)).toBeGreaterThanOrEqual(0);
          });
      }),
    );
  });
});

describe('the columns of a grid', () => {
  it('should stretch alike where there is room, and leave a telephone more than the name of a row', () => {
    expect(columnPlaces([100, 200, 200], 1000)).toEqual({
      ...{ widths: [200, 400, 400], starts: [0, 200, 600], total: 1000 },
    });
    expect(columnPlaces([160, 300, 300], 300)).toEqual({
      ...{ widths: [114, 300, 300], starts: [0, 114, 414], total: 714 },
    });
    expect(columnPlaces([160, 300], 0).starts).toEqual([0, 160]);
  });

  it('should stand under what they have in common with those beside them', () => {
    const columns = [{}, {}, { group: 'said' }, { group: 'said' }, { group: 'found' }];
    expect(columnGroups(columns)).toEqual([
      { words: undefined, from: 0, to: 2 },
      { words: 'said', from: 2, to: 4 },
      { words: 'found', from: 4, to: 5 },
    ]);
  });
});

describe('moving in a grid', () => {
  const size = { rows: 100, columns: 5, page: 10 };

  it('should go by one with arrows, by a page with page keys, to the ends with Home and End', () => {
    expect(moveFocus('ArrowDown', { row: 3, column: 2 }, size)).toEqual({ row: 4, column: 2 });
    expect(moveFocus('PageUp', { row: 3, column: 2 }, size)).toEqual({ row: 0, column: 2 });
    expect(moveFocus('End', { row: 3, column: 2 }, size)).toEqual({ row: 3, column: 4 });
  });

  it('should stay inside, and leave other keys alone', () => {
    expect(moveFocus('ArrowRight', { row: 99, column: 4 }, size)).toEqual({ row: 99, column: 4 });
    expect(moveFocus('a', { row: 0, column: 0 }, size)).toBeUndefined();
    expect(moveFocus('constructor', { row: 0, column: 0 }, size)).toBeUndefined();
  });
});

function side(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

describe('names on the map', () => {
  const size = { width: 40, height: 18 };
  const name = fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) });

  it('should keep the first where it is, move the next a little, and leave out what has no room', () => {
    const middle = { x: 100, y: 100, ...size };
    const [first, ...others] = spreadNames(Array.from({ length: 9 }, () => middle));
    expect(first).toBe(0);
    expect(others.filter((shift) => shift !== undefined)).toHaveLength(2);
    expect(spreadNames([middle, { ...middle, x: 141 }])).toEqual([0, 0]);
  });

  it('should never leave two lying on each other', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 25 }), (places) => {
        const names = places.map((at): PlacedName => ({ ...at, ...size }));
        const shown = spreadNames(names).flatMap((shift, index) => {
          const { x = 0, y = 0 } = names[index] ?? {};
          return shift === undefined ? [] : [{ x, y: y + shift }];
        });
        for (const [index, left] of shown.entries())
          for (const right of shown.slice(index + 1))
            expect(Math.abs(left.x - right.x) < 40 && Math.abs(left.y - right.y) < 18).toBe(false);
      }),
    );
  });
});
