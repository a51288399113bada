import { backtestPlace } from '../../study/backtestPlace.ts';
import { checkExpectations } from '../../study/checkExpectations.ts';
import { checkFigures } from '../../study/checkFigures.ts';
import { reportStudy } from '../../study/reportStudy.ts';
import { runStudy } from '../../study/runStudy.ts';
import { tellStudy } from '../../study/tellStudy.ts';
import { exitCodes } from '../exit.ts';
import { openInput } from '../openInput.ts';
import { counted } from '../print/counted.ts';
import { errorLines } from '../print/errorLines.ts';
import { openingWords } from '../print/openingWords.ts';
import { outlookTable } from '../print/outlook.ts';
import { causeTable, criticalLines, spotTable } from '../print/spots.ts';
import { sayStudyStep } from '../print/studyStep.ts';
import { censusTable } from '../print/today.ts';
import { verdictTable } from '../print/verdicts.ts';
import type { Settings } from '../settings.ts';
import { expectationLines } from './targets.ts';

/** Spots and critical projects that the printed story names; `targets` names them all. */
const shownSpots = 15;

/**
 * `xuewei study`: the whole story of a place, from today's oversize classes to those that stay at the deadline.
 *
 * @returns Exit code 0.
 */
export async function study(
  [path = '']: readonly string[],
  _options: object,
  settings: Settings,
): Promise<number> {
  const input = await openInput(path, settings);
  const { region, baseline, scenario, provenance } = input;
  const run = runStudy(region, sayStudyStep(settings));
  const report = reportStudy(run);
  settings.progress.say('back-test');
  const accuracy = backtestPlace(baseline);
  settings.progress.end();
  const expectations = [...checkExpectations(scenario, report), ...checkFigures(scenario, run)];
  const { language, print } = settings;
  if (settings.json) {
    const told = tellStudy({ opened: input, run, report, accuracy, expectations, provenance });
    print(JSON.stringify(told, null, 2));
    return exitCodes.done;
  }
  const words = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const head = (zh: string, en: string) => print(`\n■ ${words(zh, en)}`);
  const { baseYear } = region.place;
  for (const line of openingWords(input, language)) print(line);
  head(`${baseYear} 学年现状`, `Today: census of ${baseYear}`);
  print(censusTable(region, report, baseYear, language));
  head('在校生预测', 'Pupils ahead');
  print(outlookTable(run, report, language));
  for (const line of errorLines(accuracy, language)) print(line);
  head('目标与期限', 'Targets at their deadlines');
  const judged = report.verdicts.filter(({ state }) =>
    ['met', 'metWithinTolerance', 'missed', 'notMeasurable'].includes(state),
  );
  print(verdictTable(region, judged, language));
  const spots = report.spots;
  if (spots.length > 0) {
    const over = spots.reduce((sum, spot) => sum + spot.over, 0);
    head(
      `期限时仍有 ${over} 个大班额：何处、何因`,
      `Still over at the deadline: ${counted(over, 'class', 'classes')}, where and why`,
    );
    print(causeTable(region, spots, language));
    const worst = [...spots].sort(
      (left, right) => right.over - left.over || Math.max(...right.sizes) - Math.max(...left.sizes),
    );
    print(`\n${spotTable(region, worst.slice(0, shownSpots), language)}`);
    if (spots.length > shownSpots) {
      const rest = spots.length - shownSpots;
      print(words(`  …… 另有 ${rest} 处，见 xuewei targets`, `  … and ${rest} more places: xuewei targets`));
    }
    for (const line of criticalLines(report, language, shownSpots)) print(line);
  }
  if (expectations.length > 0) {
    head('情景预期', 'What the scenario expects');
    for (const line of expectationLines(expectations, settings)) print(line);
  }
  return exitCodes.done;
}
