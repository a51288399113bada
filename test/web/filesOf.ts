import { writeDataset } from '../../src/dataset/writeDataset.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { OpenRequest } from '../../src/study/openPlace.ts';

/** The tables of a region as a door hands them in. */
export function filesOf(region: Region): OpenRequest['files'] {
  const encoder = new TextEncoder();
  return writeDataset(region).map(({ name, text }) => ({ name, bytes: encoder.encode(text) }));
}
