import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { ProblemSchool } from '../../domain/allocation/problemSchools.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { required } from '../../domain/invariant.ts';
import type { PlannedSeating } from '../../domain/plannedSeating.ts';
import type { Project, Site } from '../../domain/region/project.ts';
import type { Region } from '../../domain/region/region.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { figureAt, stageNamed } from '../horizon.ts';
import type { AnsweredPart } from './answeredPart.ts';
import { districtOf, nameOf } from './namedIn.ts';
import { plannedTeachers } from './plannedTeachers.ts';

/** Programme that the works of a proposed plan are filed under. */
export const proposalProgramme = 'proposal';

/**
 * Turn plans into what a run can carry out: works as rows of the projects table (assumed, programme "proposal"), and
 * the seating of entrants, classes and teachers.
 *
 * @returns The region with the plans' projects, and the seating; the region given stays as it is.
 */
export function realisePlan(
  region: Region,
  parts: readonly AnsweredPart[],
): { readonly region: Region; readonly seating: PlannedSeating } {
  const projects = parts.flatMap((part) => projectsOf(region, part));
  return {
    region: { ...region, projects: [...region.projects, ...projects] },
    seating: {
      moves: parts.flatMap(({ problem, plan }) => movesOf(problem, plan)),
      sections: parts.flatMap(({ problem, plan }) => sectionsOf(problem, plan)),
      teachers: plannedTeachers(region, parts),
      projects: projects.map(({ id }) => id),
      filledByMoves: parts.flatMap(({ plan }) => plan.openings.map(({ school }) => school)),
    },
  };
}

function sectionsOf(
  problem: AllocationProblem,
  { sections, regrouped }: AllocationPlan,
): PlannedSeating['sections'] {
  const keyOf = (row: AllocationPlan['regrouped'][number]) =>
    `${row.school}|${row.stage}|${row.entered}|${row.fromYear}`;
  const anew = new Set(regrouped.map(keyOf));
  return sections.map((row) => {
    const caps = figureAt(stageNamed(problem, row.stage).caps, row.fromYear);
    const cap = required(caps, `stage ${row.stage} has no cap in ${row.fromYear}`).pupils;
    return { ...row, cap, regrouped: anew.has(keyOf(row)) };
  });
}

function movesOf(problem: AllocationProblem, plan: AllocationPlan): PlannedSeating['moves'] {
  const demand = new Map(
    problem.areas.flatMap(({ id, demand: rows }) =>
      rows.map(({ stage, entryYear, pupils }) => [`${id}|${stage}|${entryYear}`, pupils] as const),
    ),
  );
  return plan.intakes
    .filter(({ area, school }) => area !== school)
    .map(({ area, school, stage, entryYear, pupils }) => ({
      year: entryYear,
      stage,
      from: area,
      to: school,
      pupils,
      of: demand.get(`${area}|${stage}|${entryYear}`) ?? pupils,
    }));
}

function projectsOf(region: Region, { problem, plan }: AnsweredPart): Project[] {
  const schools = new Map(problem.schools.map((school) => [school.id, school]));
  const schoolOf = (id: string) => required(schools.get(id), `the problem has no school ${id}`);
  const draft = (id: string, kind: Project['kind'], school: string, finishYear: SchoolYear) => ({
    id: `plan-${id}`,
    name: `${nameOf(region, school)} ${finishYear}`,
    kind,
    school,
    district: districtOf(region, school),
    finish: `${finishYear}-08`,
    status: 'planned' as const,
    programme: proposalProgramme,
    basis: 'assumed' as const,
  });
  const built = plan.extensions.map(({ school, year, rooms }): Project => {
    const { costPerRoom = 0, fixedCost = 0, leadYears = 0 } = schoolOf(school).extension ?? {};
    return {
      ...draft(`extension-${school}-${year}`, 'extension', school, year),
      homeRooms: rooms,
      cost: costPerRoom * rooms + fixedCost,
      ...startOf(year, leadYears),
    };
  });
  const opened = plan.openings.map(({ school, module: index, year }): Project => {
    const site = required(
      region.sites.find(({ id }) => id === school),
      `the region has no site ${school}`,
    );
    const { rooms = 0, cost = 0, leadYears = 0 } = schoolOf(school).site?.modules[index] ?? {};
    return {
      ...draft(`opening-${school}`, 'newSchool', school, year),
      ...whereOf(site),
      stages: site.stages,
      homeRooms: rooms,
      cost,
      ...startOf(year, leadYears),
    };
  });
  const closed = plan.closures.map(({ school, year }): Project => {
    const receiver = schoolOf(school).closure?.receiver;
    return {
      ...draft(`closure-${school}`, 'closure', school, year),
      ...(receiver === undefined ? {} : { receiver }),
    };
  });
  return [
    ...built,
    ...opened,
    ...closed,
    ...blocksOf(plan.conversions).map(({ school, from, until, rooms, index }) =>
      passing(draft(`conversion-${school}-${from}-${index}`, 'conversion', school, from), {
        rooms,
        until,
        price: schoolOf(school).conversion,
      }),
    ),
    ...blocksOf(plan.temporaries).map(({ school, from, until, rooms, index }) =>
      passing(draft(`temporary-${school}-${from}-${index}`, 'temporaryBlock', school, from), {
        rooms,
        until,
        price: schoolOf(school).temporary,
      }),
    ),
  ];
}

/** Works of some lead years begin in September and end in August before pupils move in. */
function startOf(opens: SchoolYear, leadYears: number): Pick<Project, 'start'> {
  return leadYears === 0 ? {} : { start: `${opens - leadYears}-09` };
}

function passing(
  project: Project,
  {
    rooms,
    until,
    price,
  }: { readonly rooms: number; readonly until: SchoolYear; readonly price: ProblemSchool['temporary'] },
): Project {
  const years = until - Number(project.finish.slice(0, 4));
  return {
    ...project,
    homeRooms: rooms,
    removalYear: until,
    cost: Math.round((price?.costPerRoomYear ?? 0) * rooms * years),
  };
}

/** Rooms for a time, by year, as blocks that stand for a span of years: the longest first. */
function blocksOf(rows: AllocationPlan['temporaries']) {
  return [...groupBy(rows, ({ school }) => school)].flatMap(([school, ofSchool]) => {
    const rooms = new Map(ofSchool.map((row) => [row.year, Math.ceil(row.rooms - 1e-9)]));
    const blocks: { school: string; from: number; until: number; rooms: number; index: number }[] = [];
    for (const from of [...rooms.keys()].sort((left, right) => left - right))
      while ((rooms.get(from) ?? 0) > 0) {
        let until = from;
        while ((rooms.get(until) ?? 0) > 0) until += 1;
        const span = Array.from({ length: until - from }, (_, at) => rooms.get(from + at) ?? 0);
        const count = Math.min(...span);
        for (let year = from; year < until; year += 1) rooms.set(year, (rooms.get(year) ?? 0) - count);
        blocks.push({ school, from, until, rooms: count, index: blocks.length + 1 });
      }
    return blocks;
  });
}

/** Where a school on a site stands. */
export function whereOf({ area, lon, lat, siteArea }: Site): Partial<Project> {
  return {
    ...(area === undefined ? {} : { area }),
    ...(lon === undefined ? {} : { lon }),
    ...(lat === undefined ? {} : { lat }),
    ...(siteArea === undefined ? {} : { siteArea }),
  };
}
