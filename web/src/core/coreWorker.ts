import type { BacktestReport } from '../../../src/domain/backtest.ts';
import { onceFor } from '../../../src/domain/onceFor.ts';
import type { Region } from '../../../src/domain/region/region.ts';
import type { StudyReport } from '../../../src/domain/report.ts';
import type { StudyRun } from '../../../src/domain/study.ts';
import { backtestPlace } from '../../../src/study/backtestPlace.ts';
import { fitClasses } from '../../../src/study/fitClasses.ts';
import { type Opened, type OpenRequest, openOn } from '../../../src/study/openPlace.ts';
import { reportedRun } from '../../../src/study/reportScenario.ts';
import { reportStudy } from '../../../src/study/reportStudy.ts';
import { rowsBehind } from '../../../src/study/rowsBehind.ts';
import { runStudy } from '../../../src/study/runStudy.ts';
import { drawCellClasses } from '../pictures/cellClasses.ts';
import { drawClassHeat } from '../pictures/classHeat.ts';
import { drawProjects } from '../pictures/decidedProjects.ts';
import { drawHeatYears } from '../pictures/heatYears.ts';
import { drawLevers } from '../pictures/leverChoices.ts';
import { drawPupilLines } from '../pictures/pupilLines.ts';
import { drawStudy } from '../pictures/studyPicture.ts';
import type { FromCore, OpenedStudy, StudyStep, ToCore } from './messages.ts';
import { PlaceDesk } from './placeDesk.ts';
import { Recent } from './recent.ts';
import { sayBoth } from './sayBoth.ts';

let current: StudyRun | undefined;
const desk = new PlaceDesk();
const backtests = new WeakMap<Region, BacktestReport>();

function backtestOf(region: Region): BacktestReport {
  const report = backtests.get(region) ?? backtestPlace(region);
  backtests.set(region, report);
  return report;
}

const classFitOf = onceFor(fitClasses);

/** Reading takes a fifth of the time, the years two fifths, the report the rest. */
function shareOf(year: number, baseYear: number, horizonYear: number): number {
  return 0.2 + (0.4 * (year - baseYear)) / Math.max(1, horizonYear - baseYear);
}

interface OpenStudy {
  readonly run: StudyRun;
  readonly report: StudyReport;
  readonly opened: Extract<Opened, { ok: true }>;
}

/** Studies opened last, by their scenario's text, so that going to and fro between two costs nothing. */
const lately = new Recent<OpenStudy>(3);
let readLast: unknown;

function study(opened: OpenStudy['opened'], tell: (step: StudyStep) => void): OpenStudy {
  const { baseYear, horizonYear } = opened.region.place;
  const run = runStudy(opened.region, (step, year) =>
    tell({ step, year: step === 'year' ? year : undefined, share: shareOf(year, baseYear, horizonYear) }),
  );
  tell({ step: 'report', year: undefined, share: 0.6 });
  return { run, report: reportStudy(run), opened };
}

async function open(request: OpenRequest, tell: (step: StudyStep) => void): Promise<OpenedStudy> {
  current = undefined;
  tell({ step: 'read', year: undefined, share: 0 });
  const read = desk.read(request.files);
  if (read !== readLast) lately.clear();
  readLast = read;
  if (!read.ok) return { ok: false, problems: read.problems.map(sayBoth) };
  const text = request.scenario?.text ?? '';
  const opened = lately.get(text)?.opened ?? (await openOn(read, request.scenario));
  if (!opened.ok) return { ok: false, problems: opened.problems.map(sayBoth) };
  const made = await lately.of(text, () => study(opened, tell));
  current = made.run;
  desk.keep(request.scenario, reportedRun(made.run, made.report, opened.changes));
  return { ok: true, study: drawStudy({ ...made, notices: opened.notices.map(sayBoth) }) };
}

async function answerTo(message: ToCore, tell: (step: StudyStep) => void) {
  if (message.name === 'open') return open(message.ask, tell);
  if (current === undefined) throw new Error('no study is open');
  switch (message.name) {
    case 'pupils':
      return drawPupilLines(current, message.ask);
    case 'backtest':
      return backtestOf(current.region);
    case 'classFit':
      return classFitOf(current.region);
    case 'rows':
      return rowsBehind(current.region, message.ask);
    case 'projects':
      return drawProjects(current);
    case 'heat':
      return drawClassHeat(current, message.ask);
    case 'heatYears':
      return drawHeatYears(current);
    case 'classes':
      return drawCellClasses(current, message.ask);
    case 'levers':
      return drawLevers(current.region);
    case 'try':
      return desk.try(message.ask);
    case 'bands':
      return desk.bands(message.ask);
    case 'fans':
      return desk.fans(message.ask);
    case 'side':
      return desk.side(message.ask);
    case 'behind':
      return desk.behind(message.ask);
    case 'ledger':
      return desk.ledger(message.ask);
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
