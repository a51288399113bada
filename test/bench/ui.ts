import { parseArgs } from 'node:util';
import type { InterventionKind } from '../../src/domain/interventions.ts';
import { openBrowser } from '../web/openBrowser.ts';
import { median, rounded } from './processorTime.ts';
import { leverPlace, schemaKinds } from './ui/leverDrafts.ts';
import { LiveWhatIf, type Step } from './ui/liveWhatIf.ts';

const { values } = parseArgs({
  options: {
    places: { type: 'string', default: 'pingyin,zibo' },
    kinds: { type: 'string' },
    steps: { type: 'string', default: '20' },
  },
});
const steps = Number(values.steps);
const kinds = values.kinds === undefined ? schemaKinds : (values.kinds.split(',') as InterventionKind[]);

/** The value that so many of a hundred do not exceed. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const told = (made: readonly Step[]) => {
  const milliseconds = made.map((each) => each.milliseconds);
  return {
    steps: made.length,
    refused: made.filter(({ ok }) => !ok).length,
    p50: rounded(median(milliseconds) ?? Number.NaN, 1),
    p95: rounded(quantile(milliseconds, 0.95), 1),
  };
};

const moved = new Set<InterventionKind>();
for (const id of values.places.split(',')) {
  const place = await leverPlace(id, kinds, steps);
  const live = await LiveWhatIf.open(place);
  const all: Step[] = [];
  for (const lever of place.drafts) {
    const { kind } = lever;
    await live.turnTo(lever);
    const made = await live.move(lever.moved, steps);
    all.push(...made);
    moved.add(kind);
    console.log(JSON.stringify({ name: 'slider to median path', place: id, kind, ...told(made) }));
    if (live.faults.length > 0) throw new Error(`${id}, ${kind}: ${live.faults.join('; ')}`);
    if (made.every(({ ok }) => !ok)) throw new Error(`${id}, ${kind}: no step could be applied.`);
  }
  console.log(JSON.stringify({ name: 'slider to median path', place: id, kind: 'all', ...told(all) }));
  await live.close();
}
const still = kinds.filter((kind) => !moved.has(kind));
if (still.length > 0) throw new Error(`No place has anything to move for ${still.join(', ')}.`);
await (await openBrowser('all')).close();
