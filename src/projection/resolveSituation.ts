import { groupBy } from '../domain/groupBy.ts';
import { invariant } from '../domain/invariant.ts';
import { lastFor } from '../domain/lastFor.ts';
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
  /** Places in one grade: as the situation states them, else those of what has opened; NaN where neither says. */
  readonly places: Float64Array;
  /** Openings up to the year, oldest first. */
  readonly opened: readonly OpenedDivision[];
}

/** Which divisions have closed, and where the schools of those that named one send their pupils. */
interface Closings {
  readonly closed: readonly boolean[];
  /** By division; those without a receiver are left out. */
  readonly receiver: ReadonlyMap<number, SchoolId>;
}

function closingsOf(model: ProjectionModel, situation: YearSituation, year: SchoolYear): Closings {
  const { divisions } = model;
  const bySchool = divisionsBySchool(model);
  const closed = divisions.map(({ school }) => school !== undefined && situation.inUse !== undefined);
  for (const school of situation.inUse ?? [])
    for (const index of bySchool.get(school) ?? []) closed[index] = false;
  const latestFirst = situation.closed
    .filter(({ closeYear }) => closeYear <= year)
    .sort((left, right) => right.closeYear - left.closeYear);
  const receiver = new Map<number, SchoolId>();
  for (const [school, closings] of groupBy(latestFirst, ({ school }) => school))
    for (const index of bySchool.get(school) ?? []) {
      const stage = divisions[index]?.stage;
      const found = closings.find(({ stages }) => stages?.some((each) => each === stage) !== false);
      if (found === undefined) continue;
      closed[index] = true;
      if (found.receiver !== undefined) receiver.set(index, found.receiver);
    }
  return { closed, receiver };
}

/** Finds the projected division of a school and stage. */
type FindDivision = (school: SchoolId, stage: string, held: boolean) => number | undefined;

const divisionFinder = lastFor(
  ({ divisions }: ProjectionModel) => [divisions],
  (model): FindDivision => {
    const found = new Map<string, number>();
    const nameOf = (school: SchoolId, stage: string, held: boolean) => `${held ? 1 : 0} ${stage} ${school}`;
    for (const [index, { school, stage, pool }] of model.divisions.entries()) {
      if (school === undefined) continue;
      const name = nameOf(school, stage, model.pools[pool]?.held ?? false);
      if (!found.has(name)) found.set(name, index);
    }
    return (school, stage, held) => found.get(nameOf(school, stage, held));
  },
);

/** Follow receivers until one has not closed itself. */
/** No division of a model has a receiver. */
const noReceivers = onceFor((divisions: ProjectionModel['divisions']): readonly undefined[] =>
  divisions.map(() => undefined),
);

function receiversOf(
  { divisions, pools }: ProjectionModel,
  { closed, receiver }: Closings,
  find: FindDivision,
): Standing['receiver'] {
  if (receiver.size === 0) return noReceivers(divisions);
  const next = divisions.map(({ stage, pool }, index) => {
    const to = receiver.get(index);
    return to === undefined ? undefined : find(to, stage, pools[pool]?.held ?? false);
  });
  return next.map((first, start) => {
    if (first === undefined) return undefined;
    const passed = new Set([start]);
    let at: number | undefined = first;
    while (at !== undefined && closed[at] === true && !passed.has(at)) {
      passed.add(at);
      at = next[at];
    }
    return at === undefined || closed[at] === true ? undefined : at;
  });
}

function openingsOf(
  model: ProjectionModel,
  situation: YearSituation,
  year: SchoolYear,
  find: FindDivision,
): OpenedDivision[] {
  const known = divisionsBySchool(model);
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

/** Of each division, whether it had pupils from the start. */
const startsWithPupils = onceFor((divisions: ProjectionModel['divisions']) =>
  divisions.map(({ start }) => start.some((pupils) => pupils > 0)),
);

function stateYear(model: ProjectionModel, situation: YearSituation, year: SchoolYear): Stated {
  const { divisions } = model;
  const find = divisionFinder(model);
  const closings = closingsOf(model, situation, year);
  const { closed } = closings;
  const opened = openingsOf(model, situation, year, find).filter(({ division }) => closed[division] !== true);
  const started = startsWithPupils(divisions);
  const use = new Uint8Array(divisions.length);
  for (let index = 0; index < use.length; index += 1) {
    if (closed[index] === true || divisions[index]?.school === undefined) continue;
    use[index] = started[index] === true ? used.always : used.byPupils;
  }
  for (const { division } of opened) use[division] = used.always;
  const places = new Float64Array(divisions.length).fill(Number.NaN);
  for (const opening of opened) places[opening.division] = opening.places;
  for (const row of situation.places) {
    const division = find(row.school, row.stage, false);
    if (division !== undefined) places[division] = row.places;
  }
  return { use, receiver: receiversOf(model, closings, find), closed, places, opened };
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
