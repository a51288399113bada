import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in which workers make their throwaway databases. */
    readonly databases: string;
  }
}

/** Give workers a folder for their throwaway databases; end and remove at the end of the run what they left there. */
export default function endDatabases(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-store-'));
  project.provide('databases', folder);
  return async () => {
    for (const name of readdirSync(folder)) {
      // Compiled by the first step of the run: there is nothing to load before.
      const { openPostgres } = await import('../../dist/src/store/localPostgres.js');
      await (await openPostgres({ folder: join(folder, name), environment: {} })).stop();
    }
    rmSync(folder, { recursive: true, force: true });
  };
}
