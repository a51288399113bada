import { spawnSync } from 'node:child_process';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/closingLine.ts';
import { compiledSources, inDist } from './test/compiledSources.ts';
import { SlowestFirst } from './test/slowestFirst.ts';

/** Options of the engine, as far as this one knows them: it refuses to start with others. */
function known(options: readonly string[]): string[] {
  const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  return options.filter((option) => stdout.includes(`  ${option.split('=')[0]} `));
}

export default defineConfig({
  plugins: [compiledSources(import.meta.dirname)],
  test: {
    server: { deps: { external: [inDist] } },
    include: ['test/**/*.spec.ts'],
    reporters: ['default', new ClosingLine()],
    globalSetup: ['test/buildDist.ts', 'test/store/endDatabases.ts'],
    maxWorkers: 2,
    // Room for what lives shortly: a city's study takes a fourteenth less of the processor's time than with Node's own.
    // Code is optimized later, and simply compiled at once: little of it runs so long that optimizing pays; a fifth less.
    execArgv: known([
      '--min-semi-space-size=64',
      '--max-semi-space-size=128',
      '--interrupt-budget=1000000',
      '--always-sparkplug',
    ]),
    sequence: { sequencer: SlowestFirst },
    // Reading the modules anew for every file costs a third of the whole; no test leaves anything behind in them.
    isolate: false,
    testTimeout: 60_000,
  },
});
