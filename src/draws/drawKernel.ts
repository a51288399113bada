import { required } from '../domain/invariant.ts';
import { bytesOf, type GrowingMemory, growTo, webAssembly } from '../domain/webAssembly.ts';
import { drawModule } from './drawModule.ts';
import { type DrawState, SizesFull, stateLengths } from './drawState.ts';
import type { DrawWorld, SeatWorld } from './drawWorld.ts';
import { normalKnots } from './normalKnots.ts';

/** Where the kernel's table of addresses begins, as `wasm/draws/arrays.ts` has it; rows lie behind its own page. */
const [table, firstRow] = [1024, 131_072];

/** Numbers of a row that remainders are kept in while pupils are shared out; schools and cells have fewer parts. */
const remainders = 4096;

type Numbers = Int32Array | Uint8Array | Float64Array;

const kinds = { i32: Int32Array, u8: Uint8Array, f64: Float64Array } as const;

interface Exported {
  readonly memory: GrowingMemory;
  readonly shape: (...sizes: number[]) => void;
  readonly startClasses: () => void;
  readonly startDraw: (seed: number, draw: number) => void;
  readonly flowYear: (year: number) => void;
  readonly seatYear: (year: number) => void;
  /** 1: places for classes are lacking, 2: for pairs; the kernel has stopped. */
  readonly lacking: { readonly value: number };
}

/** A row of the kernel: its place in the table, whose it is and how it is called there. */
interface Slot {
  readonly place: number;
  readonly kind: keyof typeof kinds;
  readonly owner: 'world' | 'spread' | 'state' | 'own';
  readonly name: string;
}

/** Draws and seats in a memory of its own. */
export interface DrawKernel {
  /** Views into its memory. */
  readonly state: DrawState;
  /**
   * Take a world's rows over.
   *
   * @returns False where it is laid out otherwise than the one that the kernel was opened for, or has longer rows.
   */
  load(world: SeatWorld | DrawWorld): boolean;
  /** Put the classes of the census into the state. */
  startClasses(): void;
  /** Put a draw back to the census, with chance of its own. */
  startDraw(seed: number, draw: number): void;
  /** Draw one year's pupils. Law: without spread, every figure is the central path's. */
  flowYear(year: number): void;
  /** Seat a year's pupils. Law: without spread, classes and pupils are those of the study run. */
  seatYear(year: number): void;
}

let compiled: object | undefined;

function instantiate(): Exported {
  const wasm = required(webAssembly, 'draws need WebAssembly');
  compiled ??= new wasm.Module(bytesOf(drawModule));
  return new wasm.Instance(compiled).exports as Exported;
}

/** The rows that a kernel names. */
function slotsOf(exported: Exported): Slot[] {
  return Object.entries(exported).flatMap(([called, held]): Slot[] => {
    const [kind, owner, name] = called.split('_');
    if (kind === undefined || owner === undefined || name === undefined) return [];
    const place = (held as { readonly value: number }).value;
    return [{ place, kind: kind as Slot['kind'], owner: owner as Slot['owner'], name }];
  });
}

/** A row of a world or its spread; undefined where it has none, as worlds without a central path have not. */
function rowIn(world: SeatWorld | DrawWorld, { owner, name }: Slot): Numbers | undefined {
  const holder = owner === 'spread' ? ('spread' in world ? world.spread : {}) : world;
  return (holder as Readonly<Record<string, Numbers>>)[name];
}

const isGiven = ({ owner }: Slot) => owner === 'world' || owner === 'spread';

/** Rows of this year and the last, which change places. */
type Swapped = { -readonly [Name in 'sizes' | 'lastSizes' | 'count' | 'lastCount']: DrawState[Name] };

/** Makes the rows of this year those of the last. */
function swapper(state: Swapped, addresses: Uint32Array, slots: readonly Slot[]): () => void {
  const placeOf = (wanted: keyof Swapped) =>
    required(slots.find(({ owner, name }) => owner === 'state' && name === wanted)?.place, wanted);
  const pairs = (['sizes', 'count'] as const).map((now) => {
    const last = now === 'sizes' ? 'lastSizes' : 'lastCount';
    return { now, last, nowAt: placeOf(now), lastAt: placeOf(last) } as const;
  });
  return () => {
    for (const { now, last, nowAt, lastAt } of pairs) {
      [state[now], state[last]] = [state[last], state[now]];
      [addresses[nowAt], addresses[lastAt]] = [addresses[lastAt] as number, addresses[nowAt] as number];
    }
  };
}

