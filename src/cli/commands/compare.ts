import type { Comparison } from '../../domain/comparison.ts';
import { verdictWords } from '../../domain/glossary.ts';
import type { Region } from '../../domain/region/region.ts';
import type { StudyReport } from '../../domain/report.ts';
import type { Words } from '../../domain/words.ts';
import { compareStudies, reportStudy } from '../../study/reportStudy.ts';
import { runStudy } from '../../study/runStudy.ts';
import { exitCodes } from '../exit.ts';
import { type OpenInput, openInput } from '../openInput.ts';
import { sayDifference, sayNumber, sayValue } from '../print/number.ts';
import { sayStudyStep } from '../print/studyStep.ts';
import { setTable } from '../print/table.ts';
import { scopeName } from '../print/verdicts.ts';
import type { Settings } from '../settings.ts';

/** Version of the JSON that `compare` prints. */
export const compareFormat = 'xuewei.compare/1';

function nameOf({ scenario, region }: OpenInput): Words {
  return scenario?.title ?? { zh: region.place.name, en: region.place.nameEn ?? region.place.name };
}

async function tell(path: string, settings: Settings): Promise<{ input: OpenInput; report: StudyReport }> {
  const input = await openInput(path, settings);
  return { input, report: reportStudy(runStudy(input.region, sayStudyStep(settings))) };
}

function verdictLines(region: Region, comparison: Comparison, { language }: Settings): string {
  const heads = {
    zh: ['目标', '范围', '左', '右', '左判定', '右判定', '自何年(左)', '自何年(右)'],
    en: [
      'target',
      'scope',
      'left',
      'right',
      'left verdict',
      'right verdict',
      'holds from (left)',
      'holds from (right)',
    ],
  };
  const rows = comparison.verdicts
    .filter(
      ({ states, values, firstMet }) =>
        states.left !== states.right || values.left !== values.right || firstMet.left !== firstMet.right,
    )
    .map(({ target, words, scope, unit, states, values, firstMet }) => [
      `${target} ${words[language]}`,
      scopeName(region, scope, language),
      sayValue(values.left, unit, language),
      sayValue(values.right, unit, language),
      ...[states.left, states.right].map((state) =>
        state === undefined ? '–' : verdictWords[state][language],
      ),
      ...[firstMet.left, firstMet.right].map((year) => year ?? '–'),
    ]);
  return setTable(
    heads[language].map((head) => ({ head })),
    rows,
  );
}

function indicatorLines(comparison: Comparison, { language }: Settings): string {
  const wide = comparison.indicators.filter(
    ({ scope }) => scope.district === undefined && scope.stages === undefined,
  );
  const years = [...new Set(wide.flatMap(({ values }) => values.map(({ year }) => year)))].sort();
  const heads = [language === 'zh' ? '指标（右 − 左）' : 'indicator (right − left)', ...years.map(String)];
  const rows = wide.map(({ words, unit, values }) => [
    words[language],
    ...years.map((year) => {
      const change = values.find((value) => value.year === year)?.change;
      return unit === 'share' ? sayDifference(change, unit, language) : sayNumber(change, language, 1);
    }),
  ]);
  return setTable(
    heads.map((head, index) => ({ head, align: index === 0 ? 'left' : 'right' })),
    rows,
  );
}

/**
 * `xuewei compare`: two datasets or scenarios side by side; what is the same is left out of the printed tables.
 *
 * @returns Exit code 0.
 */
export async function compare(
  [leftPath = '', rightPath = '']: readonly string[],
  _options: object,
  settings: Settings,
): Promise<number> {
  const left = await tell(leftPath, settings);
  const right = await tell(rightPath, settings);
  settings.progress.end();
  const names = { left: nameOf(left.input), right: nameOf(right.input) };
  const comparison = compareStudies(left.report, right.report, names);
  const { language, print } = settings;
  if (settings.json) {
    const provenance = { left: left.input.provenance, right: right.input.provenance };
    print(JSON.stringify({ format: compareFormat, provenance, ...comparison }, null, 2));
    return exitCodes.done;
  }
  print(
    language === 'zh'
      ? `左：${names.left.zh}\n右：${names.right.zh}`
      : `left:  ${names.left.en}\nright: ${names.right.en}`,
  );
  print(verdictLines(right.input.region, comparison, settings));
  print('');
  print(indicatorLines(comparison, settings));
  const counts = (change: string) => comparison.ledger.filter((row) => row.change === change).length;
  print(
    language === 'zh'
      ? `\n台账：仅左 ${counts('onlyLeft')}，仅右 ${counts('onlyRight')}，右侧提前销号 ${counts('closesEarlier')}，推迟 ${counts('closesLater')}`
      : `\nledger: only left ${counts('onlyLeft')}, only right ${counts('onlyRight')}, closing earlier on the right ${counts('closesEarlier')}, later ${counts('closesLater')}`,
  );
  return exitCodes.done;
}
