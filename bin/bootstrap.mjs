// One command each on a fresh machine: installs what the lock file names, compiles, then runs. Needs nothing but Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

function stop(message, code) {
  console.error(message);
  process.exit(code);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!fits)
    stop(`Node 20.19 or newer (22.12 or newer in the 22 line) is needed; this is ${process.version}.`, 2);
}

function run(script, args) {
  const done = spawnSync(process.execPath, [join(root, script), ...args], { stdio: 'inherit', cwd: root });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/**
 * Run steps side by side, one per processor. What a step says stands together, and all of them end: whoever mends one
 * fault sees the others too.
 */
async function runTogether(steps) {
  const waiting = [...steps];
  let failed = 0;
  const next = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) failed ||= await step();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
  if (failed !== 0) process.exit(failed);
}

/** A step for `runTogether`: gives its exit code. */
function step(script, args, env = process.env) {
  return () =>
    new Promise((done) => {
      const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root, env });
      const said = [];
      child.stdout.on('data', (part) => said.push(part));
      child.stderr.on('data', (part) => said.push(part));
      child.on('close', (code) => {
        process.stdout.write(Buffer.concat(said));
        done(code ?? 1);
      });
    });
}

/** Run what stays until it is ended: whoever ends this ends that, and waits until it has closed what it holds. */
function stay(script, args) {
  const child = spawn(process.execPath, [join(root, script), ...args], { stdio: 'inherit', cwd: root });
  // Ctrl-C reaches the child by itself.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}

/** What a call says about the language, for commands that know no more of it. */
function languageIn(args) {
  const at = args.indexOf('--lang');
  return at < 0 ? args.filter((arg) => arg.startsWith('--lang=')) : args.slice(at, at + 2);
}

/** A world's name and folders as they are meant where the command was given. */
function fromHere([world = '', ...folders]) {
  return [world, ...folders.map((folder) => resolve(process.env.INIT_CWD ?? process.cwd(), folder))];
}

function hashOf(files) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function upToDate(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** Install exactly what package-lock.json names, when it changed since the last time. */
function install() {
  const stamp = join(root, 'node_modules', '.xuewei-installed');
  const hash = hashOf(['package-lock.json']);
  if (upToDate(stamp, hash)) return;
  console.error('Installing dependencies (once) …');
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    cwd: root,
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (done.status !== 0)
    stop('Installing failed. Is the npm registry reachable? The lines above say more.', done.status ?? 1);
  writeFileSync(stamp, hash);
}

function sourcesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => /\.(ts|json)$/.test(name) && statSync(join(root, name)).isFile())
    .sort();
}

/** Compile src, seeds, worlds, presets and reference to dist, when a source changed since the last time; `check` looks at types. */
function build() {
  const stamp = join(root, 'dist', '.xuewei-built');
  const hash = hashOf([
    'tsconfig.json',
    'tsconfig.build.json',
    ...sourcesBelow('src'),
    ...sourcesBelow('seeds'),
    ...sourcesBelow('worlds'),
    ...sourcesBelow('presets'),
    ...sourcesBelow('reference'),
  ]);
  if (upToDate(stamp, hash)) return;
  run('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--noCheck']);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/** Build the page to dist/web, when a source changed since the last time. */
async function buildPage() {
  const { buildWeb } = await import('../web/build.mjs');
  buildWeb();
}

/** Lint, and the types of the program and of the page; one checker each, since several would derive the same types. */
function checks() {
  return [
    step('node_modules/@biomejs/biome/bin/biome', ['check', '.']),
    step('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json', '--checkers', '1']),
    step('node_modules/typescript/bin/tsc', ['-p', 'web/tsconfig.json', '--checkers', '1']),
  ];
}

checkNode();
const [verb = 'start', ...args] = process.argv.slice(2);
install();
if (verb === 'wasm') {
  run('wasm/build.mjs', []);
  process.exit();
}
build();
if (verb === 'start') {
  await buildPage();
  run('dist/src/cli/main.js', ['study', 'scenarios/zibo-as-published.yaml', ...languageIn(args)]);
  stay('dist/src/cli/main.js', ['serve', '--open', ...args]);
} else if (verb === 'check') await runTogether(checks());
else if (verb === 'test') {
  // The page too, before the tests, whose workers would otherwise wait for one of them to build it.
  await runTogether([step('bin/bootstrap.mjs', ['build']), ...checks()]);
  run('node_modules/vitest/vitest.mjs', ['run', ...args]);
} else if (verb === 'seed') run('dist/seeds/generate.js', args);
else if (verb === 'worlds') run('dist/worlds/convert.js', fromHere(args));
else if (verb === 'describe') run('dist/src/cli/main.js', ['describe', ...args]);
else if (verb === 'bench') {
  const [name = 'allocator', ...rest] = args;
  run('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.bench.json']);
  run(join('dist', 'bench', 'test', 'bench', `${name}.js`), rest);
} else if (verb === 'build') await buildPage();
else if (verb !== 'compile')
  stop(
    `Unknown step "${verb}": start, test, build, compile, check, seed, worlds, describe, wasm or bench.`,
    2,
  );
