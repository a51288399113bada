import type { StudyReport } from '../../domain/report.ts';
import { type CheckedExpectation, checkExpectations } from '../../study/checkExpectations.ts';
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
export function expectationLines(checked: readonly CheckedExpectation[], { language }: Settings): string[] {
  const words = {
    zh: { yes: '符合预期', no: '不符合预期' },
    en: { yes: 'as expected', no: 'NOT as expected' },
  }[language];
  return checked.map(({ expectation, holds, state, value }) => {
    const asked = `${expectation.target}${expectation.district === undefined ? '' : ` ${expectation.district}`}: ${expectation.state}`;
    return `  ${holds ? words.yes : words.no} — ${asked} (${state ?? '–'}, ${value ?? '–'})`;
  });
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
  const expectations = checkExpectations(scenario, report);
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
