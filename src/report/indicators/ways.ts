import type { GradePupils } from '../../domain/enrolment.ts';
import { stageOfGrade } from '../../domain/ladder.ts';
import type { Feeder } from '../../domain/region/links.ts';
import type { SchoolId, SchoolYear } from '../../domain/units.ts';
import { cellsIn, type ReportContext } from '../context.ts';
import { missing } from '../missing.ts';
import { hasGrade, type Scope } from '../scope.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';

/** Pupils of the top primary grade by school: those who leave for a junior school next year. */
function leaversIn(context: ReportContext, year: SchoolYear, scope: Scope): Map<SchoolId, number> {
  const leavers = new Map<SchoolId, number>();
  for (const cell of cellsIn(context, year, {
    ...scope,
    stages: ['primary'],
    types: undefined,
    grades: undefined,
  })) {
    const top = context.ladders
      .get(cell.district)
      ?.stages.find(({ stage }) => stage === 'primary')
      ?.grades.at(-1);
    for (const row of cell.pupils)
      if (row.grade === top) leavers.set(row.school, (leavers.get(row.school) ?? 0) + row.pupils);
  }
  return leavers;
}

/** The feeders of a school in a year: those with its latest first year. */
function feedersOf(context: ReportContext, school: SchoolId, year: SchoolYear): Feeder[] {
  const rows = context.region.feeders.filter(
    (row) => row.from === school && (row.fromYear ?? Number.NEGATIVE_INFINITY) <= year,
  );
  const latest = Math.max(...rows.map((row) => row.fromYear ?? Number.NEGATIVE_INFINITY));
  return rows.filter((row) => (row.fromYear ?? Number.NEGATIVE_INFINITY) === latest && row.share > 0);
}

const measureDistance: Measure = (context, year, scope) => {
  const distances = new Map(context.region.travel.map((row) => [`${row.from}|${row.to}`, row.distance]));
  const distanceOf = ({ from, to }: Feeder) =>
    from === to ? 0 : (distances.get(`${from}|${to}`) ?? distances.get(`${to}|${from}`));
  const ways = [...leaversIn(context, year, scope)].flatMap(([school, pupils]) =>
    feedersOf(context, school, year).map((feeder) => ({ feeder, pupils: pupils * feeder.share })),
  );
  const total = ways.reduce((sum, { pupils }) => sum + pupils, 0);
  const unknown = ways.filter(({ feeder }) => distanceOf(feeder) === undefined).map(({ feeder }) => feeder);
  if (total === 0) return missing('noWay', { year });
  const [first] = unknown;
  if (first !== undefined)
    return missing('wayUnknown', { count: unknown.length, from: first.from, to: first.to });
  return {
    value: ways.reduce((sum, { feeder, pupils }) => sum + pupils * (distanceOf(feeder) ?? 0), 0) / total,
  };
};

const seatKey = ({ school, grade }: GradePupils) => `${school}|${grade}`;

/** Pupils who are not where the projection, its feeders and a plan's moves would send them. */
const measureMoved: Measure = (context, year, scope) => {
  const demand = context.run.demand.find((each) => each.year === year);
  if (demand === undefined) return missing('noDemandKnown', { year });
  const seated = new Map<string, number>();
  for (const row of cellsIn(context, year, { ...scope, types: undefined }).flatMap((cell) => cell.pupils))
    seated.set(seatKey(row), (seated.get(seatKey(row)) ?? 0) + row.pupils);
  const asked = demand.pupils.filter((row) => {
    const ladder = context.ladders.get(row.district);
    const stage = ladder === undefined ? undefined : stageOfGrade(ladder, row.grade);
    const counts = stage !== undefined && scope.stages.includes(stage) && hasGrade(scope, row.grade);
    return counts && scope.districts.includes(row.district);
  });
  return {
    value: asked.reduce((sum, row) => sum + Math.max(0, row.pupils - (seated.get(seatKey(row)) ?? 0)), 0),
  };
};

export const wayIndicators = {
  meanDistance: indicator({
    ...{ shownBy: 'district', unit: 'km', evidence: ['enrolment', 'feeders', 'travel'] },
    description: {
      zh: '小学毕业班学生到对口初中的平均路程（feeders × travel，按人数加权）；同校升学为 0。住址到小学的路程没有数据。',
      en: 'Mean distance from primary schools to the junior schools that their leavers go to (feeders × travel, weighted by pupils); 0 within one school. Homes stand in no table.',
    },
    measure: measureDistance,
  }),
  pupilsMoved: indicator({
    unit: 'pupils',
    evidence: ['enrolment', 'feeders'],
    description: {
      zh: '原本去向的学校坐不下、改到别校或没有学位的学生。',
      en: 'Pupils whom the school they would go to turned away: placed elsewhere or without a seat.',
    },
    measure: measureMoved,
  }),
} as const satisfies Record<string, Indicator>;
