import type { InterventionOf } from '../../domain/interventions.ts';
import type { Problem } from '../../domain/problem.ts';
import { scenarioUnknownSchool, wrongYears } from '../findUnknown.ts';
import { named, roomsForATime, roomsGivenAway } from '../lendProjects.ts';
import { sayYears } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse, type Scene } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

function wrong(scene: Scene, { from, to, rooms, fromYear, toYear }: InterventionOf<'lendRooms'>): Problem[] {
  const { schools, place } = scene.region;
  const problems = [
    ...scenarioUnknownSchool(scene, 'from', from, schools),
    ...scenarioUnknownSchool(scene, 'to', to, schools),
    ...wrongYears(scene, { fromYear, toYear }, place.baseYear + 1),
  ];
  if (problems.length > 0) return problems;
  if (from === to) return [scene.problem('sameSchool', 'to', { id: to })];
  const has = (id: string) => schools.find((school) => school.id === id)?.homeRooms;
  const unknown = (['from', 'to'] as const).filter(
    (field) => has(field === 'from' ? from : to) === undefined,
  );
  if (unknown.length > 0)
    return unknown.map((field) => scene.problem('roomsUnknown', field, { id: field === 'from' ? from : to }));
  const there = has(from) ?? 0;
  return rooms > there ? [scene.problem('lendsTooMany', 'rooms', { id: from, rooms, there })] : [];
}

/** Let a school use home rooms of another for some years, and give them back (潮汐学校). */
export const lendRooms: Resolver<'lendRooms'> = (intervention, scene) => {
  const { from, to, rooms, fromYear, toYear } = intervention;
  const problems = wrong(scene, intervention);
  if (problems.length > 0) return refuse(...problems);
  const { region } = scene;
  const { horizonYear } = region.place;
  const [lender, borrower] = [from, to].map((id) => region.schools.find((school) => school.id === id));
  if (lender === undefined || borrower === undefined) return refuse(scene.problem('changesNothing'));
  const until = toYear === undefined || toYear >= horizonYear ? undefined : toYear + 1;
  const made = assumedBy(intervention);
  const lent = { rooms, fromYear, until };
  const works = [
    roomsForATime(borrower, { name: `${borrower.name}·借用${lender.name}教室`, ...lent }, made),
    ...roomsGivenAway(lender, { name: `${lender.name}·出借教室`, ...lent }, made),
  ];
  const projects = named(region, ['lend', from, to], works);
  const span = sayYears(fromYear, toYear ?? horizonYear);
  return effect(
    scene,
    projects.length,
    { projects: sortRows('projects', [...region.projects, ...projects]) },
    {
      zh: `${span.zh}“${lender.name}”借给“${borrower.name}” ${rooms} 间教室。`,
      en: `"${lender.name}" lends "${borrower.name}" ${rooms} rooms ${span.en}.`,
    },
  );
};
