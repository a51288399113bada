/** What the language knows of WebAssembly here. */
interface WebAssemblyPart {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
}

/** WebAssembly, as Node and every browser of today have it; undefined where a page or a policy has none. */
export const webAssembly = (globalThis as unknown as { readonly WebAssembly?: WebAssemblyPart }).WebAssembly;

/** The bytes of a module that is kept as a text in base 64. */
export function bytesOf(module: string): Uint8Array {
  return Uint8Array.from(atob(module), (character) => character.charCodeAt(0));
}

/** The memory of a module. */
export interface GrowingMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Bytes of a page of memory. */
const page = 65_536;

/** Make a memory at least so many bytes large; what was in it stays, its old buffer is of no use any more. */
export function growTo(memory: GrowingMemory, bytes: number): ArrayBuffer {
  const missing = Math.ceil(bytes / page) - memory.buffer.byteLength / page;
  if (missing > 0) memory.grow(missing);
  return memory.buffer;
}
