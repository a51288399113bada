import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A service in a process of its own. */
export interface StartedService {
  /** "http://127.0.0.1:41541". */
  readonly base: string;
  readonly child: ChildProcess;
  /** End it as a power cut would; its PostgreSQL stays up. */
  readonly kill: () => Promise<void>;
  /** Let it end in order; resolves with its exit code. */
  readonly end: () => Promise<number | null>;
}

/**
 * Start a service and wait until it listens.
 *
 * @param words The script and its arguments; the bench's own service on a data folder where a folder alone is given.
 * @param environment Variables besides this process's.
 * @throws {Error} It ended before it listened.
 */
export async function startService(
  folder: string,
  environment: NodeJS.ProcessEnv = {},
  words = [fileURLToPath(new URL('serviceProcess.js', import.meta.url)), folder],
): Promise<StartedService> {
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const base = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const [address] = /http:\/\/\S+/.exec(line) ?? [];
      if (address !== undefined) resolve(address);
    });
    ended.then(([code]) => reject(new Error(`the service ended with ${code} before it listened`)));
  });
  const endBy = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const [code] = await ended;
    return code;
  };
  return {
    base,
    child,
    kill: async () => void (await endBy('SIGKILL')),
    end: () => endBy('SIGTERM'),
  };
}

/** Kill the PostgreSQL of a data folder, if one runs. */
export function killPostmaster(folder: string): void {
  const file = join(folder, 'postgres', 'cluster', 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  if (pid > 0) process.kill(pid, 'SIGKILL');
}
