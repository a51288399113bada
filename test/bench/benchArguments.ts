import { parseArgs } from 'node:util';

/** What a bench is asked for on the command line. */
export interface BenchArguments {
  readonly seeds: readonly number[];
  /** Moves of our search; undefined: as many as the bench holds usual for a size. */
  readonly work: number | undefined;
  /** Processor seconds that each peer gets. */
  readonly seconds: number;
  readonly sizes: readonly number[];
  /** Peers by name; undefined: all that are there. */
  readonly peers?: readonly string[];
  /** Moves of the same search that is let go on for longer; undefined: about a minute’s. */
  readonly longer?: number | undefined;
  /** Our search without a solver at hand. */
  readonly alone?: boolean;
  /** Plans are polished when the search has ended. */
  readonly polish?: boolean;
  /** Districts of a city; undefined: as many as the bench holds usual. */
  readonly districts?: number | undefined;
  /** How much money there is, by name; undefined: each of the ways that the bench knows. */
  readonly money?: readonly string[];
}

/**
 * Read `--seeds 1..5 --work 60000 --seconds 10 --sizes 10,40 --peers native --alone --money much`.
 *
 * @throws {Error} An option is unknown or not a number.
 */
export function readArguments(defaults: BenchArguments): BenchArguments {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string' },
      work: { type: 'string' },
      seconds: { type: 'string' },
      sizes: { type: 'string' },
      peers: { type: 'string' },
      longer: { type: 'string' },
      alone: { type: 'boolean' },
      polish: { type: 'boolean' },
      districts: { type: 'string' },
      money: { type: 'string' },
    },
  });
  return {
    seeds: values.seeds === undefined ? defaults.seeds : seedsOf(values.seeds),
    work: values.work === undefined ? defaults.work : numberOf(values.work),
    seconds: values.seconds === undefined ? defaults.seconds : numberOf(values.seconds),
    sizes: values.sizes === undefined ? defaults.sizes : values.sizes.split(',').map(numberOf),
    longer: values.longer === undefined ? undefined : numberOf(values.longer),
    districts: values.districts === undefined ? undefined : numberOf(values.districts),
    alone: values.alone === true,
    polish: values.polish === true,
    ...(values.peers === undefined ? {} : { peers: values.peers.split(',') }),
    ...(values.money === undefined ? {} : { money: values.money.split(',') }),
  };
}

function seedsOf(text: string): number[] {
  const [from, to = from] = text.split('..').map(numberOf);
  if (from === undefined || to === undefined) throw new Error(`Seeds are written 1..5, not "${text}".`);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function numberOf(text: string): number {
  const number = Number(text);
  if (!(number >= 0)) throw new Error(`"${text}" is no number.`);
  return number;
}
