import { causeWords, ledgerStateWords, originWords, remedyWords } from '../../domain/glossary.ts';
import { stageWords } from '../../domain/stage.ts';
import { reportStudy } from '../../study/reportStudy.ts';
import { runStudy } from '../../study/runStudy.ts';
import { exitCodes } from '../exit.ts';
import { endWith, knownDistrict, openInput } from '../openInput.ts';
import { counted } from '../print/counted.ts';
import { placeLine } from '../print/placeLine.ts';
import { sayStudyStep } from '../print/studyStep.ts';
import { setTable } from '../print/table.ts';
import { scopeName } from '../print/verdicts.ts';
import { doorProblem } from '../problemTexts.ts';
import type { Settings } from '../settings.ts';

/** Version of the JSON that `ledger` prints. */
export const ledgerFormat = 'xuewei.ledger/1';

/** What `ledger` may be asked for. */
export interface LedgerOptions {
  readonly district?: string;
  readonly openIn?: number;
}

const heads = {
  zh: [
    '区县',
    '学校',
    '学段',
    '年级',
    '班',
    '起始',
    '人数',
    '班额',
    '原因',
    '来源',
    '措施',
    '项目',
    '销号',
    '状态',
  ],
  en: [
    'district',
    'school',
    'stage',
    'grade',
    'class',
    'since',
    'pupils',
    'band',
    'cause',
    'origin',
    'remedy',
    'project',
    'closes',
    'state',
  ],
};

/**
 * `xuewei ledger`: one row per oversize class, from the year it is first over to the year it closes.
 *
 * @returns Exit code 0; 1 for a year that the ledger does not know.
 */
export async function ledger(
  [path = '']: readonly string[],
  options: LedgerOptions,
  settings: Settings,
): Promise<number> {
  const { region, provenance } = await openInput(path, settings);
  const district = knownDistrict(region, options.district, settings);
  const { openIn } = options;
  const { baseYear, horizonYear } = region.place;
  if (openIn !== undefined && (openIn < baseYear || openIn > horizonYear)) {
    const span = { year: openIn, from: baseYear, to: horizonYear };
    endWith([doorProblem('openInOutside', { column: '--open-in' }, span)], settings);
  }
  const report = reportStudy(runStudy(region, sayStudyStep(settings)));
  settings.progress.end();
  const rows = report.ledger
    .filter((row) => district === undefined || row.district === district)
    .filter(
      (row) =>
        openIn === undefined || (row.since <= openIn && (row.closes === undefined || row.closes > openIn)),
    );
  const { language, print } = settings;
  if (settings.json) {
    print(JSON.stringify({ format: ledgerFormat, provenance, rows }, null, 2));
    return exitCodes.done;
  }
  print(placeLine(region, language));
  const lines = rows.map((row) => [
    scopeName(region, { district: row.district }, language),
    row.schoolName,
    stageWords[row.stage][language],
    row.grade,
    row.number,
    row.since,
    row.pupils,
    row.band,
    causeWords[row.cause][language],
    originWords[row.origin][language],
    remedyWords[row.remedy][language],
    row.project ?? '–',
    row.closes ?? '–',
    ledgerStateWords[row.state][language],
  ]);
  print(
    setTable(
      heads[language].map((head) => ({ head })),
      lines,
    ),
  );
  print(language === 'zh' ? `共 ${rows.length} 个班` : counted(rows.length, 'class', 'classes'));
  return exitCodes.done;
}
