import { levelWords } from '../../domain/glossary.ts';
import type { PlannedFiles } from '../../study/planFiles.ts';
import type { PlanProgress } from '../../study/planPlace.ts';
import { writePlan } from '../../study/writePlan.ts';
import { CommandEnd, exitCodes } from '../exit.ts';
import { readInputFiles } from '../openInput.ts';
import { runPlanning } from '../planning/runPlanning.ts';
import { sayNumber } from '../print/number.ts';
import { printPlan } from '../print/plan.ts';
import { printProblems } from '../print/problems.ts';
import type { Settings } from '../settings.ts';

interface PlanOptions {
  readonly work?: number;
  readonly seed?: number;
  readonly strict?: true;
}

/**
 * `xuewei plan`: propose what to build, open, hire and whom to send where so that the place meets its class-size
 * targets, with a certificate, and show what a run that carries it out comes to.
 *
 * @returns Exit code 0; 3 under --strict when a computed target is missed all the same, an expectation does not hold
 *   or a plan does not verify.
 */
export async function plan(
  [path = '']: readonly string[],
  options: PlanOptions,
  settings: Settings,
): Promise<number> {
  const { request, provenanceOf } = readInputFiles(path, settings);
  const { work, seed } = options;
  const planned = await run(
    { ...request, ...(work === undefined ? {} : { work }), ...(seed === undefined ? {} : { seed }) },
    settings,
  );
  if (!planned.ok) {
    printProblems(planned.problems, planned.notices, settings);
    throw new CommandEnd(exitCodes.problems);
  }
  const { document, region } = planned;
  if (settings.json) {
    settings.print(writePlan(document, provenanceOf(document.place.id)));
  } else printPlan(document, region, settings);
  const missed = document.targets.after.some(({ role, state }) => role === 'computed' && state === 'missed');
  const unfulfilled = document.expectations.after.some(({ holds }) => !holds);
  const doubted = document.parts.some(({ findings }) => findings.length > 0);
  return options.strict === true && (missed || unfulfilled || doubted) ? exitCodes.missed : exitCodes.done;
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
      onProgress: (progress) => settings.progress.say(sayProgress(progress, settings)),
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
} as const;

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