/**
 * Runs what may need more places than there are.
 *
 * @throws {SizesFull} It does: what the state holds is worth nothing any more.
 */
function guarded<Given extends number[]>(exported: Exported, run: (...given: Given) => void) {
  return (...given: Given): void => {
    try {
      run(...given);
    } catch (error) {
      const { value } = exported.lacking;
      throw value === 0 ? error : new SizesFull(value === 1 ? 'room' : 'pairs');
    }
  };
}

/** How many numbers a row has. */
function lengthOf(
  slot: Slot,
  world: SeatWorld | DrawWorld,
  state: Readonly<Record<string, number>>,
  pairs: number,
): number {
  if (slot.owner === 'state') return required(state[slot.name], `${slot.name} is no row of a draw`);
  if (slot.owner === 'own') return { knots: normalKnots.length, remainders, pairs }[slot.name] ?? 0;
  return rowIn(world, slot)?.length ?? 0;
}

/** How many there are of everything, as the kernel asks for it. */
const shapeOf = ({ cells, schools, blocks, pools, spots, staffs, steps }: SeatWorld) =>
  [cells, schools, blocks, pools, spots, staffs, steps] as const;

/** Lay the rows out one behind the other, and write where each begins into the kernel's table. */
function layOut(exported: Exported, slots: readonly Slot[], lengths: readonly number[]): Numbers[] {
  let end = firstRow;
  const starts = slots.map(({ kind }, at) => {
    const start = end;
    end += Math.ceil(((lengths[at] as number) * kinds[kind].BYTES_PER_ELEMENT) / 8) * 8;
    return start;
  });
  const buffer = growTo(exported.memory, end);
  const addresses = new Uint32Array(buffer, table, slots.length);
  return slots.map(({ kind, place }, at) => {
    addresses[place] = starts[at] as number;
    return new kinds[kind](buffer, starts[at] as number, lengths[at] as number);
  });
}

/**
 * Open a kernel for a world.
 *
 * @param room Places for the sizes of one cell’s classes.
 * @param pairs Pairs of a cell and a school that can be kept while children are placed elsewhere.
 */
export function openKernel(world: SeatWorld | DrawWorld, room: number, pairs: number): DrawKernel {
  const exported = instantiate();
  const slots = slotsOf(exported);
  const ofState = stateLengths(world, room);
  const rows = layOut(
    exported,
    slots,
    slots.map((slot) => lengthOf(slot, world, ofState, pairs)),
  );
  exported.shape(...shapeOf(world), room, pairs);
  const state: Record<string, unknown> = { room };
  const loaded: (Numbers | undefined)[] = slots.map(() => undefined);
  slots.forEach(({ owner, name }, at) => {
    if (owner === 'state') state[name] = rows[at];
    if (name === 'knots') rows[at]?.set(normalKnots);
  });
  const swap = swapper(
    state as unknown as Swapped,
    new Uint32Array(exported.memory.buffer, table, slots.length),
    slots,
  );
  return {
    state: state as unknown as DrawState,
    load(next) {
      const shape = shapeOf(world);
      if (shapeOf(next).some((size, at) => size !== shape[at])) return false;
      const given = slots.map((slot) => (isGiven(slot) ? rowIn(next, slot) : undefined));
      if (given.some((row, at) => row !== undefined && row.length > (rows[at] as Numbers).length))
        return false;
      given.forEach((row, at) => {
        if (row === undefined || row === loaded[at]) return;
        rows[at]?.set(row);
        loaded[at] = row;
      });
      return true;
    },
    startClasses: guarded(exported, exported.startClasses),
    startDraw: guarded(exported, exported.startDraw),
    flowYear: exported.flowYear,
    seatYear: guarded(exported, (year: number) => {
      swap();
      exported.seatYear(year);
    }),
  };
}
