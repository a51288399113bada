import fc from 'fast-check';
import { gradesOfStage, parseLadder } from '../../src/domain/ladder.ts';
import type { ControlTotal } from '../../src/domain/region/controlTotal.ts';
import { flowingStages } from '../../src/domain/region/flowRate.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { sortRows } from '../../src/scenario/sortRows.ts';

/** How the totals of a stage and year stand to each other. */
export const controlPatterns = ['region', 'districts', 'all', 'some', 'grade', 'boxes'] as const;
type Pattern = (typeof controlPatterns)[number];
type Stage = (typeof flowingStages)[number];

/** The totals of one stage and year that fit each other, from a few numbers. */
function totalsOf(
  region: Region,
  stage: Stage,
  year: number,
  pattern: Pattern,
  size: number,
): Omit<ControlTotal, 'basis'>[] {
  const teaching = region.districts.filter(({ id }) =>
    region.schools.some((school) => school.district === id && school.stages.includes(stage)),
  );
  const [first, ...others] = teaching;
  const grade = gradesOfStage(parseLadder(first?.ladder ?? '') ?? { stages: [] }, stage)[0];
  if (first === undefined || grade === undefined) return [];
  const at = { stage, year };
  const ofDistricts = teaching.map(({ id }, index) => ({ ...at, district: id, pupils: size + 7 * index }));
  const sum = ofDistricts.reduce((all, { pupils }) => all + pupils, 0);
  const inner = { ...at, district: first.id, pupils: size };
  switch (pattern) {
    case 'region':
      return [{ ...at, pupils: size }];
    case 'districts':
      return ofDistricts;
    case 'all':
      return [{ ...at, pupils: sum }, ...ofDistricts];
    case 'some':
      return [{ ...at, pupils: size + (others.length === 0 ? 0 : 31) }, inner];
    case 'grade':
      return [
        { ...at, pupils: size + 53 },
        { ...at, grade, pupils: size },
      ].slice(gradesOfStage(parseLadder(first.ladder) ?? { stages: [] }, stage).length > 1 ? 0 : 1);
    case 'boxes':
      return [{ ...at, pupils: size + 29 }, inner, { ...inner, grade, pupils: Math.floor(size / 3) }].slice(
        others.length === 0 ? 1 : 0,
      );
  }
}

/** The region with control totals (assumed) that fit each other, for every stage in its first projected years. */
export function withControlTotals(
  region: Region,
  patterns: readonly Pattern[],
  sizes: readonly number[],
): Region {
  const rows = flowingStages.flatMap((stage, index) =>
    [1, 2].flatMap((ahead) => {
      const place = 2 * index + ahead;
      const pattern = patterns[place % patterns.length] ?? 'region';
      return totalsOf(
        region,
        stage,
        region.place.baseYear + ahead,
        pattern,
        sizes[place % sizes.length] ?? 0,
      );
    }),
  );
  const controlTotals = rows.map((row): ControlTotal => ({ ...row, basis: 'assumed' }));
  return { ...region, controlTotals: sortRows('controlTotals', controlTotals) };
}

/** Patterns and sizes for `withControlTotals`. */
export const controlChoices = fc.tuple(
  fc.array(fc.constantFrom(...controlPatterns), { minLength: 1, maxLength: 6 }),
  fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 6 }),
);
