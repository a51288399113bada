import { required } from '../../domain/invariant.ts';
import type { YearSituation } from '../../domain/situation.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { firstApart, type SeatWorld } from '../../draws/drawFutures.ts';
import { type ProjectionModel, projectCells, projectsAlike } from '../../projection/projectEnrolment.ts';

/** Pupils by cell of the projection as they are, and unrounded by pool and grade. */
export interface PathPupils {
  readonly pupils: Float64Array;
  readonly totals: readonly number[];
}

/** What a path of a place rests on. */
export interface PathGround {
  readonly model: ProjectionModel;
  readonly world: SeatWorld;
  readonly situationOf: (year: SchoolYear) => YearSituation;
  /** The years after the base year. */
  readonly ahead: readonly SchoolYear[];
}

/** One year of the last path. */
interface YearPassed {
  readonly model: ProjectionModel;
  readonly situation: YearSituation;
  /** As the year before ended. */
  readonly before: PathPupils;
  readonly projected: ReturnType<typeof projectCells>;
  /** As the year ended. */
  readonly ended?: PathPupils;
}

function same(left: ArrayLike<number>, right: ArrayLike<number>): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return false;
  return true;
}

/**
 * The last path of a place, year by year: a year that begins as it did then, projected alike, gives what it gave. Paths
 * follow each other while a lever moves, and mostly differ in a few years, or in classes alone.
 */
export class LastPath {
  readonly #years: (YearPassed | undefined)[] = [];
  #world: SeatWorld | undefined;

  /**
   * How many years, from the first one after the census, are as they were on the last path, seats and all. What is kept
   * of the others, and the world, is the new path's from here on: it must be walked to its end.
   */
  begin({ model, world, situationOf, ahead }: PathGround): number {
    const until = this.#world === undefined ? 0 : firstApart(this.#world, world) - 1;
    const apart = ahead.findIndex((year, at) => {
      const passed = this.#years[at + 1];
      return (
        at + 1 > until ||
        passed?.ended === undefined ||
        passed.situation !== situationOf(year) ||
        !projectsAlike(passed.model, model, year)
      );
    });
    this.#world = undefined;
    return apart < 0 ? ahead.length : apart;
  }

  /** The path was walked to its end in this world. */
  end(world: SeatWorld): void {
    this.#world = world;
  }

  /** A year, counted from the base year, as it was projected and, once it is over, as it ended. */
  yearOf(index: number): YearPassed {
    return required(this.#years[index], `year ${index} of the path is not known`);
  }

  /** Project a year, or remember it. */
  project(
    index: number,
    year: SchoolYear,
    before: PathPupils,
    { model, situationOf }: Pick<PathGround, 'model' | 'situationOf'>,
  ): YearPassed['projected'] {
    const [passed, situation] = [this.#years[index], situationOf(year)];
    const asThen =
      passed !== undefined &&
      passed.situation === situation &&
      same(passed.before.pupils, before.pupils) &&
      same(passed.before.totals, before.totals) &&
      projectsAlike(passed.model, model, year);
    const projected = asThen
      ? passed.projected
      : projectCells(model, before.pupils, before.totals, year, situation);
    this.#years[index] = { model, situation, before, projected };
    return projected;
  }

  /** Keep how a year ended. */
  ended(index: number, ended: PathPupils): void {
    this.#years[index] = { ...this.yearOf(index), ended };
  }
}
