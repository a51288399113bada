import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium } from '../web/openBrowser.ts';
import { startService } from './reliability/startService.ts';

/**
 * What Lighthouse says of the page as the service sends it: `npm run bench -- lighthouse`. It is fetched by npm when it
 * is run, since nothing else needs it; where it cannot be fetched, a line says that it was skipped. Fails below the
 * scores that are promised.
 */
const lighthouse = 'lighthouse@12.2.3';

/** Least scores, of 100. */
const promised: Readonly<Record<string, number>> = { accessibility: 95, 'best-practices': 95 };
/** Of the first view, which people wait for with nothing to see; the others come once the page is there. */
const promisedFirst = { performance: 85, ...promised };

/** Addresses of the views, behind the service's own. */
const views = ['', '?view=classes&place=pingyin', '?view=whatIf&place=pingyin'];

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<string, { readonly numericValue?: number; readonly score?: number | null }>
  >;
}

/** Seconds of an audit; it tells milliseconds. */
const secondsOf = ({ audits }: Report, name: string) =>
  Math.round((audits[name]?.numericValue ?? Number.NaN) / 10) / 100;

const folder = mkdtempSync(join(tmpdir(), 'xuewei-lighthouse-'));
const service = await startService(folder, {}, [
  ...[resolve('bin/xuewei.mjs'), 'serve', '--port', '0', '--data', join(folder, 'data'), '--lang', 'en'],
]);
try {
  const { path, args } = await findChromium();
  for (const view of views) {
    const out = join(folder, 'report.json');
    const flags = ['--headless', ...args].join(' ');
    const asked = [`${service.base}/${view}`, '--preset=desktop', '--output=json', `--output-path=${out}`];
    const done = spawnSync(
      'npx',
      [
        '--yes',
        lighthouse,
        ...asked,
        '--quiet',
        `--chrome-flags=${flags}`,
        '--only-categories',
        Object.keys(promisedFirst).join(),
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', env: { ...process.env, CHROME_PATH: path } },
    );
    if (done.status !== 0) {
      console.log(JSON.stringify({ name: 'lighthouse', view, skipped: done.stderr.slice(-300) }));
      break;
    }
    const least: Readonly<Record<string, number>> = view === '' ? promisedFirst : promised;
    const report: Report = JSON.parse(readFileSync(out, 'utf8'));
    const scores = Object.keys(promisedFirst).map(
      (name) => [name, Math.round((report.categories[name]?.score ?? 0) * 100)] as const,
    );
    console.log(
      JSON.stringify({
        ...{ name: 'lighthouse', view: view || 'today', ...Object.fromEntries(scores) },
        firstPaint: secondsOf(report, 'first-contentful-paint'),
        interactive: secondsOf(report, 'interactive'),
        blocked: secondsOf(report, 'total-blocking-time'),
        faults: Object.entries(report.audits).flatMap(([name, { score }]) => (score === 0 ? [name] : [])),
      }),
    );
    if (scores.some(([name, score]) => score < (least[name] ?? 0))) process.exitCode = 1;
  }
} finally {
  await service.end();
  rmSync(folder, { recursive: true });
}
