import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { InterventionKind } from '../../src/domain/interventions.ts';
import { openBrowser } from '../web/openBrowser.ts';
import { median, rounded } from './processorTime.ts';
import { replaced, rowsKept, tableOf } from './replaced.ts';
import { figuresOf, measurePeer } from './ui/freshFigures.ts';
import { type LeverDraft, type LeverPlace, leverPlace, schemaKinds } from './ui/leverDrafts.ts';
import { LiveWhatIf, type Step } from './ui/liveWhatIf.ts';

const { values } = parseArgs({
  options: {
    places: { type: 'string', default: 'pingyin,zibo' },
    kinds: { type: 'string' },
    steps: { type: 'string', default: '20' },
    write: { type: 'boolean', default: false },
  },
});
const steps = Number(values.steps);
const kinds = values.kinds === undefined ? schemaKinds : (values.kinds.split(',') as InterventionKind[]);

/** The value that so many of a hundred do not exceed. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function tell(made: readonly Step[]) {
  const milliseconds = made.map((each) => each.milliseconds);
  return {
    steps: made.length,
    refused: made.filter(({ ok }) => !ok).length,
    p50: rounded(median(milliseconds) ?? Number.NaN, 0),
    p95: rounded(quantile(milliseconds, 0.95), 0),
  };
}

/** Half and 95 of 100. */
const inMilliseconds = (numbers: readonly number[]) => [
  `${rounded(median(numbers) ?? Number.NaN, 0)} ms`,
  `${rounded(quantile(numbers, 0.95), 0)} ms`,
];

const perStep = (seconds: number, made: readonly Step[]) => rounded((seconds * 1000) / made.length, 0);

/**
 * Fail where the page complains, nothing could be applied, or figures are not those of a fresh whole study.
 *
 * @returns Answers painted in a drag that waits for nothing, and milliseconds from its end to the first bands and to
 *   those of 200 futures.
 */
async function examine(
  live: LiveWhatIf,
  place: LeverPlace,
  { kind, moved }: LeverDraft,
  made: readonly Step[],
) {
  const where = `${place.id}, ${kind}`;
  if (made.every(({ ok }) => !ok)) throw new Error(`${where}: no step could be applied.`);
  const rushed = moved.by === 'slider' ? await live.rush(moved) : undefined;
  const { text, figures } = rushed ?? (await live.shown());
  const fresh = await figuresOf(place, text);
  if (fresh !== undefined && JSON.stringify(fresh) !== JSON.stringify(figures))
    throw new Error(`${where}: the page does not show the figures of its own text.`);
  const bands = fresh === undefined || rushed === undefined ? undefined : await live.bands(200);
  if (live.faults.length > 0) throw new Error(`${where}: ${live.faults.join('; ')}`);
  return { rushed: rushed?.painted, bands };
}

const moved = new Set<InterventionKind>();
const rows: (string | number)[][] = [];
for (const id of values.places.split(',')) {
  const place = await leverPlace(id, kinds, steps);
  const peer = await measurePeer(place);
  console.log(JSON.stringify(peer));
  const live = await LiveWhatIf.open(place);
  const all: Step[] = [];
  const banded: { readonly first: number; readonly whole: number }[] = [];
  let spent = 0;
  for (const lever of place.drafts) {
    const { kind } = lever;
    await live.turnTo(lever);
    const before = await live.processorSeconds();
    const made = await live.move(lever.moved);
    const used = (await live.processorSeconds()) - before;
    spent += used;
    const { rushed, bands } = await examine(live, place, lever, made);
    if (bands !== undefined) banded.push(bands);
    all.push(...made);
    moved.add(kind);
    console.log(
      JSON.stringify({
        name: 'lever to median path',
        place: id,
        kind,
        ...tell(made),
        processor: perStep(used, made),
        rushed,
        firstBands: bands && rounded(bands.first, 0),
        bands: bands && rounded(bands.whole, 0),
      }),
    );
  }
  await live.close();
  const { p50, p95 } = tell(all);
  console.log(
    JSON.stringify({
      name: 'lever to median path',
      place: id,
      kind: 'all',
      ...tell(all),
      processor: perStep(spent, all),
    }),
  );
  const { ours, theirs } = peer;
  rows.push([
    id,
    place.drafts.length,
    all.length,
    `${p50} ms`,
    `${p95} ms`,
    ...inMilliseconds(banded.map(({ first }) => first)),
    ...inMilliseconds(banded.map(({ whole }) => whole)),
    `${perStep(spent, all)} ms`,
    `${ours} ms`,
    `${theirs} ms`,
  ]);
}
const still = kinds.filter((kind) => !moved.has(kind));
if (still.length > 0) throw new Error(`No place has anything to move for ${still.join(', ')}.`);
await (await openBrowser('all')).close();

const heads = [
  'place',
  'kinds',
  'steps',
  'p50',
  'p95',
  'first bands, p50',
  'p95',
  '200 futures, p50',
  'p95',
  'processor, a step',
  'figures alone, processor',
  'whole study, processor',
];
console.log(tableOf(heads, rows));
if (values.write) {
  const path = join('docs', 'performance.md');
  const page = readFileSync(path, 'utf8');
  const others = rowsKept(
    page,
    'levers',
    rows.map(([place]) => String(place)),
  );
  writeFileSync(path, replaced(page, 'levers', tableOf(heads, [...others, ...rows])));
}
