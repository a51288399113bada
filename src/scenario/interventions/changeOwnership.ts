import { ownershipWords } from '../../domain/glossary.ts';
import { scenarioUnknownSchool, wrongYears } from '../findUnknown.ts';
import { nameOfSchool } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

/** Make a school public, inclusive private or private from a year on; changes of it that come later fall away. */
export const changeOwnership: Resolver<'changeOwnership'> = (intervention, scene) => {
  const { school, ownership, fromYear, cost } = intervention;
  const { region } = scene;
  const problems = [...scenarioUnknownSchool(scene, 'school', school), ...wrongYears(scene, { fromYear })];
  if (problems.length > 0) return refuse(...problems);
  const own = region.ownershipChanges.filter((row) => row.school === school);
  const before = own
    .filter((row) => row.fromYear <= fromYear)
    .sort((left, right) => right.fromYear - left.fromYear)[0];
  const opened = region.projects.find((project) => project.kind === 'newSchool' && project.school === school);
  const first = region.schools.find(({ id }) => id === school)?.ownership ?? opened?.ownership ?? 'public';
  const same = (before?.ownership ?? first) === ownership;
  const later = own.filter((row) => row.fromYear > fromYear && row.ownership !== ownership);
  const row = {
    ...{ school, fromYear, ownership },
    ...(cost === undefined ? {} : { cost }),
    ...assumedBy(intervention),
  };
  const kept = region.ownershipChanges.filter(
    (each) => each.school !== school || each.fromYear < fromYear || (same && each.fromYear === fromYear),
  );
  const name = nameOfSchool(region, school);
  return effect(
    scene,
    (same ? 0 : 1) + later.length,
    { ownershipChanges: sortRows('ownershipChanges', same ? kept : [...kept, row]) },
    {
      zh: `“${name}”自 ${fromYear} 年起为${ownershipWords[ownership].zh}。`,
      en: `From ${fromYear} "${name}" is ${ownershipWords[ownership].en}.`,
    },
  );
};
