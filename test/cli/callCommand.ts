import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/cli/runCommandLine.ts';
import { writeDataset } from '../../src/dataset/writeDataset.ts';
import type { Region } from '../../src/domain/region/region.ts';

/** What a command said and how it ended. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

/** Call the command line as a terminal would, in English unless the environment says otherwise. */
export async function call(
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<Called> {
  const [out, told]: [string[], string[]] = [[], []];
  const code = await runCommandLine(words, {
    environment,
    progress: { say: () => {}, end: () => {} },
    print: (text) => out.push(text),
    warn: (text) => told.push(text),
  });
  return { code, out: out.join('\n'), told: told.join('\n') };
}

/** A folder of its own that holds a region's tables. */
export function folderOf(region: Region): string {
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-'));
  for (const { name, text } of writeDataset(region)) writeFileSync(join(folder, name), text);
  return folder;
}

/** A folder with the next census of the teaching region. */
export function censusIn(folder: string, rows: readonly string[] = []): string {
  const path = join(folder, 'census');
  mkdirSync(path);
  const told = [
    ...['1', '2', '3', '4', '5', '6'].map((grade) => `mill-lane,2021,${grade},140`),
    ...['7', '8', '9'].map((grade) => `river,2021,${grade},150`),
  ];
  writeFileSync(join(path, 'enrolment.csv'), ['school,year,grade,pupils', ...told, ...rows].join('\n'));
  return path;
}

/** A scenario file beside a dataset. */
export function scenarioIn(folder: string, name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}
