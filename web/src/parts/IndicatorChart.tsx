import { useMemo } from 'react';
import { ChartCanvas } from '../charts/ChartCanvas.tsx';
import { type ChartLine, lineChart } from '../charts/lineChart.ts';
import type { StudyPicture } from '../pictures/studyPicture.ts';
import { sayTick, useReader } from '../say.ts';
import { chartInk, useLook } from '../theme.ts';
import { words } from '../words.ts';

/** The years in which a study's targets fall due. */
export function dueYearsOf({ report }: StudyPicture): number[] {
  return [...new Set(report.verdicts.flatMap(({ due }) => (due === undefined ? [] : [due])))].sort();
}

/** One indicator of several scenarios over the years from the base year on. */
export function IndicatorChart({
  study,
  years,
  lines,
  axis,
  title,
  label,
  file,
  height,
}: {
  readonly study: StudyPicture;
  readonly years: readonly number[];
  readonly lines: readonly ChartLine[];
  /** What stands on the upright axis: the indicator's unit. */
  readonly axis: string;
  readonly title: string;
  readonly label: string;
  readonly file: string;
  readonly height: number;
}) {
  const { say, language, number } = useReader();
  const { ink, grid } = chartInk[useLook()];
  const { baseYear } = study.place;
  const chart = useMemo(
    () =>
      lineChart({
        ...{ years, lines, ink, grid, lastKnown: baseYear },
        axes: { x: say(words.yearAxis), y: axis },
        baseWords: say(words.baseLine, { year: baseYear }),
        dueYears: dueYearsOf(study),
        dueWords: say(words.dueLine),
        bandWords: '',
        number: (value) => number(value, 1),
        tick: (value) => sayTick(value, language),
      }),
    [study, years, lines, axis, ink, grid, baseYear, say, language, number],
  );
  return <ChartCanvas chart={chart} title={title} label={label} file={file} height={height} />;
}
