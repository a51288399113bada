import type { BirthSeries } from '../../generator/placeSettings.ts';

/**
 * Assumed births of the whole city from 1998, in hundreds. Shape: the north-east, where the two-child years brought
 * hardly a wave and births have fallen to less than half within eight years. Nobody published the city's series here.
 */
export const daqingBirths: BirthSeries = {
  from: 1998,
  hundreds: [
    250, 235, 225, 210, 200, 190, 188, 190, 195, 200, 205, 200, 195, 190, 195, 185, 190, 175, 182, 178, 155,
    138, 115, 98, 88, 80, 82, 72, 70, 68, 66, 64, 62, 60, 59, 58, 57, 56, 55,
  ],
  shownFrom: 2009,
  laterNote: 'After the base year: assumed decline.',
  known: [],
};
