import type { FittedRule } from '../../domain/classFit.ts';
import { sizeAtForming } from '../../domain/ruleBook.ts';
import { departure, sizesToTry } from './candidates.ts';
import type { Formation } from './readFormations.ts';
import { tallyEntry, tallyMoved } from './tallies.ts';

/** What the tables say, and the seats that they keep free at forming. */
type Published = FittedRule & { readonly transferSeats?: number | undefined };

/** A rule in numbers, since hundreds of thousands are looked at; a threshold of 0 is none. */
type Tell = (
  cap: number,
  target: number,
  mergeBelow: number,
  keeps: boolean,
  splits: boolean,
  matches: number,
) => void;

const policies = [false, true] as const;

/** Get ready to go through every rule within the range of sizes, with the grades that it matches. */
function allRules(formations: readonly Formation[], published: Published): (tell: Tell) => void {
  const sizes = sizesToTry(formations, published);
  const formingOf = (cap: number) => sizeAtForming(published, cap);
  const anew = formations.filter(({ before }) => before === undefined);
  const upper = formations.filter(({ before }) => before !== undefined);
  const [entry, moved] = [tallyEntry(anew, sizes), tallyMoved(upper, sizes, formingOf)];
  return (tell) => {
    for (let cap = sizes.from; cap <= sizes.to; cap += 1)
      for (let below = sizes.from - 1; below <= formingOf(cap); below += 1) {
        const mergeBelow = below < sizes.from ? 0 : below;
        for (let target = sizes.from; target <= formingOf(cap); target += 1)
          for (const keeps of policies) {
            const formed = keeps ? entry.kept(target, formingOf(cap), mergeBelow) : entry.plain(target);
            for (const splits of policies)
              tell(cap, target, mergeBelow, keeps, splits, formed + moved(cap, mergeBelow, splits));
          }
      }
  };
}

/** Matches that chance alone may add or take: one standard error of the best rule's share. */
function standardError(matches: number, cells: number): number {
  return Math.sqrt(matches * (1 - matches / cells));
}

/**
 * Fit a class rule to formations: of all rules with sizes that classes had, the one that gives the real number of
 * classes most often; among those within one standard error of it, the one nearest to the tables', because a
 * departure from what is published must pay.
 *
 * Law: where a rule formed the classes, the fitted one gives every number.
 *
 * @param formations At least one.
 */
export function fitRule(formations: readonly Formation[], published: Published): FittedRule {
  const goThrough = allRules(formations, published);
  let most = 0;
  goThrough((_cap, _target, _below, _keeps, _splits, matches) => {
    if (matches > most) most = matches;
  });
  const enough = most - standardError(most, formations.length);
  let [best, least, highest]: [FittedRule, number, number] = [published, Number.POSITIVE_INFINITY, 0];
  goThrough((capSize, targetSize, mergeBelow, keepLast, splitOversize, matches) => {
    if (matches < enough) return;
    const some = mergeBelow === 0 ? {} : { mergeBelow };
    const rule = { capSize, targetSize, keepLast, splitOversize, ...some };
    const off = departure(rule, published);
    if (off < least || (off === least && matches > highest)) [best, least, highest] = [rule, off, matches];
  });
  return best;
}

/** The one cap whose ⌈pupils ÷ cap⌉ gives the real number of classes most often. */
export function fitBareCap(formations: readonly Formation[], published: FittedRule): number {
  const { from, to } = sizesToTry(formations, published);
  let [best, most] = [published.capSize, -1];
  for (let cap = from; cap <= to; cap += 1) {
    const matches = bareMatches(formations, () => cap);
    if (matches > most) [best, most] = [cap, matches];
  }
  return best;
}

/** Grades for which ⌈pupils ÷ cap⌉ gives the real number of classes. */
export function bareMatches(
  formations: readonly Formation[],
  capOf: (formation: Formation) => number,
): number {
  return formations.filter(
    (formation) => Math.ceil(formation.pupils / capOf(formation)) === formation.sizes.length,
  ).length;
}
