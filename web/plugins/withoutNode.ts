import type { Plugin } from 'vite';

const empty = '\0no-node-module';

/**
 * The solver's loader and the writer of slides ask for modules of Node where they run under it; in the page's workers
 * those are empty, without a warning.
 */
export function withoutNode(): Plugin {
  return {
    name: 'without-node',
    enforce: 'pre',
    resolveId: (id) => (/^node:(module|fs|https)$/.test(id) ? empty : undefined),
    load: (id) => (id === empty ? 'export {}' : undefined),
  };
}
