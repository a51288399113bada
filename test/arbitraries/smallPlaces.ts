import fc from 'fast-check';
import { parseLadder } from '../../src/domain/ladder.ts';
import type { ClosedSchool, OpenedSchool, YearSituation } from '../../src/domain/situation.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { SmallPlace } from '../projection/buildRegion.ts';

const ladders = ['6-3-3', '5-4-3', '3+5-4-3+3', 'primary: K 1 2 3 4 5 / junior: 6 7 8 / senior: 9 10'];
const baseYear = 2023;

interface Shape {
  readonly ladders: readonly string[];
  readonly schoolsPerStage: number;
  readonly years: number;
  readonly throughSchool: boolean;
  readonly seniorAdmission: 'region' | 'district';
  readonly withBirths: boolean;
}

const shapes = (districts: number): fc.Arbitrary<Shape> =>
  fc.record({
    ladders: fc.array(fc.constantFrom(...ladders), { minLength: 1, maxLength: districts }),
    schoolsPerStage: fc.integer({ min: 1, max: 3 }),
    years: fc.integer({ min: 1, max: 5 }),
    throughSchool: fc.boolean(),
    seniorAdmission: fc.constantFrom('region' as const, 'district' as const),
    withBirths: fc.boolean(),
  });

type School = SmallPlace['schools'][string];

/** Schools of every stage; on request the first primary school teaches the junior stage too. */
function schoolsOf(shape: Shape): Record<string, School> {
  const schools: Record<string, School> = {};
  shape.ladders.forEach((ladder, index) => {
    for (const { stage } of parseLadder(ladder)?.stages ?? [])
      for (let number = 1; number <= shape.schoolsPerStage; number += 1) {
        const stages: Stage[] = [stage];
        if (shape.throughSchool && stage === 'primary' && number === 1) stages.push('junior');
        schools[`d${index}-${stage}-${number}`] = { district: `d${index}`, stages };
      }
  });
  return schools;
}

const cellsOf = (shape: Shape) =>
  Object.entries(schoolsOf(shape)).flatMap(([school, { district, stages }]) =>
    (parseLadder(shape.ladders[Number(district.slice(1))] ?? '')?.stages ?? [])
      .filter(({ stage }) => stages.includes(stage))
      .flatMap(({ grades }) => grades.map((grade) => ({ school, grade }))),
  );

function placeOf(shape: Shape, counts: readonly number[], births: readonly number[]): SmallPlace {
  const firstYear = baseYear - shape.years + 1;
  const pupils = cellsOf(shape).map(({ school, grade }, index): SmallPlace['pupils'][number] => [
    school,
    firstYear,
    { [grade]: counts.slice(index * shape.years, (index + 1) * shape.years) },
  ]);
  const districts = shape.ladders.map((ladder, index) => [`d${index}`, { ladder }] as const);
  const born = districts.map(([id]) => [id, [baseYear - 13, births]] as const);
  return {
    ...{ baseYear, horizonYear: baseYear + 4, seniorAdmission: shape.seniorAdmission, pupils },
    ...{ districts: Object.fromEntries(districts), schools: schoolsOf(shape) },
    ...(shape.withBirths ? { births: Object.fromEntries(born) } : {}),
  };
}

/** Places with up to `districts` districts, one to five years of history, with and without births. */
export function smallPlaces(districts = 2): fc.Arbitrary<SmallPlace> {
  return shapes(districts).chain((shape) => {
    const cells = cellsOf(shape).length * shape.years;
    return fc
      .tuple(
        fc.array(fc.integer({ min: 0, max: 90 }), { minLength: cells, maxLength: cells }),
        fc.array(fc.integer({ min: 50, max: 300 }), { minLength: 14, maxLength: 18 }),
      )
      .map(([counts, births]) => placeOf(shape, counts, births));
  });
}

/** A place with one more school without pupils yet, and openings and closures that hold for every year. */
export function changingPlaces(districts = 2): fc.Arbitrary<{ place: SmallPlace; situation: YearSituation }> {
  return smallPlaces(districts).chain((place) => {
    const ids = Object.keys(place.schools);
    const year = fc.integer({ min: baseYear + 1, max: baseYear + 4 });
    const school = fc.constantFrom(...ids);
    const closing: fc.Arbitrary<ClosedSchool> = fc.record(
      { school, closeYear: year, receiver: school },
      { requiredKeys: ['school', 'closeYear'] },
    );
    const opening: fc.Arbitrary<OpenedSchool> = fc.record({
      school: fc.constant('d0-new'),
      openYear: year,
      entryPlaces: fc.record({ primary: fc.nat(120), junior: fc.nat(120) }, { requiredKeys: [] }),
      relieves: fc.subarray(ids),
      movesUpperGrades: fc.boolean(),
    });
    return fc
      .tuple(fc.array(closing, { maxLength: 2 }), fc.array(opening, { maxLength: 1 }))
      .map(([closed, opened]) => ({
        place: {
          ...place,
          schools: {
            ...place.schools,
            'd0-new': { district: 'd0', stages: ['primary' as const, 'junior' as const] },
          },
        },
        situation: { opened, closed, places: [] },
      }));
  });
}
