import type { Planning } from '../domain/planning.ts';
import type { Problem, ProblemPlace } from '../domain/problem.ts';
import type { Site } from '../domain/region/project.ts';
import type { Region } from '../domain/region/region.ts';
import type { School } from '../domain/region/school.ts';
import { schoolsWithProjects } from '../domain/region/schoolsWithProjects.ts';
import type { Stage } from '../domain/stage.ts';
import { scenarioProblem } from './problemTexts.ts';

type Closure = Planning['closures'][number];
type Code = Parameters<typeof scenarioProblem>[0];
type Finding = readonly [code: Code, field: keyof Closure, details: Readonly<Record<string, string>>];

const admittedEverywhere: readonly Stage[] = ['senior', 'vocational'];

/** What a closure is held against. */
interface Ground {
  readonly region: Region;
  readonly planning: Planning;
  readonly schools: ReadonlyMap<string, School>;
  readonly sites: ReadonlyMap<string, Site>;
}

/**
 * Find schools to close that no plan could close as it is written: twice, into themselves, into one that closes too,
 * that teaches less or lies elsewhere, or waiting for a site on which nothing may be built. Names that are not there
 * are told elsewhere.
 */
export function findClosures(region: Region, planning: Planning, at: ProblemPlace): Problem[] {
  const ground: Ground = {
    ...{ region, planning },
    schools: new Map(schoolsWithProjects(region).map((school) => [school.id, school])),
    sites: new Map(region.sites.map((site) => [site.id, site])),
  };
  return planning.closures.flatMap((closure, index) =>
    [...ofSchools(ground, closure, index), ...ofSites(ground, closure)].map(([code, field, details]) =>
      scenarioProblem(code, { ...at, column: `planning.closures[${index}].${field}` }, details),
    ),
  );
}

function ofSchools({ region, planning, schools, sites }: Ground, closure: Closure, index: number): Finding[] {
  const { school: id, receiver: receiverId } = closure;
  const twice = planning.closures.findIndex(({ school }) => school === id) < index;
  const [school, receiver] = [schools.get(id), schools.get(receiverId) ?? sites.get(receiverId)];
  const found: Finding[] = twice ? [['planningClosureTwice', 'school', { id }]] : [];
  if (school === undefined || receiver === undefined) return found;
  if (school === receiver) return [...found, ['planningReceiverItself', 'receiver', { id }]];
  if (planning.closures.some((other) => other.school === receiverId))
    found.push(['planningReceiverCloses', 'receiver', { id: receiverId }]);
  if (!school.stages.every((stage) => receiver.stages.includes(stage)))
    found.push(['planningReceiverStages', 'receiver', { id: receiverId, school: id }]);
  const wide = region.place.seniorAdmission === 'region';
  const everywhere = wide && school.stages.every((stage) => admittedEverywhere.includes(stage));
  if (school.district !== receiver.district && !everywhere)
    found.push(['planningReceiverElsewhere', 'receiver', { id: receiverId, school: id }]);
  return found;
}

function ofSites({ planning: { newSchools }, sites }: Ground, { receiver, after }: Closure): Finding[] {
  return (
    [
      ['receiver', receiver],
      ['after', after],
    ] as const
  ).flatMap(([field, id]) => {
    const site = id === undefined ? undefined : sites.get(id);
    if (id === undefined || site === undefined) return [];
    const built = newSchools.use && newSchools.modules.some((classes) => classes <= site.maxClasses);
    return built ? [] : [['planningSiteNotBuilt', field, { id }] as const];
  });
}
