import type { ClassFit, ClassFitReport, ClassMatches, FittedRule } from '../../src/domain/classFit.ts';
import { tableOf } from './replaced.ts';

/** The class rules fitted to one place. */
export interface FittedPlace {
  readonly name: string;
  readonly report: ClassFitReport;
}

const percent = (hits: number, { cells }: ClassMatches) => ((hits / cells) * 100).toFixed(1);
const sharesOf = (matches: ClassMatches) => [
  matches.cells,
  ...[matches.fitted, matches.bare, matches.bareFitted].map((hits) => percent(hits, matches)),
];
const lossOf = ({ fitted, bare, bareFitted }: ClassMatches) => {
  const lost = [...(bare > fitted ? ['bare'] : []), ...(bareFitted > fitted ? ['best bare'] : [])];
  return lost.length === 0 ? '' : `loses to ${lost.join(', ')}`;
};

function heldBackOf({ heldBack }: ClassFitReport): string {
  return heldBack.kind === 'schools'
    ? 'schools, half by half'
    : `years ${heldBack.from}–${heldBack.to}, each after ${heldBack.window}`;
}

function sayRule({
  targetSize,
  capSize,
  mergeBelow,
  keepLast,
  splitOversize,
  sizeRange,
}: FittedRule): string {
  return [
    `${targetSize}/${capSize}`,
    ...(keepLast === true ? ['keeps'] : []),
    ...(mergeBelow === undefined ? [] : [`merges below ${mergeBelow}`]),
    ...(splitOversize === true ? ['splits'] : []),
    ...(sizeRange === undefined ? [] : [`differ by ${sizeRange}`]),
  ].join(', ');
}

const fitRow = (name: string, fit: ClassFit) => [
  ...[name, fit.grades.join(' '), `${fit.published.targetSize}/${fit.published.capSize}`, sayRule(fit.rule)],
  ...sharesOf(fit.matches),
  lossOf(fit.matches),
];

function sizeRows({ name, report: { sizes } }: FittedPlace): (string | number)[][] {
  if (sizes === undefined) return [];
  return (['real', 'formed'] as const).map((key) => {
    const { classes, mean, tenth, median, ninetieth, range } = sizes[key];
    const figures = [classes, mean.toFixed(1), tenth, median, ninetieth, range?.toFixed(1) ?? '–'];
    return [name, key, ...figures, key === 'real' ? '' : `${(sizes.overlap * 100).toFixed(0)} %`];
  });
}

const shareHeads = ['school-grades', 'fitted', 'bare', 'best bare'];

/** The page's section on class rules fitted to real places, losses included. */
export function classesSection(fitted: readonly FittedPlace[]): string {
  const all = fitted.map(({ name, report }) => [name, heldBackOf(report), ...sharesOf(report.all)]);
  const rows = fitted.flatMap(({ name, report }) => report.fits.map((fit) => fitRow(name, fit)));
  return `How often rules fitted to a place's own classes (target, cap, merge threshold, whether schools keep last year's number, whether they split) give the real number of classes of a school-grade, in per cent, on what the fit has not seen. *Bare* is ⌈pupils ÷ cap⌉ with the cap of the place's rules, *best bare* the same with the one cap that fits best where the rule was fitted. Both know the same pupils; the fitted rule also knows the classes of the year before, as a study does (where there is one census: those of the cohort above). That five years are fitted to was settled with Eau Claire in sight. For your own place: \`xuewei classes <place>\`.

${tableOf(['place', 'held back', ...shareHeads], all)}

By grades: the published target and cap, and the rule to adopt, which is fitted to all of the latest years.

${tableOf(['place', 'grades', 'published', 'to adopt', ...shareHeads, ''], rows)}

Sizes of single classes, where they are known, beside those that the rules form of the same pupils. How far new classes of a grade stand apart is fitted too (*differ by*, in the column *to adopt*; by one at most where it says nothing); classes that move up keep what differences they had, and pupils who join go to the smallest. *Shared*: share of classes that stand at the same size in both.

${tableOf(['place', 'sizes', 'classes', 'mean', '10 %', 'median', '90 %', 'range in a grade', 'shared'], fitted.flatMap(sizeRows))}`;
}
