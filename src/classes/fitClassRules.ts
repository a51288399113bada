import type { ClassFit, ClassFitReport, ClassMatches, FittedRule, HeldBack } from '../domain/classFit.ts';
import { groupBy } from '../domain/groupBy.ts';
import { required } from '../domain/invariant.ts';
import type { ClassRule } from '../domain/region/classRule.ts';
import { byText, type Region } from '../domain/region/region.ts';
import { ruleBook } from '../domain/ruleBook.ts';
import { compareSizes } from './fitting/compareSizes.ts';
import { bareMatches, fitBareCap, fitRule } from './fitting/fitRule.ts';
import { fitSizeRange } from './fitting/fitSizeRange.ts';
import { formAsRuled } from './fitting/formAsRuled.ts';
import { type Formation, gradesOf, readFormations } from './fitting/readFormations.ts';

/** Share of the school years, the latest, that are held back one by one. */
const heldBackShare = 0.4;
/** School years that a rule is fitted to: schools change their ways, and rules of long ago mislead. */
const window = 5;
/** With fewer years than these, schools are held back instead. */
const fewestYears = 3;
/** Fewer school-grades say nothing of a rule. */
const fewestFormations = 30;

type Chosen = (formation: Formation) => boolean;

/** A part that is held back, and the part that the rule which judges it is fitted to. */
interface Fold {
  readonly kept: Chosen;
  readonly held: Chosen;
}

interface Split {
  readonly heldBack: HeldBack;
  readonly folds: readonly Fold[];
  /** What the rule to adopt is fitted to. */
  readonly latest: Chosen;
}

const within =
  (from: number, to: number): Chosen =>
  ({ year }) =>
    from <= year && year <= to;

/** Hold the latest years back, each judged by the years before it; or schools, by turns, where there are too few years. */
function holdBack(formations: readonly Formation[]): Split {
  const years = [...new Set(formations.map(({ year }) => year))].sort((left, right) => left - right);
  const to = years.at(-1) ?? 0;
  const latest = within(to - window + 1, to);
  if (years.length >= fewestYears) {
    const held = years.slice(years.length - Math.round(years.length * heldBackShare));
    const folds = held.map((year) => ({ kept: within(year - window, year - 1), held: within(year, year) }));
    return { heldBack: { kind: 'years', from: held[0] ?? to, to, window }, folds, latest };
  }
  const schools = [...new Set(formations.map(({ school }) => school))].sort(byText);
  const odd = new Set(schools.filter((_, index) => index % 2 === 1));
  const [isOdd, isEven]: [Chosen, Chosen] = [
    ({ school }) => odd.has(school),
    ({ school }) => !odd.has(school),
  ];
  const folds = [
    { kept: isEven, held: isOdd },
    { kept: isOdd, held: isEven },
  ];
  return { heldBack: { kind: 'schools' }, folds, latest };
}

/** What can be fitted, of a rule of the tables. */
function fittedPart(rule: ClassRule): FittedRule {
  const { targetSize, capSize, mergeBelow, keepLast, splitOversize, sizeRange } = rule;
  const some = {
    ...(mergeBelow === undefined ? {} : { mergeBelow }),
    ...(sizeRange === undefined ? {} : { sizeRange }),
  };
  return { targetSize, capSize, keepLast: keepLast === true, splitOversize: splitOversize === true, ...some };
}

/** A stage’s grades for which the tables say one size: of a district where the rule is its own. */
interface Band {
  readonly rule: ClassRule;
  readonly formations: readonly Formation[];
}

function bandsOf(region: Region, formations: readonly Formation[]): Band[] {
  const rules = ruleBook(region);
  const ruled = formations.map((formation) => ({
    formation,
    rule: rules.ruleOf(formation.place, region.place.baseYear) ?? formation.rule,
  }));
  const groups = groupBy(
    ruled,
    ({ rule }) => `${rule.stage}|${rule.district ?? ''}|${rule.targetSize}|${rule.capSize}`,
  );
  return [...groups.values()].flatMap((own) =>
    own[0] === undefined ? [] : [{ rule: own[0].rule, formations: own.map(({ formation }) => formation) }],
  );
}

const hits = (formations: readonly Formation[], rule: FittedRule) =>
  formations.filter((formation) => formAsRuled(formation, rule).length === formation.sizes.length).length;

interface Judged {
  readonly fit: ClassFit;
  /** What was held back, with the rule that had not seen it. */
  readonly tested: ReadonlyMap<Formation, FittedRule>;
}

const none: ClassMatches = { cells: 0, fitted: 0, bare: 0, bareFitted: 0 };

function addUp(all: readonly ClassMatches[]): ClassMatches {
  return all.reduce(
    (sum, own) => ({
      cells: sum.cells + own.cells,
      fitted: sum.fitted + own.fitted,
      bare: sum.bare + own.bare,
      bareFitted: sum.bareFitted + own.bareFitted,
    }),
    none,
  );
}

function judge({ rule, formations }: Band, { folds, latest }: Split): Judged[] {
  const published = fittedPart(rule);
  const base = { ...published, transferSeats: rule.transferSeats };
  const tested = new Map<Formation, FittedRule>();
  const matches = folds.map(({ kept, held }): ClassMatches => {
    const [learnt, judged] = [formations.filter(kept), formations.filter(held)];
    if (learnt.length < fewestFormations || judged.length === 0) return none;
    const own = fitSizeRange(learnt, fitRule(learnt, base), published);
    const bareCap = fitBareCap(learnt, published);
    for (const formation of judged) tested.set(formation, own);
    return {
      cells: judged.length,
      fitted: hits(judged, own),
      bare: bareMatches(judged, (formation) => formation.rule.capSize),
      bareFitted: bareMatches(judged, () => bareCap),
    };
  });
  const recent = formations.filter(latest);
  if (tested.size === 0 || recent.length < fewestFormations) return [];
  const fit: ClassFit = {
    stage: rule.stage,
    ...(rule.district === undefined ? {} : { district: rule.district }),
    grades: gradesOf(formations),
    ...{
      published,
      rule: fitSizeRange(recent, fitRule(recent, base), published),
      cells: recent.length,
      matches: addUp(matches),
    },
  };
  return [{ fit, tested }];
}

export { adoptClassRules } from './fitting/adoptClassRules.ts';

/**
 * Fit class rules to a place’s own classes: target, cap, merge threshold, whether schools keep last year’s number and
 * whether they split classes that grew over the cap; by stage and published size. Rooms and teachers are taken as
 * there: what they held down is learnt as if it were the rule.
 *
 * @returns The rules with how often they give the number of classes on what was held back, beside bare
 *   ⌈pupils ÷ cap⌉; undefined where too few classes are known.
 */
export function fitClassRules(region: Region): ClassFitReport | undefined {
  const formations = readFormations(region);
  const split = holdBack(formations);
  const judged = bandsOf(region, formations).flatMap((band) => judge(band, split));
  if (judged.length === 0) return undefined;
  const tested = new Map(judged.flatMap((own) => [...own.tested]));
  const ruleOf = (formation: Formation) =>
    required(tested.get(formation), 'a grade was compared that no rule was tested on');
  return {
    heldBack: split.heldBack,
    fits: judged.map(({ fit }) => fit),
    all: addUp(judged.map(({ fit }) => fit.matches)),
    sizes: compareSizes([...tested.keys()], ruleOf),
  };
}
