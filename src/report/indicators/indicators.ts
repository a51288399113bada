import { type IndicatorId, indicatorWords } from '../../domain/glossary.ts';
import { afterOpeningIndicators } from './afterOpening.ts';
import { balanceIndicators } from './balance.ts';
import { boardingIndicators } from './boarding.ts';
import { classSizeIndicators } from './classSizes.ts';
import { enrolmentRateIndicators } from './enrolmentRates.ts';
import type { Indicator } from './indicator.ts';
import { kindergartenIndicators } from './kindergartens.ts';
import { otherIndicators } from './others.ts';
import { projectIndicators } from './projects.ts';
import { pupilIndicators } from './pupils.ts';
import { runningMoneyIndicators } from './runningMoney.ts';
import { schoolCountIndicators } from './schoolCounts.ts';
import { schoolSizeIndicators } from './schoolSizes.ts';
import { seatIndicators } from './seats.ts';
import { staffAndMoneyIndicators } from './staffAndMoney.ts';
import { teacherShareIndicators } from './teacherShares.ts';
import { wayIndicators } from './ways.ts';

/** Every indicator that a target can name, by identifier. To add one: its words in the glossary, its entry here. */
export const indicators: Readonly<Record<IndicatorId, Indicator>> = {
  ...pupilIndicators,
  ...classSizeIndicators,
  ...schoolSizeIndicators,
  ...seatIndicators,
  ...boardingIndicators,
  ...staffAndMoneyIndicators,
  ...kindergartenIndicators,
  ...projectIndicators,
  ...otherIndicators,
  ...wayIndicators,
  ...teacherShareIndicators,
  ...schoolCountIndicators,
  ...runningMoneyIndicators,
  ...enrolmentRateIndicators,
  ...balanceIndicators,
  ...afterOpeningIndicators,
};

/** The identifiers in the order in which reports show them. */
export const indicatorIds = Object.keys(indicatorWords) as IndicatorId[];

/** Whether the program has an indicator of that name. */
export function isIndicator(id: string): id is IndicatorId {
  return Object.hasOwn(indicators, id);
}
