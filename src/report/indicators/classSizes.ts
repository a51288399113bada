import { onceFor } from '../../domain/onceFor.ts';
import type { Target } from '../../domain/region/target.ts';
import { type ClassGroup, classSizesOf, sectionsOf } from '../../domain/sections.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { Cell } from '../cells.ts';
import { cellsIn, type ReportContext } from '../context.ts';
import { type Measured, missing } from '../missing.ts';
import type { Scope } from '../scope.ts';
import { countedCells } from './countedCells.ts';
import { countedSizes } from './countedSizes.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';

/** The official form's open bin: classes of 66 pupils and more. */
const superOversize = 66;

/**
 * The sizes to be judged in a scope, or why they are not known.
 *
 * @returns Sizes by the target's counting rule, waived classes left out and excepted pupils taken off; empty when all children of the scope are without a seat.
 */
export function sizesToJudge(
  context: ReportContext,
  year: SchoolYear,
  scope: Scope,
  target: Target | undefined,
): { sizes: readonly number[] } | Extract<Measured, { missing: unknown }> {
  const cells = countedCells(context, year, scope, target);
  const rows = cells.reduce((sum, cell) => sum + cell.classesUnknown, 0);
  if (rows > 0) return missing('classesUnknown', { year, rows }) as Extract<Measured, { missing: unknown }>;
  const excepted = target?.exceptedPerClass ?? 0;
  const counted = countedSizes(cells, target?.countingRule);
  const sizes = excepted === 0 ? counted : counted.map((size) => Math.max(0, size - excepted));
  if (sizes.length > 0 || cells.some((cell) => cell.unplaced > 0)) return { sizes };
  const waived = cellsIn(context, year, scope).some((cell) => cell.groups.length > 0);
  const code = waived ? 'allWaived' : context.censusYears.has(year) ? 'noPupils' : 'noCensus';
  return missing(code, { year }) as Extract<Measured, { missing: unknown }>;
}

