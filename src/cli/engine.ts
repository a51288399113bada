import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Provenance } from '../study/provenance.ts';
import { packageFolder } from './packageFolder.ts';

/** Name and version of this program, from its package.json. */
export function engine(): Provenance['engine'] {
  try {
    const { name, version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
    return { name, version };
  } catch {
    return { name: 'xuewei', version: 'unknown' };
  }
}
