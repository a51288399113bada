import { drawPlaceTogether, usualDraws, withProbabilities } from '../../study/draws/drawPlace.ts';
import { tellDraws } from '../../study/draws/tellDraws.ts';
import { reportStudy } from '../../study/reportStudy.ts';
import { runStudy } from '../../study/runStudy.ts';
import { drawingCrew } from '../drawing/drawingCrew.ts';
import { exitCodes } from '../exit.ts';
import { openInput } from '../openInput.ts';
import { drawnClassTable, drawnGradeTable } from '../print/draws.ts';
import { placeLine } from '../print/placeLine.ts';
import { sayStudyStep } from '../print/studyStep.ts';
import { verdictTable } from '../print/verdicts.ts';
import type { Settings } from '../settings.ts';

/** How many futures a command draws, from which seed, with how many threads. */
export interface DrawsOptions {
  readonly draws?: number;
  readonly seed?: number;
  /** Threads that draw; as many as are worth while when left out. */
  readonly threads?: number;
}

/** Grades that the printed story names; the JSON names them all. */
const shownGrades = 20;

/** Works that it names, the likeliest late first. */
const shownWorks = 20;

/** Says on the progress line how many futures are drawn. */
export function sayDraws({ progress, language }: Settings, draws: number): (done: number) => void {
  const words = { zh: '抽样', en: 'drawing futures' }[language];
  return (done) => progress.say(`${words} ${done}/${draws}`);
}

/**
 * `xuewei draws`: how sure the verdicts and classes are, from futures drawn around the projection.
 *
 * @returns Exit code 0.
 */
export async function draws(
  [path = '']: readonly string[],
  { threads, ...options }: DrawsOptions & { threshold?: number; timetables?: number },
  settings: Settings,
): Promise<number> {
  const { region, baseline, provenance } = await openInput(path, settings);
  const order = { ...usualDraws, ...options };
  const run = runStudy(region, sayStudyStep(settings));
  const onProgress = sayDraws(settings, order.draws);
  const drawn = await drawPlaceTogether(drawingCrew(threads), region, baseline, order, { onProgress, run });
  settings.progress.end();
  const { language, print } = settings;
  if (settings.json) {
    print(JSON.stringify(tellDraws(drawn, provenance), null, 2));
    return exitCodes.done;
  }
  const words = (zh: string, en: string) => print(language === 'zh' ? zh : en);
  print(placeLine(region, language));
  const { verdicts } = withProbabilities(reportStudy(run), drawn);
  words('\n■ 目标达标概率', '\n■ How likely the targets are met');
  print(
    verdictTable(
      region,
      verdicts.filter(({ probability }) => probability !== null),
      language,
    ),
  );
  for (const { target, words: why } of drawn.verdicts.filter(({ fixed }) => fixed))
    print(`  ${target}: ${why[language]}`);
  words('\n■ 大班额出现的概率', '\n■ How likely classes are too large');
  print(drawnClassTable(region, drawn, language));
  if (drawn.grades.length > 0) {
    words('\n■ 可能需要多开一个班的年级', '\n■ Grades that may need one class more');
    print(drawnGradeTable(region, drawn.grades.slice(0, shownGrades), language));
  }
  if (drawn.works !== undefined) {
    words('\n■ 工程推迟投用的概率', '\n■ How likely works come late');
    for (const { words: late } of drawn.works.slice(0, shownWorks)) print(`  ${late[language]}`);
  }
  print('');
  for (const line of drawn.how) print(`  ${line[language]}`);
  return exitCodes.done;
}
