import type { Region } from '../../domain/region/region.ts';
import { laddersOf } from '../../domain/region/region.ts';
import type { Target } from '../../domain/region/target.ts';
import type { Stage } from '../../domain/stage.ts';
import { type PresetScope, placeGrades } from './placeGrades.ts';

/** The stages that the ladders in scope have, and the intervention means. */
function stagesIn(region: Region, { district, stage }: PresetScope): Stage[] {
  const ladders = [...laddersOf(region)].filter(([id]) => (district ?? id) === id);
  const found = new Set(ladders.flatMap(([, ladder]) => ladder.stages.map((part) => part.stage)));
  return [...found].filter((each) => (stage ?? each) === each);
}

/** The target's grades and stages as the place has them; undefined where it has none of them. */
function narrowed(region: Region, target: Target, scope: PresetScope): Partial<Target> | undefined {
  const stages = stagesIn(region, scope).filter((stage) => target.stages?.includes(stage) ?? true);
  const narrow = target.stages !== undefined || scope.stage !== undefined ? { stages } : {};
  if (target.grades === undefined) return stages.length === 0 ? undefined : narrow;
  const places = target.grades.flatMap((grade) => placeGrades(region, grade, scope));
  const grades = [...new Set(places.map(({ grade }) => grade))];
  return grades.length === 0 ? undefined : { ...narrow, grades };
}

function freeIdentifier(id: string, taken: ReadonlySet<string>): string {
  let [free, number] = [id, 2];
  while (taken.has(free)) {
    free = `${id}-${number}`;
    number += 1;
  }
  return free;
}

/**
 * The targets of a preset as they are judged in a place.
 *
 * @param rows The preset's targets, dated by the place's years.
 * @param note Why, for the rows that are added.
 * @returns Targets with identifiers that are free; none for grades and stages that the place does not have.
 */
export function presetTargets(
  region: Region,
  rows: readonly Target[],
  scope: PresetScope,
  note: string,
): Target[] {
  const taken = new Set(region.targets.map(({ id }) => id));
  return rows.flatMap((row) => {
    const narrow = narrowed(region, row, scope);
    if (narrow === undefined) return [];
    const id = freeIdentifier(row.id, taken);
    taken.add(id);
    const districts = scope.district === undefined ? {} : { districts: [scope.district] };
    return [{ ...row, ...narrow, ...districts, id, basis: 'assumed', note } as const];
  });
}
