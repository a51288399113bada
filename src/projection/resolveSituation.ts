import { groupBy } from '../domain/groupBy.ts';
import { invariant } from '../domain/invariant.ts';
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
  const find = divisionFinder(model);
  const closings = closingsOf(model, situation, year);
  const isClosed = (index: number) => closings[index]?.closed === true;
  const opened = openingsOf(model, situation, year, find).filter(({ division }) => !isClosed(division));
  const open = new Set(opened.map(({ division }) => division));
  const hasPupils = ({ offset, start }: ProjectionModel['divisions'][number]) =>
    start.some((first, step) => first > 0 || (pupils[offset + step] ?? 0) > 0);
  const inUse = model.divisions.map(
    (division, index) =>
      division.school !== undefined && !isClosed(index) && (open.has(index) || hasPupils(division)),
  );
  const places = new Map<number, number>();
  for (const row of situation.places) {
    const division = find(row.school, row.stage, false);
    if (division !== undefined) places.set(division, row.places);
  }
  return {
    inUse,
    receiver: receiversOf(model, closings, find),
    closed: closings.map(({ closed }) => closed),
    places,
    opened,
  };
}
