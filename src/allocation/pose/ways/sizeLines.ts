import { schoolsWithProjects } from '../../../domain/region/schoolsWithProjects.ts';
import { sizeTargets } from '../capsOfStage.ts';
import type { SayLines } from './wayGround.ts';

/** A later deadline for the targets that limit the size of the schools that pass it, within the years planned. */
export const sizeLines: SayLines = (missing, { region }, because) => {
  const last = new Map<string, number>();
  for (const school of schoolsWithProjects(region)) {
    const years = missing.filter((row) => row.school === school.id).map(({ year }) => year);
    if (years.length === 0) continue;
    for (const { id } of sizeTargets(region, school)) last.set(id, Math.max(last.get(id) ?? 0, ...years));
  }
  const later = [...last].filter(([, year]) => year < region.place.horizonYear);
  return {
    interventions: later.map(([target, year]) => ({
      ...{ kind: 'targetYear' as const, target, year: year + 1, because },
    })),
  };
};
