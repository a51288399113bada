import { type ControlledPart, countsPart, totalsBelow } from '../../domain/controlScope.ts';
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

/** A region’s total by grade and a district’s for the whole stage overlap without either holding the other. */
function crossing({ controlTotals: table }: Draft, all: readonly Total[]): Problem[] {
  const byGrade = all.find(({ district, grade }) => district === undefined && grade !== undefined);
  const byDistrict = all.some(({ district, grade }) => district !== undefined && grade === undefined);
  if (byGrade === undefined || !byDistrict) return [];
  const { stage, year, row } = byGrade;
  return [datasetProblem('controlTotalsCross', placeOf(table, row, 'grade'), { stage, year })];
}

/** What a total says against those within it. */
function judge(table: Draft['controlTotals'], parts: readonly ControlledPart[], all: readonly Total[]) {
  return all.flatMap((total): Problem[] => {
    const { stage, year, pupils, row, district } = total;
    const own = parts.filter((part) => countsPart(total, part));
    const at = placeOf(table, row, 'pupils');
    if (own.length === 0)
      return [datasetProblem('controlTotalNowhere', at, { district: district ?? '–', stage, total: pupils })];
    const below = totalsBelow(total, all);
    const sum = below.reduce((together, each) => together + each.pupils, 0);
    const covered = own.every((part) => below.some((each) => countsPart(each, part)));
    const details = { stage, year, total: pupils, sum };
    if (covered && sum !== pupils) return [datasetProblem('controlTotalsDiffer', at, details)];
    if (sum > pupils) return [datasetProblem('controlTotalsExceed', at, details)];
    return [];
  });
}

/** Control totals of one stage and year hold each other like boxes, and the parts of each add up to it at most. */
export function controlTotals(draft: Draft): Problem[] {
  const totals = draft.controlTotals.rows.flatMap((row): Total[] => {
    const { stage, year, pupils, district, grade } = row.fields;
    if (stage === undefined || year === undefined || pupils === undefined || row.unread.size > 0) return [];
    return [{ row, stage, year, pupils, district, grade }];
  });
  return [...groupBy(totals, ({ stage, year }) => `${stage}|${year}`).values()].flatMap((all) => {
    const crossed = crossing(draft, all);
    const [first] = all;
    if (first === undefined || crossed.length > 0) return crossed;
    return judge(draft.controlTotals, partsOf(draft, first.stage), all);
  });
}
