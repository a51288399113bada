import type { ChartLine } from './lineChart.ts';

/** Pixels of a dash, and of the gap behind it where the line is dashed by itself. */
const [dash, gap] = [6, 4];

/**
 * The lines that run from one year to the next exactly where a line does, itself among them; in their order.
 *
 * @param to Place of the later year.
 */
export function companyOf(lines: readonly ChartLine[], place: number, to: number): readonly number[] {
  const { values = [] } = lines[place] ?? {};
  const [from, until] = [values[to - 1], values[to]];
  if (from === undefined || until === undefined) return [place];
  return lines.flatMap((line, at) => (line.values[to - 1] === from && line.values[to] === until ? [at] : []));
}

/**
 * The dashes of a line between two years where others run with it: they take turns, so that every colour is seen.
 *
 * @param to Place of the later year.
 * @param isDashed Whether lines are dashed there by themselves.
 * @returns Undefined where it runs alone.
 */
export function takingTurns(
  lines: readonly ChartLine[],
  place: number,
  to: number,
  isDashed: boolean,
): number[] | undefined {
  const company = companyOf(lines, place, to);
  if (company.length < 2) return undefined;
  const each = dash + (isDashed ? gap : 0);
  const turn = company.indexOf(place);
  const before = turn === 0 ? [] : [0, turn * each];
  const once = [...before, dash, (company.length - turn) * each - dash];
  // Lines begin their dashes anew where what is asked of them changes: other company is asked for in other words, the
  // same dashes written more often, or two lines could end up in step.
  const times = 1 + (company.reduce((sum, at) => sum + at, 0) % 4);
  return Array.from({ length: times }, () => once).flat();
}

/** The first line before a line that has its figures in all years; undefined where there is none. */
export function sameLine(lines: readonly ChartLine[], place: number): ChartLine | undefined {
  const { values = [] } = lines[place] ?? {};
  if (values.every((value) => value === undefined)) return undefined;
  return lines
    .slice(0, place)
    .find(
      (line) =>
        values.every((value, at) => line.values[at] === value) && line.values.length === values.length,
    );
}
