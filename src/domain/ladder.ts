import { onceFor } from './onceFor.ts';
import { type Stage, stages } from './stage.ts';
import type { Grade } from './units.ts';

/** One stage of a grade ladder with its grades from the lowest up. */
export interface LadderStage {
  readonly stage: Stage;
  readonly grades: readonly Grade[];
}

/** A district's stages and grades, from the youngest children up. Grade labels are unique within a ladder. */
export interface Ladder {
  readonly stages: readonly LadderStage[];
}

const numbered = (prefix: string, first: number, count: number): Grade[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${first + index}`);

function shortForm(text: string): Ladder | undefined {
  const match = /^(?:(\d{1,2})\+)?(\d{1,2})-(\d{1,2})-(\d{1,2})(?:\+(\d{1,2}))?$/.exec(text);
  if (match === null) return undefined;
  const [k, p, j, s, v] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const all: LadderStage[] = [
    { stage: 'kindergarten', grades: numbered('K', 1, k) },
    { stage: 'primary', grades: numbered('', 1, p) },
    { stage: 'junior', grades: numbered('', 1 + p, j) },
    { stage: 'senior', grades: numbered('', 1 + p + j, s) },
    { stage: 'vocational', grades: numbered('V', 1, v) },
  ];
  return { stages: all.filter((stage) => stage.grades.length > 0) };
}

function longForm(text: string): Ladder | undefined {
  const parts = text.split('/').map((part) => part.split(':').map((piece) => piece.trim()));
  const ladder = parts.map(([stage, grades]) => ({
    stage: stage as Stage,
    grades: (grades ?? '').split(/\s+/).filter((grade) => grade !== ''),
  }));
  const grades = ladder.flatMap((part) => part.grades);
  const places = ladder.map((part) => stages.indexOf(part.stage));
  const ordered = places.every(
    (place, index) => place >= 0 && (index === 0 || place > (places[index - 1] as number)),
  );
  const sound = ordered && ladder.every((part) => part.grades.length > 0);
  return sound && new Set(grades).size === grades.length ? { stages: ladder } : undefined;
}

/**
 * Read a grade ladder.
 *
 *     parseLadder('6-3-3')     // primary 1–6, junior 7–9, senior 10–12
 *     parseLadder('3+5-4-3+3') // kindergarten K1–K3 before, vocational V1–V3 beside senior
 *     parseLadder('primary: K 1 2 3 4 5 / junior: 6 7 8 / senior: 9 10 11 12')
 *
 * @returns The ladder, or undefined when the text is not one.
 */
export function parseLadder(text: string): Ladder | undefined {
  const ladder = shortForm(text.trim()) ?? longForm(text);
  return ladder !== undefined && ladder.stages.length > 0 ? ladder : undefined;
}

/** The stage that a grade belongs to; undefined when the ladder does not have the grade. */
export function stageOfGrade(ladder: Ladder, grade: Grade): Stage | undefined {
  return ladder.stages.find((part) => part.grades.includes(grade))?.stage;
}

/** The grades of a stage from the lowest up; empty when the ladder does not have the stage. */
export function gradesOfStage(ladder: Ladder, stage: Stage): readonly Grade[] {
  return ladder.stages.find((part) => part.stage === stage)?.grades ?? [];
}

/** The lowest grade of a stage, where new sections are formed; undefined when the ladder does not have the stage. */
export function entryGrade(ladder: Ladder, stage: Stage): Grade | undefined {
  return gradesOfStage(ladder, stage)[0];
}

/** The grade below within the same stage; undefined for the stage's entry grade. */
export function gradeBelow(ladder: Ladder, grade: Grade): Grade | undefined {
  const grades = ladder.stages.find((part) => part.grades.includes(grade))?.grades ?? [];
  return grades[grades.indexOf(grade) - 1];
}

/**
 * The stage that sends its leavers to this one: kindergarten and primary are entered from births.
 *
 * @returns The feeding stage, or undefined when children enter from births (or the stage below is not in the ladder).
 */
export function feedingStage(ladder: Ladder, stage: Stage): Stage | undefined {
  const before: Partial<Record<Stage, Stage>> = { junior: 'primary', senior: 'junior', vocational: 'junior' };
  const feeding = before[stage];
  return ladder.stages.some((part) => part.stage === feeding) ? feeding : undefined;
}

/**
 * Years between a stage's entry and the grade: 0 in the entry grade, and in a grade that the ladder does not have
 * (special schools label theirs freely), whose classes are formed anew each year.
 */
export function yearsIntoStage(ladder: Ladder, grade: Grade): number {
  return placesIn(ladder).get(grade) ?? 0;
}

/** Ladders do not change; every school and grade of every year asks for its place. */
const placesIn = onceFor(
  ({ stages: parts }: Ladder): ReadonlyMap<Grade, number> =>
    new Map(parts.flatMap(({ grades }) => grades.map((grade, place) => [grade, place] as const))),
);