function over(figure: (sizes: readonly number[], threshold: number) => number, fallback?: number): Measure {
  return (context, year, scope, target) => {
    const threshold = target?.threshold ?? fallback;
    if (threshold === undefined) return missing('noThreshold');
    const known = sizesToJudge(context, year, scope, target);
    return 'sizes' in known ? { value: figure(known.sizes, threshold) } : known;
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
function from(sizes: readonly number[], threshold: number): number {
  let classes = 0;
  for (const size of sizes) if (size >= threshold) classes += 1;
  return classes;
}
function within(sizes: readonly number[], threshold: number): number {
  let classes = 0;
  for (const size of sizes) if (size <= threshold) classes += 1;
  return classes;
}

function overSizes(figure: (sizes: readonly number[]) => number): Measure {
  return (context, year, scope, target) => {
    const known = sizesToJudge(context, year, scope, target);
    if (!('sizes' in known)) return known;
    return known.sizes.length === 0 ? missing('noPupils', { year }) : { value: figure(known.sizes) };
  };
}

const mean = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0) / sizes.length;

/** Most pupils that a group's classes should have by the rules of its year; undefined: no rule holds. */
function capOf({ rules }: ReportContext, year: SchoolYear, group: ClassGroup): number | undefined {
  const mixing = group.mixed === undefined ? undefined : rules.mixingOf(group, year);
  return mixing?.cap ?? rules.ruleOf(group, year)?.capSize;
}

/** Classes of a cell and those of them within their own cap, counted once for the many scopes that hold it. */
const ruledIn = onceFor((context: ReportContext) =>
  onceFor(({ year, groups }: Cell) => {
    const counts = { classes: 0, within: 0, unruled: 0 };
    for (const group of groups) {
      const cap = capOf(context, year, group);
      const sizes = classSizesOf(group);
      counts.classes += sizes.length;
      if (cap === undefined) counts.unruled += sizes.length;
      else counts.within += within(sizes, cap);
    }
    return counts;
  }),
);

const measureWithinRule: Measure = (context, year, scope, target) => {
  const known = sizesToJudge(context, year, scope, undefined);
  if (!('sizes' in known)) return known;
  const cells = countedCells(context, year, scope, target);
  const all = { classes: 0, within: 0, unruled: 0 };
  for (const counts of cells.map(ruledIn(context))) {
    all.classes += counts.classes;
    all.within += counts.within;
    all.unruled += counts.unruled;
  }
  if (all.classes === 0) return missing('noPupils', { year });
  if (all.unruled > 0) {
    const groups = cells.flatMap((cell) => cell.groups);
    return missing('sizesUnknown', unruledIn(context, year, groups));
  }
  return { value: share(all.within, all.classes) };
};

/** Schools with classes that no rule speaks of. */
function unruledIn(context: ReportContext, year: SchoolYear, groups: readonly ClassGroup[]) {
  const without = groups.filter((group) => capOf(context, year, group) === undefined);
  const schools = [...new Set(without.map(({ school }) => school))];
  return { count: schools.length, school: schools[0] ?? '' };
}

export const classSizeIndicators = {
  classes: indicator({
    unit: 'classes',
    description: {
      zh: '有学生的教学班数。',
      en: 'Classes with pupils.',
    },
    measure: (context, year, scope) => {
      const known = sizesToJudge(context, year, scope, undefined);
      return 'sizes' in known ? { value: known.sizes.length } : known;
    },
  }),
  oversizeClasses: indicator({
    unit: 'classes',
    needs: 'threshold',
    ofSize: true,
    description: {
      zh: '人数不少于目标界限的班数；界限 56 即“超过 55 人”。界限属于目标，程序不自设。',
      en: 'Classes with at least as many pupils as the target’s threshold; 56 means "more than 55". The threshold belongs to the target; the program sets none.',
    },
    measure: over(from),
  }),
  superOversizeClasses: indicator({
    unit: 'classes',
    ofSize: true,
    description: {
      zh: '66 人及以上的班数（官方报表的开口组），目标另给界限时从其界限。',
      en: 'Classes of 66 pupils and more (the open bin of the official form), or from the target’s threshold.',
    },
    measure: over(from, superOversize),
  }),
  shareOversizeClasses: indicator({
    unit: 'share',
    needs: 'threshold',
    ofSize: true,
    description: { zh: '大班额班数 ÷ 班数。', en: 'Oversize classes ÷ classes.' },
    measure: over((sizes, threshold) => share(from(sizes, threshold), sizes.length)),
  }),
  shareWithinCap: indicator({
    unit: 'share',
    needs: 'threshold',
    ofSize: true,
    description: {
      zh: '人数不超过目标界限的班数 ÷ 班数。',
      en: 'Classes with no more pupils than the target’s threshold ÷ classes.',
    },
    measure: over((sizes, threshold) => share(within(sizes, threshold), sizes.length)),
  }),
  largestClass: indicator({
    unit: 'pupils per class',
    ofSize: true,
    description: {
      zh: '最大班的人数；目标按学校或区县平均计时为最大的平均数。',
      en: 'Pupils of the largest class; the largest mean where the target counts school or district averages.',
    },
    measure: overSizes((sizes) => sizes.reduce((left, right) => Math.max(left, right), 0)),
  }),
  mixedClasses: indicator({
    unit: 'classes',
    description: {
      zh: '几个年级同在一班的班数（复式班；幼儿园为混龄班），每班只计一次。',
      en: 'Classes that several grades share (in kindergartens mixed-age classes), each counted once.',
    },
    measure: (context, year, scope) => {
      const known = sizesToJudge(context, year, scope, undefined);
      if (!('sizes' in known)) return known;
      const groups = cellsIn(context, year, scope).flatMap((cell) => cell.groups);
      return { value: groups.filter((group) => group.mixed !== undefined && sectionsOf(group) > 0).length };
    },
  }),
  shareWithinRule: indicator({
    unit: 'share',
    ofSize: true,
    evidence: ['enrolment', 'classRules'],
    description: {
      zh: '人数不超过本年级编班规则上限的班数 ÷ 班数（幼儿园小、中、大班 25、30、35 人各按其年级；复式班、混龄班按其上限）。',
      en: 'Classes with no more pupils than the cap of their own grade’s class rule ÷ classes (kindergarten 25, 30, 35 each by its grade; mixed-grade classes by their own cap).',
    },
    measure: measureWithinRule,
  }),
  meanClassSize: indicator({
    unit: 'pupils per class',
    ofSize: true,
    description: { zh: '班内学生数 ÷ 班数。', en: 'Pupils in classes ÷ classes.' },
    measure: overSizes(mean),
  }),
} as const satisfies Record<string, Indicator>;
