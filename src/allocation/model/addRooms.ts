import type { ProblemSchool } from '../../domain/allocation/problemSchools.ts';
import { type Linear, nothing, only, sumOf, times } from '../../milp/linear.ts';
import { discountFactor, figureAt, planYears } from '../horizon.ts';
import { listed } from '../listed.ts';
import { heldAt } from './addMoves.ts';
import { type DatedColumn, type Draft, payWorks } from './draft.ts';

/**
 * Rooms: every class has one. Classes that stand already keep theirs, whatever the register says.
 *
 *     rooms:       Σ sections ≤ rooms + Σ_{τ≤t} built + converted + temporary + Σ opened modules
 *     onlyStarted: built[t] ≤ most · started[t]        builtInAll: Σ_t built[t] ≤ most
 */
export function addRooms(draft: Draft): void {
  for (const school of draft.problem.schools) {
    if (
      school.rooms === undefined &&
      school.site?.modules.every(({ rooms }) => rooms === undefined) !== false
    )
      continue;
    const short = planYears(draft.problem).filter(
      (year) => mostSections(draft, school, year) > roomsAt(draft, school, year),
    );
    if (short.length === 0) continue;
    addExtension(draft, school);
    addPassing(draft, school, 'conversion', draft.conversions);
    addPassing(draft, school, 'temporary', draft.temporaries);
    for (const year of planYears(draft.problem)) addRoomRow(draft, school, year);
  }
}

const runsAt = (draft: Draft, school: string, year: number) =>
  listed(draft.runs, 'school', school).filter((run) => run.from <= year && year <= run.to);

/** The most classes that could want a room, with those that a closure could bring. */
function mostSections(draft: Draft, { id }: ProblemSchool, year: number): number {
  const closing = draft.problem.schools.filter(({ closure }) => closure?.receiver === id);
  return [id, ...closing.map((school) => school.id)]
    .flatMap((school) => runsAt(draft, school, year))
    .reduce((sum, { most }) => sum + most, 0);
}

function roomsAt(draft: Draft, { id, rooms }: ProblemSchool, year: number): number {
  const standing = runsAt(draft, id, year).reduce((sum, { least }) => sum + least, 0);
  return Math.max(standing, figureAt(rooms ?? [], year)?.rooms ?? 0);
}

function addRoomRow(draft: Draft, school: ProblemSchool, year: number): void {
  const own = runsAt(draft, school.id, year).map(({ sections }) => sections);
  const sections = heldAt(draft.movedSections, school.id, year, own);
  const added = sumOf([
    ...inYears(draft.extensions, school.id, (opened) => opened <= year),
    ...inYears(draft.conversions, school.id, (used) => used === year),
    ...inYears(draft.temporaries, school.id, (used) => used === year),
    ...moduleRooms(draft, school, year),
  ]);
  const { constant, terms } = sumOf([sections, times(added, -1)]);
  if (sections.terms.length > 0)
    draft.builder.row(`rooms/${school.id}/${year}`, terms, {
      upper: roomsAt(draft, school, year) - constant,
    });
}

const inYears = (dated: readonly DatedColumn[], school: string, holds: (year: number) => boolean): Linear[] =>
  listed(dated, 'school', school)
    .filter((one) => holds(one.year))
    .map(({ column }) => only(column));

function moduleRooms(draft: Draft, { id, site }: ProblemSchool, year: number): Linear[] {
  return listed(draft.openings, 'school', id)
    .filter((one) => one.year <= year)
    .map(({ column, module }) => only(column, site?.modules[module]?.rooms ?? 0));
}

function addExtension(draft: Draft, { id, district, extension }: ProblemSchool): void {
  if (extension === undefined) return;
  const { problem, builder } = draft;
  const { most, leadYears, costPerRoom, fixedCost } = extension;
  let all: Linear = nothing;
  for (const year of planYears(problem).filter((one) => one >= problem.firstYear + leadYears)) {
    const column = builder.column(`built/${id}/${year}`, { upper: most, integer: true });
    payWorks(draft, { district, year, leadYears, column, cost: costPerRoom });
    if (fixedCost > 0) {
      const started = builder.column(`started/${id}/${year}`, { upper: 1, integer: true });
      payWorks(draft, { district, year, leadYears, column: started, cost: fixedCost });
      builder.row(
        `onlyStarted/${id}/${year}`,
        [
          [column, 1],
          [started, -most],
        ],
        { upper: 0 },
      );
    }
    draft.extensions.push({ school: id, year, column });
    all = sumOf([all, only(column)]);
  }
  if (all.terms.length > 1) builder.row(`builtInAll/${id}`, all.terms, { upper: most });
}

/** Rooms for a time need no whole numbers: classes are whole and so are the rooms they lack. */
function addPassing(
  draft: Draft,
  school: ProblemSchool,
  kind: 'conversion' | 'temporary',
  dated: DatedColumn[],
): void {
  const passing = school[kind];
  if (passing === undefined) return;
  const { problem, builder } = draft;
  for (const year of planYears(problem).filter((one) => one <= (passing.lastYear ?? problem.lastYear))) {
    const cost = passing.costPerRoomYear;
    const column = builder.column(`${kind}/${school.id}/${year}`, {
      upper: passing.most,
      cost: cost * discountFactor(problem, year),
    });
    if (cost > 0) draft.spending.push({ district: school.district, year, spent: only(column, cost) });
    dated.push({ school: school.id, year, column });
  }
}
