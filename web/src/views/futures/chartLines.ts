import type { BacktestReport } from '../../../../src/domain/backtest.ts';
import { type Stage, stages, stageWords } from '../../../../src/domain/stage.ts';
import type { ChartLine } from '../../charts/lineChart.ts';
import type { PupilLines, PupilQuestion } from '../../pictures/pupilLines.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { type Reader, sayGrade } from '../../say.ts';
import { levelOf, missBand, missesOf } from './missBand.ts';

/** What tells the lines apart. */
export type By = PupilQuestion['by'];

function orderOf(study: StudyPicture, by: By, stage: Stage | undefined): readonly string[] {
  if (by === 'stage') return stages;
  if (by === 'district') return study.districts.map(({ id }) => id);
  return study.ladder.find((part) => part.stage === stage)?.grades ?? [];
}

function nameOf(study: StudyPicture, by: By, key: string, { say, head, language }: Reader): string {
  if (by === 'stage') return head(stageWords[key as Stage]);
  if (by === 'grade') return sayGrade(key, language);
  const district = study.districts.find(({ id }) => id === key);
  return district === undefined ? key : say(district.name);
}

/**
 * The lines of an answer in a fixed order, each thing in its own colour whatever else is shown; by stage and for one
 * district or school with a band of the back-test's typical miss.
 *
 * @param report The back-test; undefined while it is under way.
 */
export function chartLines(
  study: StudyPicture,
  { asked, years, baseYear, lines }: PupilLines,
  report: BacktestReport | undefined,
  colours: readonly string[],
  reader: Reader,
): ChartLine[] {
  const { by, stage, school, district } = asked;
  const order = orderOf(study, by, stage);
  const place = (key: string) => order.indexOf(key);
  return [...lines]
    .sort((left, right) => place(left.key) - place(right.key))
    .map(({ key, values }) => {
      const line = {
        name: nameOf(study, by, key, reader),
        colour: colours[Math.max(0, place(key)) % colours.length] ?? '#555b66',
        values,
      };
      const tested = by === 'stage' && report !== undefined && (district ?? school) !== undefined;
      if (!tested) return line;
      const misses = missesOf(report, levelOf(school), key as Stage);
      return { ...line, band: missBand(years, values, baseYear, misses) };
    });
}
