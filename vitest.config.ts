import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/closingLine.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.spec.ts'],
    reporters: ['default', new ClosingLine()],
    globalSetup: ['test/buildDist.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
