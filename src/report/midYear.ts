import { mixedInCensus } from '../domain/mixedInCensus.ts';
import { onceFor } from '../domain/onceFor.ts';
import type { EnrolmentRow, MidYearRow } from '../domain/region/enrolment.ts';
import type { Region } from '../domain/region/region.ts';
import { stages } from '../domain/stage.ts';
import type { SchoolYear } from '../domain/units.ts';
import { type Cell, cellKey } from './cells.ts';
import { censusOf } from './censusOf.ts';
import type { ReportContext } from './context.ts';
import { historicGroup } from './historicGroup.ts';

/** The base year as it was counted once more within the school year. */
export interface MidYear {
  /** The context whose base year holds the second count; other years stand in none of its cells. */
  readonly context: ReportContext;
  /** The rows that tell class sizes, of grades that the ladders have. */
  readonly rows: readonly MidYearRow[];
}

const gradeKey = ({ school, grade }: { readonly school: string; readonly grade: string }) =>
  `${school}|${grade}`;

/** A cell with the grades that were counted again in the place of what the census said of them. */
function recounted(context: ReportContext, cell: Cell, rows: readonly EnrolmentRow[]): Cell {
  const { district, stage } = cell;
  const ladder = context.ladders.get(district);
  const mixed = mixedInCensus(rows);
  const groups = rows.flatMap((row) =>
    ladder === undefined ? [] : (historicGroup(row, district, stage, ladder, mixed.get(row)) ?? []),
  );
  const again = new Set(groups.map(gradeKey));
  const pupils = groups.map(({ school, grade, sizes }) => ({
    ...{ district, school, stage, grade },
    pupils: sizes.reduce((sum, size) => sum + size, 0),
  }));
  return {
    ...cell,
    groups: [...cell.groups.filter((group) => !again.has(gradeKey(group))), ...groups],
    pupils: [...cell.pupils.filter((row) => !again.has(gradeKey(row))), ...pupils],
  };
}

const shelf = onceFor((_: Region) => new Map<SchoolYear, MidYear | undefined>());

/**
 * The base year as counted again within it; grades without such a row, or whose row tells no class sizes, stand as at
 * the census. Kept with the region: what was counted is the same in every future drawn of it.
 *
 * @returns Undefined where the tables have no such count of the base year.
 */
export function midYearOf(context: ReportContext): MidYear | undefined {
  const kept = shelf(context.region);
  if (!kept.has(context.baseYear)) kept.set(context.baseYear, countAgain(context));
  return kept.get(context.baseYear);
}

function countAgain(context: ReportContext): MidYear | undefined {
  const { region, baseYear, ladders, districts } = context;
  const counted = region.midYear.filter(
    ({ year, classSizes, pupils, classes }) =>
      year === baseYear && (classSizes !== undefined || (pupils !== undefined && classes !== undefined)),
  );
  if (counted.length === 0) return undefined;
  const parts = new Map(
    censusOf({ ...region, enrolment: counted }, ladders).map((part) => [
      cellKey(baseYear, part.district, part.stage),
      part.rows,
    ]),
  );
  const cells = districts.flatMap((district) =>
    stages.flatMap((stage) => {
      const key = cellKey(baseYear, district, stage);
      const cell = context.cells.get(key);
      const rows = parts.get(key) ?? [];
      return cell === undefined ? [] : [[key, recounted(context, cell, rows)] as const];
    }),
  );
  return { context: { ...context, cells: new Map(cells) }, rows: counted };
}
