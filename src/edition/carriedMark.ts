/** What every carried row says of itself: nobody counted or published it. */
export const carriedMark = { basis: 'assumed', source: 'carried-forward' } as const;
