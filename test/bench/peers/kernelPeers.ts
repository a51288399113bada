import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type KernelArrays, kernelBytes } from './kernelArrays.ts';

/** Cell-steps per processor second, and sums by which peers can be told to do the same. */
export interface KernelRates {
  readonly projection: number;
  readonly classes: number;
  readonly pupils: number;
  readonly sections: number;
}

/** A peer ready to run: one call is one sample. */
export interface KernelPeer {
  readonly name: string;
  /** Why it is not there; undefined when it is. */
  readonly skipped: string | undefined;
  readonly sample: () => KernelRates;
}

/** numpy and scalar C on the same arrays; a peer that is not installed says so. */
export function kernelPeers(arrays: KernelArrays, seconds: number): KernelPeer[] {
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-bench-'));
  const given = join(folder, 'arrays.bin');
  writeFileSync(given, kernelBytes(arrays));
  const program = join(folder, 'kernel');
  const works = (command: string, words: readonly string[]) =>
    spawnSync(command, words, { stdio: 'ignore' }).status === 0;
  const compiled = works('gcc', ['-O2', '-o', program, resolve('test/bench/peers/kernel.c'), '-lm']);
  const sampler = (command: string, words: readonly string[]) => (): KernelRates => {
    const done = spawnSync(command, [...words, given, String(seconds)], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
    return JSON.parse(done.stdout);
  };
  return [
    {
      name: 'numpy',
      skipped: works('python3', ['-c', 'import numpy']) ? undefined : 'python3 with numpy is not there',
      sample: sampler('python3', [resolve('test/bench/peers/kernel.py')]),
    },
    { name: 'scalar C', skipped: compiled ? undefined : 'gcc is not there', sample: sampler(program, []) },
  ];
}
