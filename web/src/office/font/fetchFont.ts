import regular from '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff?url';
import bold from '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff?url';
import type { FontWeight } from './embedFonts.ts';

/**
 * Fetch a face that goes into documents; it comes with the page, but only once a document is asked for.
 *
 * @throws {Error} It could not be fetched.
 */
export async function fetchFont(weight: FontWeight): Promise<Uint8Array> {
  const answer = await fetch(weight === 400 ? regular : bold);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
