import type { RepairProgress } from '../../../../../src/study/repair/repairAllocation.ts';

/** Share of a repair's time that goes into fitting pupils to the works drawn, and of a part's that is over as a step begins. */
const fitting = 0.2;
const begun = { search: 0, near: 0.5, takeBack: 0.8 } as const;

/** Share of a repair that is done. */
export function shareRepaired({ index, of, step }: RepairProgress): number {
  if (step === 'fit') return (fitting * index) / Math.max(1, of);
  return fitting + ((1 - fitting) * (index + begun[step])) / Math.max(1, of);
}
