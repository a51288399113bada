// Builds the page into dist/web when one of its sources changed since the last time.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const stamp = join(root, 'dist', '.xuewei-web-built');
const page = join(root, 'dist', 'web', 'index.html');
const lock = join(root, 'dist', '.xuewei-web-building');
/** Milliseconds after which a lock is one that a stopped build left behind. */
const stale = 180_000;
const folders = ['web', 'src', 'seeds', 'presets', 'scenarios'];

function sources() {
  const found = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((name) => statSync(join(root, name)).isFile()),
  );
  return ['package-lock.json', ...found.sort()];
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of sources())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

const isBuilt = (hash) => existsSync(page) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

function takeLock() {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - since > stale) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** Whether this process has seen to it already: reading all sources takes a quarter of a second. */
let isUpToDate = false;

/**
 * Build the page unless it is up to date, once in a process. One process builds at a time, the others wait for it: a second build would
 * empty the folder under pages that are shown from it.
 */
export function buildWeb() {
  if (isUpToDate) return;
  const hash = hashOfSources();
  mkdirSync(join(root, 'dist'), { recursive: true });
  while (!isBuilt(hash)) {
    if (takeLock())
      try {
        if (!isBuilt(hash)) build(hash);
      } finally {
        rmSync(lock, { recursive: true, force: true });
      }
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  isUpToDate = true;
}

function build(hash) {
  // A process of its own: React's parts are chosen by NODE_ENV, which a test runner sets for itself.
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', join(root, 'web', 'vite.config.ts'), '--logLevel', 'warn'];
  const env = { ...process.env, NODE_ENV: 'production' };
  const done = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) throw new Error('The page could not be built; the lines above say why.');
  writeFileSync(stamp, hash);
}
