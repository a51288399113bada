import { levelPressure } from './levelPressure.ts';
import type { OpenedDivision } from './resolveSituation.ts';
import { add, sameGrade, type YearInWork } from './yearInWork.ts';

/** The divisions that a new one relieves: those named, else its area’s, else its district’s; and children without a seat. */
function relievedBy(work: YearInWork, { division, opening }: OpenedDivision): number[] {
  const { model, standing } = work;
  const own = model.divisions[division];
  const named: number[] = [];
  const inArea: number[] = [];
  const inDistrict: number[] = [];
  const seatless: number[] = [];
  // One pass over all divisions of a city, for every opening, grade and year.
  for (const [index, candidate] of model.divisions.entries()) {
    if (candidate.school === undefined && candidate.pool === own?.pool && candidate.district === own.district)
      seatless.push(index);
    const isPeer = index !== division && candidate.stage === own?.stage && standing.inUse[index] === true;
    if (!isPeer) continue;
    if (opening.relieves.includes(candidate.school ?? '')) named.push(index);
    if (own.area !== undefined && candidate.area === own.area) inArea.push(index);
    if (candidate.district === own.district) inDistrict.push(index);
  }
  const chosen = opening.relieves.length > 0 ? named : inArea.length > 0 ? inArea : inDistrict;
  return [...chosen, ...seatless];
}

function shareGrade(work: YearInWork, opened: OpenedDivision, step: number): void {
  const { model, standing, previous, coming } = work;
  const own = model.divisions[opened.division];
  if (own === undefined) return;
  const relieved = relievedBy(work, opened).filter(
    (index) => step < (model.divisions[index]?.grades.length ?? 0),
  );
  const newer = new Map(standing.opened.map(({ division, places }) => [division, places]));
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
    if (!isFed(work, division)) shareGrade(work, opened, 0);
    if (!opening.movesUpperGrades || opening.openYear !== work.year) continue;
    for (let step = 1; step < grades; step += 1) shareGrade(work, opened, step);
  }
}
