import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadFont } from '../../web/src/office/font/embedFonts.ts';

const folder = join(import.meta.dirname, '..', '..', 'node_modules', '@fontsource', 'noto-sans-sc', 'files');

/** Reads the font that documents bring along from its package, as the page fetches it. */
export const readFont: ReadFont = async (weight) =>
  new Uint8Array(await readFile(join(folder, `noto-sans-sc-chinese-simplified-${weight}-normal.woff`)));
