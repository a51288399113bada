import type { ReadyWay } from '../../../domain/allocation/readyWay.ts';
import type { MissingAmount } from '../../../domain/allocation/shortage.ts';
import { groupBy } from '../../../domain/groupBy.ts';
import type { Project } from '../../../domain/region/project.ts';
import type { Region } from '../../../domain/region/region.ts';
import { schoolNamed, stageNamed } from '../../horizon.ts';
import { districtOf, nameOf } from '../namedIn.ts';
import { whereOf } from '../realisePlan.ts';
import { mostMissing, type SayLines, type WayGround, wholeUnits } from './wayGround.ts';

/** An identifier that no project bears. */
function freeId({ projects }: Region, wanted: string): string {
  const taken = new Set(projects.map(({ id }) => id));
  let [free, number] = [wanted, 1];
  while (taken.has(free)) {
    number += 1;
    free = `${wanted}-${number}`;
  }
  return free;
}

/** The works that give a school what it lacks from the first year on in which it lacks something. */
function worksAt(school: string, missing: readonly MissingAmount[], ground: WayGround): Project {
  const { region, problem, planning } = ground;
  const opens = Math.min(...missing.map(({ year }) => year));
  const site = region.sites.find(({ id }) => id === school);
  const works = {
    id: freeId(region, `way-out-${school}`),
    name: `${nameOf(region, school)} ${opens}`,
    district: districtOf(region, school),
    ...{ school, finish: `${opens}-08`, status: 'planned' as const, basis: 'assumed' as const },
  };
  const rooms = wholeUnits(mostMissing(missing));
  if (site === undefined)
    return { ...works, kind: 'extension', homeRooms: rooms, cost: rooms * planning.extensions.costPerRoom };
  const largest = Math.max(
    0,
    ...(schoolNamed(problem, school).site?.modules ?? []).map((module) => module.rooms ?? 0),
  );
  const homeRooms = largest + rooms;
  return {
    ...{ ...works, ...whereOf(site), kind: 'newSchool', stages: site.stages, homeRooms },
    cost: homeRooms * planning.newSchools.costPerClass + (site.landCost ?? 0),
  };
}

/** Rooms built on where a school lacks some; a school on its site, larger than the standard sizes, where a site does. */
export const roomLines: SayLines = (missing, ground, because) => {
  const works = [...groupBy(missing, ({ school = '' }) => school)].map(([school, rows]) =>
    worksAt(school, rows, ground),
  );
  return {
    price: works.reduce((sum, { cost = 0 }) => sum + cost, 0),
    interventions: works.map((project): ReadyWay['interventions'][number] => ({
      ...{ kind: 'addProject', project, because },
    })),
  };
};

/** The same where a site’s largest school lacks seats: as many rooms more as they take at the smallest cap. */
export const seatLines: SayLines = (missing, ground, because) => {
  const { problem } = ground;
  const capAt = (school: string) =>
    Math.min(
      ...schoolNamed(problem, school).units.flatMap(({ stage }) =>
        stageNamed(problem, stage).caps.map(({ pupils }) => pupils),
      ),
    );
  const rooms = missing.map((row) => ({ ...row, amount: row.amount / capAt(row.school ?? '') }));
  return roomLines(rooms, ground, because);
};
