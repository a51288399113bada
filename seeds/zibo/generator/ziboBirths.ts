import type { BirthSeries } from '../../generator/placeSettings.ts';

/**
 * Assumed births of the whole city from 1996, in hundreds. Shape: the national series (single-child policy eased in
 * 2014, low year of the sheep 2015, two-child years 2016–17, decline after), with the deeper valleys and higher two-child
 * peak of a northern industrial city; level: 38–48 thousand a year in the 2010s. Nobody published the city's series.
 */
export const ziboBirths: BirthSeries = {
  from: 1996,
  hundreds: [
    346, 340, 336, 332, 346, 335, 328, 325, 330, 338, 344, 352, 362, 372, 381, 390, 415, 402, 445, 393, 481,
    463, 390, 349, 296, 263, 237, 219, 230, 190, 186, 183, 181, 179, 177, 175, 174, 172, 171,
  ],
  shownFrom: 2007,
  laterNote: 'After the base year: assumed decline.',
  known: [],
};
