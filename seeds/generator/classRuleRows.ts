import type { Row } from '../../src/domain/region/tables.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { Pupils, SchoolYear } from '../../src/domain/units.ts';

interface RuleNorm {
  readonly stage: Stage;
  readonly grade?: string;
  readonly target: number;
  readonly cap: number;
  readonly teachers: number;
  readonly pupilsPerPost: number;
  readonly source: string;
}

/**
 * Design sizes of GB 50099-2011, kindergarten classes of 25, 30 and 35, posts of 国办发〔2001〕74号 (unified 2014) and
 * 1 : 7 in kindergartens; teachers per class, vocational and special rules are assumed.
 */
const norms: readonly RuleNorm[] = [
  {
    stage: 'kindergarten',
    grade: 'K1',
    target: 25,
    cap: 25,
    teachers: 2,
    pupilsPerPost: 7,
    source: 'kindergarten-classes',
  },
  {
    stage: 'kindergarten',
    grade: 'K2',
    target: 30,
    cap: 30,
    teachers: 2,
    pupilsPerPost: 7,
    source: 'kindergarten-classes',
  },
  {
    stage: 'kindergarten',
    grade: 'K3',
    target: 35,
    cap: 35,
    teachers: 2,
    pupilsPerPost: 7,
    source: 'kindergarten-classes',
  },
  { stage: 'primary', target: 45, cap: 45, teachers: 2.3, pupilsPerPost: 19, source: 'GB50099' },
  {
    stage: 'junior',
    target: 50,
    cap: 50,
    teachers: 3.6,
    pupilsPerPost: 13.5,
    source: 'GB50099',
  },
  { stage: 'senior', target: 50, cap: 55, teachers: 4, pupilsPerPost: 12.5, source: 'GB50099' },
  {
    stage: 'vocational',
    target: 50,
    cap: 55,
    teachers: 3.6,
    pupilsPerPost: 12.5,
    source: 'generator',
  },
  { stage: 'special', target: 15, cap: 15, teachers: 3, pupilsPerPost: 5, source: 'generator' },
];

const schooling: readonly Stage[] = ['primary', 'junior', 'senior', 'vocational'];

/**
 * The rows of classRules.csv. No rule allows classes to be split: scenarios switch that on.
 *
 * @param fromYear First year of the tables.
 * @param ceiling Size that no new class from grade 1 to 12 passes, whatever rooms there are.
 */
export function classRuleRows(
  fromYear: SchoolYear,
  ceiling: Pupils,
  ceilingNote: string,
): Row<'classRules'>[] {
  return norms.map(({ stage, grade, target, cap, teachers, pupilsPerPost, source }) => ({
    ...{ id: grade === undefined ? stage : `${stage}-${grade}`, stage },
    ...(grade === undefined ? {} : { grade }),
    ...{
      fromYear,
      targetSize: target,
      capSize: cap,
      mergeBelow: stage === 'special' ? 6 : stage === 'kindergarten' ? 12 : 20,
    },
    ...{ keepLast: true, teachersPerClass: teachers, pupilsPerPost },
    ...(schooling.includes(stage) ? { ceilingSize: ceiling } : {}),
    basis: source === 'generator' ? ('assumed' as const) : ('derived' as const),
    source,
    note: `Class sizes as in the source, posts as in W19; ceiling: ${ceilingNote}; merge threshold, habit of keeping the number of classes and teachers per class assumed.`,
  }));
}

/**
 * The same rules with mixed-grade classes (复式班) at small rural primary schools: a layout that keeps them all needs
 * such classes once their grades shrink. 30 pupils is the class of a non-complete primary school (GB 50099-2011
 * §3.0.1); that grades of up to 15, half of it, share one is assumed.
 */
export function withMixedClasses(rules: readonly Row<'classRules'>[]): Row<'classRules'>[] {
  return rules.map((rule) =>
    rule.stage === 'primary'
      ? {
          ...{ ...rule, mixedBelow: 16, mixedCap: 30 },
          note: `${rule.note ?? ''} Mixed-grade classes of at most 30 as in a non-complete primary school (GB 50099-2011 §3.0.1); that grades of up to 15 pupils, half of it, share them is assumed.`,
        }
      : rule,
  );
}
