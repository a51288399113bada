import type { Certificate } from '../../../src/domain/allocation/certificate.ts';
import type { PlanVector } from '../../../src/domain/allocation/planVector.ts';
import type { ReadyShortage } from '../../../src/domain/allocation/readyWay.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { ProjectKind } from '../../../src/domain/region/project.ts';
import type { Region } from '../../../src/domain/region/region.ts';
import { schoolsWithProjects } from '../../../src/domain/region/schoolsWithProjects.ts';
import type { OversizeSpot, Verdict } from '../../../src/domain/report.ts';
import type { Words } from '../../../src/domain/words.ts';
import { headlineSeries } from '../../../src/study/headlineSeries.ts';
import type { PlanDocument, PlanSettings } from '../../../src/study/tellPlan.ts';
import type { SaidProblem } from '../core/messages.ts';
import { inBoth, unitsOf } from './namedPlaces.ts';
import { type PlannedPool, plannedPools } from './plannedPools.ts';
import type { NamedPlace } from './studyPicture.ts';

/** One of the plan's works. */
export interface WorkPicture {
  readonly id: string;
  readonly district: string;
  readonly school: string;
  readonly kind: ProjectKind;
  readonly rooms: number;
  /** School year in which pupils move in, and the first one without rooms that stand for a time. */
  readonly opens: number;
  readonly until: number | undefined;
  /** Yuan. */
  readonly cost: number;
  /** Where the pupils of a closed school go. */
  readonly receiver: string | undefined;
}

/** What is planned, proven, doubted and short in one part of the place. */
export interface PartPicture {
  readonly name: Words;
  /** Undefined where there is no plan: the classes that stand need more teachers than there may be. */
  readonly vector: PlanVector | undefined;
  readonly certificate: Certificate | undefined;
  readonly findings: readonly SaidProblem[];
  readonly shortage: ReadyShortage | undefined;
  /** Schools left as they are, since decided projects reorganise them. */
  readonly leftOut: readonly string[];
}

/** One school year without and with the plan. */
export interface ProposalYear {
  readonly year: number;
  /** Oversize classes of the whole place; undefined where no target says what counts. */
  readonly over: readonly [number | undefined, number | undefined];
  readonly unplaced: readonly [number, number];
}

/** A proposal as the page shows it. Plain JSON. */
export interface ProposalPicture {
  readonly place: NamedPlace & { readonly baseYear: number; readonly horizonYear: number };
  readonly settings: PlanSettings;
  readonly districts: readonly NamedPlace[];
  readonly evaluationUnits: readonly NamedPlace[];
  /** Names of schools and sites. */
  readonly schools: Readonly<Record<string, string>>;
  readonly certificate: Certificate;
  readonly vector: PlanVector;
  readonly parts: readonly PartPicture[];
  readonly works: readonly WorkPicture[];
  readonly pools: readonly PlannedPool[];
  readonly targets: { readonly before: readonly Verdict[]; readonly after: readonly Verdict[] };
  readonly years: readonly ProposalYear[];
  /** Where classes stay over at the deadlines, the plan carried out. */
  readonly spots: readonly OversizeSpot[];
}

function yearsOf({ oversize: { before, after } }: PlanDocument): ProposalYear[] {
  const classes = (side: typeof before) =>
    headlineSeries({ indicators: side.series }, 'oversizeClasses')?.values ?? [];
  const valueIn = (side: typeof before, year: number) =>
    classes(side).find((each) => each.year === year)?.value;
  return after.unplaced.map(({ year, pupils }, index) => ({
    year,
    over: [valueIn(before, year), valueIn(after, year)],
    unplaced: [before.unplaced[index]?.pupils ?? 0, pupils],
  }));
}

function worksOf({ works }: PlanDocument, nameOf: (school: string) => string): WorkPicture[] {
  return works.map(
    ({ id, district, school, kind, homeRooms = 0, finish, removalYear, cost = 0, receiver }) => ({
      ...{ id, district, kind, cost },
      ...{ school: nameOf(school), rooms: homeRooms, opens: Number(finish.slice(0, 4)), until: removalYear },
      receiver: receiver === undefined ? undefined : nameOf(receiver),
    }),
  );
}

/**
 * Gather what the page shows of a proposal.
 *
 * @param region The place after its scenario, for names.
 * @param sayBoth Says a finding in both languages.
 */
export function drawProposal(
  document: PlanDocument,
  region: Region,
  sayBoth: (problem: Problem) => SaidProblem,
): ProposalPicture {
  const { place, settings, certificate, vector, parts, targets, spots } = document;
  const named = [...region.sites, ...schoolsWithProjects(region)].map(({ id, name }) => [id, name] as const);
  const schools = Object.fromEntries(named);
  const nameOf = (school: string) => schools[school] ?? school;
  const districts = region.districts.map((each) => ({ id: each.id, name: inBoth(each.name, each.nameEn) }));
  const partName = (name: string): Words =>
    districts.find(({ id }) => id === name)?.name ?? {
      zh: `${place.name}（全域招生学段）`,
      en: `${place.nameEn ?? place.name} (stages that admit from everywhere)`,
    };
  return {
    place: {
      ...{ id: place.id, name: inBoth(place.name, place.nameEn) },
      ...{ baseYear: region.place.baseYear, horizonYear: place.horizonYear },
    },
    ...{ settings, certificate, vector, districts, schools, targets, spots },
    evaluationUnits: unitsOf(region),
    parts: parts.map((part) => ({
      name: partName(part.name),
      vector: part.vector ?? undefined,
      certificate: part.certificate ?? undefined,
      findings: part.findings.map(sayBoth),
      shortage: part.shortage ?? undefined,
      leftOut: part.leftOut.map(nameOf),
    })),
    works: worksOf(document, nameOf),
    pools: plannedPools(document),
    years: yearsOf(document),
  };
}
