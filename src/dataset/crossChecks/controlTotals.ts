import { controlConflicts } from '../../domain/controlConflicts.ts';
import type { ControlledPart } from '../../domain/controlScope.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { gradesOfStage } from '../../domain/ladder.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ControlTotal } from '../../domain/region/controlTotal.ts';
import type { Stage } from '../../domain/stage.ts';
import type { DistrictId } from '../../domain/units.ts';
import { type Draft, type DraftRow, placeOf } from '../draft.ts';
import { laddersByDistrict } from '../laddersByDistrict.ts';
import { datasetProblem } from '../problemTexts.ts';

interface Total extends Pick<ControlTotal, 'district' | 'grade' | 'stage' | 'year' | 'pupils'> {
  readonly row: DraftRow<'controlTotals'>;
}

/** Districts in which a stage is taught, by a school or by a project. */
function teachingDistricts({ schools, projects }: Draft, stage: Stage): Set<DistrictId> {
  const taught = schools.rows.flatMap(({ fields: { district, stages = [], type } }) =>
    district !== undefined && type !== 'special' && stages.includes(stage) ? [district] : [],
  );
  const planned = projects.rows.flatMap(({ fields: { district, stages = [], classesByStage = {} } }) =>
    district !== undefined && (stages.includes(stage) || stage in classesByStage) ? [district] : [],
  );
  return new Set([...taught, ...planned]);
}

function partsOf(draft: Draft, stage: Stage): ControlledPart[] {
  const ladders = laddersByDistrict(draft);
  return [...teachingDistricts(draft, stage)].flatMap((district) => {
    const ladder = ladders.get(district)?.ladder;
    return ladder === undefined ? [] : gradesOfStage(ladder, stage).map((grade) => ({ district, grade }));
  });
}

const codes = {
  cross: 'controlTotalsCross',
  nowhere: 'controlTotalNowhere',
  differ: 'controlTotalsDiffer',
  exceed: 'controlTotalsExceed',
} as const;

/** Control totals of one stage and year hold each other like boxes, and the parts of each add up to it at most. */
export function controlTotals(draft: Draft): Problem[] {
  const { controlTotals: table } = draft;
  const totals = table.rows.flatMap((row): Total[] => {
    const { stage, year, pupils, district, grade } = row.fields;
    if (stage === undefined || year === undefined || pupils === undefined || row.unread.size > 0) return [];
    return [{ row, stage, year, pupils, district, grade }];
  });
  return [...groupBy(totals, ({ stage, year }) => `${stage}|${year}`).values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    return controlConflicts(all, partsOf(draft, first.stage)).map(({ kind, total, sum }) => {
      const { stage, year, pupils, row, district } = total;
      const at = placeOf(table, row, kind === 'cross' ? 'grade' : 'pupils');
      return datasetProblem(codes[kind], at, { stage, year, total: pupils, sum, district: district ?? '–' });
    });
  });
}
