import type { BacktestReport } from '../../../src/domain/backtest.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { sayProblem } from '../../../src/domain/problem.ts';
import type { Region } from '../../../src/domain/region/region.ts';
import type { StudyRun } from '../../../src/domain/study.ts';
import { backtestPlace } from '../../../src/study/backtestPlace.ts';
import { type OpenRequest, openPlace } from '../../../src/study/openPlace.ts';
import { studyProblems } from '../../../src/study/problemTexts.ts';
import { reportStudy } from '../../../src/study/reportStudy.ts';
import { runStudy } from '../../../src/study/runStudy.ts';
import { drawCellClasses } from '../pictures/cellClasses.ts';
import { drawClassHeat } from '../pictures/classHeat.ts';
import { drawProjects } from '../pictures/decidedProjects.ts';
import { drawPupilLines } from '../pictures/pupilLines.ts';
import { drawStudy } from '../pictures/studyPicture.ts';
import type { FromCore, OpenedStudy, SaidProblem, StudyStep, ToCore } from './messages.ts';

let current: StudyRun | undefined;
const backtests = new WeakMap<Region, BacktestReport>();

function backtestOf(region: Region): BacktestReport {
  const report = backtests.get(region) ?? backtestPlace(region);
  backtests.set(region, report);
  return report;
}

function sayBoth(problem: Problem): SaidProblem {
  return { zh: sayProblem(problem, studyProblems, 'zh'), en: sayProblem(problem, studyProblems, 'en') };
}

/** Reading takes a fifth of the time, the years two fifths, the report the rest. */
function shareOf(year: number, baseYear: number, horizonYear: number): number {
  return 0.2 + (0.4 * (year - baseYear)) / Math.max(1, horizonYear - baseYear);
}

async function open(request: OpenRequest, tell: (step: StudyStep) => void): Promise<OpenedStudy> {
  current = undefined;
  tell({ step: 'read', year: undefined, share: 0 });
  const opened = await openPlace(request);
  if (!opened.ok) return { ok: false, problems: opened.problems.map(sayBoth) };
  const { baseYear, horizonYear } = opened.region.place;
  const run = runStudy(opened.region, (step, year) =>
    tell({ step, year: step === 'year' ? year : undefined, share: shareOf(year, baseYear, horizonYear) }),
  );
  tell({ step: 'report', year: undefined, share: 0.6 });
  const report = reportStudy(run);
  current = run;
  return { ok: true, study: drawStudy({ run, report, opened, notices: opened.notices.map(sayBoth) }) };
}

async function answerTo(message: ToCore, tell: (step: StudyStep) => void) {
  if (message.name === 'open') return open(message.ask, tell);
  if (current === undefined) throw new Error('no study is open');
  switch (message.name) {
    case 'pupils':
      return drawPupilLines(current, message.ask);
    case 'backtest':
      return backtestOf(current.region);
    case 'projects':
      return drawProjects(current);
    case 'heat':
      return drawClassHeat(current, message.ask);
    case 'classes':
      return drawCellClasses(current, message.ask);
  }
}

const post = (message: FromCore) => self.postMessage(message);

self.addEventListener('message', async ({ data }: MessageEvent<ToCore>) => {
  const { id } = data;
  try {
    post({ id, kind: 'answer', answer: await answerTo(data, (step) => post({ id, kind: 'step', step })) });
  } catch (error) {
    post({ id, kind: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
});
