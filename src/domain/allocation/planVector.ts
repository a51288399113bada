/** What plans are compared by, from the first to the last: a later part counts only where all before are alike. */
export const planLevels = [
  'unplaced',
  'oversizeClasses',
  'oversizePupils',
  'cost',
  'moved',
  'kilometres',
] as const;
export type PlanLevel = (typeof planLevels)[number];

/**
 * Unplaced pupil-years · oversize class-years, weighted · pupil-years above the caps of classes and schools, weighted ·
 * discounted yuan · pupils who enter another school than their home school · kilometres to school of those who enter.
 */
export type PlanVector = Readonly<Record<PlanLevel, number>>;
