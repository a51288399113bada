import { levelWords } from '../../domain/glossary.ts';
import type { Region } from '../../domain/region/region.ts';
import type { CurveAxis } from '../../study/curve/curvePoints.ts';
import { curveFormat } from '../../study/curve/tellCurve.ts';
import type { PlanAnswer, PlannedFiles, PlanTask, TaskProgress } from '../../study/planFiles.ts';
import type { PlanProgress } from '../../study/planPlace.ts';
import type { Provenance } from '../../study/provenance.ts';
import { sureFormat } from '../../study/sure/tellSure.ts';
import { writePlan } from '../../study/writePlan.ts';
import { CommandEnd, exitCodes } from '../exit.ts';
import { readInputFiles } from '../openInput.ts';
import { runPlanning } from '../planning/runPlanning.ts';
import { printCurve } from '../print/curve.ts';
import { sayNumber } from '../print/number.ts';
import { printPlan } from '../print/plan.ts';
import { printProblems } from '../print/problems.ts';
import { printSure } from '../print/sure.ts';
import type { Settings } from '../settings.ts';

/** What `plan` may be asked for. */
export interface PlanOptions {
  readonly work?: number;
  readonly seed?: number;
  readonly polish?: true;
  readonly strict?: true;
  readonly sure?: number;
  readonly draws?: number;
  readonly curve?: CurveAxis;
}

/** Futures drawn to count how sure a plan is when nothing else is asked. */
const usualSureDraws = 200;

function taskOf({ sure, draws = usualSureDraws, curve }: PlanOptions): PlanTask {
  if (curve !== undefined) return { kind: 'curve', by: curve };
  return sure === undefined ? { kind: 'plan' } : { kind: 'sure', sure, draws };
}

/**
 * `xuewei plan`: propose what to build, open, hire and whom to send where so that the place meets its class-size
 * targets, with a certificate, and show what a run that carries it out comes to; with `--sure` a plan that meets them in
 * a share of the futures, with `--curve` what plans cost for each deadline or share of classes.
 *
 * @returns Exit code 0; 3 under --strict when a computed target is missed all the same, an expectation does not hold,
 *   a plan does not verify or is not as sure as asked.
 */
export async function plan(
  [path = '']: readonly string[],
  options: PlanOptions,
  settings: Settings,
): Promise<number> {
  const { request, provenanceOf } = readInputFiles(path, settings);
  const { work, seed, polish } = options;
  const planned = await run(
    {
      ...request,
      ...(work === undefined ? {} : { work }),
      ...(seed === undefined ? {} : { seed }),
      ...(polish === undefined ? {} : { polish }),
      task: taskOf(options),
    },
    settings,
  );
  if (!planned.ok) {
    printProblems(planned.problems, planned.notices, settings);
    throw new CommandEnd(exitCodes.problems);
  }
  const { answer, region } = planned;
  const provenance = provenanceOf(answer.document.place.id);
  if (settings.json) settings.print(writeAnswer(answer, provenance));
  else printAnswer(answer, region, settings);
  return options.strict === true && fallsShort(answer) ? exitCodes.missed : exitCodes.done;
}

function writeAnswer(answer: PlanAnswer, provenance: Provenance): string {
  if (answer.kind === 'plan') return writePlan(answer.document, provenance);
  const format = answer.kind === 'sure' ? sureFormat : curveFormat;
  return JSON.stringify({ format, provenance, ...answer.document }, null, 2);
}

function printAnswer(answer: PlanAnswer, region: Region, settings: Settings): void {
  if (answer.kind === 'sure') printSure(answer.document, region, settings);
  if (answer.kind === 'curve') printCurve(answer.document, region, settings);
  else printPlan(answer.document, region, settings);
}

function fallsShort(answer: PlanAnswer): boolean {
  if (answer.kind === 'curve') return !answer.document.points.some(({ met }) => met);
  const { targets, expectations, parts } = answer.document;
  const missed = targets.after.some(({ role, state }) => role === 'computed' && state === 'missed');
  const unfulfilled = expectations.after.some(({ holds }) => !holds);
  const doubted = parts.some(({ findings }) => findings.length > 0);
  const unsure = answer.kind === 'sure' && !answer.document.sure.reached;
  return missed || unfulfilled || doubted || unsure;
}

/** Run in a thread of its own; Ctrl-C ends the search with the best plans so far, a second one ends the program. */
async function run(
  request: Parameters<typeof runPlanning>[0]['request'],
  settings: Settings,
): Promise<PlannedFiles> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  try {
    return await runPlanning({
      request,
      signal: stopping.signal,
      onProgress: (progress) => settings.progress.say(sayTask(progress, settings)),
    });
  } finally {
    process.off('SIGINT', stop);
    settings.progress.end();
  }
}

const steps = {
  before: { zh: '推算现状', en: 'projecting as decided' },
  after: { zh: '推演方案', en: 'carrying the plan out' },
  explain: { zh: '证明与解释', en: 'proof and reasons' },
  draw: { zh: '抽取未来', en: 'drawing futures' },
} as const;

function sayTask(task: TaskProgress, settings: Settings): string {
  if (task.kind === 'plan') return sayProgress(task.progress, settings);
  if (task.kind === 'curve') {
    const { name, point, points } = task.progress;
    return `${name}: ${point + 1}/${points}`;
  }
  const { planFor } = task.progress;
  const aim = planFor === undefined ? '' : `+${sayNumber(planFor, settings.language, 2)}σ · `;
  if ('drawn' in task.progress) return `${aim}${steps.draw[settings.language]} ${task.progress.drawn}`;
  return `${aim}${sayProgress(task.progress.progress, settings)}`;
}

function sayProgress(progress: PlanProgress, { language }: Settings): string {
  if ('year' in progress) return `${steps[progress.step][language]} ${progress.year}`;
  const place = `${progress.name} (${progress.index + 1}/${progress.of})`;
  if (progress.step === 'explain') return `${place}: ${steps.explain[language]}`;
  const { vector } = progress;
  const levels = (['unplaced', 'oversizeClasses', 'cost'] as const).map(
    (level) => `${levelWords[level][language]} ${sayNumber(vector[level], language, 0)}`,
  );
  return `${place}: ${levels.join(', ')}`;
}
