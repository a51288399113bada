import { lastFor } from '../domain/lastFor.ts';
import type { DistrictId } from '../domain/units.ts';
import type { ProjectionModel } from './projectionModel.ts';

/** Divisions as flat arrays: they are walked in every year of every path. */
interface DivisionShapes {
  /** First cell of each division. */
  readonly offset: Int32Array;
  /** Whether it is for children without a seat. */
  readonly seatless: Uint8Array;
}

/** A pool’s divisions as flat arrays, by their place in the pool. */
export interface PoolShape {
  /** First cell, and how many grades there are from it on. */
  readonly offset: Int32Array;
  readonly grades: Int32Array;
  /** The districts of the pool, and which of them each division is in. */
  readonly districts: readonly DistrictId[];
  readonly districtOf: Int32Array;
  /** Fitted ratio to each grade from the one below, `place × steps + step`; 1 where none was fitted. */
  readonly ratios: Float64Array;
  /** By step: whether any division takes children from outside its school into the grade. */
  readonly begins: Uint8Array;
}

/** The divisions of a model, laid out once while they stay the same. */
export const divisionShapes = lastFor(
  ({ divisions }: ProjectionModel) => [divisions],
  ({ divisions }): DivisionShapes => ({
    offset: Int32Array.from(divisions, ({ offset }) => offset),
    seatless: Uint8Array.from(divisions, ({ school }) => (school === undefined ? 1 : 0)),
  }),
);

function shapeOf({ divisions }: ProjectionModel, pool: ProjectionModel['pools'][number]): PoolShape {
  const own = pool.divisions.flatMap((index) => divisions[index] ?? []);
  const districts = [...new Set(own.map(({ district }) => district))];
  const ratios = own.flatMap((division) =>
    Array.from({ length: pool.steps }, (_, step) => division.ratios[step - 1] ?? 1),
  );
  return {
    offset: Int32Array.from(own, ({ offset }) => offset),
    grades: Int32Array.from(own, ({ grades }) => grades.length),
    districts,
    districtOf: Int32Array.from(own, ({ district }) => districts.indexOf(district)),
    ratios: Float64Array.from(ratios),
    begins: Uint8Array.from({ length: pool.steps }, (_, step) =>
      own.some(({ shares }) => (shares[step] ?? 0) > 0) ? 1 : 0,
    ),
  };
}

/** The pools of a model in their order, laid out once while its divisions stay the same. */
export const poolShapes = lastFor(
  ({ divisions }: ProjectionModel) => [divisions],
  (model): readonly PoolShape[] => model.pools.map((pool) => shapeOf(model, pool)),
);
