import { required } from '../../src/domain/invariant.ts';
import { bytesOf, type GrowingMemory, growTo, webAssembly } from '../../src/domain/webAssembly.ts';
import { drawModule } from '../../src/draws/drawModule.ts';
import { normalKnots } from '../../src/draws/normalKnots.ts';

interface Parts {
  readonly memory: GrowingMemory;
  readonly normalAt: (key: number, counter: number) => number;
  readonly spreadRow: (row: number, start: number, count: number, pupils: number) => void;
  readonly unevenRow: (row: number, start: number, count: number, range: number, most: number) => void;
  readonly f64_own_knots: { readonly value: number };
}

/** Where the kernel’s table begins, and free memory behind its own. */
const [table, free] = [1024, 131_072];

function openParts(): Parts {
  const wasm = required(webAssembly, 'this machine has no WebAssembly');
  const parts = new wasm.Instance(new wasm.Module(bytesOf(drawModule))).exports as Parts;
  const buffer = growTo(parts.memory, free + 65_536);
  new Float64Array(buffer, free).set(normalKnots);
  new Uint32Array(buffer, table)[parts.f64_own_knots.value] = free;
  return parts;
}

const parts = openParts();

/** The kernel’s normal number for a key and a counter. */
export const normalAt = (key: number, counter: number): number => parts.normalAt(key, counter);

/** Sizes as the kernel spreads pupils over sections whose sizes differ by about `range`; see `spreadUnevenly`. */
export function unevenSizes(pupils: number, sections: number, range: number, most: number): number[] {
  const row = free + normalKnots.byteLength;
  parts.spreadRow(row, 1, sections, pupils);
  parts.unevenRow(row, 1, sections, range, most);
  return [...new Int32Array(parts.memory.buffer, row, sections + 1).subarray(1)];
}
