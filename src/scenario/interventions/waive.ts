import type { Target } from '../../domain/region/target.ts';
import type { Waiver } from '../../domain/region/targetRecords.ts';
import {
  scenarioUnknownDistrict,
  scenarioUnknownSchool,
  scenarioUnknownStage,
  scenarioUnknownTarget,
  wrongYears,
} from '../findUnknown.ts';
import { newIdentifier } from '../newIdentifier.ts';
import { sayDistrict, sayStages, sayYears } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse, type Scene } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

const outside = <T>(asked: T | undefined, among: readonly T[] | undefined) =>
  asked !== undefined && among !== undefined && among.length > 0 && !among.includes(asked);

/** Whether the waiver reaches nothing that the target counts, or says what another says already. */
function idle(scene: Scene, made: Omit<Waiver, 'id'>, target: Target | undefined): boolean {
  const fields = ['target', 'school', 'district', 'stage', 'grade', 'fromYear', 'untilYear'] as const;
  const twice = scene.region.waivers.some((row) => fields.every((field) => row[field] === made[field]));
  const district = made.district ?? scene.region.schools.find(({ id }) => id === made.school)?.district;
  return (
    twice ||
    outside(district, target?.districts) ||
    outside(made.stage, target?.stages) ||
    outside(made.grade, target?.grades)
  );
}

/** Leave classes out of a target for a time: one school, a district, a stage or a grade. */
export const waive: Resolver<'waive'> = (intervention, scene) => {
  const { kind, target: id, because, untilYear, fromYear: from, ...reach } = intervention;
  const fromYear = from ?? scene.region.place.baseYear;
  const problems = [
    ...scenarioUnknownTarget(scene, id),
    ...(reach.school === undefined ? [] : scenarioUnknownSchool(scene, 'school', reach.school)),
    ...scenarioUnknownDistrict(scene, reach.district),
    ...scenarioUnknownStage(scene, reach.stage, reach.district, reach.grade),
    ...wrongYears(scene, { fromYear, toYear: untilYear }).map((problem) =>
      problem.at.column?.endsWith('toYear')
        ? scene.problem(problem.code as 'yearOutside', 'untilYear', problem.details)
        : problem,
    ),
  ];
  if (problems.length > 0) return refuse(...problems);
  const { region } = scene;
  const target = region.targets.find((each) => each.id === id);
  const made = { target: id, ...reach, fromYear, untilYear, ...assumedBy(intervention) };
  const taken = new Set(region.waivers.map((row) => row.id));
  const row = { id: newIdentifier([kind, id, reach.school ?? reach.district, fromYear], taken), ...made };
  const school = region.schools.find((each) => each.id === reach.school);
  const where =
    school === undefined ? sayDistrict(region, reach.district) : { zh: school.name, en: school.name };
  const who = reach.stage === undefined ? { zh: '', en: '' } : sayStages([reach.stage], reach.grade);
  const span = sayYears(fromYear, untilYear);
  return effect(
    scene,
    idle(scene, made, target) ? 0 : 1,
    { waivers: sortRows('waivers', [...region.waivers, row]) },
    {
      zh: `“${target?.title ?? id}”${span.zh}不计${where.zh}${who.zh}的班级。`,
      en: `"${target?.titleEn ?? target?.title ?? id}" leaves out classes of ${where.en}${who.en === '' ? '' : `, ${who.en},`} ${span.en}.`,
    },
  );
};
