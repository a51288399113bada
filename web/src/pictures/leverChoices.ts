import { stageOfGrade } from '../../../src/domain/ladder.ts';
import { type Project, type ProjectKind, projectKinds } from '../../../src/domain/region/project.ts';
import { laddersOf, type Region } from '../../../src/domain/region/region.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import { strayPart } from '../../../src/domain/waived.ts';
import type { Words } from '../../../src/domain/words.ts';

/** A project that a lever can move. */
export interface ProjectChoice {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  /** Month, "2020-08". */
  readonly finish: string;
  readonly status: Project['status'];
}

/** What the levers can take hold of in a place: plain JSON. */
export interface LeverChoices {
  readonly projects: readonly ProjectChoice[];
  readonly programmes: readonly string[];
  /** Identifiers of those who have works money: districts, or the place itself. */
  readonly owners: readonly string[];
  /** Identifiers of those who have teachers: districts, or the place itself for the schools that the city governs. */
  readonly pools: readonly string[];
  readonly targets: readonly {
    readonly id: string;
    readonly words: Words;
    readonly year: number | undefined;
    /** Whether classes or schools can be left out of it: it judges sizes. */
    readonly waivable: boolean;
  }[];
  /** The class rule's cap by stage; undefined where no row says. */
  readonly caps: Readonly<Partial<Record<Stage, number>>>;
  /** Teachers hired a year now, by district and stage, where a row says. */
  readonly hires: readonly { readonly district: string; readonly stage: Stage; readonly perYear: number }[];
  readonly areas: readonly { readonly id: string; readonly name: string; readonly district: string }[];
  /** Schools that are not public, by identifier. */
  readonly notPublic: readonly string[];
  /** Value that a target demands, by target. */
  readonly demanded: Readonly<Record<string, number>>;
  /** Whether any works that lie ahead are known to lack money. */
  readonly unfunded: boolean;
  readonly projectKinds: readonly ProjectKind[];
  /** Identifiers of those who have control totals ahead: districts, or the place itself. */
  readonly controlled: readonly string[];
  /** Pupils of the whole place in the base year by stage, where any are counted. */
  readonly enrolled: Readonly<Partial<Record<Stage, number>>>;
}

const unique = (texts: readonly (string | undefined)[]): string[] =>
  [...new Set(texts.flatMap((text) => text ?? []))].sort();

function capsOf({ classRules }: Region): LeverChoices['caps'] {
  const general = classRules.filter(({ district, grade }) => district === undefined && grade === undefined);
  return Object.fromEntries(general.map(({ stage, capSize }) => [stage, capSize]));
}

function hiresOf({ teachers }: Region): LeverChoices['hires'] {
  return teachers.flatMap(({ district, stage, hires }) =>
    hires === undefined ? [] : [{ district, stage, perYear: hires }],
  );
}

function enrolledIn(region: Region): LeverChoices['enrolled'] {
  const ladders = laddersOf(region);
  const districts = new Map(region.schools.map(({ id, district }) => [id, district]));
  const sums: Partial<Record<Stage, number>> = {};
  for (const { school, year, grade, pupils, classSizes = [] } of region.enrolment) {
    const ladder = ladders.get(districts.get(school) ?? '');
    const stage = ladder === undefined ? undefined : stageOfGrade(ladder, grade);
    if (year === region.place.baseYear && stage !== undefined)
      sums[stage] = (sums[stage] ?? 0) + (pupils ?? classSizes.reduce((left, right) => left + right, 0));
  }
  return sums;
}

/** What the levers can take hold of: projects that still lie ahead, programmes, budgets, deadlines, present caps and hires. */
export function drawLevers(region: Region): LeverChoices {
  const ahead = region.projects.filter(({ status }) => status === 'planned' || status === 'underWay');
  return {
    projects: ahead.map(({ id, name, district, finish, status }) => ({ id, name, district, finish, status })),
    unfunded: ahead.some(({ fundedShare = 1 }) => fundedShare < 1),
    programmes: unique(ahead.map(({ programme }) => programme)),
    owners: unique(region.budgets.map(({ owner }) => owner)),
    pools: unique(region.teachers.map(({ district }) => district)),
    targets: region.targets
      .filter(({ role, year }) => role === 'computed' && year !== undefined)
      .map((target) => ({
        ...{ id: target.id, words: { zh: target.title, en: target.titleEn ?? target.title } },
        ...{ year: target.year, waivable: strayPart({}, target, undefined) === undefined },
      })),
    caps: capsOf(region),
    hires: hiresOf(region),
    notPublic: region.schools.flatMap(({ id, ownership }) => (ownership === 'public' ? [] : [id])),
    areas: region.areas.map(({ id, name, district }) => ({ id, name, district })),
    demanded: Object.fromEntries(
      region.targets.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])),
    ),
    projectKinds,
    controlled: unique(
      region.controlTotals
        .filter(({ year }) => year > region.place.baseYear)
        .map(({ district = region.place.id }) => district),
    ),
    enrolled: enrolledIn(region),
  };
}
