import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Problem } from '../../src/domain/problem.ts';

/** A process that holds a folder, or was refused. */
export interface FolderProcess {
  readonly url: string | undefined;
  readonly problem: Problem | undefined;
  /** End it as a power cut would; its PostgreSQL stays. */
  readonly kill: () => Promise<void>;
  /** Let it stop its PostgreSQL and end. */
  readonly end: () => Promise<void>;
}

/**
 * Start a process that holds a folder, or is refused.
 *
 * @param patience Milliseconds for which it waits while another holds the folder; as the program does when missing.
 */
export async function holdFolder(folder: string, patience?: number): Promise<FolderProcess> {
  const words = patience === undefined ? [folder] : [folder, String(patience)];
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'holdFolder.mjs'), ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  const { url, problem, defect } = JSON.parse(String(line));
  if (defect !== undefined) throw new Error(String(defect));
  return {
    ...{ url, problem },
    kill: () => ended(child, () => child.kill('SIGKILL')),
    end: () => ended(child, () => child.stdin.end()),
  };
}

async function ended(child: ChildProcess, act: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  act();
  await exit;
}
