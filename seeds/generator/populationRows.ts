import type { Row } from '../../src/domain/region/tables.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { Pupils, SchoolYear } from '../../src/domain/units.ts';
import { reaching } from './birthHistory.ts';
import { pupilsIn, sizesOf, type World } from './buildWorld.ts';
import type { DistrictParameters } from './districtParameters.ts';
import { gradesOf } from './stageHabits.ts';

/** Children of compulsory age who are at no school of the district: ill, abroad, or at schools elsewhere. */
const atNoSchool = 0.001;

function pupilsOfGrade(
  world: World,
  district: string,
  stage: Stage,
  grade: number,
  year: SchoolYear,
): Pupils {
  const divisions = world.plans.flatMap((plan) => plan.divisions);
  return divisions
    .filter((one) => one.stage === stage && one.district === district)
    .reduce((sum, one) => sum + pupilsIn([sizesOf(world, one, year)[grade] ?? []]), 0);
}

type Count = Pick<Row<'population'>, 'age' | 'population' | 'enrolled'>;

function youngest(world: World, { id }: DistrictParameters): Count[] {
  const { base } = world.place.years;
  return [3, 4, 5].map((age, grade) => {
    const population = Math.round(reaching(world.births, id, age, base));
    const enrolled = pupilsOfGrade(world, id, 'kindergarten', grade, base);
    return { age, population, enrolled: Math.min(population, enrolled) };
  });
}

function compulsory(world: World, district: DistrictParameters): Count[] {
  const { base } = world.place.years;
  const grades = (['primary', 'junior'] as const).flatMap((stage) =>
    gradesOf(district, stage).map((_grade, index) => pupilsOfGrade(world, district.id, stage, index, base)),
  );
  return grades.map((enrolled, index) => ({
    age: 6 + index,
    population: Math.round(enrolled * (1 + atNoSchool)),
    enrolled,
  }));
}

/** Young people of the senior ages: those who left the district's junior schools one, two and three years ago. */
function oldest(world: World, district: DistrictParameters): Count[] {
  const last = gradesOf(district, 'junior').length - 1;
  return [0, 1, 2].map((before) => ({
    age: 15 + before,
    population: pupilsOfGrade(world, district.id, 'junior', last, world.place.years.base - 1 - before),
  }));
}

/**
 * The rows of population.csv: children from 3 to 17 by age at the census of the base year. Kindergarten ages follow from
 * births, school ages from the pupils at school, senior ages from the junior leavers of the years before.
 */
export function populationRows(world: World): Row<'population'>[] {
  const { districts, years } = world.place;
  return districts.flatMap((district) =>
    [...youngest(world, district), ...compulsory(world, district), ...oldest(world, district)].map(
      (count) => ({
        ...{ district: district.id, year: years.base, ...count },
        ...{ basis: 'assumed' as const, source: 'generator' },
      }),
    ),
  );
}
