import type { InterventionOf } from '../../domain/interventions.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Target } from '../../domain/region/target.ts';
import type { Waiver } from '../../domain/region/targetRecords.ts';
import { scenarioUnknownDistrict, scenarioUnknownStage, wrongYears } from '../findUnknown.ts';
import { sayNearest } from '../nearest.ts';
import { newIdentifier } from '../newIdentifier.ts';
import { sayDistrict, sayStages, sayYears } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse, type Scene } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

type Waive = InterventionOf<'waive'>;

function unknown(scene: Scene, { target, school }: Waive): Problem[] {
  const { targets, schools, projects } = scene.region;
  const demands = targets.map(({ id, title }) => ({ id, name: title }));
  const known = [
    ...schools,
    ...projects.filter(({ kind }) => kind === 'newSchool').map(({ school: id, name }) => ({ id, name })),
  ];
  const missing = <T extends { id: string; name?: string }>(id: string, among: readonly T[]) => ({
    ...{ id, count: among.length, near: sayNearest(id, among) },
  });
  return [
    ...(demands.some(({ id }) => id === target)
      ? []
      : [scene.problem('unknownTarget', 'target', missing(target, demands))]),
    ...(school === undefined || known.some(({ id }) => id === school)
      ? []
      : [scene.problem('planningUnknownSchool', 'school', missing(school, known))]),
  ];
}

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
    ...unknown(scene, intervention),
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
