import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** Compile the sources before the tests where they changed: worker threads of Node 20 start compiled files alone. */
export default function buildDist(): void {
  const root = resolve(import.meta.dirname, '..');
  const step = spawnSync(process.execPath, [join(root, 'bin/bootstrap.mjs'), 'compile'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (step.status !== 0) throw new Error(`the sources do not compile:\n${step.stdout}${step.stderr}`);
}
