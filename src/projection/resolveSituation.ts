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

function closingOf(
  situation: YearSituation,
  school: SchoolId,
  stage: ProjectionModel['divisions'][number]['stage'],
  year: SchoolYear,
): Closing {
  const found = situation.closed
    .filter((row) => row.school === school && row.closeYear <= year)
    .filter((row) => row.stages === undefined || row.stages.includes(stage))
    .sort((left, right) => right.closeYear - left.closeYear)[0];
  const named = situation.inUse === undefined || situation.inUse.includes(school);
  return { closed: found !== undefined || !named, receiver: found?.receiver };
}

/**
 * Read a situation against the model: which divisions are in use, who receives whom, which openings share an intake.
 *
 * A receiver that has itself closed passes on to its own receiver; one without the stage counts as none.
 *
 * @param pupils Pupils of last year by cell: a school that was given pupils is in use even if it never opened by a plan.
 */
export function resolveSituation(
  model: ProjectionModel,
  situation: YearSituation,
  year: SchoolYear,
  pupils: ArrayLike<number>,
): Standing {
  const schools = divisionsBySchool(model);
  const divisionOf = (school: SchoolId, stage: string, held: boolean) =>
    schools.get(school)?.find((index) => {
      const division = model.divisions[index];
      return division?.stage === stage && (model.pools[division.pool]?.held ?? false) === held;
    });
  const heldBy = model.divisions.map(({ pool }) => model.pools[pool]?.held ?? false);
  const closings = model.divisions.map(({ school, stage }) =>
    school === undefined ? { closed: false, receiver: undefined } : closingOf(situation, school, stage, year),
  );
  const next = model.divisions.map(({ stage }, index) => {
    const to = closings[index]?.receiver;
    return to === undefined ? undefined : divisionOf(to, stage, heldBy[index] ?? false);
  });
  const receiver = next.map((first, start) => {
    const passed = new Set([start]);
    let at = first;
    while (at !== undefined && closings[at]?.closed === true && !passed.has(at)) {
      passed.add(at);
      at = next[at];
    }
    return at === undefined || closings[at]?.closed === true ? undefined : at;
  });
  const opened = [...situation.opened]
    .filter(({ openYear }) => openYear <= year)
    .sort((left, right) => left.openYear - right.openYear || byText(left.school, right.school))
    .flatMap((opening) =>
      Object.entries(opening.entryPlaces).flatMap(([stage, places]): OpenedDivision[] => {
        const division = divisionOf(opening.school, stage, false);
        return division === undefined ? [] : [{ division, opening, places }];
      }),
    )
    .filter(({ division }) => closings[division]?.closed !== true);
  const open = new Set(opened.map(({ division }) => division));
  const hasPupils = model.divisions.map(({ offset, grades, start }) =>
    grades.some((_, step) => (pupils[offset + step] ?? 0) > 0 || (start[step] ?? 0) > 0),
  );
  const inUse = model.divisions.map(
    ({ school }, index) =>
      school !== undefined &&
      closings[index]?.closed !== true &&
      (open.has(index) || (hasPupils[index] ?? false)),
  );
  const places = new Map(
    situation.places.flatMap((row): [number, number][] => {
      const division = divisionOf(row.school, row.stage, false);
      return division === undefined ? [] : [[division, row.places]];
    }),
  );
  return { inUse, receiver, closed: closings.map(({ closed }) => closed), places, opened };
}
