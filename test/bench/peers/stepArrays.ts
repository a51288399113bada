import type { ProjectionModel } from '../../../src/projection/projectEnrolment.ts';

/**
 * The bare arithmetic of a projection as flat arrays, for peers: what moves up × ratio, scaled to the total of its
 * pool and grade; entrants by share; each cell rounded; classes that move up and grow under a cap.
 */
export interface StepArrays {
  readonly cells: number;
  readonly totals: number;
  readonly years: number;
  readonly pupils: Float64Array;
  /** From the grade below; 0 in an entry grade. */
  readonly ratio: Float64Array;
  readonly share: Float64Array;
  /** Pool and grade of each cell. */
  readonly group: Int32Array;
  readonly total: Float64Array;
  readonly groupRatio: Float64Array;
  readonly entrants: Float64Array;
  readonly cap: Int32Array;
}

const caps: Readonly<Record<string, number>> = { kindergarten: 30, primary: 45, junior: 50 };

/** Write a model as arrays; entrants stay those of the model's last year. */
export function stepArrays(model: ProjectionModel, years: number): StepArrays {
  const { cells, totals, pools, divisions } = model;
  const arrays = {
    ...{ cells, totals, years },
    pupils: new Float64Array(cells),
    ratio: new Float64Array(cells),
    share: new Float64Array(cells),
    group: new Int32Array(cells),
    total: new Float64Array(totals),
    groupRatio: new Float64Array(totals),
    entrants: new Float64Array(totals),
    cap: new Int32Array(cells),
  };
  for (const { pool, offset, stage, start, ratios } of divisions)
    for (const [step, pupils] of start.entries()) {
      const at = offset + step;
      const group = (pools[pool]?.offset ?? 0) + step;
      arrays.pupils[at] = pupils;
      arrays.ratio[at] = step === 0 ? 0 : (ratios[step - 1] ?? 1);
      arrays.group[at] = group;
      arrays.total[group] = (arrays.total[group] ?? 0) + pupils;
      arrays.groupRatio[group] = step === 0 ? 0 : (pools[pool]?.ratios[step - 1] ?? 1);
      arrays.cap[at] = caps[stage] ?? 50;
    }
  for (const [at, group] of arrays.group.entries())
    if (arrays.ratio[at] === 0) {
      arrays.entrants[group] = arrays.total[group] ?? 0;
      arrays.share[at] = (arrays.pupils[at] ?? 0) / Math.max(1, arrays.total[group] ?? 0);
    }
  return arrays;
}

/** The arrays one after the other, each in the byte order of the machine. */
export function stepBytes(arrays: StepArrays): Uint8Array {
  const { cells, totals, years, ratio, share, group, total, groupRatio, entrants, cap, pupils } = arrays;
  const lists = [
    Int32Array.of(cells, totals, years, 0),
    ...[pupils, ratio, share, total, groupRatio, entrants],
    ...[group, cap],
  ];
  return Buffer.concat(lists.map(({ buffer }) => new Uint8Array(buffer)));
}
