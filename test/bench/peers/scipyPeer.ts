import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { boundsOf, type Milp } from '../../../src/milp/milp.ts';
import type { PeerProgramme } from './missingRooms.ts';

/** Whether python3 with scipy is there. */
export function hasScipy(): boolean {
  return spawnSync('python3', ['-c', 'import scipy.optimize'], { stdio: 'ignore' }).status === 0;
}

/** A point found, and the processor seconds of the solves alone (without reading the programme). */
export interface ScipyAnswer {
  readonly values: readonly number[] | null;
  readonly seconds: number;
}

/**
 * Minimise the levels of a programme one after the other by scipy's HiGHS.
 *
 * @param seconds On the clock, in all: each level gets an even share of what is left.
 */
export function solveByScipy({ milp, levels }: PeerProgramme, seconds: number): ScipyAnswer {
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-bench-'));
  try {
    const [asked, answered] = [join(folder, 'programme.json'), join(folder, 'answer.json')];
    writeFileSync(asked, JSON.stringify({ ...sparse(milp), levels: levels.map(({ sum }) => sum), seconds }));
    const script = resolve('test/bench/peers/solveMilp.py');
    const done = spawnSync('python3', [script, asked, answered], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (done.status !== 0) throw new Error('scipy failed; the lines above say why.');
    return JSON.parse(readFileSync(answered, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The programme by columns and rows; null stands for a bound that is not there. */
function sparse({ columns, rows }: Milp) {
  const bound = (value: number) => (Number.isFinite(value) ? value : null);
  return {
    lower: columns.map((column) => bound(boundsOf(column).lower)),
    upper: columns.map((column) => bound(boundsOf(column).upper)),
    integer: columns.map(({ integer }) => (integer ? 1 : 0)),
    rowLower: rows.map(({ lower }) => bound(lower)),
    rowUpper: rows.map(({ upper }) => bound(upper)),
    rowOf: rows.flatMap(({ indices }, row) => indices.map(() => row)),
    columnOf: rows.flatMap(({ indices }) => indices),
    value: rows.flatMap(({ values }) => values),
  };
}
