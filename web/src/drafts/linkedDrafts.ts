import type { Words } from '../../../src/domain/words.ts';
import type { Draft } from './draft.ts';

/** A draft as a link carries it: without its steps, which are nobody else's. */
export interface LinkedDraft {
  readonly id: string;
  readonly place: string;
  readonly title: Words;
  readonly text: string;
}

/** What stands before the drafts in the part of a link behind "#", which no server ever sees. */
const mark = '#drafts=';
/** Bytes that the drafts of one link may unpack to; a scenario has a few thousand. */
const mostBytes = 512 * 1024;
/** Characters of a link that chats and mail still pass on whole. */
const mostCharacters = 16_000;

async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: BlobPart[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += value.byteLength;
    if (size > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
}

const toText = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

/**
 * Write drafts as the part of a link behind "#".
 *
 * @returns Undefined where the link would be too long to be passed on.
 */
export async function writeLinked(drafts: readonly Draft[]): Promise<string | undefined> {
  const linked = drafts.map(
    ({ id, place, title, history }): LinkedDraft => ({ id, place, title, text: history.text }),
  );
  const packed = await throughStream(
    new TextEncoder().encode(JSON.stringify(linked)),
    new CompressionStream('deflate-raw'),
  );
  if (packed === undefined) return undefined;
  const text = `${mark}${toText(packed)}`;
  return text.length > mostCharacters ? undefined : text;
}

function isLinked(value: unknown): value is LinkedDraft {
  const { id, place, title, text } = (value ?? {}) as Partial<LinkedDraft>;
  const texts = [id, place, title?.zh, title?.en, text];
  return texts.every((each) => typeof each === 'string') && /^draft-[a-z0-9]{1,40}$/.test(id ?? '');
}

/** Whether the part of a link behind "#" is one that drafts were written into, readable or not. */
export function carriesDrafts(hash: string): boolean {
  return hash.startsWith(mark);
}

/** Read the drafts of a link, whoever wrote it; none where it carries none, or nothing that can be read. */
export async function readLinked(hash: string): Promise<LinkedDraft[]> {
  if (!carriesDrafts(hash)) return [];
  try {
    const stream = new DecompressionStream('deflate-raw');
    const bytes = await throughStream(toBytes(hash.slice(mark.length)), stream);
    const found: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(found) ? found.filter(isLinked) : [];
  } catch {
    return [];
  }
}
