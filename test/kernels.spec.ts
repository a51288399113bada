import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf, kernels } from '../wasm/build.mjs';

const root = resolve(import.meta.dirname, '..');

describe('kernels of WebAssembly', () => {
  it.each(kernels.map((kernel) => [kernel.name, kernel] as const))(
    'should be built from the sources as they stand: %s (else: npm run wasm)',
    (_name, kernel) => {
      expect(readFileSync(resolve(root, kernel.to), 'utf8')).toContain(digestOf(kernel));
    },
  );
});
