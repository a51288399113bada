/** First and last year that a scenario may name. */
export const yearBounds = [1900, 2200] as const;
