import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Problem } from '../../src/domain/problem.ts';

const root = resolve(import.meta.dirname, '../..');

/** A process that holds a folder, or was refused. */
export interface FolderProcess {
  readonly url: string | undefined;
  readonly problem: Problem | undefined;
  /** End it as a power cut would; its PostgreSQL stays. */
  readonly kill: () => Promise<void>;
  /** Let it stop its PostgreSQL and end. */
  readonly end: () => Promise<void>;
}

/** Compile `holdFolder.ts` beside the packages that it needs, since Node 20 runs no TypeScript. */
export function folderProcesses() {
  const built = join(root, 'node_modules', '.cache', `xuewei-hold-${process.pid}`);
  const compile = () => {
    const done = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/typescript/bin/tsc'),
        ...['--ignoreConfig', '--noCheck', '--rootDir', root, '--outDir', built, '--types', 'node'],
        ...['--module', 'nodenext', '--target', 'es2023', '--rewriteRelativeImportExtensions'],
        join(root, 'test/store/holdFolder.ts'),
      ],
      { encoding: 'utf8' },
    );
    if (done.status !== 0) throw new Error(done.stdout + done.stderr);
  };
  const start = async (folder: string): Promise<FolderProcess> => {
    const child = spawn(process.execPath, [join(built, 'test/store/holdFolder.js'), folder], {
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
  };
  return { compile, start, remove: () => rmSync(built, { recursive: true, force: true }) };
}

async function ended(child: ChildProcess, act: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  act();
  await exit;
}
