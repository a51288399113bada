import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

function installed(): string | undefined {
  const { PROGRAMFILES = 'C:\\Program Files', 'PROGRAMFILES(X86)': x86 = 'C:\\Program Files (x86)' } =
    process.env;
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(PROGRAMFILES, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(x86, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ].find((path) => existsSync(path));
}

/** The Chromium that comes with the development packages (Linux on x64 only), unpacked with the libraries it needs. */
async function packed(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Must stand before the import: the package then unpacks the libraries that a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromiumPackage } = await import('@sparticuz/chromium');
  return chromiumPackage.executablePath();
}

/** A Chromium and the switches that it needs here. */
export interface FoundChromium {
  readonly path: string;
  readonly args: readonly string[];
}

/**
 * `$CHROME_PATH`, else an installed Chromium, else the packed one.
 *
 * @throws {Error} There is none.
 */
export async function findChromium(): Promise<FoundChromium> {
  const there = process.env.CHROME_PATH || installed();
  const path = there ?? (await packed());
  if (path === undefined)
    throw new Error('No Chromium was found: install Chrome, Chromium or Edge, or name one in CHROME_PATH.');
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // The packed browser's own switches are for one short page (single process, no cache) and break service workers.
  const drawing = there === undefined ? ['--use-gl=swiftshader'] : [];
  return { path, args: [...root, '--disable-dev-shm-usage', ...drawing] };
}

/**
 * Which of its compilers the browser uses. A page under test lives for seconds: the last one (TurboFan) then takes more of
 * the processor's time than it gives back. Where bytes are compared, all of them must work.
 */
export type Compilers = 'quick' | 'all';

async function start(compilers: Compilers): Promise<Browser> {
  const found = await findChromium();
  const args = [...found.args, ...(compilers === 'quick' ? ['--js-flags=--no-turbofan'] : [])];
  return chromium.launch({ executablePath: found.path, args, headless: true });
}

const shared = new Map<Compilers, Promise<Browser>>();

/**
 * A headless Chromium. The specs of one worker share it,
 * since starting it costs as much as opening a page; each opens contexts of its own and closes those. It ends with the
 * worker.
 *
 * @throws {Error} There is none.
 */
export async function openBrowser(compilers: Compilers = 'quick'): Promise<Browser> {
  const open = shared.get(compilers);
  if (open !== undefined && (await open).isConnected()) return open;
  const started = start(compilers);
  shared.set(compilers, started);
  return started;
}
