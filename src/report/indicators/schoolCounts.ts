import type { SchoolId } from '../../domain/units.ts';
import { pupilsBySchool } from '../cellSums.ts';
import { cellsIn } from '../context.ts';
import { missing } from '../missing.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';
import { asksFor, inScope } from './projects.ts';

const ending = ['closure', 'merge'];

const measureSchoolsInUse: Measure = (context, year, scope) => {
  if (!context.censusYears.has(year)) return missing('noCensus', { year });
  const taught = [...pupilsBySchool(cellsIn(context, year, scope))].filter(([, pupils]) => pupils > 0);
  const legal = taught.map(([id]) => context.schools.get(id)?.legalSchool ?? id);
  return { value: new Set<SchoolId>(legal).size };
};

const measureSchoolsClosed: Measure = (context, year, scope, target) => {
  if (context.region.projects.length === 0) return missing('noProjectTable');
  const ended = context.projects.filter(
    (project) =>
      ending.includes(project.kind) &&
      inScope(context, project, scope) &&
      asksFor(project, target, ending) &&
      (context.openings.get(project.id)?.openYear ?? Number.POSITIVE_INFINITY) <= year,
  );
  return { value: new Set(ended.map(({ school }) => school)).size };
};

export const schoolCountIndicators = {
  schoolsInUse: indicator({
    unit: 'schools',
    evidence: ['enrolment', 'schools', 'projects'],
    description: {
      zh: '统计日有在校生的法人学校数（多校区计一所），含幼儿园。',
      en: 'Legal schools with pupils on census day, kindergartens included; the campuses of one count once.',
    },
    measure: measureSchoolsInUse,
  }),
  schoolsClosed: indicator({
    unit: 'schools',
    needs: 'programme',
    observed: 'inUse',
    evidence: ['projects', 'schools'],
    description: {
      zh: '至当年统计日已停办或并入他校的学校数（目标可写明工程或点名项目）。',
      en: 'Schools closed or merged by the census of the year (those of the target’s programme or named projects where it gives any).',
    },
    measure: measureSchoolsClosed,
  }),
} as const satisfies Record<string, Indicator>;
