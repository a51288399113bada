import { required } from '../domain/invariant.ts';
import { deviationFactor } from './deviationFactor.ts';
import { partOfPool } from './flowIn.ts';
import { plannedShareOf } from './plannedShare.ts';
import type { EntryRule, ModelPool } from './projectionModel.ts';
import { sendLeavers } from './routeLeavers.ts';
import { add, divide, seatlessIn, type YearInWork } from './yearInWork.ts';

type FromLeavers = Extract<EntryRule, { kind: 'leavers' }>;

/** Leavers of a pool, unrounded: its top grade; of it, where promotion is recorded, only who complete the stage. */
function leaversOf({ model, leaving, leavingTotals, flow }: YearInWork, feeding: ModelPool): number {
  const top = leavingTotals[feeding.offset + feeding.steps - 1] ?? 0;
  if (flow === undefined) return top;
  const completing = (cell: number) => flow.get(cell)?.promoted ?? 1;
  return partOfPool(model, feeding, feeding.steps - 1, leaving, top, completing).total;
}

/** Leavers of the feeding pools with the migration factor of the district they come from, unrounded. */
function leaversComing(work: YearInWork, pool: ModelPool, rule: FromLeavers) {
  const { model, year } = work;
  return rule.feeding.reduce((sum, index) => {
    const feeding = required(model.pools[index], `there is no pool ${index}`);
    const factor = deviationFactor(model.assumptions, 'migration', feeding.scope, pool.stage, year);
    return sum + leaversOf(work, feeding) * factor;
  }, 0);
}

/** Entrants of a pool this year as history implies, unrounded. */
function naturalEntrants(work: YearInWork, pool: ModelPool): number {
  const { model, year } = work;
  const { entry, stage, scope } = pool;
  const capture = (named: boolean) =>
    deviationFactor(model.assumptions, 'capture', scope, stage, year, named);
  if (entry.kind === 'leavers') return leaversComing(work, pool, entry) * entry.ratio * capture(true);
  const natural = stage === 'kindergarten' || stage === 'primary';
  if (entry.kind === 'lastValue') return entry.pupils * capture(!natural);
  const ahead = Math.min(year - model.asOf, entry.expected.length) - 1;
  return (entry.expected[ahead] ?? 0) * capture(false);
}

/** The pool beside a senior or vocational pool that admits from the same children; undefined for other stages. */
function poolBeside({ model }: YearInWork, { stage, scope }: ModelPool): ModelPool | undefined {
  const beside = { senior: 'vocational', vocational: 'senior' }[String(stage)];
  return model.pools.find((pool) => pool.stage === beside && pool.scope === scope && !pool.held);
}

/**
 * Entrants of a pool this year, unrounded. A planned vocational share (职普比) splits what general and vocational
 * schools together would take; without one, or without both kinds of school, history does.
 */
function entrantsOf(work: YearInWork, pool: ModelPool): number {
  const natural = naturalEntrants(work, pool);
  const beside = poolBeside(work, pool);
  if (beside === undefined) return natural;
  const share = plannedShareOf(work.model.assumptions, 'vocationalShare', pool.scope, work.year);
  if (share === undefined) return natural;
  const part = pool.stage === 'vocational' ? share : 1 - share;
  return (natural + naturalEntrants(work, beside)) * part;
}

function leaversByDivision({ model, leaving, flow }: YearInWork, rule: FromLeavers): Map<number, number> {
  const leavers = new Map<number, number>();
  for (const index of rule.feeding)
    for (const place of model.pools[index]?.divisions ?? []) {
      const { offset, grades } = required(model.divisions[place], `there is no division ${place}`);
      const top = offset + grades.length - 1;
      leavers.set(place, (leaving[top] ?? 0) * (flow?.get(top)?.promoted ?? 1));
    }
  return leavers;
}

/** Children whom routes send, by division, scaled so that all leavers make up the pool’s entrants. */
function namedEntrants(work: YearInWork, rule: FromLeavers, entrants: number): [number, number][] {
  const { standing, year } = work;
  const leavers = leaversByDivision(work, rule);
  const total = [...leavers.values()].reduce((left, right) => left + right, 0);
  if (total === 0) return [];
  const admits = (division: number) =>
    standing.inUse[division] === true || standing.closed[division] === true;
  const { named } = sendLeavers(rule.routes, leavers, year, admits);
  return [...named].map(([division, pupils]) => [division, (pupils * entrants) / total]);
}

function admitPool(work: YearInWork, pool: ModelPool): void {
  const { model, standing, previous, coming } = work;
  const entrants = entrantsOf(work, pool);
  const named = pool.entry.kind === 'leavers' ? namedEntrants(work, pool.entry, entrants) : [];
  for (const [division, children] of named) add(coming, model.divisions[division]?.offset ?? -1, children);
  const free = Math.max(0, entrants - named.reduce((sum, [, children]) => sum + children, 0));
  const offset = (division: number) => model.divisions[division]?.offset ?? -1;
  const seated = pool.divisions.filter(
    (division) => standing.inUse[division] === true || (model.divisions[division]?.shares[0] ?? 0) > 0,
  );
  const open = seated.length > 0 ? seated : seatlessIn(model, pool);
  const parts = divide(free, open, [
    (division) => model.divisions[division]?.shares[0] ?? 0,
    (division) => previous[offset(division)] ?? 0,
    (division) => coming[offset(division)] ?? 0,
  ]);
  open.forEach((division, place) => {
    add(coming, offset(division), parts[place] ?? 0);
  });
}

/** Share every pool’s entrants out over its divisions: by routes, then the rest by the divisions’ shares. */
export function admit(work: YearInWork): void {
  for (const pool of work.model.pools) if (!pool.held) admitPool(work, pool);
}
