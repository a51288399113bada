import { openingYear } from '../../domain/calendar.ts';
import { gradesOfStage } from '../../domain/ladder.ts';
import type { Problem, ProblemPlace } from '../../domain/problem.ts';
import type { Stage } from '../../domain/stage.ts';
import { type Draft, placeOf } from '../draft.ts';
import { laddersByDistrict } from '../laddersByDistrict.ts';
import { datasetProblem } from '../problemTexts.ts';
import { isOpenIn } from './baseYear.ts';

interface StageInUse {
  readonly district: string;
  readonly stage: Stage;
  readonly year: number;
  readonly at: ProblemPlace;
}

/**
 * Every stage taught has a class rule: in the base year those of open schools, in its opening year those of a new
 * school or of one whose stages change. Each missing rule is told once.
 */
export function classRuleCover(draft: Draft): Problem[] {
  if (draft.classRules.state !== 'read' || !draft.classRules.headings.has('stage')) return [];
  const told = new Set<string>();
  const isCovered = coverOf(draft);
  return [...inBaseYear(draft), ...inOpeningYears(draft)].flatMap(({ at, ...use }) => {
    const key = `${use.district}/${use.stage}`;
    if (told.has(key) || isCovered(use)) return [];
    told.add(key);
    return [datasetProblem('missingClassRule', at, { ...use })];
  });
}

function inBaseYear(draft: Draft): StageInUse[] {
  const { schools } = draft;
  const year = draft.region.rows[0]?.fields.baseYear;
  return schools.rows.flatMap((row) => {
    const { district, stages = [] } = row.fields;
    if (year === undefined || district === undefined || !isOpenIn(year, row.fields)) return [];
    return stages.map((stage) => ({ district, stage, year, at: placeOf(schools, row, 'stages') }));
  });
}

function inOpeningYears({ projects }: Draft): StageInUse[] {
  return projects.rows.flatMap((row) => {
    const { district, stages = [], finish, kind, status } = row.fields;
    const opens = (kind === 'newSchool' || kind === 'stageChange') && status !== 'cancelled';
    if (!opens || district === undefined || finish === undefined) return [];
    const at = placeOf(projects, row, 'stages');
    return stages.map((stage) => ({ district, stage, year: openingYear(finish), at }));
  });
}

type Use = Omit<StageInUse, 'at'>;

/** By a rule for the whole stage, or by rules for each of its grades; a rule that could not be read counts. */
function coverOf(draft: Draft): (use: Use) => boolean {
  const ladders = laddersByDistrict(draft);
  return ({ district, stage, year }) => {
    const holding = draft.classRules.rows.filter(
      ({ fields }) =>
        (fields.stage ?? stage) === stage &&
        (fields.district ?? district) === district &&
        (fields.fromYear ?? year) <= year,
    );
    const ruled = holding.map(({ fields }) => fields.grade);
    const ladder = ladders.get(district)?.ladder;
    const grades = ladder === undefined ? [] : gradesOfStage(ladder, stage);
    return ruled.includes(undefined) || (grades.length > 0 && grades.every((grade) => ruled.includes(grade)));
  };
}
