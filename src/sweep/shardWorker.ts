import type { Problem } from '../domain/problem.ts';
import type { SweepFile, SweepScenario } from '../domain/sweeps.ts';
import { openPlace } from '../study/openPlace.ts';
import { openShards } from '../study/runShard.ts';
import { packFigures } from './packFigures.ts';
import type { ShardAnswer } from './shardAnswer.ts';
import type { Shard } from './sweep.ts';

/** A shard with what it needs to be run. */
export interface ShardTask {
  /** Names place, scenario, seed and threshold: what stays open from shard to shard. */
  readonly key: string;
  readonly files: readonly SweepFile[];
  readonly scenario: SweepScenario | null;
  readonly shard: Shard;
  readonly seed: number;
  readonly threshold: number;
  /** What the place is asked instead of futures. */
  readonly order?: string;
}

type Opened = { readonly run: ReturnType<typeof openShards> } | { readonly problems: readonly Problem[] };

let held: { readonly key: string; readonly opened: Promise<Opened> } | undefined;

/** Copies: the files may lie in memory that threads share, which cannot be decoded. */
const ownFiles = (files: readonly SweepFile[]) =>
  files.map(({ name, bytes }) => ({ name, bytes: bytes.slice() }));

async function open({ files, scenario, seed, threshold }: ShardTask): Promise<Opened> {
  const asked = scenario === null ? {} : { scenario: { text: scenario.text, file: scenario.name } };
  const opened = await openPlace({ files: ownFiles(files), ...asked });
  return opened.ok ? { run: openShards(opened, seed, threshold) } : { problems: opened.problems };
}

/** What a thread does with a shard; the place stays open for the next one. */
export default async function runShard(task: ShardTask): Promise<ShardAnswer> {
  const { order, scenario, files } = task;
  if (order !== undefined) {
    // Search and posing are loaded where they are asked for alone.
    const { answerTask } = await import('./shared/answerTask.ts');
    return answerTask({ order, scenario, files: ownFiles(files) });
  }
  if (held?.key !== task.key) held = { key: task.key, opened: open(task) };
  const opened = await held.opened;
  if ('problems' in opened) return { ok: false, problems: opened.problems };
  return { ok: true, figures: packFigures(opened.run(task.shard)) };
}
