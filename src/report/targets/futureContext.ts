import type { GradePupils, UnplacedPupils } from '../../domain/enrolment.ts';
import { keepingFound } from '../../domain/onceFor.ts';
import type { ClassGroup } from '../../domain/sections.ts';
import { type Stage, stages } from '../../domain/stage.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { DistrictId, SchoolYear } from '../../domain/units.ts';
import { type Cell, type CellCounts, cellKey } from '../cells.ts';
import type { SeatedYears } from '../compiled/seatedYear.ts';
import { buildContext, type ReportContext } from '../context.ts';
import { LazyCell } from '../lazyCell.ts';
import { openSeats } from '../seatsByCell.ts';

/** One stage of one district in one year of a drawn future. */
export interface DrawnPart {
  readonly pupils: GradePupils[];
  readonly groups: ClassGroup[];
  readonly unplaced: UnplacedPupils[];
  /** What pupils and groups come to. */
  readonly counts: CellCounts;
  /** Whether there is anybody at all. */
  readonly isFilled: boolean;
}

/** A future of the place other than the central path: what differs, made when it is asked for. */
export interface DrawnFuture {
  /** The run as it would have been; the years before its first projected one are the central run’s. */
  readonly run: StudyRun;
  partOf(year: SchoolYear, district: DistrictId, stage: Stage): DrawnPart;
  /** Its years in flat arrays, from which some indicators are read quicker. */
  readonly arrays?: SeatedYears;
}

type PartName = readonly [SchoolYear, DistrictId, Stage];

/** What a path’s futures bring cells of their own for: the stages of its districts in every year after the base year. */
function drawnParts({ years, districts }: ReportContext): ReadonlyMap<string, PartName> {
  const names = years
    .slice(1)
    .flatMap((year) =>
      districts.flatMap((district) => stages.map((stage): PartName => [year, district, stage])),
    );
  return new Map(names.map((name) => [cellKey(...name), name]));
}

type FindCell = (key: string) => Cell | undefined;

/** Cells that are found when an indicator asks for them, each once. */
class FoundCells extends Map<string, Cell> {
  readonly #find: FindCell;

  constructor(find: FindCell) {
    super();
    this.#find = find;
  }

  override get(key: string): Cell | undefined {
    const known = super.get(key);
    if (known !== undefined) return known;
    const cell = this.#find(key);
    if (cell !== undefined) super.set(key, cell);
    return cell;
  }
}

function cellOf(part: DrawnPart, [year, district, stage]: PartName): LazyCell {
  return new LazyCell(
    { year, district, stage, pupilsUnknown: 0, classesUnknown: 0 },
    {
      pupils: () => part.pupils,
      groups: () => part.groups,
      waiting: () => part.unplaced.map(({ grade, pupils }) => ({ grade, pupils, outside: true })),
      counts: () => part.counts,
    },
  );
}

type OpenContext = (run: StudyRun, find: FindCell) => ReportContext;

/** Opens contexts that are a path’s but for their run and cells. */
function opener(path: ReportContext): OpenContext {
  const { region, ladders, rooms, rules, years } = path;
  const parts = { region, schools: [...path.schools.values()], ladders, rooms, rules };
  return (run, find) => {
    const cells = new FoundCells(find);
    const seatsIn = openSeats(parts, cells, years);
    return keepingFound({ ...path, run, cells, seatsIn });
  };
}

/**
 * Opens the context of one future by itself, with the cells that a run with its pupils and classes would have.
 *
 * @param frame The run it belongs to, with its census but nobody in the years ahead.
 */
export function contextOfFuture(frame: StudyRun, future: DrawnFuture): ReportContext {
  const path = buildContext(frame);
  const cells = new Map(path.cells);
  for (const [key, name] of drawnParts(path)) {
    const part = future.partOf(...name);
    if (part.isFilled) cells.set(key, cellOf(part, name));
  }
  const { region, ladders, rooms, rules, years } = path;
  const parts = { region, schools: [...path.schools.values()], ladders, rooms, rules };
  const seatsIn = openSeats(parts, cells, years);
  const censusYears = new Set([...cells.values()].map(({ year }) => year));
  return { ...path, run: future.run, cells, censusYears, seatsIn };
}

/** Opens the contexts of a path’s futures: what is not drawn is the path’s own. */
export function contextsOf(path: ReportContext): (future: DrawnFuture) => ReportContext {
  const [open, parts] = [opener(path), drawnParts(path)];
  return (future) =>
    open(future.run, (key) => {
      const part = parts.get(key);
      return part === undefined ? path.cells.get(key) : cellOf(future.partOf(...part), part);
    });
}

/**
 * Tells of a reading whether it looks at anything that differs between the futures of a path: pupils and classes of the
 * years after the base year, and works money, which follows the months of each draw. What it looks at on the path alone
 * it looks at in every future, for a reading rests on what it looks at.
 */
export function drawnIn(path: ReportContext): (read: (context: ReportContext) => unknown) => boolean {
  const [open, parts] = [opener(path), drawnParts(path)];
  const { run } = path;
  return (read) => {
    let looked = false;
    const note = <Value>(value: Value) => {
      looked = true;
      return value;
    };
    const watched = {
      ...run,
      get enrolment() {
        return note(run.enrolment);
      },
      get classes() {
        return note(run.classes);
      },
      get demand() {
        return note(run.demand);
      },
      get capacity() {
        return note(run.capacity);
      },
    };
    read(open(watched, (key) => (parts.has(key) ? note(path.cells.get(key)) : path.cells.get(key))));
    return looked;
  };
}
