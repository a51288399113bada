import type { Project } from '../../domain/region/project.ts';
import type { Words } from '../../domain/words.ts';
import type { ReportContext } from '../context.ts';
import { say } from '../missing.ts';
import type { Scope } from '../scope.ts';

/** How often a rule was broken, or why the program cannot tell. */
export type Checked = { readonly broken: number } | { readonly missing: Words };

type Check = (context: ReportContext, scope: Scope) => Checked;

const ending = ['closure', 'merge'];
const reshaping = ['closure', 'merge', 'stageChange'];

function projectsIn(context: ReportContext, scope: Scope, kinds: readonly string[]): Project[] {
  return context.region.projects.filter(
    (project) =>
      kinds.includes(project.kind) &&
      project.status !== 'cancelled' &&
      scope.districts.includes(project.district) &&
      (context.openings.get(project.id)?.openYear ?? context.horizonYear) <= context.horizonYear,
  );
}

const checkBuildBeforeClosing: Check = (context, scope) => {
  const closing = projectsIn(context, scope, ending);
  const unnamed = closing.filter((project) => project.after === undefined);
  if (unnamed.length > 0)
    return { missing: say('noReplacementNamed', { count: unnamed.length, project: unnamed[0]?.id ?? '' }) };
  const early = closing.filter((project) => {
    const closes = context.openings.get(project.id)?.openYear;
    const replaced = context.openings.get(project.after ?? '')?.openYear;
    return closes === undefined || replaced === undefined || closes < replaced;
  });
  return { broken: early.length };
};

const checkRuralLayout: Check = (context, scope) => {
  const schools = [...context.schools.values()].filter(
    (school) =>
      scope.districts.includes(school.district) &&
      school.stages.some((stage) => scope.stages.includes(stage)),
  );
  const unknown = schools.filter((school) => school.urbanity === undefined);
  const changed = projectsIn(context, scope, reshaping).map((project) => project.school);
  const doubtful = unknown.filter((school) => changed.includes(school.id));
  if (doubtful.length > 0 || unknown.length === schools.length)
    return { missing: say('urbanityUnknown', { count: unknown.length }) };
  return {
    broken: schools.filter((school) => school.urbanity === 'rural' && changed.includes(school.id)).length,
  };
};

/** The rules that the program really checks; a target with role "constraint" names one as its indicator. */
export const constraints: Readonly<Record<string, { readonly words: Words; readonly check: Check }>> = {
  buildBeforeClosing: {
    words: {
      zh: '先建后撤：撤并不早于接替项目投用。',
      en: 'Build before closing: no closure or merge takes effect before its replacement is in use.',
    },
    check: checkBuildBeforeClosing,
  },
  ruralLayout: {
    words: {
      zh: '乡村布局不变：乡村学校没有撤并或学段调整。',
      en: 'Rural layout unchanged: no rural school is closed, merged or given other stages.',
    },
    check: checkRuralLayout,
  },
};
