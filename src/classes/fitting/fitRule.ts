import type { FittedRule } from '../../domain/classFit.ts';
import { sizeAtForming } from '../../domain/ruleBook.ts';
import { departure, sizesToTry } from './candidates.ts';
import type { Formation } from './readFormations.ts';
import { tallyEntry, tallyMoved } from './tallies.ts';

interface Scored {
  readonly rule: FittedRule;
  readonly matches: number;
}

const policies = [false, true] as const;

/** Every rule within the range of sizes, with the grades that it matches: told one by one, so many are they. */
function tryRules(
  formations: readonly Formation[],
  published: FittedRule & { readonly transferSeats?: number | undefined },
  tell: (rule: FittedRule, matches: number) => void,
): void {
  const sizes = sizesToTry(formations, published);
  const entry = tallyEntry(
    formations.filter(({ before }) => before === undefined),
    sizes,
  );
  const moved = tallyMoved(formations.filter(({ before }) => before !== undefined));
  for (let capSize = sizes.from; capSize <= sizes.to; capSize += 1) {
    const formingCap = sizeAtForming(published, capSize);
    for (let mergeBelow = sizes.from - 1; mergeBelow <= formingCap; mergeBelow += 1) {
      const threshold = mergeBelow < sizes.from ? 0 : mergeBelow;
      const some = threshold === 0 ? {} : { mergeBelow };
      const ups = policies.map((splitOversize) => ({
        splitOversize,
        matches: moved(capSize, formingCap, threshold, splitOversize),
      }));
      for (let targetSize = sizes.from; targetSize <= formingCap; targetSize += 1)
        for (const keepLast of policies) {
          const formed = keepLast ? entry.kept(targetSize, formingCap, threshold) : entry.plain(targetSize);
          for (const { splitOversize, matches } of ups)
            tell({ capSize, targetSize, keepLast, splitOversize, ...some }, formed + matches);
        }
    }
  }
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
export function fitRule(
  formations: readonly Formation[],
  published: FittedRule & { readonly transferSeats?: number | undefined },
): FittedRule {
  let most = 0;
  tryRules(formations, published, (_, matches) => {
    if (matches > most) most = matches;
  });
  const enough = most - standardError(most, formations.length);
  let best: (Scored & { readonly off: number }) | undefined;
  tryRules(formations, published, (rule, matches) => {
    if (matches < enough) return;
    const off = departure(rule, published);
    if (best === undefined || off < best.off || (off === best.off && matches > best.matches))
      best = { rule, matches, off };
  });
  return best?.rule ?? published;
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
