import { byText, type Region } from '../domain/region/region.ts';
import { type Stage, stages } from '../domain/stage.ts';
import { type DraftDivision, draftDivisions } from './draftDivisions.ts';

/** The pupils of one stage at one school (小学部, 初中部): the row that is projected. */
export interface Division extends Omit<DraftDivision, 'held'> {
  /** Its pool, as an index. */
  readonly pool: number;
  /** Place of its lowest grade among all cells. */
  readonly offset: number;
}

/** Divisions that admit from the same children: a district’s (or, for senior schools, the region’s) of one stage. */
export interface Pool {
  /** The district, or the region’s own id when schools admit from the whole region. */
  readonly scope: string;
  readonly stage: Stage;
  /** Held at the last value: special schools and grades outside the ladder. */
  readonly held: boolean;
  /** Grades of the stage; in a region whose ladders differ, of the longest. */
  readonly steps: number;
  /** Place of its lowest grade among all pool totals. */
  readonly offset: number;
  readonly divisions: readonly number[];
}

/** Where every figure of a region stands: divisions sorted by school then ladder, children without a seat last. */
export interface Layout {
  readonly divisions: readonly Division[];
  readonly pools: readonly Pool[];
  /** Number of cells (division × grade) and of pool totals. */
  readonly cells: number;
  readonly totals: number;
}

/** Whether the schools of a stage admit from the whole region. */
export function admitsFromRegion(region: Region, stage: Stage): boolean {
  return (stage === 'senior' || stage === 'vocational') && region.place.seniorAdmission === 'region';
}

function scopeOf(region: Region, draft: DraftDivision): string {
  return !draft.held && admitsFromRegion(region, draft.stage) ? region.place.id : draft.district;
}

/** The name that divisions of one pool share; names sort by stage, then scope. */
const poolName = (region: Region, draft: DraftDivision) =>
  `${stages.indexOf(draft.stage)}|${draft.held ? 1 : 0}|${scopeOf(region, draft)}`;

/**
 * Lay out a region’s figures: which divisions there are, in which pool each stands, and where its cells are.
 * The layout does not depend on the year, so forecasts from different years can be compared cell by cell.
 *
 * @returns The layout; the same for every order of rows in the tables.
 */
export function layOut(region: Region): Layout {
  const drafts = draftDivisions(region);
  const names = drafts.map((draft) => poolName(region, draft));
  const order = [...new Set(names)].sort(byText);
  const place = new Map(order.map((name, index) => [name, index]));
  let cells = 0;
  const divisions = drafts.map(({ held: _held, ...draft }, index): Division => {
    const offset = cells;
    cells += draft.grades.length;
    return { ...draft, pool: place.get(names[index] ?? '') ?? -1, offset };
  });
  const members: number[][] = order.map(() => []);
  for (const [index, { pool }] of divisions.entries()) members[pool]?.push(index);
  let totals = 0;
  const pools = members.map((indexes): Pool => {
    const drawn = indexes.map((index) => drafts[index] as DraftDivision);
    const [first] = drawn as [DraftDivision];
    const steps = Math.max(0, ...drawn.map(({ grades }) => grades.length));
    const offset = totals;
    totals += steps;
    const { stage, held } = first;
    return { scope: scopeOf(region, first), stage, held, steps, offset, divisions: indexes };
  });
  return { divisions, pools, cells, totals };
}
