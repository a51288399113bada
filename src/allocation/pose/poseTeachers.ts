import type { AllocationProblemInput } from '../../domain/allocation/allocationProblem.ts';
import { ruleBook } from '../../domain/ruleBook.ts';
import { sectionsOf } from '../../domain/sections.ts';
import { type Posing, payerOf } from './posing.ts';

type PoolInput = NonNullable<AllocationProblemInput['teachers']>[number];

/**
 * Teacher pools of a part. Schools that the city governs draw on no pool of their own in the tables: the teachers whom
 * their classes have in the run's first year are taken out of their district's.
 */
export function poseTeachers(posing: Posing): PoolInput[] {
  const { region, part, planning, run } = posing;
  const rules = ruleBook(region);
  return part.districts.flatMap((district) =>
    part.stages.flatMap(({ stage }): PoolInput[] => {
      const perSection = rules.staffingOf(district, stage, part.firstYear).teachersPerClass;
      const row = region.teachers
        .filter((one) => one.district === district && one.stage === stage && one.year < part.firstYear)
        .reduce<(typeof region.teachers)[number] | undefined>(
          (latest, one) => (latest === undefined || one.year > latest.year ? one : latest),
          undefined,
        );
      if (perSection === undefined || perSection === 0 || row === undefined) return [];
      const elsewhere = sectionsElsewhere(posing, district, stage) * perSection;
      const supply = run.capacity.teachers.find(
        (one) => one.district === district && one.stage === stage && one.year === part.firstYear - 1,
      );
      const stock = Math.max(0, (supply?.teachers ?? row.teachers) - elsewhere);
      const { contractsAtMost, hiresFactor, wage, contractPrice } = planning.teachers;
      return [
        {
          district,
          stage,
          stock,
          retiring: Math.min(1, (row.retirements ?? 0) / Math.max(1, row.teachers)),
          hiresAtMost: Math.round((row.hires ?? 0) * hiresFactor),
          perSection,
          wage,
          contractPrice,
          ...(contractsAtMost === undefined ? {} : { contractsAtMost }),
        },
      ];
    }),
  );
}

/** Classes of the pool's stage that the problem's schools do not hold. */
function sectionsElsewhere(posing: Posing, district: string, stage: string): number {
  const inPool = new Set(
    posing.schools.filter((school) => payerOf(posing, school) === district).map(({ id }) => id),
  );
  const last = posing.run.classes.find(({ year }) => year === posing.part.firstYear);
  return (last?.groups ?? [])
    .filter((group) => group.district === district && group.stage === stage && !inPool.has(group.school))
    .reduce((sum, group) => sum + sectionsOf(group), 0);
}
