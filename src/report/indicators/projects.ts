import type { ProjectOpening } from '../../domain/capacity.ts';
import { onceFor } from '../../domain/onceFor.ts';
import type { Project } from '../../domain/region/project.ts';
import type { Target } from '../../domain/region/target.ts';
import type { Stage } from '../../domain/stage.ts';
import type { ReportContext } from '../context.ts';
import { type Measured, missing } from '../missing.ts';
import { hasType, type Scope } from '../scope.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';

/** What a plan counts as built or extended when it names no programme (新改扩建). */
const works = ['newSchool', 'extension', 'rebuild', 'conversion'];

/** The stages a project serves: its own, or those of the school it changes. */
export function stagesServed(context: ReportContext, project: Project): readonly Stage[] {
  const own = project.stages ?? (Object.keys(project.classesByStage ?? {}) as Stage[]);
  return own.length > 0 ? own : (context.schools.get(project.school)?.stages ?? []);
}

/** Whether a project works in a scope: its district, its stages, the type of the school. */
export function inScope(context: ReportContext, project: Project, scope: Scope): boolean {
  const stages = stagesServed(context, project);
  return (
    scope.districts.includes(project.district) &&
    (stages.length === 0 || stages.some((stage) => scope.stages.includes(stage))) &&
    hasType(scope, context.schools.get(project.school))
  );
}

const programmesOf = onceFor(({ programme }: Target): readonly string[] => programme?.split('|') ?? []);

/** Whether a target means a project: one it names, one of its programme, else one of the usual kinds. */
export function asksFor(project: Project, target: Target | undefined, kinds: readonly string[]): boolean {
  if (target?.projects !== undefined) return target.projects.includes(project.id);
  if (target?.programme === undefined) return kinds.includes(project.kind);
  return project.programme !== undefined && programmesOf(target).includes(project.programme);
}

type Counts = (project: Project, opening: ProjectOpening | undefined) => boolean;

function countSites(
  context: ReportContext,
  scope: Scope,
  target: Target | undefined,
  counts: Counts,
): Measured {
  const { projects } = context.region;
  if (projects.length === 0) return missing('noProjectTable');
  const asked = projects.filter((project) => asksFor(project, target, works));
  if (asked.length === 0 && target?.programme !== undefined)
    return missing('noProjects', { programme: target.programme });
  const counted = asked.filter(
    (project) =>
      project.status !== 'cancelled' &&
      counts(project, context.openings.get(project.id)) &&
      inScope(context, project, scope),
  );
  const named = target?.projects !== undefined;
  return { value: new Set(counted.map(({ id, school }) => (named ? id : school))).size };
}

function sitesBy(observed: 'built' | 'inUse'): Measure {
  return (context, year, scope, target) => {
    const asked = target?.observation;
    const inUse = asked === 'inUse' || (asked !== 'built' && observed === 'inUse');
    return countSites(context, scope, target, (_project, opening) =>
      opening === undefined ? false : (inUse ? opening.openYear : opening.builtYear) <= year,
    );
  };
}

const measureNewKindergartens: Measure = (context, year, scope, target) => {
  const inUse = target?.observation === 'inUse';
  return countSites(context, scope, target, (project, opening) => {
    const when = inUse ? opening?.openYear : opening?.builtYear;
    const isPublic = (project.ownership ?? 'public') === 'public';
    const isKindergarten = stagesServed(context, project).includes('kindergarten');
    return project.kind === 'newSchool' && isKindergarten && isPublic && when === year;
  });
};

export const projectIndicators = {
  projectsBuilt: indicator({
    unit: 'sites',
    needs: 'programme',
    observed: 'built',
    evidence: ['projects'],
    description: {
      zh: '至年底竣工的处数（按学校计，不按项目计）；目标写明工程时只计该工程（“A|B”为任一），点名项目（projects）时逐项计，否则计新建、扩建、改建、改用。',
      en: 'Sites (schools, not projects) whose works are finished by the end of the year; those of the target’s programme ("A|B" = either), one by one the projects it names, else all new schools, extensions, rebuilds and conversions.',
    },
    measure: sitesBy('built'),
  }),
  projectsInUse: indicator({
    unit: 'sites',
    needs: 'programme',
    observed: 'inUse',
    evidence: ['projects'],
    description: {
      zh: '至当年统计日已投用的处数，计法同上。',
      en: 'Sites in use at the census of the year, counted likewise.',
    },
    measure: sitesBy('inUse'),
  }),
  newPublicKindergartens: indicator({
    shownBy: 'district',
    ofStages: ['kindergarten'],
    unit: 'sites',
    observed: 'built',
    evidence: ['projects'],
    flow: true,
    description: {
      zh: '当年竣工的新建公办幼儿园处数（观测口径为 inUse 时为当年投用）。',
      en: 'New public kindergartens finished within the year (opened within it where the target observes "inUse").',
    },
    measure: measureNewKindergartens,
  }),
} as const satisfies Record<string, Indicator>;
