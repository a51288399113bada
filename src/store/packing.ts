import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Json } from './store.ts';

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)];

/** Deflate bytes, off the main thread. */
export function pack(bytes: Uint8Array | string): Promise<Buffer> {
  return deflate(bytes, { level: 6 });
}

/** The bytes that `pack` was given. */
export function unpack(packed: Uint8Array): Promise<Buffer> {
  return inflate(packed);
}

/** The value that `JSON.stringify` was given; `__proto__` is a key like any other to JSON.parse. */
export function parseJson(text: string): Json {
  return JSON.parse(text) as Json;
}
