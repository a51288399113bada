import { headWords, resourceWords } from '../../../../src/domain/glossary.ts';
import type { ResourceColumn } from '../../../../src/domain/region/schoolRecords.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import type { Words } from '../../../../src/domain/words.ts';
import { type Reader, sayGrade } from '../../say.ts';
import { classFitWords } from '../../views/futures/classFitWords.ts';
import { keptClassFit } from '../../views/futures/keptFits.ts';
import { balanceWords } from '../../views/today/balance/balanceWords.ts';
import { resourceHead, sayPasses } from '../../views/today/balance/sayBalance.ts';
import { shownAmount } from '../../views/today/balance/shownAmount.ts';
import type { DeckSources, WorkbookSources } from '../deckSources.ts';
import type { Sheet, SheetKind } from './sheet.ts';
import { sheetWords } from './sheetWords.ts';

/** The heat maps: the largest class of every grade at every school, a column for each year. */
export function heatSheet({ study, heat }: WorkbookSources, reader: Reader): Sheet {
  const { say, head, language } = reader;
  const districts = new Map(study.districts.map(({ id, name }) => [id, say(name)]));
  const names: readonly Words[] = [headWords.district, headWords.school, headWords.stage, headWords.grade];
  return {
    name: say(sheetWords.heat),
    columns: [
      ...names.map((text) => ({ head: head(text), kind: 'text' as const })),
      ...heat.years.map((year) => ({
        ...{ head: say(sheetWords.largestIn, { year }), kind: 'whole' as const },
      })),
    ],
    rows: heat.rows.map(({ name, district, stage, grade, largest }) => [
      ...[districts.get(district) ?? district, name, say(stageWords[stage]), sayGrade(grade, language)],
      ...largest,
    ]),
    summed: [],
  };
}

/** The balance of resources between schools: every school of every unit, stage and year with its seven figures. */
export function balanceSheet({ study }: DeckSources, reader: Reader): Sheet {
  const { say, head } = reader;
  const { balance } = study.report;
  const indicators = Object.keys(resourceWords) as ResourceColumn[];
  const shown = indicators.filter((indicator) =>
    balance.some(({ variations }) => variations.some((each) => each.indicator === indicator)),
  );
  const unitName = (unit: string | undefined, [first]: readonly string[]) =>
    study.evaluationUnits.find(({ id }) => id === unit)?.name ??
    study.districts.find(({ id }) => id === first)?.name;
  return {
    name: say(sheetWords.balance),
    columns: [
      ...[balanceWords.unit, headWords.stage].map((text) => ({ head: head(text), kind: 'text' as const })),
      { head: head(headWords.year), kind: 'year' },
      { head: head(headWords.school), kind: 'text' },
      { head: head(headWords.pupils), kind: 'whole' },
      ...shown.map((indicator) => ({ head: resourceHead(indicator, reader), kind: 'decimal' as const })),
      { head: head(balanceWords.reached), kind: 'whole' },
      { head: head(balanceWords.verdict), kind: 'text' },
    ],
    rows: balance.flatMap(({ unitScope, districts, stage, year, schools }) => {
      const name = unitName(unitScope, districts);
      return schools.map(({ schoolName, pupils, figures, reached, passes }) => [
        ...[name === undefined ? unitScope : say(name), say(stageWords[stage]), year, schoolName, pupils],
        ...shown.map((indicator) =>
          shownAmount(indicator, figures.find((each) => each.indicator === indicator)?.perPupil),
        ),
        ...[reached, sayPasses(passes, reader)],
      ]);
    }),
    summed: [],
  };
}

const fitKinds: readonly SheetKind[] = [
  ...(['text', 'text', 'text', 'whole', 'whole', 'whole'] as const),
  ...(['text', 'text', 'whole', 'whole', 'share', 'share'] as const),
];

/** Class rules fitted to the place's own classes; no row where too few classes are known. */
export function classFitSheet({ study, classFit }: WorkbookSources, reader: Reader): Sheet {
  const { say, head } = reader;
  const fits = classFit?.fits ?? [];
  const { heads, rows } = keptClassFit(study, { fits }, reader);
  const shares = [head(classFitWords.fitRight), head(classFitWords.fitBare)];
  return {
    name: say(sheetWords.classFit),
    columns: [...heads.slice(0, -2), ...shares].map((text, at) => ({
      ...{ head: text, kind: fitKinds[at] ?? 'text' },
    })),
    rows: rows().map((row, at) => {
      const { cells, fitted, bare } = fits[at]?.matches ?? { cells: 1, fitted: 0, bare: 0 };
      return [...row.slice(0, -2), fitted / cells, bare / cells];
    }),
    summed: [],
  };
}
