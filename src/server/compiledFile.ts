import { fileURLToPath } from 'node:url';

/**
 * The compiled file of a source: worker threads of Node 20 start JavaScript alone, also where a test runs the sources.
 *
 * @param path Path below `src`, as compiled: "server/studyWorker.js".
 */
export function compiledFile(path: string): string {
  const fromSource = import.meta.url.endsWith('.ts');
  return fileURLToPath(new URL(fromSource ? `../../dist/src/${path}` : `../${path}`, import.meta.url));
}
