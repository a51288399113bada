/** What takes its time and is kept: the kinds of a service's jobs. */
export const jobKinds = ['study', 'plan', 'curve', 'sure', 'draws', 'backtest'] as const;
export type JobKind = (typeof jobKinds)[number];
