import { byText } from '../../../src/domain/region/region.ts';
import type { Row } from '../../../src/domain/region/tables.ts';
import { plan2019Targets } from './plan2019Targets.ts';
import { workPoints2020Targets } from './workPoints2020Targets.ts';

/** The rows of targets.csv: every figure of the two Zibo documents, sorted by identifier. */
export const ziboTargets: readonly Row<'targets'>[] = [...plan2019Targets, ...workPoints2020Targets].sort(
  (left, right) => byText(left.id, right.id),
);
