import type { Project } from '../../domain/region/project.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { ReportContext } from '../context.ts';
import { missing } from '../missing.ts';
import type { Scope } from '../scope.ts';
import { classSizeIndicators } from './classSizes.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';
import { inScope } from './projects.ts';

const adding = ['newSchool', 'extension'];

interface Opened {
  readonly project: Project;
  readonly openYear: SchoolYear;
}

function roomsAdded({ homeRooms, classesByStage }: Project): number {
  return homeRooms ?? Object.values(classesByStage ?? {}).reduce((sum, classes) => sum + classes, 0);
}

/** Works in scope that have added rooms, with the year of opening. */
function openedIn(context: ReportContext, scope: Scope): Opened[] {
  return context.projects.flatMap((project) => {
    const openYear = context.openings.get(project.id)?.openYear;
    const counts =
      adding.includes(project.kind) && roomsAdded(project) > 0 && inScope(context, project, scope);
    return openYear === undefined || !counts ? [] : [{ project, openYear }];
  });
}

/** Rooms that no class wants at the project's school, but never more than it added. */
function emptyAt(context: ReportContext, { project }: Opened, year: SchoolYear): number | undefined {
  const stages = context.schools.get(project.school)?.stages ?? [];
  const rows = stages.flatMap((stage) =>
    context.seatsIn(year, project.district, stage).filter(({ school }) => school === project.school),
  );
  if (rows.length === 0 || rows.some(({ seats }) => seats.permanent === undefined)) return undefined;
  const empty = rows.reduce((sum, row) => sum + Math.max(0, (row.seats.permanent ?? 0) - row.wanted), 0);
  return Math.min(empty, roomsAdded(project));
}

/** Empty rooms of every project in the year in which it has been in use for so long, added up to the year. */
function emptyAfter(years: number): Measure {
  return (context, year, scope) => {
    const old = openedIn(context, scope).filter(
      ({ openYear }) => openYear + years >= context.baseYear && openYear + years <= year,
    );
    if (old.length === 0) return missing('noneOpenSoLong', { year, years });
    const empty = old.map((opened) => emptyAt(context, opened, opened.openYear + years));
    const unknown = old.filter((_, index) => empty[index] === undefined);
    if (unknown.length > 0)
      return missing('roomsUnknown', { count: unknown.length, school: unknown[0]?.project.school ?? '' });
    return { value: empty.reduce<number>((sum, rooms) => sum + (rooms ?? 0), 0) };
  };
}

/** Cost of the works opened after the base year ÷ oversize classes fewer than in the base year. */
const measureCostPerClass: Measure = (context, year, scope, target) => {
  const { measure } = classSizeIndicators.oversizeClasses;
  const [before, after] = [
    measure(context, context.baseYear, scope, target),
    measure(context, year, scope, target),
  ];
  if (!('value' in before)) return before;
  if (!('value' in after)) return after;
  const removed = before.value - after.value;
  if (removed <= 0) return missing('noneRemoved', { year });
  const opened = openedIn(context, scope).filter(
    ({ openYear }) => openYear > context.baseYear && openYear <= year,
  );
  const unknown = opened.filter(({ project }) => project.cost === undefined);
  if (unknown.length > 0)
    return missing('costUnknown', { count: unknown.length, project: unknown[0]?.project.id ?? '' });
  return { value: opened.reduce((sum, { project }) => sum + (project.cost ?? 0), 0) / removed };
};

const emptyRooms = (years: number): Indicator =>
  indicator({
    ...{ shownBy: 'district', unit: 'rooms', evidence: ['enrolment', 'schools', 'projects', 'classRules'] },
    description: {
      zh: `新建、扩建项目投用满 ${years} 年时空置的教室（普通教室 − 应开班数，不超过项目新增数），至当年累计。`,
      en: `Rooms empty when a new school or an extension has been in use for ${years} years (home rooms less sections wanted, at most what it added), added up to the year.`,
    },
    measure: emptyAfter(years),
  });

export const afterOpeningIndicators = {
  emptyRooms5: emptyRooms(5),
  emptyRooms10: emptyRooms(10),
  costPerClassRemoved: indicator({
    unit: 'yuan',
    needs: 'threshold',
    evidence: ['enrolment', 'projects'],
    description: {
      zh: '基准年后投用的新建、扩建项目投资 ÷ 比基准年减少的大班额班数。',
      en: 'Cost of the new schools and extensions opened after the base year ÷ oversize classes fewer than in the base year.',
    },
    measure: measureCostPerClass,
  }),
} as const satisfies Record<string, Indicator>;
