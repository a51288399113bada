import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The order of the specs: those that open a browser, then those that run scenario libraries, then the rest, the longer
 * file first. A slow spec that begins last leaves one processor idle while it ends.
 */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weighed = files.map((file) => ({ file, ...weightOf(file.moduleId) }));
    weighed.sort((a, b) => b.rank - a.rank || b.length - a.length || (a.path < b.path ? -1 : 1));
    return weighed.map(({ file }) => file);
  }
}

function weightOf(path: string): { path: string; rank: number; length: number } {
  const text = readFileSync(path, 'utf8');
  const rank = /open(Page|Browser)\.ts'/.test(text) ? 2 : /holdLibrary\.ts'/.test(text) ? 1 : 0;
  return { path, rank, length: text.length };
}
