import { baseYear } from './baseYear.ts';
import { bedLimits, boardersOverBeds } from './boarding.ts';
import { cityPools } from './cityPools.ts';
import { classesAgree } from './classesAgree.ts';
import { classesOverRooms } from './classesOverRooms.ts';
import { classRuleCover } from './classRuleCover.ts';
import { classRules } from './classRules.ts';
import { controlTotals } from './controlTotals.ts';
import { coordinates } from './coordinates.ts';
import type { CrossCheck } from './crossCheck.ts';
import { duplicateKeys } from './duplicateKeys.ts';
import { feederShares } from './feederShares.ts';
import { flowRates } from './flowRates.ts';
import { forecastYears } from './forecastYears.ts';
import { grades } from './grades.ts';
import { grants } from './grants.ts';
import { ladders } from './ladders.ts';
import { mangledIdentifiers } from './mangledIdentifiers.ts';
import { midYears } from './midYears.ts';
import { mixedClasses } from './mixedClasses.ts';
import { placeIds } from './placeIds.ts';
import { plannedEnds } from './plannedEnds.ts';
import { privateShares } from './privateShares.ts';
import { projectDates } from './projectDates.ts';
import { projectDelays } from './projectDelays.ts';
import { projectOrder } from './projectOrder.ts';
import { projectSchools } from './projectSchools.ts';
import { references } from './references.ts';
import { region } from './region.ts';
import { sharedUnits } from './sharedUnits.ts';
import { spans } from './spans.ts';
import { stageNames } from './stageNames.ts';
import { targetValues } from './targetValues.ts';
import { vocationalShares } from './vocationalShares.ts';
import { waivers } from './waivers.ts';

/** The checks between rows and tables that keep a dataset from being used, in the order in which they are told. */
export const crossChecks: readonly CrossCheck[] = [
  region,
  duplicateKeys,
  placeIds,
  mangledIdentifiers,
  references,
  ladders,
  grades,
  stageNames,
  classesAgree,
  mixedClasses,
  baseYear,
  coordinates,
  bedLimits,
  classRules,
  classRuleCover,
  projectDates,
  projectDelays,
  projectSchools,
  projectOrder,
  feederShares,
  targetValues,
  vocationalShares,
  privateShares,
  cityPools,
  midYears,
  flowRates,
  controlTotals,
  forecastYears,
  spans,
  waivers,
  grants,
];

/** The checks that only give notice. */
export const crossNotices: readonly CrossCheck[] = [
  plannedEnds,
  classesOverRooms,
  boardersOverBeds,
  sharedUnits,
];
