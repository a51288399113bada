import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Write the service worker that keeps the page usable without a network: the template with the list of all built
 * files and a version that changes when one of them does.
 *
 * @param folder The folder of the web sources.
 */
export function offlineFiles(folder: string): Plugin {
  return {
    name: 'offline-files',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const names = Object.keys(bundle)
          .filter((name) => name !== 'index.html')
          .sort();
        const hash = createHash('sha256');
        for (const [name, file] of Object.entries(bundle))
          hash.update(name).update(file.type === 'chunk' ? file.code : file.source);
        const template = readFileSync(join(folder, 'offline', 'serviceWorker.js'), 'utf8');
        const source = template
          .replace("'__FILES__'", JSON.stringify(['/', '/icon.svg', ...names.map((name) => `/${name}`)]))
          .replace('__VERSION__', hash.digest('hex').slice(0, 16));
        this.emitFile({ type: 'asset', fileName: 'serviceWorker.js', source });
      },
    },
  };
}
