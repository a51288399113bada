import { areaModule } from './areaModule.ts';
import type { DrawArea } from './drawArea.ts';
import { drawAreaPlainly } from './drawAreaPlain.ts';

/** Something that draws areas in a memory of its own. */
export interface AreaKernel {
  readonly drawArea: DrawArea;
  /** Its memory, made at least so many bytes large; what was in it stays. */
  readonly memory: (bytes: number) => ArrayBuffer;
}

/** What the language knows of WebAssembly here. */
interface WebAssemblyPart {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
}

interface Exported {
  readonly drawArea: DrawArea;
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
}

const page = 65_536;

/** The kernel in plain TypeScript: for machines whose WebAssembly knows no vectors, and to check the other by. */
export function plainKernel(): AreaKernel {
  let held = new ArrayBuffer(0);
  return {
    drawArea: (...numbers) => drawAreaPlainly(held, ...numbers),
    memory(bytes) {
      if (held.byteLength < bytes) {
        const larger = new ArrayBuffer(Math.ceil(bytes / page) * page);
        new Uint8Array(larger).set(new Uint8Array(held));
        held = larger;
      }
      return held;
    },
  };
}

/** The kernel whose vectors take four draws at once; undefined where the machine cannot run it. */
export function vectorKernel(): AreaKernel | undefined {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly?: WebAssemblyPart };
  const bytes = Uint8Array.from(atob(areaModule), (character) => character.charCodeAt(0));
  if (WebAssembly?.validate(bytes) !== true) return undefined;
  const { drawArea, memory } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Exported;
  return {
    drawArea,
    memory(needed) {
      const missing = Math.ceil(needed / page) - memory.buffer.byteLength / page;
      if (missing > 0) memory.grow(missing);
      return memory.buffer;
    },
  };
}

/** The fastest kernel that this machine can run; all give the same bytes. */
export function openKernel(): AreaKernel {
  return vectorKernel() ?? plainKernel();
}
