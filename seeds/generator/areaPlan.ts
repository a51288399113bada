import type { AreaPlan } from './worldShapes.ts';

/**
 * A planning area: id suffix, Chinese name, kind, share of the district's children in the first year of the tables,
 * change of the share per year, and the centre's offset east and north of the district's, in km.
 */
export function areaPlan(
  suffix: string,
  zh: string,
  kind: AreaPlan['kind'],
  share: number,
  drift: number,
  east: number,
  north: number,
): AreaPlan {
  return { suffix, zh, kind, share, drift, east, north };
}
