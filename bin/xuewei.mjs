#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
// The command line. In a checkout it compiles what changed first; an installed package brings dist along.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
if (existsSync(join(root, 'tsconfig.build.json'))) {
  const built = spawnSync(process.execPath, [join(root, 'bin', 'bootstrap.mjs'), 'compile'], {
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
await import(pathToFileURL(join(root, 'dist', 'src', 'cli', 'main.js')).href);
