import { parseArgs } from 'node:util';
import { LiveBands, measureSpread, openBands, tellBands } from '../../src/study/tryScenario.ts';
import { watchedIndicators } from '../../web/src/core/tries.ts';
import { tableOf } from './replaced.ts';
import { type LeverPlace, leverPlace, schemaKinds } from './ui/leverDrafts.ts';

const { values } = parseArgs({
  options: {
    places: { type: 'string', default: 'pingyin,zibo' },
    few: { type: 'string', default: '12' },
  },
});
const few = Number(values.few);
const many = 200;

/** Distances of edges from those of the many, in standard deviations of the futures, added up. */
interface Distances {
  edges: number;
  alone: number;
  moved: number;
  others: number;
}

type Figures = ReturnType<LiveBands['draw']>;

function deviationAt(figures: Figures, at: number): number {
  const all = figures.map((each) => each[at] ?? Number.NaN);
  const mean = all.reduce((sum, figure) => sum + figure, 0) / all.length;
  return Math.sqrt(all.reduce((sum, figure) => sum + (figure - mean) ** 2, 0) / all.length);
}

/** The place as it stands, and then with each lever in turn: each is a step from the one before. */
async function measure({ read, drafts }: LeverPlace): Promise<Map<string, Distances>> {
  const spread = measureSpread(read);
  const told = new Map<string, Distances>();
  let before: { readonly asked: string; readonly figures: Figures } | undefined;
  for (const { draft } of drafts) {
    const world = await openBands(
      read,
      { text: draft.history.text, file: 'draft.yaml' },
      spread,
      watchedIndicators,
      undefined,
    );
    if (world === undefined) continue;
    const bands = new LiveBands(world);
    const { series, years } = bands;
    const drawn = bands.draw(0, 2 * many);
    const figures = drawn.slice(0, many);
    const asked = JSON.stringify([series, years]);
    const tell = (of: Figures, moved?: Figures) => tellBands(series, years, of, moved);
    const others = tell(drawn.slice(many));
    if (before?.asked === asked) {
      const alone = tell(figures.slice(0, few));
      const moved = tell(figures.slice(0, few), before.figures);
      tell(figures).forEach(({ indicator, edges }, place) => {
        const sums = told.get(indicator) ?? { edges: 0, alone: 0, moved: 0, others: 0 };
        told.set(indicator, sums);
        edges.forEach(({ between }, index) => {
          const width = deviationAt(figures, place * years.length + index);
          if (between === undefined || !(width > 0)) return;
          for (const end of [0, 1] as const) {
            const off = (from: typeof moved) =>
              Math.abs((from[place]?.edges[index]?.between?.[end] ?? Number.NaN) - between[end]) / width;
            sums.edges += 1;
            sums.alone += off(alone);
            sums.moved += off(moved);
            sums.others += off(others);
          }
        });
      });
    }
    before = { asked, figures };
  }
  return told;
}

const rows: (string | number)[][] = [];
for (const id of values.places.split(','))
  for (const [indicator, { edges, alone, moved, others }] of await measure(
    await leverPlace(id, schemaKinds, 2),
  ))
    if (edges > 0)
      rows.push([
        ...[id, indicator, edges],
        ...[alone, moved, others].map((sum) => (sum / edges).toFixed(3)),
      ]);
console.log(
  tableOf(['place', 'indicator', 'edges', `${few} alone`, `${few} moving ${many}`, `${many} others`], rows),
);
