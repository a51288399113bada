import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BandWorld } from '../../src/study/tryScenario.ts';
import { RowKeeper, RowTeller } from '../../web/src/core/rowsTold.ts';

/** Something with rows, as worlds have them: nested, in lists, some of them missing. */
const worldOf = (first: Float64Array, second: Int32Array | undefined, third: Uint8Array) =>
  ({
    world: { cells: 3, demand: first, rooms: second, spread: { walk: third } },
    headlines: {
      asked: [{ indicator: 'pupils', target: undefined }],
      tables: [{ kind: 'pupils', cells: first }],
    },
  }) as unknown as BandWorld;

describe('worlds told row by row', () => {
  it('should be understood whatever changed, each row once and no row copied that was told with the world before', () => {
    const choices = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3));
    fc.assert(
      fc.property(fc.array(choices, { minLength: 1, maxLength: 12 }), (steps) => {
        const firsts = [0, 1, 2, 3].map((each) => Float64Array.of(each, Number.NaN));
        const seconds = [undefined, Int32Array.of(1), Int32Array.of(1), new Int32Array()];
        const thirds = [0, 1, 2, 3].map((each) => Uint8Array.of(each));
        const [teller, keeper] = [new RowTeller(), new RowKeeper()];
        let before: readonly unknown[] = [];
        for (const [first, second, third] of steps) {
          const rows = [firsts[first], seconds[second], thirds[third]] as const;
          const world = worldOf(rows[0] as Float64Array, rows[1], rows[2] as Uint8Array);
          const told = teller.tell(world);
          expect(keeper.read(structuredClone(told))).toEqual(world);
          const fresh = new Set(rows.filter((row) => row !== undefined && !before.includes(row)));
          expect(told.rows.length).toBe(fresh.size);
          before = rows;
        }
      }),
    );
  });

  it('should keep rows that stay as the objects they are', () => {
    const [teller, keeper] = [new RowTeller(), new RowKeeper()];
    const [stays, goes, comes] = [Float64Array.of(1), Uint8Array.of(2), Uint8Array.of(3)];
    const read = (third: Uint8Array) =>
      keeper.read(structuredClone(teller.tell(worldOf(stays, undefined, third)))) as unknown as {
        world: { demand: Float64Array; spread: { walk: Uint8Array } };
      };
    const [one, other] = [read(goes), read(comes)];
    expect(other.world.demand).toBe(one.world.demand);
    expect(other.world.spread.walk).toEqual(comes);
  });

  it('should say where a row was never told', () => {
    const told = new RowTeller().tell(worldOf(Float64Array.of(1), undefined, Uint8Array.of(2)));
    expect(() => new RowKeeper().read({ ...told, rows: [] })).toThrow('row 0 was never told');
  });
});
