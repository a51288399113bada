// Builds the kernels and writes each as a module of text, so that Node, page and worker have it without fetching.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));

/** What is built: from which folder's files and which of them, for whom, under which name. */
export const kernels = [
  {
    from: '.',
    entry: 'drawArea.ts',
    to: 'src/areas/areaModule.ts',
    name: 'areaModule',
    with: ['--enable', 'simd'],
  },
  {
    from: 'draws',
    entry: 'kernel.ts',
    to: 'src/draws/drawModule.ts',
    name: 'drawModule',
    with: ['--memoryBase', '65536'],
  },
];

/** The sources of a kernel, by name. */
function sourcesOf({ from }) {
  const names = readdirSync(join(folder, from)).filter((name) => name.endsWith('.ts'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, from, name), 'utf8')]));
}

/** A digest of all that a kernel is built from. */
export function digestOf(kernel) {
  const digest = createHash('sha256');
  for (const [name, text] of sourcesOf(kernel)) digest.update(`${name}\n${text}`);
  return digest.digest('hex');
}

/**
 * The module's text, built anew.
 *
 * @throws {Error} The sources cannot be built.
 */
export async function moduleText(kernel) {
  const { default: asc } = await import('assemblyscript/asc');
  const sources = sourcesOf(kernel);
  let built;
  const options = [...kernel.with, '--runtime', 'stub', '-O3', '--noAssert', '--outFile', 'module.wasm'];
  const { error, stderr } = await asc.main([kernel.entry, ...options], {
    readFile: (name) => sources.get(name) ?? null,
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
    `/** wasm/${kernel.from === '.' ? '' : `${kernel.from}/`}${kernel.entry}, built by \`npm run wasm\`; do not edit.`,
    ` * What it was built from has this SHA-256: ${digestOf(kernel)}`,
    ' */',
    `export const ${kernel.name} =`,
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const kernel of kernels) writeFileSync(resolve(folder, '..', kernel.to), await moduleText(kernel));
