import { join } from 'node:path';
import type { SweepPlace } from '../../domain/sweeps.ts';
import { hashPlace } from '../../store/hashPlace.ts';
import { makeFolder } from '../../store/makeFolder.ts';
import type { PlanDocument } from '../../study/tellPlan.ts';
import { writePlan } from '../../study/writePlan.ts';
import { startShardPool } from '../../sweep/shardPool.ts';
import { inFolder, writeWhole } from '../../sweep/shardShelf.ts';
import {
  type PlannedProvince,
  type Province,
  planProvince,
  type RunRound,
} from '../../sweep/shared/planProvince.ts';
import { grantTable, provinceTable } from '../../sweep/shared/provinceTable.ts';
import { roundsHere, roundsInQueue } from '../../sweep/shared/roundRunners.ts';
import { engine } from '../engine.ts';
import { exitCodes } from '../exit.ts';
import { endWith } from '../openInput.ts';
import { problemIn } from '../print/problemIn.ts';
import { boundOf, provinceLines, sayProvinceStep } from '../print/province.ts';
import type { Settings } from '../settings.ts';
import { openSharedQueue } from '../sweeping/openSharedQueue.ts';
import { orUnwritable } from '../sweeping/orUnwritable.ts';
import { readProvince } from '../sweeping/readProvince.ts';

/** Version of the JSON that `province` prints and writes beside the plans. */
export const provinceFormat = 'xuewei.planned/1';

/** What `province` may be asked for. */
export interface ProvinceCommandOptions {
  /** Folder of the results. */
  readonly out: string;
  readonly work?: number;
  readonly threads?: number;
  /** Polish the plans and bound their cost in the end. */
  readonly polish?: true;
  /** Let workers on other machines compute it, over the shared database. */
  readonly queue?: boolean;
  readonly databaseUrl?: string;
  /** Longest time of a shard in the queue. */
  readonly shardSeconds: number;
  readonly priority: number;
}

/**
 * `xuewei province`: a plan over several places that share money, in rounds on this machine's threads or by workers
 * anywhere. Ctrl-C stops it with the best plans so far; the same command goes on.
 *
 * @returns Exit code 0; 3 where a place has no plan, one does not verify, or they take more than there is.
 */
export async function province(
  [path = '']: readonly string[],
  options: ProvinceCommandOptions,
  settings: Settings,
  signal: AbortSignal,
): Promise<number> {
  const read = readProvince(path);
  if (!read.ok) return endWith(read.problems, settings);
  return orUnwritable(options.out, settings, () => planInto(read.province, options, settings, signal));
}

async function planInto(
  given: Province,
  options: ProvinceCommandOptions,
  settings: Settings,
  signal: AbortSignal,
): Promise<number> {
  const { work = given.work, out } = options;
  const asked: Province = { ...given, work, polish: options.polish === true };
  const plans = join(out, 'plans');
  inFolder(() => makeFolder(plans));
  const written = (place: SweepPlace, document: PlanDocument) =>
    writeWhole(
      join(plans, `${place.name}.json`),
      `${writePlan(document, provenanceOf(place, asked, document))}\n`,
    );
  const planned = await runRounds(options, settings, signal, (run) =>
    planProvince(asked, {
      ...{ run, onPlace: written, shouldStop: () => signal.aborted },
      onProgress: (progress) => settings.progress.say(sayProvinceStep(progress, settings.language)),
    }),
  );
  settings.progress.end();
  const told = tell(asked, planned, options);
  writeWhole(join(out, 'counties.csv'), provinceTable(planned));
  writeWhole(join(out, 'grants.csv'), grantTable(planned));
  writeWhole(join(out, 'check.json'), `${JSON.stringify(told(settings), null, 2)}\n`);
  if (settings.json) settings.print(JSON.stringify(told(settings), null, 2));
  else for (const line of provinceLines(asked, planned, out, settings.language)) settings.print(line);
  return holds(planned) ? exitCodes.done : exitCodes.missed;
}

async function runRounds<T>(
  { out, threads, queue, databaseUrl, shardSeconds, priority }: ProvinceCommandOptions,
  settings: Settings,
  signal: AbortSignal,
  work: (run: RunRound) => Promise<T>,
): Promise<T> {
  const rounds = { folder: join(out, 'rounds'), engine: engine().version, signal };
  const shared = queue === true ? await openSharedQueue(databaseUrl, settings) : undefined;
  const pool = startShardPool(threads);
  const here = roundsHere(rounds, pool);
  const asked = { seconds: shardSeconds, priority, now: () => new Date(), afterStop: here };
  try {
    return await work(shared === undefined ? here : roundsInQueue(rounds, shared, asked));
  } finally {
    await pool.close();
    await shared?.close();
  }
}

function provenanceOf({ hash }: SweepPlace, { scenario }: Province, document: PlanDocument) {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    engine: engine(),
    dataset: { name: document.place.id, sha256: hash },
    scenario: scenario && {
      name: scenario.name,
      sha256: hashPlace([{ name: scenario.name, bytes: bytes(scenario.text) }]),
    },
  };
}

/** Whether every part has a plan that holds, and all together keep to the money. */
function holds({ parts, failures, overspent, doubts }: PlannedProvince): boolean {
  const sound = parts.every(({ planned }) => planned?.checked?.findings.length === 0);
  const kept = overspent.length === 0 && doubts.length === 0;
  return parts.length > 0 && sound && failures.length === 0 && kept;
}

function tell(
  { title, grant, work, seed }: Province,
  planned: PlannedProvince,
  { out }: ProvinceCommandOptions,
): (settings: Settings) => object {
  const { vector, short, left, stopped, rounds, overspent, parts, failures, proof, doubts } = planned;
  return ({ language }) => {
    const said = (problem: (typeof overspent)[number]) => problemIn(problem, language);
    return {
      format: provinceFormat,
      title,
      settings: { grant, work, seed },
      folder: out,
      ok: holds(planned),
      stopped,
      vector,
      ...{ parts: { of: parts.length, short }, left, rounds },
      overspent: overspent.map(said),
      ...(proof === undefined ? {} : { proof, certificate: boundOf(planned), doubts: doubts.map(said) }),
      plans: parts.map(({ place, part, planned: plan }) => ({
        ...{ place, part, vector: plan?.vector ?? null, granted: plan?.granted ?? [] },
        findings: plan?.checked?.findings.map(said) ?? null,
      })),
      failures: failures.map((each) => ({ ...each, problems: each.problems.map(said) })),
    };
  };
}
