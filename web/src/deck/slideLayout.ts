import type { Slide } from './deck.ts';

/** How a slide's parts share its room: one over the other, or side by side. */
export type SlideLayout = 'cover' | 'stacked' | 'beside';

/** Points that fit beneath a table. */
const fewPoints = 2;

/** A chart has its table or points beside it, as has a table that is told by more than a few points. */
export function layoutOf({ id, chart, table, points }: Slide): SlideLayout {
  if (id === 'title') return 'cover';
  const beside = table !== undefined || points.length > 0;
  if (chart !== undefined) return beside ? 'beside' : 'stacked';
  return table !== undefined && points.length > fewPoints ? 'beside' : 'stacked';
}
