import type { SchoolYear } from '../domain/units.ts';
import type { EntryRule, ProjectionModel } from './projectionModel.ts';

interface Spanning {
  readonly fromYear: SchoolYear;
  readonly toYear?: SchoolYear | undefined;
}

/** Rows that hold in a year, as a text. */
const holding = (rows: readonly Spanning[], year: SchoolYear) =>
  JSON.stringify(
    rows.filter(({ fromYear, toYear }) => fromYear <= year && (toYear === undefined || year <= toYear)),
  );

const dated = (rows: readonly { readonly year: SchoolYear }[], year: SchoolYear) =>
  JSON.stringify(rows.filter((row) => row.year === year));

function entryParts(entry: EntryRule, ahead: number): unknown[] {
  if (entry.kind === 'leavers') return [entry.kind, entry.ratio, entry.feeding, entry.routes];
  if (entry.kind === 'lastValue') return [entry.kind, entry.pupils];
  return [entry.kind, entry.expected[Math.min(ahead, entry.expected.length) - 1]];
}

/** What each part of a model brings to one year: numbers and texts, and lists that are looked at as a whole. */
const brings: {
  readonly [Part in keyof ProjectionModel]-?: (model: ProjectionModel, year: SchoolYear) => unknown[];
} = {
  asOf: ({ asOf }) => [asOf],
  cells: ({ cells }) => [cells],
  totals: ({ totals }) => [totals],
  carried: ({ carried }) => [carried],
  // The divisions are those of one layout, and with them the pools that they stand in.
  divisions: ({ divisions }) => [divisions],
  pools: ({ pools, asOf }, year) =>
    pools.flatMap(({ ratios, ratiosAhead, entry }) => [
      ...(ratiosAhead?.[year - asOf - 1] ?? ratios),
      ...entryParts(entry, year - asOf),
    ]),
  assumptions: ({ assumptions }, year) => [holding(assumptions, year)],
  arrivals: ({ arrivals }, year) => [holding(arrivals, year)],
  flowRates: ({ flowRates }, year) => [holding(flowRates, year)],
  privateShares: ({ privateShares }, year) => [dated(privateShares, year)],
  controls: ({ controls }, year) => [dated(controls, year)],
  // What is said of the model.
  choices: () => [],
};

const all = Object.values(brings);

/**
 * Whether two models project a year alike from the same pupils and in the same situation, so that it need not be
 * projected again.
 *
 * Law: where they do, `projectCells` gives the same for both.
 *
 * @returns False where nothing shows that they do: lists count as the same only where they are the very same objects.
 */
export function projectsAlike(left: ProjectionModel, right: ProjectionModel, year: SchoolYear): boolean {
  if (left === right) return true;
  if (left.divisions !== right.divisions) return false;
  const [before, after] = [left, right].map((model) => all.flatMap((part) => part(model, year))) as [
    unknown[],
    unknown[],
  ];
  return before.length === after.length && before.every((part, at) => Object.is(part, after[at]));
}
