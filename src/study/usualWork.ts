/** Moves of the search in each part of a place when nothing else is asked. */
export const usualWork = 80_000;
