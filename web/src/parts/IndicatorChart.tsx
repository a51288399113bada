import { useMemo } from 'react';
import { ChartCanvas } from '../charts/ChartCanvas.tsx';
import { type ChartLine, lineChart, lineSettings } from '../charts/lineChart.ts';
import { dueYears } from '../pictures/dueYears.ts';
import type { StudyPicture } from '../pictures/studyPicture.ts';
import { sayTick, useReader } from '../say.ts';
import { chartInk, useLook } from '../theme.ts';
import { words } from '../words.ts';

/** Letters of a line's name that a legend has room for. */
const mostLetters = 24;
const shortened = (name: string) => (name.length > mostLetters ? `${name.slice(0, mostLetters - 1)}…` : name);

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
  bandWords = '',
  apart = false,
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
  /** What a band around a line is. */
  readonly bandWords?: string | undefined;
  /** Whether lines that run over each other take turns, so that all are seen. */
  readonly apart?: boolean;
}) {
  const { say, language, number } = useReader();
  const { ink, grid } = chartInk[useLook()];
  const { baseYear } = study.place;
  const frame = useMemo(
    () => ({
      ...{ years, ink, grid, lastKnown: baseYear },
      axes: { x: say(words.yearAxis), y: axis },
      baseWords: say(words.baseLine, { year: baseYear }),
      dueYears: dueYears(study.report.verdicts),
      dueWords: say(words.dueLine),
      number: (value: number) => number(value, 1),
      tick: (value: number) => sayTick(value, language),
    }),
    [study, years, axis, ink, grid, baseYear, say, language, number],
  );
  const settings = useMemo(() => lineSettings(frame), [frame]);
  const chart = useMemo(() => {
    const named = lines.map((line) => ({ ...line, name: shortened(line.name) }));
    return lineChart({ ...frame, lines: named, bandWords, apart }, settings);
  }, [frame, lines, bandWords, apart, settings]);
  return <ChartCanvas chart={chart} title={title} label={label} file={file} height={height} />;
}
