import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import type { Account } from './account.ts';
import type { Programs } from './findPrograms.ts';
import { processFolder } from './processFolder.ts';

/** A PostgreSQL program with its arguments; `files` are handed to `argumentsFor` as the program can reach them. */
export interface Call {
  readonly programs: Programs;
  readonly account: Account | undefined;
  readonly name: 'initdb' | 'postgres' | 'pg_ctl';
  readonly files: readonly string[];
  readonly argumentsFor: (paths: readonly string[]) => readonly string[];
  /** An open file that it reads as its input; it has none when missing. */
  readonly input?: number;
}

export interface Ran {
  /** Exit code; undefined where the program could not be started at all. */
  readonly code: number | undefined;
  /** What it wrote to both streams, or why it could not be started. */
  readonly output: string;
}

/** Run a program to its end. Never rejects. */
export function runProgram(call: Call): Promise<Ran> {
  return new Promise((settle) => {
    const child = startProgram(call, 'pipe', {});
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString('utf8');
      });
    }
    child.on('error', (error) => settle({ code: undefined, output: error.message }));
    child.on('close', (code) => settle({ code: code ?? -1, output: output.trim() }));
  });
}

/**
 * Start a program, by its account where one is chosen.
 *
 * The account may not be able to walk to our files (a folder in root's home): on Linux they are opened here and
 * handed over, and the program reaches them through its own list of open files.
 */
export function startProgram(call: Call, output: 'pipe' | number, options: SpawnOptions): ChildProcess {
  const { programs, account, name, files, argumentsFor, input = 'ignore' } = call;
  const handOver = account !== undefined && processFolder !== undefined;
  const opened = handOver ? files.map((file) => openSync(file, 'r')) : [];
  const paths = handOver ? files.map((_, index) => `${processFolder}/self/fd/${index + 3}`) : files;
  try {
    return spawn(join(programs.folder, 'bin', name), argumentsFor(paths), {
      // The account may not enter where we stand.
      cwd: account === undefined ? tmpdir() : parse(programs.folder).root,
      env: plainEnvironment(),
      stdio: [input, output, output, ...opened],
      windowsHide: true,
      ...account,
      ...options,
    });
  } finally {
    for (const each of opened) closeSync(each);
  }
}

/** PostgreSQL's own variables of the user's would change where and how it runs. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|XUEWEI_)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', LANG: 'C' };
}
