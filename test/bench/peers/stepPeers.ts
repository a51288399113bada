import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type StepArrays, stepBytes } from './stepArrays.ts';

/** Cell-steps per processor second, and sums by which peers can be told to do the same. */
export interface StepRates {
  readonly projection: number;
  readonly classes: number;
  readonly pupils: number;
  readonly sections: number;
}

/** A peer ready to run: one call is one sample. */
export interface StepPeer {
  readonly name: string;
  /** Why it is not there; undefined when it is. */
  readonly skipped: string | undefined;
  readonly sample: () => StepRates;
}

/** numpy and scalar C on the same arrays; a peer that is not installed says so. */
export function stepPeers(arrays: StepArrays, seconds: number): StepPeer[] {
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-bench-'));
  const given = join(folder, 'arrays.bin');
  writeFileSync(given, stepBytes(arrays));
  const program = join(folder, 'steps');
  const works = (command: string, words: readonly string[]) =>
    spawnSync(command, words, { stdio: 'ignore' }).status === 0;
  const compiled = works('gcc', ['-O2', '-o', program, resolve('test/bench/peers/steps.c'), '-lm']);
  const sampler = (command: string, words: readonly string[]) => (): StepRates => {
    const done = spawnSync(command, [...words, given, String(seconds)], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
    return JSON.parse(done.stdout);
  };
  return [
    {
      name: 'numpy',
      skipped: works('python3', ['-c', 'import numpy']) ? undefined : 'python3 with numpy is not there',
      sample: sampler('python3', [resolve('test/bench/peers/steps.py')]),
    },
    { name: 'scalar C', skipped: compiled ? undefined : 'gcc is not there', sample: sampler(program, []) },
  ];
}
