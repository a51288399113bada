// Builds wasm/drawArea.ts and writes it as src/areas/areaModule.ts, so that Node, page and worker have it without fetching.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const module = resolve(folder, '../src/areas/areaModule.ts');

/**
 * The module's text, built anew.
 *
 * @throws {Error} The source cannot be built.
 */
export async function moduleText() {
  const { default: asc } = await import('assemblyscript/asc');
  const source = readFileSync(join(folder, 'drawArea.ts'), 'utf8');
  let built;
  const options = ['--enable', 'simd', '--runtime', 'stub', '-O3', '--noAssert', '--outFile', 'module.wasm'];
  const { error, stderr } = await asc.main(['drawArea.ts', ...options], {
    readFile: (name) => (name === 'drawArea.ts' ? source : null),
    writeFile: (_name, bytes) => {
      built = bytes;
    },
    listFiles: () => [],
  });
  if (error !== null || built === undefined) throw new Error(`${error?.message}\n${stderr.toString()}`);
  const lines = Buffer.from(built)
    .toString('base64')
    .match(/.{1,100}/g);
  return [
    '/** wasm/drawArea.ts, built by `npm run wasm`; do not edit.',
    ` * The source had this SHA-256: ${createHash('sha256').update(source).digest('hex')}`,
    ' */',
    'export const areaModule =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(module, await moduleText());
