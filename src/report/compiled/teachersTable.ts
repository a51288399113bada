import { groupBy } from '../../domain/groupBy.ts';
import { lastFor } from '../../domain/lastFor.ts';
import { onceFor } from '../../domain/onceFor.ts';
import { steadyProjects } from '../../domain/region/stagesText.ts';
import type { Stage } from '../../domain/stage.ts';
import type { DistrictId } from '../../domain/units.ts';
import type { ReportContext } from '../context.ts';
import { supplyOf, teachersFor } from '../indicators/staffAndMoney.ts';
import { cityStages, hasPool } from '../pools.ts';
import { overTypes, type Scope } from '../scope.ts';
import { cellsInScope, type PlacedCell, type PlacedCells, type SeatedYear } from './seatedYear.ts';
import type { ClassTally } from './tallyClasses.ts';

/** What the shortage of teachers in a scope is read by. */
export interface TeachersTable {
  readonly kind: 'teachersShort';
  /** Pool of teachers by cell; −1: the scope has none for it. */
  readonly poolOf: Int32Array;
  readonly pools: number;
  /** Teachers per class, and teachers there, by year and pool; NaN where not known. */
  readonly perClass: Float64Array;
  readonly there: Float64Array;
}

/** The pool that a cell draws on, under its name; see `poolsIn`. */
function poolOf(context: ReportContext, cell: PlacedCell): { district: DistrictId; stage: Stage } {
  const { district, stage } = cell;
  return { district: cityStages(context.region).has(stage) ? context.poolOf(cell) : district, stage };
}

/** Compile the indicator `teachersShort` for a scope. */
export function compileTeachers(context: ReportContext, placed: PlacedCells, scope: Scope): TeachersTable {
  return compileOnce({ context, placed })(scope);
}

interface Drawing {
  readonly context: ReportContext;
  readonly placed: PlacedCells;
}

const compileOnce = lastFor(
  ({ context: { region, run }, placed }: Drawing) => [
    ...([placed, region.schools, steadyProjects(region), region.districts, region.classRules] as const),
    ...([region.teachers, run.capacity.teachers] as const),
  ],
  ({ context, placed }) => onceFor((scope: Scope) => compileAnew(context, placed, scope)),
);

function compileAnew(context: ReportContext, placed: PlacedCells, scope: Scope): TeachersTable {
  const { years, rules } = context;
  const counted = cellsInScope(context, placed, overTypes(scope));
  const drawing = [...counted].flatMap((cell) => {
    const pool = poolOf(context, placed.cells[cell] as PlacedCell);
    return hasPool(context, scope, pool.district) ? [{ cell, ...pool }] : [];
  });
  const pools = [...groupBy(drawing, ({ district, stage }) => `${district}|${stage}`).values()];
  const ofCell = new Int32Array(placed.cells.length).fill(-1);
  pools.forEach((cells, pool) => {
    for (const { cell } of cells) ofCell[cell] = pool;
  });
  const names = pools.map(([first]) => first as (typeof drawing)[number]);
  const byYear = (
    figure: (pool: { district: DistrictId; stage: Stage; year: number }) => number | undefined,
  ) =>
    Float64Array.from(
      years.flatMap((year) =>
        names.map(({ district, stage }) => figure({ district, stage, year }) ?? Number.NaN),
      ),
    );
  return {
    kind: 'teachersShort',
    poolOf: ofCell,
    pools: pools.length,
    perClass: byYear(({ district, stage, year }) => rules.staffingOf(district, stage, year).teachersPerClass),
    there: byYear((pool) => supplyOf(context, pool)?.teachers),
  };
}

/** Opens the reading of a table: teachers short in every pool on its own; NaN where nobody is taught or a figure is not known. */
export function openTeachers(
  table: TeachersTable,
): (year: SeatedYear, ahead: number, tally: ClassTally) => number {
  const { poolOf: ofCell, pools, perClass, there } = table;
  const [sections, filled] = [new Int32Array(pools), new Uint8Array(pools)];
  return ({ pupils }, ahead, tally) => {
    sections.fill(0);
    filled.fill(0);
    for (let cell = 0; cell < pupils.length; cell += 1) {
      const pool = ofCell[cell] as number;
      if (pool < 0 || pupils[cell] === 0) continue;
      sections[pool] = (sections[pool] as number) + (tally.sections[cell] as number);
      filled[pool] = 1;
    }
    let [short, all] = [0, 0];
    for (let pool = 0; pool < pools; pool += 1) {
      if (filled[pool] === 0) continue;
      const at = ahead * pools + pool;
      const needed = teachersFor(perClass[at] as number, sections[pool] as number);
      short += Math.max(0, needed - (there[at] as number));
      all += 1;
    }
    return all === 0 ? Number.NaN : short;
  };
}
