import type * as z from 'zod';
import type { Problem } from '../domain/problem.ts';
import type { Sweep, SweepPlace, SweepScenario } from '../domain/sweeps.ts';
import { limits, textProblems } from '../store/keepable.ts';
import { HttpProblem } from './httpProblem.ts';
import type { Preset } from './presets.ts';
import { serverProblem } from './problemTexts.ts';
import type { Room } from './room.ts';
import type { sweepOrderSchema } from './schemas/sweep.ts';
import { sweepProblem } from './sweepProblemTexts.ts';

type Order = z.infer<typeof sweepOrderSchema>;

/** Shards of one sweep. */
const mostShards = 100_000;

/** Places × scenarios from which a shard takes all futures of its place: to open a place costs as much as hundreds. */
const many = 20;
const [usualStretch, longestStretch] = [50, 1000];

async function scenariosOf({ store }: Room, presets: readonly Preset[], asked: Order['scenarios']) {
  const read = async ({ id, revision }: Order['scenarios'][number]): Promise<SweepScenario> => {
    const preset = presets.find((each) => each.id === id);
    if (preset !== undefined) return { name: id, text: preset.text };
    const kept = await store.readScenario(id, revision);
    if (kept === undefined) throw new HttpProblem(404, [serverProblem('notFound', {}, { what: id })]);
    return { name: kept.name, text: kept.text };
  };
  const found = await inTurn(asked, read);
  // Figures are told by name: those that share one are numbered.
  return found.map((each, at) => {
    const before = found.slice(0, at).filter(({ name }) => name === each.name).length;
    return before === 0 ? each : { ...each, name: `${each.name} (${before + 1})` };
  });
}

/** Each of the answers, asked for one after the other: a large sweep must not take all connections at once. */
async function inTurn<Q, A>(questions: readonly Q[], ask: (question: Q) => Promise<A>): Promise<A[]> {
  const answers: A[] = [];
  for (const each of questions) answers.push(await ask(each));
  return answers;
}

function problemsOf(
  { title, asItIs, scenarios, groups }: Order,
  names: readonly string[],
  shards: number,
): Problem[] {
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const strangers = Object.entries(groups).flatMap(([group, members]) =>
    members.filter((name) => !names.includes(name)).map((name) => ({ group, name })),
  );
  return [
    ...textProblems(title, 'title', limits.name),
    ...[...new Set(twice)].map((name) => sweepProblem('sweepPlaceTwice', { column: 'places' }, { name })),
    ...(asItIs || scenarios.length > 0 ? [] : [sweepProblem('sweepNothingChosen', { column: 'scenarios' })]),
    ...strangers.map((each) => sweepProblem('sweepGroupPlace', { column: 'groups' }, each)),
    ...(shards <= mostShards
      ? []
      : [sweepProblem('sweepTooLarge', { column: 'draws' }, { shards, limit: mostShards })]),
  ];
}

/**
 * The sweep that an order means: places and scenarios of a workspace with their tables and texts.
 *
 * @throws {HttpProblem} 404: there is no such place or scenario. 422: it cannot be run as it stands.
 */
export async function readSweepOrder(room: Room, presets: readonly Preset[], order: Order): Promise<Sweep> {
  const { title, draws, seed, threshold, groups, asItIs } = order;
  const pairs = order.places.length * (order.scenarios.length + (asItIs ? 1 : 0));
  const stretch =
    order.stretch ?? Math.max(1, Math.min(draws, pairs >= many ? longestStretch : usualStretch));
  const shards = pairs * Math.max(1, Math.ceil(draws / stretch));
  const versions = await inTurn(order.places, (each) => room.places.find(each));
  const problems = problemsOf(
    order,
    versions.map(({ name }) => name),
    shards,
  );
  if (problems.length > 0) throw new HttpProblem(422, problems);
  const scenarios = await scenariosOf(room, presets, order.scenarios);
  const places = await inTurn(versions, async ({ name, hash }): Promise<SweepPlace> => {
    return { name, hash, files: await room.places.filesOf(hash) };
  });
  return {
    ...{ title, draws, seed, stretch, threshold, groups, places },
    scenarios: asItIs ? [null, ...scenarios] : scenarios,
  };
}
