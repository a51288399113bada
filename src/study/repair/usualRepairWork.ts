/** Moves of each search of a repair when nothing else is asked. */
export const usualRepairWork = 20_000;
