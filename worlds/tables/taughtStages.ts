import { required } from '../../src/domain/invariant.ts';
import { type Ladder, parseLadder } from '../../src/domain/ladder.ts';
import type { SchoolType } from '../../src/domain/region/school.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { PlainRow } from './writeTable.ts';

/** The ladder of a world, which its file writes down. */
export function ladderIn(text: string): Ladder {
  return required(parseLadder(text), `"${text}" is a ladder`);
}

/** Grades that every school teaches, in any year. */
export function taughtGrades(enrolment: readonly PlainRow<'enrolment'>[]): Map<string, Set<string>> {
  const taught = new Map<string, Set<string>>();
  for (const { school, grade } of enrolment) {
    const own = taught.get(String(school)) ?? new Set<string>();
    taught.set(String(school), own.add(String(grade)));
  }
  return taught;
}

/** The stages that grades belong to; a grade that the ladder does not have is special education. */
export function stagesOf(ladder: Ladder, grades: ReadonlySet<string>): Stage[] {
  const stages = ladder.stages
    .filter((part) => part.grades.some((grade) => grades.has(grade)))
    .map(({ stage }) => stage);
  const known = new Set(ladder.stages.flatMap((part) => part.grades));
  return [...grades].some((grade) => !known.has(grade)) ? [...stages, 'special'] : stages;
}

/** The kind of school that teaches such stages; kindergarten and special classes beside others do not change it. */
export function typeOf(stages: readonly Stage[]): SchoolType {
  const [first, ...more] = stages.filter((stage) => stage !== 'kindergarten' && stage !== 'special');
  if (first === undefined) return stages[0] === 'special' ? 'special' : 'kindergarten';
  if (more.length === 0) return first;
  if (first !== 'primary') return 'completeSecondary';
  return more.includes('senior') ? 'twelveYear' : 'nineYear';
}
