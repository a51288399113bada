import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Folders whose modules are taken from dist. The command line is not: from its sources it works in the calling thread,
 * and starting threads for every call would take longer than what they compute; `allocationThreads.spec.ts` starts them.
 */
const compiled = /^(src[\\/](?!cli[\\/])|seeds[\\/]|worlds[\\/])/;

/** Modules under dist, which Node loads itself. */
export const inDist = /[\\/]dist[\\/](src|seeds|worlds)[\\/]/;

/**
 * Lets specs test the modules as they are shipped, compiled to dist: Node runs these by itself, without the test
 * runner's own translation, in a tenth less of the processor's time.
 *
 * @param root The project's folder.
 */
export function compiledSources(root: string): Plugin {
  return {
    name: 'compiled-sources',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !/^\.\.?\/.*\.ts$/.test(source)) return null;
      const within = relative(root, resolve(dirname(importer), source));
      return compiled.test(within) ? join(root, 'dist', within.replace(/\.ts$/, '.js')) : null;
    },
  };
}
