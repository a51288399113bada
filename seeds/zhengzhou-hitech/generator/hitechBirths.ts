import type { BirthSeries } from '../../generator/placeSettings.ts';

/**
 * Assumed births of the zone from 1996, in hundreds, children of those who live there at birth: rising with its growth to
 * the two-child years, then falling more slowly than the nation's, since young families keep moving in.
 */
export const hitechBirths: BirthSeries = {
  from: 1996,
  hundreds: [
    24, 25, 26, 26, 28, 28, 28, 29, 30, 31, 32, 34, 36, 38, 40, 43, 47, 46, 51, 49, 58, 58, 54, 51, 46, 43,
    41, 39, 41, 37, 36, 35, 35, 34, 34, 33, 33, 32, 32,
  ],
  shownFrom: 2007,
  laterNote: 'After the base year: assumed decline.',
  known: [],
};
