import type { AllocationProblemInput } from '../../domain/allocation/allocationProblem.ts';
import { entryGrade } from '../../domain/ladder.ts';
import { laddersOf } from '../../domain/region/region.ts';
import type { School } from '../../domain/region/school.ts';
import type { Stage } from '../../domain/stage.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { fullestYear } from './cohortCourses.ts';
import { flowsFrom, receiversOf, seatlessFlows } from './poseFlows.ts';
import type { Posing } from './posing.ts';

type AreaInput = AllocationProblemInput['areas'][number];
type DemandRow = NonNullable<AreaInput['demand']>[number];
type FlowInput = AllocationProblemInput['flows'][number];

/** Areas and flows of a part: one area per school, whose entrants the projection sends there, and the children without a seat. */
export function poseAreas(posing: Posing): { areas: AreaInput[]; flows: FlowInput[] } {
  const receivers = receiversOf(posing);
  const homes = posing.schools.flatMap((school) => {
    const demand = entrantsOf(posing, school);
    return demand.length === 0 ? [] : [{ school, area: { id: school.id, demand } }];
  });
  const seatless = unseatedOf(posing);
  return {
    areas: [...homes.map(({ area }) => area), ...seatless.map(({ area }) => area)],
    flows: [
      ...homes.flatMap(({ school, area }) => flowsFrom(posing, school, stagesOf(area.demand), receivers)),
      ...seatless.flatMap(({ district, area }) =>
        seatlessFlows(district, { area: area.id, stages: stagesOf(area.demand) }, receivers),
      ),
    ],
  };
}

/**
 * Entrants by stage and year, as the projection sends them before anyone is turned away; each cohort with the most
 * pupils that it will ever have, by the growth of those who were seated.
 */
function entrantsOf(posing: Posing, school: School): DemandRow[] {
  const { firstYear, lastYear } = posing.part;
  const ladder = laddersOf(posing.region).get(school.district);
  const sent = (stage: Stage, entryYear: SchoolYear): number =>
    posing.run.demand
      .find(({ year }) => year === entryYear)
      ?.pupils.find(
        (cell) =>
          cell.school === school.id && ladder !== undefined && cell.grade === entryGrade(ladder, stage),
      )?.pupils ?? 0;
  return posing.courses
    .filter(
      (course) => course.school === school.id && course.entered >= firstYear && course.entered <= lastYear,
    )
    .filter(({ entered, years }) => years[0]?.year === entered)
    .map((course) => {
      const seated = (course.years[0]?.sizes ?? []).reduce((sum, size) => sum + size, 0);
      const growth = fullestYear(course, firstYear) / Math.max(1, seated);
      const pupils = Math.ceil(sent(course.stage, course.entered) * growth - 1e-9);
      return { stage: course.stage, entryYear: course.entered, pupils };
    })
    .filter(({ pupils }) => pupils > 0);
}

/** Entrants for whom the run has no seat, by district; every public school of the district can take them. */
function unseatedOf({ run, part, region }: Posing) {
  const ladders = laddersOf(region);
  return part.districts.flatMap((district) => {
    const ladder = ladders.get(district);
    const demand = run.demand
      .filter(({ year }) => year >= part.firstYear && year <= part.lastYear)
      .flatMap(({ year, unplaced }) =>
        unplaced
          .filter((row) => row.district === district && row.pupils > 0)
          .filter(({ stage }) => part.stages.some((one) => one.stage === stage))
          .filter(({ stage, grade }) => ladder !== undefined && entryGrade(ladder, stage) === grade)
          .map(({ stage, pupils }): DemandRow => ({ stage, entryYear: year as SchoolYear, pupils })),
      );
    return demand.length === 0 ? [] : [{ district, area: { id: seatlessArea(district), demand } }];
  });
}

/** Name of the area of a district's children without a seat. */
export function seatlessArea(district: string): string {
  return `${district}.seatless`;
}

function stagesOf(demand: readonly DemandRow[]): Stage[] {
  return [...new Set(demand.map(({ stage }) => stage))];
}
