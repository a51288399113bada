import type { MethodChoice } from '../domain/enrolment.ts';
import { lastFor } from '../domain/lastFor.ts';
import { chooseSizeWeight, drawToSize } from './drawToSize.ts';
import type { Pool } from './layOut.ts';
import { presence } from './markPresence.ts';
import {
  allPupils,
  blendedShares,
  heaviestYears,
  type Outside,
  type ShareBlend,
  weighShareYears,
} from './meanShares.ts';
import { sayShares } from './methodTexts.ts';
import type { EntryRule, FixedSettings, Route } from './projectionModel.ts';
import { sendLeavers } from './routeLeavers.ts';
import { type KnownHistory, presenceAt, pupilsAt, usualPupilsAt } from './transitions.ts';

/** Shares of every division in the children from outside, by grade; and what is said of them. */
export interface FittedShares {
  readonly divisions: ReadonlyMap<number, readonly number[]>;
  readonly choices: readonly MethodChoice[];
}

/** Leavers of every division of the feeding pools in a year. */
function leaversBy(known: KnownHistory, feeding: readonly number[], year: number): Map<number, number> {
  const { pools, divisions } = known.history.layout;
  return new Map(
    feeding.flatMap((place) =>
      (pools[place]?.divisions ?? []).map((division) => {
        const top = (divisions[division]?.grades.length ?? 1) - 1;
        return [division, pupilsAt(known, division, top, year)];
      }),
    ),
  );
}

/**
 * Entrants whom no route explains: those in the entry grade less the leavers that routes send, scaled to the year’s
 * entrants. In the first year of the history the same year’s leavers stand in for last year’s.
 */
function unexplained(
  known: KnownHistory,
  pool: Pool,
  feeding: readonly number[],
  routes: readonly Route[],
): Outside {
  const byYear = Array.from({ length: known.last + 1 }, (_, year) => {
    const leavers = leaversBy(known, feeding, Math.max(0, year - 1));
    const total = [...leavers.values()].reduce((left, right) => left + right, 0);
    const came = pool.divisions.reduce((sum, division) => sum + usualPupilsAt(known, division, 0, year), 0);
    const scale = total > 0 ? came / total : 0;
    const admits = (division: number) => presenceAt(known, division, year) === presence.there;
    const { named } = sendLeavers(routes, leavers, known.history.firstYear + year, admits);
    return { named, scale };
  });
  return (division, year) => {
    const { named, scale } = byYear[year] ?? { named: new Map<number, number>(), scale: 0 };
    return usualPupilsAt(known, division, 0, year) - scale * (named.get(division) ?? 0);
  };
}

/** Whether a division begins only in this grade: nobody below in the last three years, though it was there. */
function beginsAt(known: KnownHistory, division: number, step: number): boolean {
  if (pupilsAt(known, division, step, known.last) === 0) return false;
  for (let year = known.last; year > known.last - 3 && year >= 0; year -= 1)
    if (pupilsAt(known, division, step - 1, year) > 0) return false;
  return true;
}

/** A pool with the children that come to it from outside. */
interface Sharing {
  readonly pool: Pool;
  /** Whether routes send leavers to it: what they leave says nothing of a school's size. */
  readonly routed: boolean;
  readonly outside: Outside;
}

function sharesOf(
  known: KnownHistory,
  { pool, outside }: Sharing,
  blend: ShareBlend,
  sizeWeight: number,
): number[][] {
  const { last } = known;
  const entry = blendedShares(known, pool, outside, last, blend);
  const drawn = (shares: readonly number[]) => drawToSize(known, pool, outside, last, shares, sizeWeight);
  const named = entry.some((share) => share > 0);
  const plain = named ? drawn(entry) : blendedShares(known, pool, allPupils(known, 0), last, blend);
  const byDivision = plain.map((share) => [share, ...Array<number>(Math.max(0, pool.steps - 1)).fill(0)]);
  for (let step = 1; step < pool.steps; step += 1) {
    const shares = blendedShares(known, pool, allPupils(known, step), last, blend);
    pool.divisions.forEach((division, place) => {
      const own = byDivision[place];
      if (own !== undefined && beginsAt(known, division, step)) own[step] = shares[place] ?? 0;
    });
  }
  return byDivision;
}

/**
 * Estimate every division’s share of the children who come in from outside: of all entrants, or, where routes send
 * leavers, of the entrants whom no route explains. Means over several numbers of years count together, each
 * weighed, by stage, by how near it was on this history; where no route names children, they are drawn towards the
 * schools' size as strongly as was nearest.
 *
 * @param rules Entry rules by pool index.
 * @param fixed Settings to use instead of choosing.
 */
export function fitShares(
  known: KnownHistory,
  rules: ReadonlyMap<number, EntryRule>,
  fixed: FixedSettings | undefined,
): FittedShares {
  return fitOnce({ known, rules, fixed });
}

interface Fitting {
  readonly known: KnownHistory;
  readonly rules: ReadonlyMap<number, EntryRule>;
  readonly fixed: FixedSettings | undefined;
}

/** What shares take from the entry rules, as a text. */
const routesText = ({ rules }: Fitting) =>
  JSON.stringify(
    [...rules].map(([pool, rule]) => [
      pool,
      rule.kind,
      ...(rule.kind === 'leavers' ? [rule.feeding, rule.routes] : []),
    ]),
  );

const fitOnce = lastFor((fitting: Fitting) => {
  const { known, fixed } = fitting;
  const { history, last } = known;
  return [history.pupils, history.brought, last, fixed, routesText(fitting)];
}, fitAnew);

function fitAnew({ known, rules, fixed }: Fitting): FittedShares {
  const all = known.history.layout.pools.flatMap((pool, index): Sharing[] => {
    const rule = rules.get(index);
    if (rule === undefined) return [];
    const routed = rule.kind === 'leavers' && rule.routes.length > 0;
    const outside = routed ? unexplained(known, pool, rule.feeding, rule.routes) : allPupils(known, 0);
    return [{ pool, routed, outside }];
  });
  const divisions = new Map<number, number[]>();
  const choices: MethodChoice[] = [];
  for (const stage of new Set(all.map(({ pool }) => pool.stage))) {
    const pools = all.filter(({ pool }) => pool.stage === stage);
    const blend =
      fixed === undefined ? weighShareYears(known, pools) : [{ years: fixed.shareYears, weight: 1 }];
    const free = pools.filter(({ pool, routed }) => !routed && pool.steps > 1);
    const weight = fixed === undefined && free.length > 0 ? chooseSizeWeight(known, free, blend) : 0;
    for (const sharing of pools) {
      const { pool, routed } = sharing;
      const sizeWeight = free.includes(sharing) ? weight : 0;
      const shares = sharesOf(known, sharing, blend, sizeWeight);
      pool.divisions.forEach((division, place) => {
        divisions.set(division, shares[place] ?? []);
      });
      const method = sayShares(routed, blend, sizeWeight > 0);
      choices.push({
        step: 'shares',
        district: pool.scope,
        stage,
        method,
        values: {
          window: Math.min(heaviestYears(blend), known.last + 1),
          ...(sizeWeight === 0 ? {} : { shrinkage: sizeWeight }),
        },
      });
    }
  }
  return { divisions, choices };
}
