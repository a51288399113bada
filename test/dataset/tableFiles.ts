import type { TableFile } from '../../src/dataset/readDataset.ts';
import { writeDataset } from '../../src/dataset/writeDataset.ts';
import type { Region } from '../../src/domain/region/region.ts';

const encoder = new TextEncoder();

/** A file of text. */
export function textFile(name: string, text: string): TableFile {
  return { name, bytes: encoder.encode(text) };
}

/** A region as its CSV files. */
export function filesOf(region: Region): TableFile[] {
  return writeDataset(region).map(({ name, text }) => textFile(name, text));
}
