import { usableRooms } from '../domain/capacity.ts';
import { gradesOfStage } from '../domain/ladder.ts';
import { byText } from '../domain/region/region.ts';
import type { Target } from '../domain/region/target.ts';
import type { OversizeSpot } from '../domain/report.ts';
import { type ClassGroup, sectionsOf } from '../domain/sections.ts';
import { stages } from '../domain/stage.ts';
import type { SchoolYear } from '../domain/units.ts';
import { cellsIn, type ReportContext } from './context.ts';
import { oversizeTargets } from './oversizeTargets.ts';
import { type SchoolSections, sayCause } from './sayCause.ts';
import type { Scope } from './scope.ts';
import { censusYear } from './targets/observation.ts';
import { targetScopes } from './targets/targetScopes.ts';
import { schoolBasis } from './weakestBasis.ts';

/** The year in which a target's places are looked at: the census of its deadline, or the base year when it stands. */
export function spotYear(context: ReportContext, target: Target): SchoolYear {
  return target.year === undefined
    ? context.baseYear
    : censusYear(target.year, context.region.place.censusDay);
}

/** Sections of a whole school: rooms are shared by its stages, so the cause is told over all of them. */
function schoolSections(context: ReportContext, year: SchoolYear, group: ClassGroup): SchoolSections {
  const everything = { districts: [group.district], stages, types: undefined, whole: false };
  const groups = cellsIn(context, year, everything)
    .flatMap((cell) => cell.groups)
    .filter((other) => other.school === group.school);
  const rooms = context.rooms.get(year)?.get(group.school);
  return {
    rooms: rooms === undefined ? undefined : usableRooms(rooms),
    sections: groups.reduce((sum, other) => sum + sectionsOf(other), 0),
    wanted: groups.reduce((sum, other) => sum + other.wanted, 0),
  };
}

function spotOf(context: ReportContext, target: Target, year: SchoolYear, group: ClassGroup): OversizeSpot[] {
  const { threshold } = target;
  const over = group.sizes.filter((size) => threshold !== undefined && size >= threshold).length;
  if (over === 0) return [];
  const { district, school, stage, grade, cause } = group;
  const all = schoolSections(context, year, group);
  return [
    {
      target: target.id,
      ...{ year, district, school, stage, grade, over, cause },
      schoolName: context.schools.get(school)?.name ?? school,
      sizes: group.sizes.filter((size) => size > 0),
      rooms: all.rooms,
      sections: all.sections,
      plainCause: sayCause(context, year, group, all),
      basis: schoolBasis(context, school, stage, year),
    },
  ];
}

function spotsIn(context: ReportContext, target: Target, scope: Scope): OversizeSpot[] {
  const year = spotYear(context, target);
  const gradePlace = (spot: OversizeSpot) => {
    const ladder = context.ladders.get(spot.district);
    return ladder === undefined ? 0 : gradesOfStage(ladder, spot.stage).indexOf(spot.grade);
  };
  return cellsIn(context, year, scope)
    .flatMap((cell) => cell.groups)
    .flatMap((group) => spotOf(context, target, year, group))
    .sort(
      (left, right) =>
        byText(left.district, right.district) ||
        right.over - left.over ||
        byText(left.school, right.school) ||
        byText(left.stage, right.stage) ||
        gradePlace(left) - gradePlace(right),
    );
}

/**
 * Where classes stay oversize at the deadline of each oversize target, by district, most classes first; a standing
 * target is looked at in the base year. Targets that forbid only an increase have no deadline to miss and are left out.
 */
export function spotsOf(context: ReportContext): OversizeSpot[] {
  return oversizeTargets(context)
    .filter((target) => target.operator !== 'noIncrease')
    .flatMap((target) =>
      targetScopes(context, target).flatMap(({ scope }) => spotsIn(context, target, scope)),
    );
}
