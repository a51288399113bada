import { type Ladder, stageOfGrade } from '../domain/ladder.ts';
import type { EnrolmentRow } from '../domain/region/enrolment.ts';
import type { Region } from '../domain/region/region.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId } from '../domain/units.ts';

/** The census rows of one stage of one district, all years. */
export interface CensusPart {
  readonly district: DistrictId;
  readonly stage: Stage;
  readonly rows: EnrolmentRow[];
}

export type Census = readonly CensusPart[];

/** Sort a region's census rows by district and stage; rows of a grade that no ladder has stay out. */
export function censusOf(
  region: Pick<Region, 'schools' | 'enrolment'>,
  ladders: ReadonlyMap<DistrictId, Ladder>,
): Census {
  const districtOf = new Map(region.schools.map(({ id, district }) => [id, district]));
  const parts = new Map<string, CensusPart>();
  for (const row of region.enrolment) {
    const district = districtOf.get(row.school) ?? '';
    const ladder = ladders.get(district);
    const stage = ladder === undefined ? undefined : stageOfGrade(ladder, row.grade);
    if (stage === undefined) continue;
    const key = `${district}|${stage}`;
    const part = parts.get(key) ?? { district, stage, rows: [] };
    part.rows.push(row);
    parts.set(key, part);
  }
  return [...parts.values()];
}
