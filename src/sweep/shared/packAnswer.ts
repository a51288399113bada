import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Write plain JSON as few bytes; the same gives the same bytes. */
export function packAnswer(answer: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(answer));
}

/** The JSON that `packAnswer` was given. */
export function unpackAnswer<T>(packed: Uint8Array): T {
  return JSON.parse(inflateRawSync(packed).toString('utf8')) as T;
}

/** Bytes as a text that can stand in JSON, and back. */
export const toText = (packed: Uint8Array): string => Buffer.from(packed).toString('base64');
export const fromText = (text: string): Uint8Array => Buffer.from(text, 'base64');
