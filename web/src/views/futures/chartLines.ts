import type { BacktestReport } from '../../../../src/domain/backtest.ts';
import { type Stage, stages, stageWords } from '../../../../src/domain/stage.ts';
import type { PupilFan } from '../../../../src/study/tryScenario.ts';
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

/** A line with the stage, grade or district that it is of. */
export type PupilChartLine = ChartLine & { readonly key: string };

/** A fan's edges by year of the chart, from the base year on, where it begins as a point. */
function fanEdges(
  { years: drawn }: PupilFan,
  years: readonly number[],
  baseYear: number,
): Required<Pick<ChartLine, 'edges' | 'outer'>> {
  const ahead = new Map(drawn.filter(({ year }) => year >= baseYear).map((each) => [each.year, each]));
  return {
    edges: years.map((year) => ahead.get(year)?.inner),
    outer: years.map((year) => ahead.get(year)?.outer),
  };
}

/**
 * The lines of an answer in a fixed order, each thing in its own colour whatever else is shown, with the fans of drawn
 * futures; until there are any, by stage and for one district or school, with a band of the back-test's typical miss.
 *
 * @param report The back-test; undefined while it is under way.
 * @param fans Of the same question; undefined until futures are drawn.
 */
export function chartLines(
  study: StudyPicture,
  { asked, years, baseYear, lines }: PupilLines,
  report: BacktestReport | undefined,
  colours: readonly string[],
  reader: Reader,
  fans?: readonly PupilFan[],
): PupilChartLine[] {
  const { by, stage, school, district } = asked;
  const order = orderOf(study, by, stage);
  const place = (key: string) => order.indexOf(key);
  return [...lines]
    .sort((left, right) => place(left.key) - place(right.key))
    .map(({ key, values }) => {
      const line = {
        key,
        name: nameOf(study, by, key, reader),
        colour: colours[Math.max(0, place(key)) % colours.length] ?? '#555b66',
        values,
      };
      const fan = fans?.find((each) => each.key === key);
      if (fan !== undefined) return { ...line, ...fanEdges(fan, years, baseYear) };
      const tested = by === 'stage' && report !== undefined && (district ?? school) !== undefined;
      if (!tested) return line;
      const misses = missesOf(report, levelOf(school), key as Stage);
      return { ...line, band: missBand(years, values, baseYear, misses) };
    });
}
