import type { SchoolYear } from '../../domain/units.ts';
import type { Words } from '../../domain/words.ts';
import { cellsIn } from '../context.ts';
import { midYearOf } from '../midYear.ts';
import { say } from '../missing.ts';
import { asksAllYear } from './classTargets.ts';
import { measureFor, type Question } from './demandOf.ts';

/** What the mid-year count of the base year says beside its census. */
function countedAgain(question: Question): Words[] {
  const { context, scope } = question;
  const again = midYearOf(context);
  if (again === undefined) return [];
  const here = new Set(
    cellsIn(context, context.baseYear, scope).flatMap((cell) =>
      cell.groups.map(({ school, grade }) => `${school}|${grade}`),
    ),
  );
  const rows = again.rows.filter(({ school, grade }) => here.has(`${school}|${grade}`));
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  const [census, later] = [context, again.context].map((each) =>
    measureFor({ ...question, context: each }, context.baseYear),
  );
  if (rows.length === 0 || census === undefined || later === undefined) return [];
  if (!('value' in census && 'value' in later)) return [];
  const figures = { months: months.join(', '), before: census.value, after: later.value };
  return [say('countedAgain', { ...figures, grades: rows.length, all: here.size })];
}

/** Classes under the threshold that would come over it if all seats that their rules keep for transfers were taken. */
function ifSeatsAreTaken({ context, scope, target }: Question, year: SchoolYear): Words[] {
  const { threshold } = target;
  if (threshold === undefined || year <= context.baseYear) return [];
  const near = cellsIn(context, year, scope)
    .flatMap(({ groups }) => groups)
    .reduce((sum, group) => {
      const seats = context.rules.ruleOf(group, year)?.transferSeats ?? 0;
      return sum + group.sizes.filter((size) => size < threshold && size >= threshold - seats).length;
    }, 0);
  return near === 0 ? [] : [say('seatsTaken', { year, classes: near })];
}

/** What a target that forbids an increase of class sizes is read by within a school year. */
export function allYearNotes(question: Question, year: SchoolYear): Words[] {
  if (!asksAllYear(question.target)) return [];
  return [...countedAgain(question), ...ifSeatsAreTaken(question, year)];
}
