import { type Blend, blendedRatio, covered, leastTested, type Series, testedYears } from './weighWindows.ts';

/**
 * Children that the higher level's ratio weighs when it is averaged with a place's own, the weakest first: that one
 * counts for little but in places of a few dozen children, where it steadies.
 */
const strengths = [20, 60, 200, 600] as const;

/** Share of the error that a stronger pull must save to be taken: less is often luck. */
const leastSaved = 0.03;

/** Usable years whose children a place's own ratio rests on. */
const ownYears = 3;

/** The transitions of all places as one. */
export function addSeries(all: readonly Series[]): Series {
  const years = Math.max(0, ...all.map(({ length }) => length));
  return Array.from({ length: years }, (_, year) => {
    const found = all.map((series) => series[year]).filter((transition) => transition !== undefined);
    if (found.length === 0) return undefined;
    return {
      base: found.reduce((sum, { base }) => sum + base, 0),
      next: found.reduce((sum, { next }) => sum + next, 0),
    };
  });
}

/**
 * A place's ratio drawn towards that of all places: (n × own + k × all) ÷ (n + k), n its children of the last years.
 *
 * @param until Index after the last transition that may be looked at.
 * @param all The transitions of all places as one.
 * @param k Children that the ratio of all weighs, ≥ 0.
 * @returns next ÷ base; undefined when no usable transition of the place is in sight.
 */
export function drawnRatio(
  series: Series,
  until: number,
  blend: Blend,
  all: Series,
  k: number,
): number | undefined {
  const own = blendedRatio(series, until, blend);
  const higher = k === 0 ? undefined : blendedRatio(all, until, blend);
  if (own === undefined || higher === undefined) return own;
  const children = covered(series, until, ownYears).reduce((sum, { base }) => sum + base, 0);
  return (children * own + k * higher) / (children + k);
}

/**
 * Choose how strongly places are drawn towards all of them: by how near one-year-ahead forecasts from every earlier year
 * came with each strength.
 *
 * @param places The series of one stage; with one alone there is nothing to draw towards.
 * @returns Children that the ratio of all weighs; 0 with fewer than two places.
 */
export function chooseStrength(places: readonly Series[], blend: Blend): number {
  if (places.length < 2) return 0;
  if (testedYears(places) < leastTested) return strengths[0];
  const all = addSeries(places);
  const errors = strengths.map((k) =>
    places.reduce(
      (sum, series) =>
        series.reduce((part, transition, year) => {
          const ratio = drawnRatio(series, year, blend, all, k);
          if (transition === undefined || ratio === undefined) return part;
          return part + Math.abs(transition.base * ratio - transition.next);
        }, sum),
      0,
    ),
  );
  const [weakest = 0] = errors;
  const best = errors.reduce((left, error, at) => (error < (errors[left] ?? 0) ? at : left), 0);
  const taken = (errors[best] ?? 0) < weakest * (1 - leastSaved) ? best : 0;
  return strengths[taken] ?? 0;
}
