import type { SchoolYear } from '../../domain/units.ts';
import { say } from '../missing.ts';
import type { Question } from './demandOf.ts';
import { yearRead } from './observation.ts';
import { holds, type Reading, readTarget } from './readTarget.ts';
import { firstStep } from './stepDue.ts';

/** The reading that decides a computed target, and the year from which it holds. */
export interface Decision {
  readonly decisive: Reading;
  readonly firstMet: SchoolYear | undefined;
}

/** Smaller is worse: missed before met, a smaller margin before a larger, an earlier year before a later. */
function worse(left: Reading, right: Reading): number {
  const rank = (reading: Reading) => ('missing' in reading ? 1 : holds(reading) ? 2 : 0);
  const margin = (reading: Reading) =>
    'missing' in reading ? 0 : (reading.margin ?? Number.NEGATIVE_INFINITY);
  const [near, far] = [margin(left), margin(right)];
  const byMargin = near === far ? 0 : near < far ? -1 : 1;
  return rank(left) - rank(right) || byMargin || left.year - right.year;
}

function firstMetOf(question: Question, readings: readonly Reading[]): SchoolYear | undefined {
  if (question.indicator.flow) return readings.find(holds)?.year;
  const lastMiss = readings.findLastIndex((reading) => !holds(reading));
  return readings[lastMiss + 1]?.year;
}

const everyYear = ['keep>=', 'noIncrease', 'neverFalls'];

/** The first year that can be judged: after the base year where a year is compared with the one before. */
function firstYear(question: Question): SchoolYear {
  const { baseYear } = question.context;
  const first = question.target.operator === 'neverFalls' ? baseYear + 1 : baseYear;
  return Math.max(first, firstStep(question) ?? first);
}

function yearsThatDecide(question: Question, due: SchoolYear | undefined): readonly SchoolYear[] {
  const first = firstYear(question);
  const years = question.context.years.filter((year) => year >= first);
  if (due === undefined) return years;
  const stepwise = firstStep(question) !== undefined;
  const all = (stepwise || everyYear.includes(question.target.operator)) && due >= first;
  return all ? years.filter((year) => year <= due) : [due];
}

/**
 * The reading that decides a computed target: in the year it is due; "keep", "no increase" and "never falls" in every year up to then, a
 * stepwise one from its first step on; a standing target in every year from the base year. Where several years decide, the worst one does.
 */
export function decidingReading(
  question: Question,
  read: (year: SchoolYear) => Reading = (year) => readTarget(question, year),
): Reading {
  const { context, target, indicator } = question;
  const due = target.year === undefined ? undefined : yearRead(context, indicator, target, target.year);
  if (due !== undefined && due > context.horizonYear)
    return {
      year: due,
      missing: say('afterHorizon', { due: target.year ?? due, horizon: context.horizonYear }),
    };
  const [decisive] = yearsThatDecide(question, due).map(read).sort(worse);
  return decisive ?? { year: context.baseYear, missing: say('noCensus', { year: context.baseYear }) };
}

/** Decide a computed target, and find the year from which it holds. */
export function judgeComputed(question: Question): Decision {
  const readings = question.context.years
    .filter((year) => year >= firstYear(question))
    .map((year) => readTarget(question, year));
  const known = (year: SchoolYear) =>
    readings.find((reading) => reading.year === year) ?? readTarget(question, year);
  return { decisive: decidingReading(question, known), firstMet: firstMetOf(question, readings) };
}
