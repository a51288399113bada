import type { BacktestCoverage } from '../../src/domain/backtest.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { drawFutures } from '../../src/draws/drawFutures.ts';
import { countCovered } from '../../src/projection/countCovered.ts';
import { prepareDraws } from '../../src/study/draws/prepareDraws.ts';

/** So many that a further draw would lie within the 3rd and the 117th in 95 of 100 cases, the 12th and the 108th in 80. */
const draws = 119;
const ahead = 4;
const levels = ['school', 'district'] as const;

/** Figures that came, each with whether 80 and 95 of 100 draws enclosed it. */
interface Held {
  readonly level: (typeof levels)[number];
  readonly years: '1–2' | '3–4';
  readonly group: string;
  readonly in80: boolean;
  readonly in95: boolean;
}

/** How many figures of a level's grades draws enclosed that had not seen them. */
export interface HeldShare extends BacktestCoverage {
  readonly level: (typeof levels)[number];
  /** Years ahead. */
  readonly years: '1–2' | '3–4';
  /** Share of draws whose range was to hold the figure. */
  readonly claimed: 0.8 | 0.95;
}

/** The place as it was known in a year. */
function asKnownIn(region: Region, year: number): Region {
  return {
    ...region,
    place: { ...region.place, baseYear: year, horizonYear: year + ahead },
    enrolment: region.enrolment.filter((row) => row.year <= year),
    births: region.births.filter((row) => row.year <= year),
    classRules: region.classRules.map((rule) => ({ ...rule, fromYear: 1990 })),
    targets: [],
  };
}

function judged(region: Region, origin: number): Held[] {
  const known = asKnownIn(region, origin);
  const { world, layout } = prepareDraws(known, known);
  const values = new Map<
    string,
    Pick<Held, 'level' | 'years' | 'group'> & { drawn: Int32Array; actual: number }
  >();
  const came = new Map(
    region.enrolment.map((row) => [`${row.school}|${row.grade}|${row.year}`, row.pupils ?? 0]),
  );
  drawFutures(world, { seed: 3, first: 0, count: draws }, (state, draw, year) => {
    if (year === 0) return;
    layout.cells.forEach(({ school, stage, grade }, cell) => {
      const actual = came.get(`${school}|${grade}|${origin + year}`);
      if (actual === undefined) return;
      for (const level of levels) {
        const key = `${level}|${level === 'school' ? school : ''}|${stage}|${grade}|${year}`;
        const found = values.get(key) ?? {
          ...{ level, years: year < 3 ? ('1–2' as const) : ('3–4' as const), group: `${origin}|${year}` },
          ...{ drawn: new Int32Array(draws), actual: 0 },
        };
        values.set(key, found);
        found.drawn[draw] = (found.drawn[draw] ?? 0) + (state.pupils[cell] ?? 0);
        if (draw === 0) found.actual += actual;
      }
    });
  });
  return [...values.values()].map(({ level, years, group, drawn, actual }): Held => {
    const sorted = drawn.sort();
    const within = (share: number) => {
      const out = Math.round(((1 - share) / 2) * (draws + 1));
      return actual >= (sorted[out - 1] ?? 0) && actual <= (sorted[draws - out] ?? 0);
    };
    return { level, years, group, in80: within(0.8), in95: within(0.95) };
  });
}

function shareOf(held: readonly Held[], inside: 'in80' | 'in95'): BacktestCoverage {
  const groups = new Map<string, { covered: number; figures: number }>();
  for (const figure of held) {
    const group = groups.get(figure.group) ?? { covered: 0, figures: 0 };
    groups.set(figure.group, group);
    group.figures += 1;
    if (figure[inside]) group.covered += 1;
  }
  return countCovered([...groups.values()]);
}

/**
 * Draw a place's futures as it was known in earlier years, and count how many of the figures that came the draws
 * enclosed; figures of one year of origin and year ahead are hit together.
 *
 * @param region A place of one district.
 * @param origins Years to draw from; four years after each must be known.
 */
export function heldByDraws(region: Region, origins: readonly number[]): HeldShare[] {
  const held = origins.flatMap((origin) => judged(region, origin));
  return levels.flatMap((level) =>
    (['1–2', '3–4'] as const).flatMap((years) => {
      const own = held.filter((each) => each.level === level && each.years === years);
      return [
        { level, years, claimed: 0.8 as const, ...shareOf(own, 'in80') },
        { level, years, claimed: 0.95 as const, ...shareOf(own, 'in95') },
      ];
    }),
  );
}
