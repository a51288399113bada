import { carriedWords } from '../../../src/domain/carriedWords.ts';
import { defaultPlanning, type Planning } from '../../../src/domain/planning.ts';
import { laddersOf } from '../../../src/domain/region/region.ts';
import type { StudyReport } from '../../../src/domain/report.ts';
import type { Change } from '../../../src/domain/scenario.ts';
import { type Stage, stages } from '../../../src/domain/stage.ts';
import type { StudyRun } from '../../../src/domain/study.ts';
import type { Words } from '../../../src/domain/words.ts';
import type { Opened } from '../../../src/study/openPlace.ts';
import { type IndicatorMeaning, meaningsOf } from '../../../src/study/reportStudy.ts';
import type { SaidProblem } from '../core/messages.ts';
import { inBoth, unitsOf } from './namedPlaces.ts';
import { oversizeFrom } from './oversizeFrom.ts';
import { drawSchools, type SchoolPicture } from './schoolPicture.ts';
import { drawWorstClasses, type WorstClass } from './worstClasses.ts';

/** A district, zone or evaluation unit by its name. */
export interface NamedPlace {
  readonly id: string;
  readonly name: Words;
}

/** A source as sources.csv tells it. */
export interface SourcePicture {
  readonly id: string;
  readonly title: Words;
  readonly document: string | undefined;
  readonly date: string | undefined;
  readonly url: string | undefined;
}

/** What the page knows of an opened study without asking again: plain JSON. */
export interface StudyPicture {
  readonly place: NamedPlace & {
    readonly baseYear: number;
    readonly horizonYear: number;
    readonly censusDay: string;
  };
  /** The mark of an edition that was carried forward; undefined for places that were counted. */
  readonly carried: Words | undefined;
  /** Share of the enrolment rows that are assumed, not reported, from 0 to 1. */
  readonly assumedShare: number;
  readonly districts: readonly NamedPlace[];
  readonly evaluationUnits: readonly NamedPlace[];
  /** Stages with pupils and their grades from the lowest up, over all districts' ladders. */
  readonly ladder: readonly { readonly stage: Stage; readonly grades: readonly string[] }[];
  readonly schools: readonly SchoolPicture[];
  readonly worstClasses: readonly WorstClass[];
  /** The size from which a class counts as oversize here. */
  readonly oversizeFrom: number;
  readonly report: StudyReport;
  readonly meanings: Readonly<Record<string, IndicatorMeaning>>;
  readonly sources: readonly SourcePicture[];
  /** Names of projects by identifier. */
  readonly projects: Readonly<Record<string, string>>;
  readonly scenario: { readonly title: Words; readonly question: Words } | undefined;
  /** Levers and prices of the allocator: the scenario's, or the defaults. */
  readonly planning: Planning;
  /** The parts of it that stand at their assumed defaults. */
  readonly assumedLevers: readonly (keyof Planning)[];
  readonly changes: readonly Change[];
  readonly notices: readonly SaidProblem[];
}

function ladderOf({ region, classes }: StudyRun): StudyPicture['ladder'] {
  const grades = new Map<Stage, string[]>();
  for (const ladder of laddersOf(region).values())
    for (const part of ladder.stages)
      grades.set(part.stage, [...new Set([...(grades.get(part.stage) ?? []), ...part.grades])]);
  const taught = new Map<Stage, Set<string>>();
  for (const { stage, grade } of classes.flatMap((year) => year.groups))
    taught.set(stage, (taught.get(stage) ?? new Set()).add(grade));
  return stages.flatMap((stage) => {
    const present = taught.get(stage);
    if (present === undefined) return [];
    const ordered = (grades.get(stage) ?? []).filter((grade) => present.has(grade));
    return [
      { stage, grades: [...ordered, ...[...present].filter((grade) => !ordered.includes(grade)).sort()] },
    ];
  });
}

/** Gather what the page shows of a study. */
export function drawStudy({
  run,
  report,
  opened,
  notices,
}: {
  readonly run: StudyRun;
  readonly report: StudyReport;
  readonly opened: Extract<Opened, { ok: true }>;
  readonly notices: readonly SaidProblem[];
}): StudyPicture {
  const { region } = run;
  const { id, name, nameEn, baseYear, horizonYear, censusDay } = region.place;
  const planning = opened.scenario?.planning ?? defaultPlanning;
  const assumed = region.enrolment.filter(({ basis }) => basis === 'assumed').length;
  return {
    place: { id, name: inBoth(name, nameEn), baseYear, horizonYear, censusDay },
    carried: carriedWords(region.place),
    assumedShare: region.enrolment.length === 0 ? 0 : assumed / region.enrolment.length,
    districts: region.districts.map((each) => ({ id: each.id, name: inBoth(each.name, each.nameEn) })),
    evaluationUnits: unitsOf(region),
    ladder: ladderOf(run),
    schools: drawSchools(run),
    worstClasses: drawWorstClasses(run),
    oversizeFrom: oversizeFrom(region.targets),
    report,
    meanings: meaningsOf(report),
    sources: region.sources.map((each) => ({
      ...{ id: each.id, title: inBoth(each.title, each.titleEn) },
      ...{ document: each.document, date: each.date, url: each.url },
    })),
    projects: Object.fromEntries(region.projects.map((project) => [project.id, project.name])),
    scenario: opened.scenario && { title: opened.scenario.title, question: opened.scenario.question },
    planning,
    assumedLevers: (Object.keys(defaultPlanning) as (keyof Planning)[]).filter(
      (lever) => JSON.stringify(planning[lever]) === JSON.stringify(defaultPlanning[lever]),
    ),
    changes: opened.changes,
    notices,
  };
}
