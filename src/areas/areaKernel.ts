import { bytesOf, type GrowingMemory, growTo, webAssembly } from '../domain/webAssembly.ts';
import { areaModule } from './areaModule.ts';
import type { DrawArea } from './drawArea.ts';
import { drawAreaPlainly } from './drawAreaPlain.ts';

/** Something that draws areas in a memory of its own. */
export interface AreaKernel {
  readonly drawArea: DrawArea;
  /** Its memory, made at least so many bytes large; what was in it stays. */
  readonly memory: (bytes: number) => ArrayBuffer;
}

const page = 65_536;

interface Exported {
  readonly drawArea: DrawArea;
  readonly memory: GrowingMemory;
}

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
  const bytes = bytesOf(areaModule);
  if (webAssembly?.validate(bytes) !== true) return undefined;
  const { drawArea, memory } = new webAssembly.Instance(new webAssembly.Module(bytes)).exports as Exported;
  return { drawArea, memory: (bytes) => growTo(memory, bytes) };
}

/** The fastest kernel that this machine can run; all give the same bytes. */
export function openKernel(): AreaKernel {
  return vectorKernel() ?? plainKernel();
}
