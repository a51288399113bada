import { groupBy } from '../domain/groupBy.ts';
import { invariant } from '../domain/invariant.ts';
import { onceFor } from '../domain/onceFor.ts';
import { byText } from '../domain/region/region.ts';
import type { OpenedSchool, YearSituation } from '../domain/situation.ts';
import type { SchoolId, SchoolYear } from '../domain/units.ts';
import type { ProjectionModel } from './projectionModel.ts';
import { divisionsBySchool } from './readHistory.ts';

/** One division that opened after the base year. */
export interface OpenedDivision {
  readonly division: number;
  readonly opening: OpenedSchool;
  readonly places: number;
}

/** A year’s situation, division by division. */
export interface Standing {
  /** Whether the division can have pupils; never the children without a seat. */
  readonly inUse: readonly boolean[];
  /** Division that takes a closed one’s pupils and intake; undefined: the others of its pool do. */
  readonly receiver: readonly (number | undefined)[];
  readonly closed: readonly boolean[];
  /** Places in one grade where the situation states them. */
  readonly places: ReadonlyMap<number, number>;
  /** Openings up to the year, oldest first. */
  readonly opened: readonly OpenedDivision[];
}

interface Closing {
  readonly closed: boolean;
  readonly receiver: SchoolId | undefined;
}

const staysOpen: Closing = { closed: false, receiver: undefined };

/** Whether each division has closed, and its school's receiver. */
function closingsOf(model: ProjectionModel, situation: YearSituation, year: SchoolYear): Closing[] {
  const inUse = situation.inUse && new Set(situation.inUse);
  const latestFirst = situation.closed
    .filter(({ closeYear }) => closeYear <= year)
    .sort((left, right) => right.closeYear - left.closeYear);
  const closed = groupBy(latestFirst, ({ school }) => school);
  return model.divisions.map(({ school, stage }) => {
    if (school === undefined) return staysOpen;
    const found = closed.get(school)?.find(({ stages }) => stages === undefined || stages.includes(stage));
    if (found === undefined && inUse?.has(school) !== false) return staysOpen;
    return { closed: true, receiver: found?.receiver };
  });
}

/** Finds the projected division of a school and stage. */
type FindDivision = (school: SchoolId, stage: string, held: boolean) => number | undefined;

function divisionFinder(model: ProjectionModel): FindDivision {
  const schools = divisionsBySchool(model);
  return (school, stage, held) =>
    schools.get(school)?.find((index) => {
      const division = model.divisions[index];
      return division?.stage === stage && (model.pools[division.pool]?.held ?? false) === held;
    });
}

/** Follow receivers until one has not closed itself. */
function receiversOf(model: ProjectionModel, closings: readonly Closing[], find: FindDivision) {
  const next = model.divisions.map(({ stage, pool }, index) => {
    const to = closings[index]?.receiver;
    return to === undefined ? undefined : find(to, stage, model.pools[pool]?.held ?? false);
  });
  return next.map((first, start) => {
    if (first === undefined) return undefined;
    const passed = new Set([start]);
    let at: number | undefined = first;
    while (at !== undefined && closings[at]?.closed === true && !passed.has(at)) {
      passed.add(at);
      at = next[at];
    }
    return at === undefined || closings[at]?.closed === true ? undefined : at;
  });
}

function openingsOf(
  model: ProjectionModel,
  situation: YearSituation,
  year: SchoolYear,
  find: FindDivision,
): OpenedDivision[] {
  const known = new Set(model.divisions.map(({ school }) => school));
  return [...situation.opened]
    .filter(({ openYear }) => openYear <= year)
    .sort((left, right) => left.openYear - right.openYear || byText(left.school, right.school))
    .flatMap((opening) => {
      invariant(known.has(opening.school), `the projection has no school ${opening.school} to open`);
      return Object.entries(opening.entryPlaces).flatMap(([stage, places]): OpenedDivision[] => {
        // Special schools' grades are held, whatever the ladder.
        const division = find(opening.school, stage, stage === 'special');
        return division === undefined ? [] : [{ division, opening, places }];
      });
    });
}

/** What a year’s situation says whoever goes to school. */
interface Stated extends Omit<Standing, 'inUse'> {
  /** Of each division: it has no school or has closed, it has opened or had pupils from the start, or its pupils tell. */
  readonly use: Uint8Array;
}

const used = { never: 0, always: 1, byPupils: 2 } as const;

function stateYear(model: ProjectionModel, situation: YearSituation, year: SchoolYear): Stated {
  const find = divisionFinder(model);
  const closings = closingsOf(model, situation, year);
  const isClosed = (index: number) => closings[index]?.closed === true;
  const opened = openingsOf(model, situation, year, find).filter(({ division }) => !isClosed(division));
  const open = new Set(opened.map(({ division }) => division));
  const useOf = ({ school, start }: ProjectionModel['divisions'][number], index: number) => {
    if (school === undefined || isClosed(index)) return used.never;
    return open.has(index) || start.some((pupils) => pupils > 0) ? used.always : used.byPupils;
  };
  const places = new Map<number, number>();
  for (const row of situation.places) {
    const division = find(row.school, row.stage, false);
    if (division !== undefined) places.set(division, row.places);
  }
  return {
    use: Uint8Array.from(model.divisions, useOf),
    receiver: receiversOf(model, closings, find),
    closed: closings.map(({ closed }) => closed),
    places,
    opened,
  };
}

/** Kept by situation while the divisions stay; a situation that holds for several years is read for each. */
const statedOf = onceFor((_: ProjectionModel['divisions']) =>
  onceFor((_: YearSituation) => new Map<SchoolYear, Stated>()),
);

function stated(model: ProjectionModel, situation: YearSituation, year: SchoolYear): Stated {
  const known = statedOf(model.divisions)(situation);
  const found = known.get(year) ?? stateYear(model, situation, year);
  known.set(year, found);
  return found;
}

/**
 * Read a situation against the model: which divisions are in use, who receives whom, which openings share an intake.
 *
 * A receiver that has itself closed passes on to its own receiver; one without the stage counts as none.
 *
 * @param pupils Pupils of last year by cell: a school that was given pupils is in use even if it never opened by a plan.
 * @throws {InvariantError} A school opens that the region has not.
 */
export function resolveSituation(
  model: ProjectionModel,
  situation: YearSituation,
  year: SchoolYear,
  pupils: ArrayLike<number>,
): Standing {
  const { use, ...standing } = stated(model, situation, year);
  const hasPupils = ({ offset, grades }: ProjectionModel['divisions'][number]) =>
    grades.some((_, step) => (pupils[offset + step] ?? 0) > 0);
  const inUse = model.divisions.map((division, index) =>
    use[index] === used.byPupils ? hasPupils(division) : use[index] === used.always,
  );
  return { ...standing, inUse };
}
