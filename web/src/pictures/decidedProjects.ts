import type { Basis } from '../../../src/domain/basis.ts';
import { canMove } from '../../../src/domain/moveProject.ts';
import type { Project, ProjectKind } from '../../../src/domain/region/project.ts';
import type { Region } from '../../../src/domain/region/region.ts';
import { byText, laddersOf } from '../../../src/domain/region/region.ts';
import { schoolsWithProjects } from '../../../src/domain/region/schoolsWithProjects.ts';
import type { Target } from '../../../src/domain/region/target.ts';
import { ruleBook } from '../../../src/domain/ruleBook.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import type { StudyRun } from '../../../src/domain/study.ts';
import type { Words } from '../../../src/domain/words.ts';

/** A dated target that names a project, or whose programme it belongs to. */
export interface ProgrammeDeadline {
  readonly target: string;
  readonly words: Words;
  readonly due: number;
  /** Whether the project is ready for it: finished by the end of the year, or in use, as the target observes. */
  readonly late: boolean;
}

/** A decided project with its dates. */
export interface ProjectPicture {
  readonly id: string;
  readonly name: string;
  readonly kind: ProjectKind;
  readonly district: string;
  readonly school: string;
  /** Months "YYYY-MM". */
  readonly start: string | undefined;
  readonly finish: string;
  /** First school year in use: the first 1 September after the finish, later where it waits for another project. */
  readonly opens: number;
  readonly rooms: number | undefined;
  /** Places at the class caps, at their mean over a stage's grades; undefined where classes or caps are not told. */
  readonly seats: number | undefined;
  readonly deadlines: readonly ProgrammeDeadline[];
  /** Share of its cost that is funded, where that is known and works are not finished; else undefined. */
  readonly funded: number | undefined;
  /** Whether it can still be delayed or hurried: not finished, and not in use at the base year's census. */
  readonly movable: boolean;
  /** Whether the project's row is published, reported, derived or assumed. */
  readonly basis: Basis;
}

/** The projects that are decided, and the years over which they stretch. */
export interface DecidedProjects {
  readonly projects: readonly ProjectPicture[];
  readonly firstYear: number;
  readonly lastYear: number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const total = (values: readonly number[]) => (values.length === 0 ? undefined : sum(values));

type CapOf = (district: string, stage: Stage, year: number) => number | undefined;

/** Looks up the class cap of a stage in a year: the mean over its grades, undefined where no rule holds. */
function capsIn(region: Region): CapOf {
  const rules = ruleBook(region);
  const ladders = laddersOf(region);
  return (district, stage, year) => {
    const grades = ladders.get(district)?.stages.find((each) => each.stage === stage)?.grades ?? [];
    const caps = grades.map((grade) => rules.ruleOf({ district, stage, grade }, year)?.capSize);
    const known = caps.filter((cap) => cap !== undefined);
    return known.length === 0 ? undefined : sum(known) / known.length;
  };
}

function seatsOf(capOf: CapOf, project: Project, year: number): number | undefined {
  const places = Object.entries(project.classesByStage ?? {}).map(
    ([stage, classes]) => (capOf(project.district, stage as Stage, year) ?? Number.NaN) * (classes ?? 0),
  );
  const seats = total(places);
  return seats === undefined || Number.isNaN(seats) ? undefined : Math.round(seats);
}

function isAsked(target: Target, project: Project, stages: readonly Stage[]): boolean {
  if (target.projects !== undefined) return target.projects.includes(project.id);
  return (
    project.programme !== undefined &&
    (target.programme?.split('|').includes(project.programme) ?? false) &&
    (target.districts?.includes(project.district) ?? true) &&
    (target.stages === undefined || stages.some((stage) => target.stages?.includes(stage)))
  );
}

/** Draw the projects that a run carries out; cancelled ones are left out. */
export function drawProjects({ region, capacity }: Pick<StudyRun, 'region' | 'capacity'>): DecidedProjects {
  const openings = new Map(capacity.openings.map((opening) => [opening.project, opening]));
  const schools = new Map(schoolsWithProjects(region).map((school) => [school.id, school]));
  const capOf = capsIn(region);
  const projects = region.projects.flatMap((project): ProjectPicture[] => {
    const opening = openings.get(project.id);
    if (project.status === 'cancelled' || opening === undefined) return [];
    const { id, name, kind, district, start, finish, basis, classesByStage = {} } = project;
    const school = schools.get(project.school);
    const own = project.stages ?? (Object.keys(classesByStage) as Stage[]);
    const stages = own.length > 0 ? own : (school?.stages ?? []);
    const deadlines = region.targets.flatMap((target): ProgrammeDeadline[] => {
      if (target.year === undefined || !isAsked(target, project, stages)) return [];
      const inUse = target.observation === 'inUse' || target.indicator === 'projectsInUse';
      const ready = inUse && target.observation !== 'built' ? opening.openYear : opening.builtYear;
      const words = { zh: target.title, en: target.titleEn ?? target.title };
      return [{ target: target.id, words, due: target.year, late: ready > target.year }];
    });
    return [
      {
        ...{ id, name, kind, district, school: school?.name ?? project.school, start, finish, deadlines },
        basis,
        funded: canMove(project) ? project.fundedShare : undefined,
        opens: opening.openYear,
        movable: project.status !== 'finished' && opening.openYear > region.place.baseYear,
        rooms: project.homeRooms ?? total(Object.values(classesByStage)),
        seats: seatsOf(capOf, project, opening.openYear),
      },
    ];
  });
  const years = projects.flatMap(({ start = '9999', finish, opens }) => [start, finish, `${opens}`]);
  const numbers = years.map((text) => Number(text.slice(0, 4))).filter((year) => year < 9999);
  return {
    projects: projects.sort((left, right) => byText(left.finish, right.finish) || byText(left.id, right.id)),
    firstYear: Math.min(region.place.baseYear, ...numbers),
    lastYear: Math.max(region.place.baseYear, ...numbers),
  };
}
