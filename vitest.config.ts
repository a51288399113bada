import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/closingLine.ts';
import { compiledSources, inDist } from './test/compiledSources.ts';
import { seedOfCases } from './test/drawnCases.ts';
import { SlowestFirst } from './test/slowestFirst.ts';

/**
 * What the engine of Node 20 is told so that it optimizes less; newer ones choose better. A program alone ends no sooner
 * by it, since the compiler works on another processor; two workers do.
 */
const lessOptimized =
  Number(process.versions.node.split('.')[0]) < 22
    ? ['--always-sparkplug', '--interrupt-budget=1000000']
    : [];

export default defineConfig({
  plugins: [compiledSources(import.meta.dirname)],
  test: {
    server: { deps: { external: [inDist] } },
    include: ['test/**/*.spec.ts'],
    reporters: ['default', new ClosingLine()],
    env: { XUEWEI_TEST_SEED: String(seedOfCases(import.meta.dirname)) },
    setupFiles: ['test/drawCases.ts'],
    globalSetup: ['test/buildDist.ts', 'test/store/endDatabases.ts'],
    maxWorkers: 2,
    // Room for what lives shortly: a city's study takes a fourteenth less of the processor's time than with Node's own.
    // Little code in tests runs so long that optimizing it pays: specs of reports, studies and a library take a fifth less.
    execArgv: ['--min-semi-space-size=64', '--max-semi-space-size=128', ...lessOptimized],
    sequence: { sequencer: SlowestFirst },
    // Reading the modules anew for every file costs a third of the whole; no test leaves anything behind in them.
    isolate: false,
    testTimeout: 60_000,
  },
});
