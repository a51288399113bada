import { parseLadder } from '../../src/domain/ladder.ts';
import type { FlowRate } from '../../src/domain/region/flowRate.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { sortRows } from '../../src/scenario/sortRows.ts';

/** The region with the same flow rates (assumed) in every grade of every district from a year on. */
export function withFlowRates(region: Region, repeated: number, dropped: number, fromYear: number): Region {
  const rows = region.districts.flatMap(({ id, ladder }) =>
    (parseLadder(ladder)?.stages ?? []).flatMap(({ stage, grades }) =>
      stage === 'special'
        ? []
        : grades.map(
            (grade): FlowRate => ({
              ...{ district: id, stage, grade, fromYear, promoted: 1 - repeated - dropped },
              ...{ repeated, dropped, basis: 'assumed' },
            }),
          ),
    ),
  );
  return { ...region, flowRates: sortRows('flowRates', rows) };
}
