import type { Plugin } from 'vite';

const empty = '\0no-node-module';

/** HiGHS's loader asks for `node:module` under Node alone; in the page's workers it is an empty module, without a warning. */
export function withoutNode(): Plugin {
  return {
    name: 'without-node',
    enforce: 'pre',
    resolveId: (id) => (id === 'node:module' ? empty : undefined),
    load: (id) => (id === empty ? 'export {}' : undefined),
  };
}
