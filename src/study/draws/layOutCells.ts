import { byLadder } from '../../classes/formClasses.ts';
import { required } from '../../domain/invariant.ts';
import { type Ladder, yearsIntoStage } from '../../domain/ladder.ts';
import { byText } from '../../domain/region/region.ts';
import type { School } from '../../domain/region/school.ts';
import { staffBlocks, suppliedPools } from '../../domain/staffPools.ts';
import { type Stage, stages } from '../../domain/stage.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { DistrictId, Grade, SchoolId } from '../../domain/units.ts';
import type { ProjectionModel } from '../../projection/projectEnrolment.ts';

/** One grade of one school that has pupils in some year. */
export interface DrawnCell {
  readonly district: DistrictId;
  readonly school: SchoolId;
  readonly stage: Stage;
  readonly grade: Grade;
  readonly intoStage: number;
  readonly pool: number;
  readonly step: number;
  readonly spot: number;
  /** The pool of teachers that it draws on: its district's, or the city's own by the region's name. */
  readonly staffedBy: DistrictId;
}

/** One grade of one district: its children without a seat. */
export interface DrawnSpot {
  readonly district: DistrictId;
  readonly stage: Stage;
  readonly grade: Grade;
  readonly pool: number;
  readonly step: number;
}

/** What is drawn, in order: cells by school and ladder, schools by identifier, spots as they come up. */
export interface CellLayout {
  readonly cells: readonly DrawnCell[];
  readonly spots: readonly DrawnSpot[];
  /** Schools that have cells, by identifier. */
  readonly schools: readonly School[];
  /** Districts that share teachers, as one block each: by the name of the first. */
  readonly blocks: readonly DistrictId[];
  /** The block of each of the schools. */
  readonly blockOfSchool: readonly DistrictId[];
  /** Pool of teachers and stage by staff, sorted by block. */
  readonly staffs: readonly {
    readonly pool: DistrictId;
    readonly stage: Stage;
    readonly block: DistrictId;
  }[];
}

type Row = Pick<DrawnCell, 'district' | 'school' | 'stage' | 'grade'>;
export const staffName = (pool: DistrictId, stage: Stage) => `${pool}|${stage}`;
type SpotRow = Pick<DrawnSpot, 'district' | 'stage' | 'grade'>;

export const cellName = ({ school, stage, grade }: Omit<Row, 'district'>) => `${school}|${stage}|${grade}`;
export const spotName = ({ district, stage, grade }: SpotRow) => `${district}|${stage}|${grade}`;

/** Pool and step of every grade, by school and by district, as the projection has them. */
function placesIn(model: ProjectionModel): ReadonlyMap<string, { pool: number; step: number }> {
  const places = new Map<string, { pool: number; step: number }>();
  for (const { school, district, stage, grades, pool } of model.divisions)
    grades.forEach((grade, step) => {
      const name =
        school === undefined ? spotName({ district, stage, grade }) : cellName({ school, stage, grade });
      if (!places.has(name)) places.set(name, { pool, step });
    });
  return places;
}

/** What cells are laid out from: who has pupils in some year, and the classes of the census. */
export interface LaidOut extends Pick<StudyRun, 'demand' | 'capacity' | 'classes'> {
  readonly enrolment: Pick<StudyRun['enrolment'], 'years'>;
}

/**
 * Find what a run's draws are about: every school and grade that has pupils or classes in some year.
 *
 * @throws {InvariantError} The run has a grade or school that its projection or region has not.
 */
export function layOutCells(
  run: LaidOut,
  model: ProjectionModel,
  schools: readonly School[],
  ladders: ReadonlyMap<DistrictId, Ladder>,
): CellLayout {
  const places = placesIn(model);
  const placeOf = (name: string) => required(places.get(name), () => `the projection has no ${name}`);
  const rows = new Map<string, Row>();
  const spots = new Map<string, DrawnSpot & { index: number }>();
  const putSpot = ({ district, stage, grade }: SpotRow, place: { pool: number; step: number }) => {
    const name = spotName({ district, stage, grade });
    const found = spots.get(name) ?? { district, stage, grade, ...place, index: spots.size };
    spots.set(name, found);
    return found.index;
  };
  for (const { pupils, unplaced } of [...run.demand, ...run.enrolment.years]) {
    for (const row of pupils) rows.set(cellName(row), rows.get(cellName(row)) ?? row);
    for (const row of unplaced) putSpot(row, placeOf(spotName(row)));
  }
  for (const group of run.classes[0]?.groups ?? [])
    rows.set(cellName(group), rows.get(cellName(group)) ?? group);
  const { teachers } = run.capacity;
  const poolOf = suppliedPools(teachers);
  const blockOf = staffBlocks(teachers, schools);
  const cells = [...rows.values()].sort(byLadder(ladders)).map((row): DrawnCell => {
    const { district, school, stage, grade } = row;
    const ladder = required(ladders.get(district), () => `district ${district} has no ladder`);
    const place = placeOf(cellName(row));
    const spot = putSpot(row, place);
    const intoStage = yearsIntoStage(ladder, grade);
    return { district, school, stage, grade, intoStage, ...place, spot, staffedBy: poolOf(row) };
  });
  const named = new Set(cells.map(({ school }) => school));
  const staffs = new Map(
    cells.map(({ staffedBy: pool, stage }) => [
      staffName(pool, stage),
      { pool, stage, block: blockOf(pool) },
    ]),
  );
  const taught = schools.filter(({ id }) => named.has(id)).sort((left, right) => byText(left.id, right.id));
  return {
    cells,
    spots: [...spots.values()].map(({ index: _index, ...spot }) => spot),
    schools: taught,
    blocks: [...new Set(cells.map(({ district }) => blockOf(district)))].sort(byText),
    blockOfSchool: taught.map(({ district }) => blockOf(district)),
    staffs: [...staffs.values()].sort(
      (left, right) =>
        byText(left.block, right.block) ||
        byText(left.pool, right.pool) ||
        stages.indexOf(left.stage) - stages.indexOf(right.stage),
    ),
  };
}
