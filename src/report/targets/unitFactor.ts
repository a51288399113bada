const percents = ['%', '％', 'percent', 'per cent', '百分比'];

/**
 * By how much a figure of an indicator is multiplied to stand in a target's unit: shares in per cent, money and counts
 * in 万 or 亿 (万元, 万人).
 *
 * @param indicatorUnit The indicator's own unit.
 * @param targetUnit The target's unit as a planner wrote it.
 * @returns 1 where the units are the same or no other rule is known.
 */
export function unitFactor(indicatorUnit: string, targetUnit: string): number {
  const unit = targetUnit.trim();
  if (indicatorUnit === 'share') return percents.includes(unit) ? 100 : 1;
  if (unit.startsWith('万')) return 1e-4;
  return unit.startsWith('亿') ? 1e-8 : 1;
}
