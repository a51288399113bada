import type { BirthSeries } from '../../generator/placeSettings.ts';

/**
 * Assumed births of the county from 1998, in hundreds. Shape: the national series with the high two-child years of
 * Shandong; level: chosen so that the one figure that can be derived, 2023, fits.
 */
export const pingyinBirths: BirthSeries = {
  from: 1998,
  hundreds: [
    34, 33, 35, 33, 31, 30, 30, 31, 32, 33, 34, 34, 34, 35, 38, 35, 40, 34, 45, 46, 36, 30, 24, 21, 21, 19,
    20, 17, 17, 16, 16, 16, 15, 15, 15, 15, 15, 15, 15,
  ],
  shownFrom: 2009,
  laterNote: 'After the base year: assumed decline, flat from 2030.',
  known: [
    {
      ...{ year: 2023, births: 1968, basis: 'derived', source: 'W79' },
      note: 'Household population 365,200 × 5.39 births per thousand, county report of 2023; after the base year.',
    },
  ],
};
