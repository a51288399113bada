import type { Region } from '../../domain/region/region.ts';
import type { School } from '../../domain/region/school.ts';
import type { Target } from '../../domain/region/target.ts';
import { isSchoolWaived, waiversIn } from '../../domain/region/waivers.ts';
import { ruleBook } from '../../domain/ruleBook.ts';
import type { Stage } from '../../domain/stage.ts';
import type { DistrictId, Grade, PupilsPerSection, SchoolYear } from '../../domain/units.ts';

/** Class caps of a stage by year, and the year from which an oversize class counts. */
export interface StageCaps {
  readonly caps: readonly { readonly fromYear: SchoolYear; readonly pupils: PupilsPerSection }[];
  /** Undefined when every year planned counts. */
  readonly deadline: SchoolYear | undefined;
}

function holds(target: Target, indicator: string, district: DistrictId, stage: Stage): boolean {
  return (
    target.indicator === indicator &&
    target.role === 'computed' &&
    target.scope !== 'outside' &&
    (target.stages ?? [stage]).includes(stage) &&
    (target.districts ?? [district]).includes(district)
  );
}

/** Targets on oversize classes that hold for a stage of a district, the earliest due first. */
export function classTargets(region: Region, district: DistrictId, stage: Stage): Target[] {
  return region.targets
    .filter((target) => holds(target, 'oversizeClasses', district, stage) && target.threshold !== undefined)
    .sort((left, right) => (left.year ?? 0) - (right.year ?? 0) || (left.id < right.id ? -1 : 1));
}

/**
 * The class caps that a plan must reach: one under the thresholds of the targets, the strictest that is due by the
 * year. Where no target speaks of classes, the caps of the class rules.
 *
 * @param grade Entry grade of the stage, for which a rule is looked up.
 */
export function capsOfStage(
  region: Region,
  { district, stage, grade }: { readonly district: DistrictId; readonly stage: Stage; readonly grade: Grade },
  [firstYear, lastYear]: readonly [SchoolYear, SchoolYear],
): StageCaps {
  const targets = classTargets(region, district, stage);
  const [first] = targets;
  if (first === undefined)
    return { caps: ruleCaps(region, { district, stage, grade }, [firstYear, lastYear]), deadline: undefined };
  const caps: { fromYear: SchoolYear; pupils: PupilsPerSection }[] = [];
  for (const { threshold, year } of targets) {
    const fromYear = caps.length === 0 ? firstYear : Math.max(firstYear, year ?? firstYear);
    const pupils = (threshold ?? 0) - 1;
    const before = caps.at(-1);
    if (fromYear > lastYear || pupils < 1 || (before !== undefined && before.pupils <= pupils)) continue;
    if (before?.fromYear === fromYear) caps.pop();
    caps.push({ fromYear, pupils });
  }
  const due = first.year ?? firstYear;
  return { caps, deadline: due > firstYear ? due : undefined };
}

function ruleCaps(
  region: Region,
  place: { readonly district: DistrictId; readonly stage: Stage; readonly grade: Grade },
  [firstYear, lastYear]: readonly [SchoolYear, SchoolYear],
): StageCaps['caps'] {
  const rules = ruleBook(region);
  const caps: { fromYear: SchoolYear; pupils: PupilsPerSection }[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const pupils = rules.ruleOf(place, year)?.capSize;
    if (pupils !== undefined && caps.at(-1)?.pupils !== pupils) caps.push({ fromYear: year, pupils });
  }
  return caps;
}

/** Targets that limit a school's size. */
export function sizeTargets(region: Region, school: School): Target[] {
  return region.targets.filter(
    (target) =>
      school.stages.some((stage) => holds(target, 'oversizeSchools', school.district, stage)) &&
      (target.thresholdByType?.[school.type] ?? target.threshold) !== undefined &&
      (target.types ?? [school.type]).includes(school.type),
  );
}

/** The first year from one on in which no waiver leaves a school out of a target. */
function firstCounted(region: Region, school: School, target: Target, year: SchoolYear): SchoolYear {
  const waivers = waiversIn(region.waivers, year, target).filter((waiver) =>
    isSchoolWaived([waiver], school),
  );
  const [last] = waivers.map(({ untilYear }) => untilYear).sort((left, right) => right - left);
  return last === undefined ? year : firstCounted(region, school, target, last + 1);
}

/**
 * Limits of a school's size by year, the strictest that is due; empty where no target speaks of its type. A waiver that
 * holds when the target is due puts it off; one that begins later does not, since a limit never rises again.
 */
export function sizeCapsOf(
  region: Region,
  school: School,
  [firstYear, lastYear]: readonly [SchoolYear, SchoolYear],
): StageCaps['caps'] {
  const due = sizeTargets(region, school).flatMap((target) => {
    const pupils = target.thresholdByType?.[school.type] ?? target.threshold;
    const year = Math.max(firstYear, target.year ?? firstYear);
    return pupils === undefined ? [] : [{ fromYear: firstCounted(region, school, target, year), pupils }];
  });
  const caps: { fromYear: SchoolYear; pupils: PupilsPerSection }[] = [];
  for (const cap of due.sort((left, right) => left.fromYear - right.fromYear || left.pupils - right.pupils))
    if (cap.fromYear <= lastYear && cap.pupils < (caps.at(-1)?.pupils ?? Number.POSITIVE_INFINITY)) {
      if (caps.at(-1)?.fromYear === cap.fromYear) continue;
      caps.push(cap);
    }
  return caps;
}
