import { entryGrade, gradesOfStage, type Ladder } from '../../domain/ladder.ts';
import type { Planning } from '../../domain/planning.ts';
import { byText, laddersOf, type Region } from '../../domain/region/region.ts';
import { type Stage, stages } from '../../domain/stage.ts';
import type { DistrictId, SchoolYear } from '../../domain/units.ts';
import { capsOfStage, classTargets, type StageCaps } from './capsOfStage.ts';

/** A stage as all districts of a part have it. */
export interface PlannedStage extends StageCaps {
  readonly stage: Stage;
  /** Years that pupils stay. */
  readonly years: number;
}

/** Districts and stages that are planned together, since children, rooms or teachers can pass between them. */
export interface PlanningPart {
  /** The district's identifier, or the region's for stages that admit from everywhere. */
  readonly name: string;
  readonly districts: readonly DistrictId[];
  readonly stages: readonly PlannedStage[];
  readonly firstYear: SchoolYear;
  readonly lastYear: SchoolYear;
}

const admittedEverywhere: readonly Stage[] = ['senior', 'vocational'];

/**
 * Cut a region into parts that can be planned each on its own: a district with its stages, and the region with those
 * stages that admit from everywhere. Districts whose stages have other grades or caps than the rest are parts of
 * their own there too.
 */
export function planningParts(region: Region, planning: Planning): PlanningPart[] {
  const { place } = region;
  const span = [
    place.baseYear + 1,
    Math.min(place.horizonYear, planning.lastYear ?? place.horizonYear),
  ] as const;
  const ladders = laddersOf(region);
  const districts = region.districts
    .map(({ id }) => id)
    .filter((id) => planning.districts?.includes(id) !== false)
    .sort(byText);
  const together = new Map<string, { name: string; districts: string[]; stages: PlannedStage[] }>();
  const parts: PlanningPart[] = [];
  for (const district of districts) {
    const ladder = ladders.get(district);
    const planned = stages.flatMap((stage) => {
      const shape = ladder && plannedStage(region, planning, { district, ladder, stage }, span);
      return shape === undefined ? [] : [shape];
    });
    const wide = place.seniorAdmission === 'region' ? admittedEverywhere : [];
    const own = planned.filter(({ stage }) => !wide.includes(stage));
    if (own.length > 0) parts.push(partOf(district, [district], own, span));
    const shared = planned.filter(({ stage }) => wide.includes(stage));
    if (shared.length === 0) continue;
    const key = JSON.stringify(shared);
    const group = together.get(key) ?? { name: place.id, districts: [], stages: shared };
    group.districts.push(district);
    together.set(key, group);
  }
  const groups = [...together.values()];
  const shared = groups.map((group, index) =>
    partOf(index === 0 ? group.name : `${group.name}-${index + 1}`, group.districts, group.stages, span),
  );
  return [...parts, ...shared];
}

function partOf(
  name: string,
  districts: readonly DistrictId[],
  planned: readonly PlannedStage[],
  [firstYear, lastYear]: readonly [SchoolYear, SchoolYear],
): PlanningPart {
  return { name, districts, stages: planned, firstYear, lastYear };
}

function plannedStage(
  region: Region,
  planning: Planning,
  {
    district,
    ladder,
    stage,
  }: { readonly district: DistrictId; readonly ladder: Ladder; readonly stage: Stage },
  span: readonly [SchoolYear, SchoolYear],
): PlannedStage | undefined {
  const grade = entryGrade(ladder, stage);
  const asked = planning.stages?.includes(stage) ?? classTargets(region, district, stage).length > 0;
  if (grade === undefined || !asked) return undefined;
  const caps = capsOfStage(region, { district, stage, grade }, span);
  if (caps.caps.length === 0) return undefined;
  return { ...caps, stage, years: gradesOfStage(ladder, stage).length };
}
