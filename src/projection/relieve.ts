import { groupBy } from '../domain/groupBy.ts';
import { onceFor } from '../domain/onceFor.ts';
import type { SchoolYear } from '../domain/units.ts';
import { levelPressure } from './levelPressure.ts';
import type { ProjectionModel, Route } from './projectionModel.ts';
import type { OpenedDivision } from './resolveSituation.ts';
import { add, sameGrade, type YearInWork } from './yearInWork.ts';

type Divisions = ProjectionModel['divisions'];
type Division = Divisions[number];

/** Divisions of one stage as indexes, in their order. */
interface StageDivisions {
  readonly bySchool: ReadonlyMap<string, readonly number[]>;
  readonly byArea: ReadonlyMap<string, readonly number[]>;
  readonly byDistrict: ReadonlyMap<string, readonly number[]>;
  /** Those of children without a seat, by pool and district. */
  readonly seatless: ReadonlyMap<string, readonly number[]>;
}

const poolAndDistrict = ({ pool, district }: Division) => `${pool} ${district}`;

/** The divisions of each stage of a model: what opens relieves none of another stage. */
const divisionsByStage = onceFor((divisions: Divisions): ReadonlyMap<string, StageDivisions> => {
  const byStage = groupBy([...divisions.keys()], (index) => (divisions[index] as Division).stage);
  return new Map(
    [...byStage].map(([stage, own]): [string, StageDivisions] => {
      const schools = own.filter((index) => divisions[index]?.school !== undefined);
      const seatless = own.filter((index) => divisions[index]?.school === undefined);
      return [
        stage,
        {
          bySchool: byName(divisions, schools, ({ school }) => school),
          byArea: byName(divisions, schools, ({ area }) => area),
          byDistrict: byName(divisions, schools, ({ district }) => district),
          seatless: byName(divisions, seatless, poolAndDistrict),
        },
      ];
    }),
  );
});

/** Divisions of a stage by a name that they bear; those without one are left out. */
function byName(
  divisions: Divisions,
  own: readonly number[],
  nameOf: (division: Division) => string | undefined,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const index of own) {
    const name = nameOf(divisions[index] as Division);
    if (name === undefined) continue;
    const list = found.get(name) ?? [];
    if (list.length === 0) found.set(name, list);
    list.push(index);
  }
  return found;
}

/** The divisions that a new one relieves: those named, else its area’s, else its district’s; and children without a seat. */
function relievedBy({ model, standing }: YearInWork, { division, opening }: OpenedDivision): number[] {
  const own = model.divisions[division];
  const stage = own && divisionsByStage(model.divisions).get(own.stage);
  if (own === undefined || stage === undefined) return [];
  const open = (found: readonly number[] = []) =>
    found.filter((index) => index !== division && standing.inUse[index] === true);
  const { relieves } = opening;
  const named = [...new Set(relieves)]
    .flatMap((name) => open(stage.bySchool.get(name)))
    .sort((left, right) => left - right);
  const inArea = relieves.length > 0 || own.area === undefined ? [] : open(stage.byArea.get(own.area));
  const chosen =
    relieves.length > 0 ? named : inArea.length > 0 ? inArea : open(stage.byDistrict.get(own.district));
  return [...chosen, ...(stage.seatless.get(poolAndDistrict(own)) ?? [])];
}

function shareGrade(work: YearInWork, opened: OpenedDivision, among: readonly number[], step: number): void {
  const { model, standing, previous, coming } = work;
  const own = model.divisions[opened.division];
  if (own === undefined) return;
  const relieved = among.filter((index) => step < (model.divisions[index] as Division).grades.length);
  const cells = new Int32Array(relieved.length);
  const [children, places] = [new Float64Array(relieved.length), new Float64Array(relieved.length)];
  for (let at = 0; at < relieved.length; at += 1) {
    const index = relieved[at] as number;
    const { offset, school } = model.divisions[index] as Division;
    const stated = standing.places[index] as number;
    const usual = Number.isNaN(stated) ? (previous[offset] as number) : stated;
    cells[at] = offset + step;
    children[at] = coming[offset + step] as number;
    places[at] = school === undefined ? 0 : usual > 0 ? usual : (children[at] as number);
  }
  const gifts = levelPressure({ children, places }, coming[own.offset + step] ?? 0, opened.places);
  for (let at = 0; at < gifts.length; at += 1) {
    const gift = gifts[at] as number;
    add(coming, cells[at] as number, -gift);
    add(coming, own.offset + step, gift);
  }
}

/**
 * Let a new special school take its share of those it relieves, in its opening year and in every grade at once: grades
 * there are held as they are, so nobody would come later. Schools end equally full, measured by the pupils they had;
 * whole children move.
 */
function shareHeld(work: YearInWork, opened: OpenedDivision): void {
  const { model, coming } = work;
  const relieved = relievedBy(work, opened).filter((index) => model.divisions[index]?.school !== undefined);
  const childrenOf = (index: number) => {
    const { offset, grades } = model.divisions[index] ?? { offset: 0, grades: [] };
    return grades.reduce((sum, _, step) => sum + (coming[offset + step] ?? 0), 0);
  };
  const children = Float64Array.from(relieved, childrenOf);
  const gifts = levelPressure({ children, places: children }, childrenOf(opened.division), opened.places);
  relieved.forEach((index, place) => {
    const share = (gifts[place] ?? 0) / Math.max(1, children[place] ?? 0);
    model.divisions[index]?.grades.forEach((_, step) => {
      const to = sameGrade(model, index, step, opened.division);
      const from = (model.divisions[index]?.offset ?? -1) + step;
      const gift = Math.floor((coming[from] ?? 0) * share);
      if (to === undefined || gift === 0) return;
      add(coming, from, -gift);
      add(coming, to, gift);
    });
  });
}

/** The first year in which feeders name a division, by division. */
const fedSince = onceFor((routes: readonly Route[]): ReadonlyMap<number, SchoolYear> => {
  const since = new Map<number, SchoolYear>();
  for (const { feeders } of routes)
    for (const { to, fromYear } of feeders) since.set(to, Math.min(fromYear, since.get(to) ?? fromYear));
  return since;
});

/** Whether feeders.csv itself says what the new division takes. */
function isFed({ model, year }: YearInWork, division: number): boolean {
  const entry = model.pools[model.divisions[division]?.pool ?? -1]?.entry;
  if (entry?.kind !== 'leavers') return false;
  const since = fedSince(entry.routes).get(division);
  return since !== undefined && since <= year;
}

/**
 * Let new schools share the entry grade of those they relieve, oldest opening first; in the opening year the upper
 * grades too where the plan says so. A new school that feeders name takes what they send.
 */
export function relieve(work: YearInWork): void {
  for (const opened of work.standing.opened) {
    const { division, opening } = opened;
    const own = work.model.divisions[division];
    if (own !== undefined && work.model.pools[own.pool]?.held === true) {
      if (opening.openYear === work.year) shareHeld(work, opened);
      continue;
    }
    const grades = own?.grades.length ?? 0;
    const relieved = relievedBy(work, opened);
    if (!isFed(work, division)) shareGrade(work, opened, relieved, 0);
    if (!opening.movesUpperGrades || opening.openYear !== work.year) continue;
    for (let step = 1; step < grades; step += 1) shareGrade(work, opened, relieved, step);
  }
}
