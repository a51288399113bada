import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a peer took and came to. */
export interface AreaPeerRun {
  /** Processor seconds of drawing all areas. */
  readonly seconds: number;
  /** Of the sums over areas; undefined where chance is another one (numpy). */
  readonly checksum?: number;
  /** Means of the last year's counts over draws, of a peer without a checksum. */
  readonly means?: readonly number[];
}

/** A peer ready to run. */
export interface AreaPeer {
  readonly name: string;
  /** Why it is not there; undefined when it is. */
  readonly skipped: string | undefined;
  readonly run: () => AreaPeerRun;
}

/** Peers of the kernel of areas on the same numbers; what is not installed says so. */
export function areaPeers(given: Uint8Array): AreaPeer[] {
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-bench-'));
  const file = join(folder, 'given.bin');
  writeFileSync(file, given);
  const works = (command: string, words: readonly string[]) =>
    spawnSync(command, words, { stdio: 'ignore' }).status === 0;
  const runner = (command: string, words: readonly string[]) => (): AreaPeerRun => {
    const done = spawnSync(command, [...words, file, '1'], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`${command} ${words.join(' ')} failed. ${done.stderr}`);
    return JSON.parse(done.stdout);
  };
  const compiled = (name: string, source: string, options: readonly string[]): AreaPeer => {
    const program = join(folder, name.replaceAll(/\W+/g, '-'));
    // Without contraction: a × b + c is rounded twice, as the language of the page does.
    const words = ['-ffp-contract=off', ...options, '-o', program, resolve('test/bench/peers', source)];
    const there = works('gcc', words) && works(program, [file, '1']);
    return {
      name,
      skipped: there ? undefined : 'gcc or the processor cannot do that',
      run: runner(program, []),
    };
  };
  const numpy = works('python3', ['-c', 'import numpy']);
  return [
    {
      name: 'numpy',
      skipped: numpy ? undefined : 'python3 with numpy is not there',
      run: runner('python3', [resolve('test/bench/peers/areas.py')]),
    },
    compiled('scalar C', 'areas.c', ['-O2']),
    compiled('C with SSE4.1', 'areasVector.c', ['-O2', '-msse4.1', '-DLANES=4']),
    compiled('C with AVX2', 'areasVector.c', ['-O2', '-mavx2', '-DLANES=8']),
  ];
}
