import { onceFor } from '../domain/onceFor.ts';
import type { Stage } from '../domain/stage.ts';
import { levelPressure } from './levelPressure.ts';
import type { ProjectionModel } from './projectionModel.ts';
import type { OpenedDivision, Standing } from './resolveSituation.ts';
import { add, sameGrade, type YearInWork } from './yearInWork.ts';

/** The divisions of each stage of a model, as indexes: what opens relieves none of another stage. */
const divisionsByStage = onceFor(({ divisions }: ProjectionModel): ReadonlyMap<Stage, readonly number[]> => {
  const byStage = new Map<Stage, number[]>();
  for (const [index, { stage }] of divisions.entries())
    byStage
      .set(stage, byStage.get(stage) ?? [])
      .get(stage)
      ?.push(index);
  return byStage;
});

/** The divisions that a new one relieves: those named, else its area’s, else its district’s; and children without a seat. */
function relievedBy(work: YearInWork, { division, opening }: OpenedDivision): number[] {
  const { model, standing } = work;
  const own = model.divisions[division];
  if (own === undefined) return [];
  const names = new Set(opening.relieves);
  const named: number[] = [];
  const inArea: number[] = [];
  const inDistrict: number[] = [];
  const seatless: number[] = [];
  for (const index of divisionsByStage(model).get(own.stage) ?? []) {
    const { school, pool, district, area } = model.divisions[index] ?? own;
    if (school === undefined && pool === own.pool && district === own.district) seatless.push(index);
    if (school === undefined || index === division || standing.inUse[index] !== true) continue;
    if (names.has(school)) named.push(index);
    if (own.area !== undefined && area === own.area) inArea.push(index);
    if (district === own.district) inDistrict.push(index);
  }
  const chosen = names.size > 0 ? named : inArea.length > 0 ? inArea : inDistrict;
  return [...chosen, ...seatless];
}

/** Places in one grade of the divisions that have opened, by division. */
const placesOfOpened = onceFor(
  ({ opened }: Standing): ReadonlyMap<number, number> =>
    new Map(opened.map(({ division, places }) => [division, places])),
);

function shareGrade(work: YearInWork, opened: OpenedDivision, among: readonly number[], step: number): void {
  const { model, standing, previous, coming } = work;
  const own = model.divisions[opened.division];
  if (own === undefined) return;
  const relieved = among.filter((index) => step < (model.divisions[index]?.grades.length ?? 0));
  const newer = placesOfOpened(standing);
  const pressed = relieved.map((index) => {
    const { offset, school } = model.divisions[index] ?? { offset: -1, school: undefined };
    const children = coming[offset + step] ?? 0;
    const usual = standing.places.get(index) ?? newer.get(index) ?? previous[offset] ?? 0;
    return { children, places: school === undefined ? 0 : usual > 0 ? usual : children };
  });
  const gifts = levelPressure(pressed, coming[own.offset + step] ?? 0, opened.places);
  relieved.forEach((index, place) => {
    const gift = gifts[place] ?? 0;
    add(coming, (model.divisions[index]?.offset ?? -1) + step, -gift);
    add(coming, own.offset + step, gift);
  });
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
  const pressed = relieved.map((index) => ({ children: childrenOf(index), places: childrenOf(index) }));
  const gifts = levelPressure(pressed, childrenOf(opened.division), opened.places);
  relieved.forEach((index, place) => {
    const share = (gifts[place] ?? 0) / Math.max(1, pressed[place]?.children ?? 0);
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

/** Whether feeders.csv itself says what the new division takes. */
function isFed({ model, year }: YearInWork, division: number): boolean {
  const entry = model.pools[model.divisions[division]?.pool ?? -1]?.entry;
  return (
    entry?.kind === 'leavers' &&
    entry.routes.some(({ feeders }) =>
      feeders.some(({ to, fromYear }) => to === division && fromYear <= year),
    )
  );
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
