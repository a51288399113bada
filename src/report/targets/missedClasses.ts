import type { SchoolYear } from '../../domain/units.ts';
import { sizesToJudge } from '../indicators/classSizes.ts';
import { countsClasses } from './classTargets.ts';
import type { Question } from './demandOf.ts';
import { unitFactor } from './unitFactor.ts';

/** Classes that miss a demand, and all classes of the scope. */
export interface MissedClasses {
  readonly over: number;
  readonly classes: number;
}

/**
 * How many classes stand between a class-size target and its demand, for targets that tolerate a share of them
 * ("基本").
 *
 * @param value The figure read, in the target's unit.
 * @returns undefined for indicators that do not speak of single classes.
 */
export function missedClasses(
  question: Question,
  year: SchoolYear,
  value: number,
  demanded: number,
): MissedClasses | undefined {
  const { context, scope, target } = question;
  if (!countsClasses(target)) return undefined;
  const known = sizesToJudge(context, year, scope, target);
  if (!('sizes' in known)) return undefined;
  const classes = known.sizes.length;
  const factor = unitFactor('share', target.unit);
  switch (target.indicator) {
    case 'oversizeClasses':
    case 'superOversizeClasses':
      return { over: value - demanded, classes };
    case 'shareOversizeClasses':
      return { over: ((value - demanded) / factor) * classes, classes };
    case 'shareWithinCap':
      return { over: ((demanded - value) / factor) * classes, classes };
    case 'largestClass':
      return {
        over: known.sizes.filter((size) => (target.operator === '<' ? size >= demanded : size > demanded))
          .length,
        classes,
      };
    default:
      return undefined;
  }
}
