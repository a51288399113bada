import { indicatorWords, verdictWords } from '../../domain/glossary.ts';
import type { StudyReport, Verdict } from '../../domain/report.ts';
import { stageWords } from '../../domain/stage.ts';
import type { Language } from '../../domain/words.ts';
import { type CheckedExpectation, checkExpectations } from '../../study/checkExpectations.ts';
import { checkFigures } from '../../study/checkFigures.ts';
import { drawPlaceTogether, usualDraws, withProbabilities } from '../../study/draws/drawPlace.ts';
import { reportStudy } from '../../study/reportStudy.ts';
import { runStudy } from '../../study/runStudy.ts';
import { drawingCrew } from '../drawing/drawingCrew.ts';
import { exitCodes } from '../exit.ts';
import { openInput } from '../openInput.ts';
import { balanceTable, failingSchoolTable } from '../print/balance.ts';
import { placeLine } from '../print/placeLine.ts';
import { causeTable, criticalLines, spotTable, unfundedLines } from '../print/spots.ts';
import { sayStudyStep } from '../print/studyStep.ts';
import { documentOf, targetsByPlan } from '../print/targetsByPlan.ts';
import { verdictNotes } from '../print/verdicts.ts';
import type { Settings } from '../settings.ts';
import { type DrawsOptions, sayDraws } from './draws.ts';

type Expected = CheckedExpectation['expectation'];

/** Version of the JSON that `targets` prints. */
export const targetsFormat = 'xuewei.targets/1';

/** Exit code under `--strict`: 3 when a computed target is missed or an expectation fails. */
export function strictCode(report: StudyReport, checked: readonly CheckedExpectation[]): number {
  const failed = checked.some((each) => !each.holds);
  const missed = report.verdicts.some(
    (verdict) => verdict.state === 'missed' || verdict.state === 'constraintBroken',
  );
  return failed || missed ? exitCodes.missed : exitCodes.done;
}

/** The scenario's own expectations, one line each. */
export function expectationLines(
  checked: readonly CheckedExpectation[],
  { language }: Pick<Settings, 'language'>,
): string[] {
  const words = {
    zh: { yes: '符合预期', no: '不符合预期' },
    en: { yes: 'as expected', no: 'NOT as expected' },
  }[language];
  const state = (one: Verdict['state'] | undefined) =>
    one === undefined ? '–' : verdictWords[one][language];
  return checked.map((each) => {
    const { expectation, holds, value = '–' } = each;
    const { district = '', atLeast, atMost } = expectation;
    const bounds = [atLeast, atMost].map((bound) => bound ?? '').join('…');
    const told =
      'target' in expectation ? [expectation.target, district] : figureWords(expectation, language);
    const asked = told.filter((part) => part !== '').join(' ');
    const bounded = bounds === '…' ? '' : ` ${bounds}`;
    const came =
      'target' in expectation
        ? `${state(expectation.state)}${bounded} (${state(each.state)}, ${value})`
        : `${bounds} (${value})`;
    return `  ${holds ? words.yes : words.no} — ${asked}: ${came}`;
  });
}

/** Which figure is expected: indicator, district, stage and year. */
function figureWords(
  { indicator, district = '', stage, year }: Extract<Expected, { indicator: unknown }>,
  language: Language,
): (string | number)[] {
  return [
    ...[indicatorWords[indicator][language], district],
    ...[stage === undefined ? '' : stageWords[stage][language], year],
  ];
}

/**
 * `xuewei targets`: every target with its verdict, and where the missed oversize targets fail.
 *
 * @returns Exit code 0, or 3 under `--strict`.
 */
export async function targets(
  [path = '']: readonly string[],
  { strict, draws, seed = usualDraws.seed, threads }: { strict?: true } & DrawsOptions,
  settings: Settings,
): Promise<number> {
  const { region, baseline, scenario, provenance } = await openInput(path, settings);
  const run = runStudy(region, sayStudyStep(settings));
  const central = reportStudy(run);
  const order = draws === undefined ? undefined : { ...usualDraws, draws, seed };
  const drawn =
    order &&
    (await drawPlaceTogether(drawingCrew(threads), region, baseline, order, {
      onProgress: sayDraws(settings, order.draws),
      run,
    }));
  const report = drawn === undefined ? central : withProbabilities(central, drawn);
  settings.progress.end();
  const expectations = [...checkExpectations(scenario, central), ...checkFigures(scenario, run)];
  const { language, print } = settings;
  const code = strict ? strictCode(report, expectations) : exitCodes.done;
  if (settings.json) {
    const { spots, criticalProjects, unfunded, balance } = report;
    const verdicts = report.verdicts.map((verdict) => ({
      ...verdict,
      document: documentOf(region, verdict.source),
    }));
    print(
      JSON.stringify(
        {
          ...{ format: targetsFormat, provenance, verdicts, spots, criticalProjects },
          ...{ unfunded, balance, expectations },
        },
        null,
        2,
      ),
    );
    return code;
  }
  print(placeLine(region, language));
  print(targetsByPlan(region, report.verdicts, language));
  for (const line of verdictNotes(report.verdicts, language)) print(`  ${line}`);
  if (report.spots.length > 0) {
    print(language === 'zh' ? '\n期限时仍超标：' : '\nStill over at the deadline:');
    print(causeTable(region, report.spots, language));
    print('');
    print(spotTable(region, report.spots, language));
    for (const line of criticalLines(report, language, Number.POSITIVE_INFINITY)) print(line);
  }
  if (report.unfunded !== undefined) {
    print(language === 'zh' ? '\n资金未落实的工程：' : '\nWorks that lack money:');
    for (const line of unfundedLines(report, language)) print(line);
  }
  if (report.balance.length > 0) {
    print(language === 'zh' ? '\n优质均衡（资源配置）：' : '\nHigh-quality balance, resource part:');
    print(balanceTable(region, report.balance, language));
    print('');
    print(failingSchoolTable(region, report.balance, language));
  }
  if (drawn !== undefined) print(['', ...drawn.how.map((words) => `  ${words[language]}`)].join('\n'));
  if (expectations.length > 0) print(['', ...expectationLines(expectations, settings)].join('\n'));
  return code;
}
