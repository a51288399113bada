import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

describe('the kernel with vectors', () => {
  it('should be built from the source as it stands (else: npm run wasm)', () => {
    const source = createHash('sha256')
      .update(readFileSync(resolve(root, 'wasm/drawArea.ts')))
      .digest('hex');
    expect(readFileSync(resolve(root, 'src/areas/areaModule.ts'), 'utf8')).toContain(source);
  });
});
