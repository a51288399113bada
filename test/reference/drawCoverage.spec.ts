import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import { drawFutures } from '../../src/draws/drawFutures.ts';
import { countCovered } from '../../src/projection/countCovered.ts';
import { prepareDraws } from '../../src/study/draws/prepareDraws.ts';
import { ecasd } from '../../worlds/ecasd.ts';
import { convertedRegion } from '../worlds/convertedRegion.ts';

const folder = process.env.XUEWEI_REFERENCE_DATA ?? '';
const draws = 120;
const ahead = 4;

/** Figures that came, each with whether 80 and 95 of 100 draws enclosed it. */
interface Held {
  readonly level: string;
  readonly group: string;
  readonly in80: boolean;
  readonly in95: boolean;
}

describe.skipIf(folder === '')('draws against years that they have not seen', () => {
  it('should enclose as many of Eau Claire’s schools and grades as they claim', () => {
    const region = convertedRegion(ecasd, folder);
    const held = [2004, 2006, 2008, 2010].flatMap((origin) => judged(region, origin));
    for (const level of ['school, 1–2', 'district, 1–2', 'school, 3–4', 'district, 3–4'])
      for (const [claimed, inside] of [
        [0.8, 'in80'],
        [0.95, 'in95'],
      ] as const) {
        const groups = new Map<string, { covered: number; figures: number }>();
        for (const figure of held.filter((each) => each.level === level)) {
          const group = groups.get(figure.group) ?? { covered: 0, figures: 0 };
          groups.set(figure.group, group);
          group.figures += 1;
          if (figure[inside]) group.covered += 1;
        }
        const { share, from, to, figures } = countCovered([...groups.values()]);
        const percent = (part: number) => `${(part * 100).toFixed(0)} %`;
        console.log(
          `Eau Claire, ${level} years ahead: ${percent(claimed)} of draws held ${percent(share)} of ${figures} figures (${percent(from)}–${percent(to)})`,
        );
        // Learnt on short histories, draws are too wide for later, better forecasts from the third year on, not too narrow.
        if (level.endsWith('1–2')) expect(from).toBeLessThanOrEqual(claimed);
        expect(to).toBeGreaterThanOrEqual(claimed);
        expect(share).toBeLessThan(claimed + 0.12);
      }
  });
});

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
  const values = new Map<string, { level: string; drawn: Int32Array; actual: number; group: string }>();
  const came = new Map(
    region.enrolment.map((row) => [`${row.school}|${row.grade}|${row.year}`, row.pupils ?? 0]),
  );
  drawFutures(world, { seed: 3, first: 0, count: draws }, (state, draw, year) => {
    if (year === 0) return;
    layout.cells.forEach(({ school, stage, grade }, cell) => {
      const actual = came.get(`${school}|${grade}|${origin + year}`);
      if (actual === undefined) return;
      for (const level of ['school', 'district']) {
        const key = `${level}|${level === 'school' ? school : ''}|${stage}|${grade}|${year}`;
        const found = values.get(key) ?? {
          ...{
            level: `${level}, ${year < 3 ? '1–2' : '3–4'}`,
            drawn: new Int32Array(draws),
            actual: 0,
            group: `${origin}|${year}`,
          },
        };
        values.set(key, found);
        found.drawn[draw] = (found.drawn[draw] ?? 0) + (state.pupils[cell] ?? 0);
        if (draw === 0) found.actual += actual;
      }
    });
  });
  return [...values.values()].map(({ level, drawn, actual, group }): Held => {
    const sorted = drawn.sort();
    const within = (share: number) => {
      const out = Math.round(((1 - share) / 2) * draws);
      return actual >= (sorted[out] ?? 0) && actual <= (sorted[draws - 1 - out] ?? 0);
    };
    return { level, group, in80: within(0.8), in95: within(0.95) };
  });
}
