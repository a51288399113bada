import type { Target } from '../../domain/region/target.ts';

/** Whether a demand holds and how far the value is from it; positive = on the safe side. */
export interface Judged {
  readonly holds: boolean;
  readonly margin: number;
}

/** Guards comparisons against the last bit of a division. */
const slack = 1e-9;
/** 左右: how far a figure may be off when the target gives no tolerance. */
export const aboutShare = 0.05;

type Demand = Pick<Target, 'operator' | 'firmness' | 'tolerance' | 'upTo'>;

function judgeEqual(value: number, demanded: number, target: Demand, precision: number): Judged {
  if (target.upTo !== undefined) {
    const margin = Math.min(value - demanded, target.upTo - value);
    return { holds: margin >= -precision - slack, margin };
  }
  const off = Math.abs(value - demanded);
  if (target.firmness === 'reach') return { holds: value - demanded >= -slack, margin: value - demanded };
  if (target.firmness === 'about') {
    const room = (target.tolerance ?? aboutShare) * Math.abs(demanded);
    return { holds: off <= room + slack, margin: room - off };
  }
  return { holds: off <= precision + slack, margin: off === 0 ? 0 : -off };
}

/**
 * Compare a value with a demand.
 *
 * ">=", "keep>=", "neverFalls" and "by" are reached from below; "<=", "noIncrease" from above; "<" and ">" are strict.
 * "=" is exact (shares at whole per cents); with 达到 (reach) it is reached from below, with 左右 (about) the
 * tolerance, else 5 %, is allowed on both sides; with `upTo` it is a range, both ends in it.
 *
 * @param precision How far "=" may be off because plans print rounded figures; in the demand's unit, 0 for counts.
 */
export function judge(value: number, demanded: number, target: Demand, precision: number): Judged {
  switch (target.operator) {
    case '>=':
    case 'keep>=':
    case 'neverFalls':
    case 'by':
      return { holds: value - demanded >= -slack, margin: value - demanded };
    case '<=':
    case 'noIncrease':
      return { holds: demanded - value >= -slack, margin: demanded - value };
    case '<':
      return { holds: demanded - value > slack, margin: demanded - value };
    case '>':
      return { holds: value - demanded > slack, margin: value - demanded };
    case '=':
      return judgeEqual(value, demanded, target, precision);
  }
}
