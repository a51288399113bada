import type { Problem } from '../../domain/problem.ts';
import { differs, exceeds, told } from '../noise.ts';
import type { PlanBook } from '../planBook.ts';
import { finding } from '../problemTexts.ts';

/** Rooms built on and rooms for a time: where they are possible, no more than possible, not too early or too late. */
export function checkBuilding(book: PlanBook): Problem[] {
  return [
    ...checkExtensions(book),
    ...extensionSums(book),
    ...checkPassing(book, 'conversion'),
    ...checkPassing(book, 'temporary'),
  ];
}

function checkExtensions({ plan, problem, schools }: PlanBook): Problem[] {
  return plan.extensions.flatMap(({ school, year, rooms }, index) => {
    const shape = schools.get(school);
    if (shape === undefined) return [];
    const at = { column: `extensions[${index}]` };
    const details = { school, year, told: told(rooms) };
    if (shape.extension === undefined) return [finding('extensionImpossible', at, details)];
    const earliest = problem.firstYear + shape.extension.leadYears;
    return [
      ...(differs(rooms, Math.round(rooms)) ? [finding('extensionNotWhole', at, details)] : []),
      ...(year < earliest ? [finding('extensionTooEarly', at, { ...details, earliest })] : []),
    ];
  });
}

function extensionSums({ plan, problem }: PlanBook): Problem[] {
  const built = new Map<string, number>();
  for (const { school, rooms } of plan.extensions) built.set(school, (built.get(school) ?? 0) + rooms);
  return problem.schools.flatMap(({ id: school, extension }) => {
    const rooms = built.get(school) ?? 0;
    if (extension === undefined || !exceeds(rooms, extension.most)) return [];
    const details = { school, told: told(rooms), most: extension.most };
    return [finding('extensionOverMost', { column: 'extensions' }, details)];
  });
}

function checkPassing({ plan, problem, schools }: PlanBook, kind: 'conversion' | 'temporary'): Problem[] {
  const list = kind === 'conversion' ? 'conversions' : 'temporaries';
  return plan[list].flatMap(({ school, year, rooms }, index) => {
    const shape = schools.get(school);
    if (shape === undefined) return [];
    const at = { column: `${list}[${index}]` };
    const details = { school, year, told: told(rooms) };
    const passing = shape[kind];
    if (passing === undefined) return [finding(`${kind}Impossible`, at, details)];
    const { most, lastYear: last = problem.lastYear } = passing;
    return [
      ...(exceeds(rooms, most) ? [finding(`${kind}OverMost`, at, { ...details, most })] : []),
      ...(year > last ? [finding(`${kind}TooLate`, at, { ...details, last })] : []),
    ];
  });
}
