import { scenarioUnknownSchool, wrongYears } from '../findUnknown.ts';
import { named, roomsForATime } from '../lendProjects.ts';
import { sayYears } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

/** Use a school's home rooms twice a day for some years (二部制): as many rooms again, shown among the temporary ones. */
export const doubleShift: Resolver<'doubleShift'> = (intervention, scene) => {
  const { school: id, fromYear, toYear } = intervention;
  const { region } = scene;
  const { baseYear, horizonYear } = region.place;
  const problems = [
    ...scenarioUnknownSchool(scene, 'school', id, region.schools),
    ...wrongYears(scene, { fromYear, toYear }, baseYear + 1),
  ];
  if (problems.length > 0) return refuse(...problems);
  const school = region.schools.find((each) => each.id === id);
  const rooms = school?.homeRooms;
  if (school === undefined || rooms === undefined)
    return refuse(scene.problem('roomsUnknown', 'school', { id }));
  const until = toYear === undefined || toYear >= horizonYear ? undefined : toYear + 1;
  const shift = { name: `${school.name}·二部制`, rooms, fromYear, until };
  const taught = region.projects.some(
    ({ school: other, name, finish, removalYear }) =>
      other === id &&
      name === shift.name &&
      Number(finish.slice(0, 4)) < (until ?? Number.POSITIVE_INFINITY) &&
      fromYear < (removalYear ?? Number.POSITIVE_INFINITY),
  );
  if (taught) return refuse(scene.problem('changesNothing', 'fromYear'));
  const projects = named(region, ['shift', id], [roomsForATime(school, shift, assumedBy(intervention))]);
  const span = sayYears(fromYear, toYear ?? horizonYear);
  return effect(
    scene,
    rooms === 0 ? 0 : 1,
    { projects: sortRows('projects', [...region.projects, ...projects]) },
    {
      zh: `${span.zh}“${school.name}”实行二部制，${rooms} 间教室一天用两次。`,
      en: `"${school.name}" teaches in two shifts ${span.en}: its ${rooms} rooms are used twice a day.`,
    },
  );
};
