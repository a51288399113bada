import { parseLadder, stageOfGrade } from '../../src/domain/ladder.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { SeedTables } from './readSeed.ts';

interface StageCount {
  readonly schools: number;
  readonly pupils: number;
  readonly classes: number;
  readonly largest: number;
}

/** Institutions, pupils, classes and the largest class of every stage at the census of the base year. */
export function countByStage({
  region,
  districts,
  schools,
  enrolment,
}: SeedTables): ReadonlyMap<Stage, StageCount> {
  const ladders = new Map(districts.map(({ id, ladder }) => [id, parseLadder(ladder)]));
  const districtOf = new Map(schools.map(({ id, district }) => [id, district]));
  const now = enrolment
    .filter(({ year }) => year === region[0]?.baseYear)
    .map((row) => {
      const ladder = ladders.get(districtOf.get(row.school) ?? '');
      const stage: Stage = (ladder && stageOfGrade(ladder, row.grade)) ?? 'special';
      return { ...row, stage };
    });
  const stages = [...new Set(now.map(({ stage }) => stage))];
  return new Map(
    stages.map((stage) => {
      const rows = now.filter((row) => row.stage === stage);
      const sizes = rows.flatMap(({ classSizes }) => classSizes ?? []);
      return [
        stage,
        {
          schools: new Set(rows.map(({ school }) => school)).size,
          pupils: sizes.reduce((sum, size) => sum + size, 0),
          classes: sizes.length,
          largest: Math.max(...sizes),
        },
      ];
    }),
  );
}
