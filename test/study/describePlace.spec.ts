import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../src/study/describePlace.ts';

const root = join(import.meta.dirname, '../..');

describe('the files generated from the code', () => {
  it.each(generatedFiles())('should be committed as they come out ($path)', ({ path, text }) => {
    expect(readFileSync(join(root, path), 'utf8'), 'run: npm run describe').toBe(text);
  });

  it('should be all that stands in schemas/', () => {
    const generated = generatedFiles().flatMap(({ path }) =>
      path.startsWith('schemas/') ? [path.slice(8)] : [],
    );
    expect(readdirSync(join(root, 'schemas')).sort()).toEqual(generated.sort());
  });
});
