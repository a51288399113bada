import type { ProblemArea } from '../../domain/allocation/allocationProblem.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Stage } from '../../domain/stage.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { demandOf } from '../demand.ts';
import { differs, exceeds, told } from '../noise.ts';
import { keyOf, type PlanBook } from '../planBook.ts';
import { finding } from '../problemTexts.ts';
import { sayStage } from '../sayStage.ts';

/** Every pupil has one school or is named as unplaced; pupils are whole where their number is given. */
export function checkPlacement(book: PlanBook): Problem[] {
  const placed = placedPupils(book);
  const rows = rowsByGroup(book);
  return book.problem.areas.flatMap((area) =>
    book.problem.stages.flatMap(({ stage }) =>
      book.years.flatMap((year) => {
        const key = keyOf(area.id, stage, year);
        const count = (placed.get(key) ?? 0) + (book.unplaced.get(key) ?? 0);
        return checkGroup(book, area, stage, year, { count, rows: rows.get(key) ?? [] });
      }),
    ),
  );
}

interface Group {
  readonly count: number;
  readonly rows: readonly { readonly place: string; readonly pupils: number; readonly column: string }[];
}

function checkGroup(
  book: PlanBook,
  area: ProblemArea,
  stage: Stage,
  year: SchoolYear,
  { count, rows }: Group,
): Problem[] {
  const demand = demandOf(book, area, stage, year);
  const said = { area: area.id, year, ...sayStage(stage) };
  const at = { column: 'intakes' };
  const details = { ...said, demand: told(demand.pupils), told: told(count) };
  const broken = rows.filter(({ pupils }) => demand.whole && differs(pupils, Math.round(pupils)));
  return [
    ...(exceeds(demand.pupils, count) ? [finding('pupilsLost', at, details)] : []),
    ...(exceeds(count, demand.pupils) ? [finding('pupilsTooMany', at, details)] : []),
    ...broken.map(({ place, pupils, column }) =>
      finding('pupilsNotWhole', { column }, { ...said, place, told: told(pupils) }),
    ),
  ];
}

function placedPupils({ plan }: PlanBook): Map<string, number> {
  const placed = new Map<string, number>();
  for (const { area, stage, entryYear, pupils } of plan.intakes) {
    const key = keyOf(area, stage, entryYear);
    placed.set(key, (placed.get(key) ?? 0) + pupils);
  }
  return placed;
}

function rowsByGroup({ plan }: PlanBook): Map<string, Group['rows']> {
  const groups = new Map<string, Group['rows'][number][]>();
  const add = (key: string, row: Group['rows'][number]) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  };
  for (const [index, row] of plan.intakes.entries())
    add(keyOf(row.area, row.stage, row.entryYear), {
      place: row.school,
      pupils: row.pupils,
      column: `intakes[${index}]`,
    });
  for (const [index, row] of plan.unplaced.entries())
    add(keyOf(row.area, row.stage, row.entryYear), {
      place: 'unplaced',
      pupils: row.pupils,
      column: `unplaced[${index}]`,
    });
  return groups;
}
