import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Compile the sources once before the tests: worker threads of Node 20 start compiled files alone. */
export default function buildDist(): void {
  const root = resolve(import.meta.dirname, '..');
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const built = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  // A fault of types is the type check's to tell; the files are written all the same.
  if (!existsSync(join(root, 'dist/src/server/studyWorker.js')))
    throw new Error(`the sources do not compile:\n${built.stdout}${built.stderr}`);
}
