import { schoolsWithProjects } from '../../domain/region/schoolsWithProjects.ts';
import type { Waiver } from '../../domain/region/targetRecords.ts';
import { strayPart } from '../../domain/waived.ts';
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

/** Whether the waiver says what another says already. */
function isTold({ region }: Scene, made: Omit<Waiver, 'id'>): boolean {
  const fields = ['target', 'school', 'district', 'stage', 'grade', 'fromYear', 'untilYear'] as const;
  return region.waivers.some((row) => fields.every((field) => row[field] === made[field]));
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
  const school = schoolsWithProjects(region).find((each) => each.id === reach.school);
  const stray = strayPart(reach, target ?? {}, school);
  if (stray !== undefined) return refuse(scene.problem('changesNothing', stray));
  const made = { target: id, ...reach, fromYear, untilYear, ...assumedBy(intervention) };
  const taken = new Set(region.waivers.map((row) => row.id));
  const row = { id: newIdentifier([kind, id, reach.school ?? reach.district, fromYear], taken), ...made };
  const where =
    school === undefined ? sayDistrict(region, reach.district) : { zh: school.name, en: school.name };
  const who = reach.stage === undefined ? { zh: '', en: '' } : sayStages([reach.stage], reach.grade);
  const span = sayYears(fromYear, untilYear);
  return effect(
    scene,
    isTold(scene, made) ? 0 : 1,
    { waivers: sortRows('waivers', [...region.waivers, row]) },
    {
      zh: `“${target?.title ?? id}”${span.zh}不计${where.zh}${who.zh}的班级。`,
      en: `"${target?.titleEn ?? target?.title ?? id}" leaves out classes of ${where.en}${who.en === '' ? '' : `, ${who.en},`} ${span.en}.`,
    },
  );
};
