import type { GradePupils } from '../../domain/enrolment.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { onceFor } from '../../domain/onceFor.ts';
import type { Feeder } from '../../domain/region/links.ts';
import { byText, type Region } from '../../domain/region/region.ts';
import type { Grade, Pupils, SchoolId, SchoolYear } from '../../domain/units.ts';
import { cellKey } from '../cells.ts';
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

interface Ways {
  readonly feeders: ReadonlyMap<SchoolId, readonly Feeder[]>;
  readonly distances: ReadonlyMap<string, number>;
}

/** Feeders by origin and distances by both ends, kept because every place asks for them in every year. */
const waysIn = onceFor(
  ({ feeders, travel }: Region): Ways => ({
    feeders: groupBy(feeders, ({ from }) => from),
    distances: new Map(travel.map((row) => [`${row.from}|${row.to}`, row.distance])),
  }),
);

/** The feeders of a school in a year: those with its latest first year. */
function feedersOf({ feeders }: Ways, school: SchoolId, year: SchoolYear): Feeder[] {
  const firstYear = (row: Feeder) => row.fromYear ?? Number.NEGATIVE_INFINITY;
  const rows = (feeders.get(school) ?? []).filter((row) => firstYear(row) <= year);
  const latest = Math.max(...rows.map(firstYear));
  return rows
    .filter((row) => firstYear(row) === latest && row.share > 0)
    .sort((left, right) => byText(left.to, right.to));
}

const measureDistance: Measure = (context, year, scope) => {
  const known = waysIn(context.region);
  const { distances } = known;
  const distanceOf = ({ from, to }: Feeder) =>
    from === to ? 0 : (distances.get(`${from}|${to}`) ?? distances.get(`${to}|${from}`));
  const leavers = [...leaversIn(context, year, scope)].sort(([left], [right]) => byText(left, right));
  const ways = leavers.flatMap(([school, pupils]) =>
    feedersOf(known, school, year).map((feeder) => ({ feeder, pupils: pupils * feeder.share })),
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

/** Where pupils would go, by year, district and stage, under `cellKey`. */
const demandByCell = onceFor(
  ({ run }: ReportContext) =>
    new Map(
      run.demand.flatMap(({ year, pupils }) => [
        ...groupBy(pupils, ({ district, stage }) => cellKey(year, district, stage)),
      ]),
    ),
);

const seatKey = ({ school, grade }: GradePupils) => `${school}|${grade}`;

/** Pupils of one stage of one district who are not where they would go, by grade. */
function movedBy(context: ReportContext, key: string): ReadonlyMap<Grade, Pupils> {
  const seated = new Map<string, Pupils>();
  for (const row of context.cells.get(key)?.pupils ?? [])
    seated.set(seatKey(row), (seated.get(seatKey(row)) ?? 0) + row.pupils);
  const moved = new Map<Grade, Pupils>();
  for (const row of demandByCell(context).get(key) ?? []) {
    const more = Math.max(0, row.pupils - (seated.get(seatKey(row)) ?? 0));
    moved.set(row.grade, (moved.get(row.grade) ?? 0) + more);
  }
  return moved;
}

/** The same by cell key, kept because the region asks for what its districts ask. */
const keptMoved = onceFor((_: ReportContext) => new Map<string, ReadonlyMap<Grade, Pupils>>());

function movedIn(context: ReportContext, key: string): ReadonlyMap<Grade, Pupils> {
  const known = keptMoved(context);
  const moved = known.get(key) ?? movedBy(context, key);
  known.set(key, moved);
  return moved;
}

/** Pupils who are not where the projection, its feeders and a plan's moves would send them. */
const measureMoved: Measure = (context, year, scope) => {
  if (context.run.demand.every((each) => each.year !== year)) return missing('noDemandKnown', { year });
  const moved = scope.districts
    .flatMap((district) => scope.stages.map((stage) => cellKey(year, district, stage)))
    .flatMap((key) => [...movedIn(context, key)])
    .filter(([grade]) => hasGrade(scope, grade));
  return { value: moved.reduce((sum, [, pupils]) => sum + pupils, 0) };
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
    shownBy: 'district',
    unit: 'pupils',
    evidence: ['enrolment', 'feeders'],
    description: {
      zh: '原本去向的学校坐不下、改到别校或没有学位的学生。',
      en: 'Pupils whom the school they would go to turned away: placed elsewhere or without a seat.',
    },
    measure: measureMoved,
  }),
} as const satisfies Record<string, Indicator>;
