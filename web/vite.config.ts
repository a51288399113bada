import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { nonceForStyles } from './plugins/nonceForStyles.ts';
import { offlineFiles } from './plugins/offlineFiles.ts';
import { shippedPlaces } from './plugins/shippedPlaces.ts';
import { withoutNode } from './plugins/withoutNode.ts';
import { zipInPlace } from './plugins/zipInPlace.ts';

const repository = resolve(import.meta.dirname, '..');

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    nonceForStyles(),
    zipInPlace(),
    shippedPlaces(repository),
    offlineFiles(import.meta.dirname),
  ],
  // Whoever serves index.html puts a fresh nonce in this place and in the policy's style-src (antd writes styles at run time).
  html: { cspNonce: '__CSP_NONCE__' },
  worker: { format: 'es', plugins: () => [withoutNode(), zipInPlace()] },
  // Bundled for development it would lose sight of its highs.wasm.
  optimizeDeps: { exclude: ['highs'] },
  build: {
    outDir: resolve(repository, 'dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // A font or picture written into the style sheet as a data: address would need a wider policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
