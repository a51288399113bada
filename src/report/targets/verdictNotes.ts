import { stageWords } from '../../domain/stage.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { Words } from '../../domain/words.ts';
import { cellsIn } from '../context.ts';
import { asksFor, inScope } from '../indicators/projects.ts';
import { schoolSizeIndicators } from '../indicators/schoolSizes.ts';
import { ledgerRowsOf } from '../ledger.ts';
import { say } from '../missing.ts';
import { lacksMoney } from '../unfundedProjects.ts';
import { allYearNotes } from './allYearNotes.ts';
import type { Question } from './demandOf.ts';
import { ruleNotes } from './ruleNotes.ts';

function stagesWithoutRows({ context, indicator, scope, target }: Question, year: SchoolYear): Words[] {
  if (target.stages === undefined || !indicator.evidence.includes('enrolment')) return [];
  const empty = target.stages.filter((stage) =>
    cellsIn(context, year, { ...scope, stages: [stage] }).every(
      (cell) => cell.pupils.length + cell.groups.length === 0,
    ),
  );
  if (empty.length === 0) return [];
  const names = {
    zh: empty.map((stage) => stageWords[stage].zh),
    en: empty.map((stage) => stageWords[stage].en),
  };
  return [
    {
      zh: say('stagesWithoutRows', { stages: names.zh.join('、') }).zh,
      en: say('stagesWithoutRows', { stages: names.en.join(', ') }).en,
    },
  ];
}

function campusCount({ context, scope, target }: Question, year: SchoolYear): Words[] {
  if (target.indicator !== 'oversizeSchools') return [];
  const campuses = schoolSizeIndicators.oversizeCampuses.measure(context, year, scope, target);
  return 'value' in campuses ? [say('campusCount', { campuses: campuses.value })] : [];
}

function standing({ context, target }: Question, year: SchoolYear): Words[] {
  if (target.year !== undefined) return [];
  return [say('standing', { from: context.baseYear, to: context.horizonYear, year })];
}

function newCases({ context, scope, target }: Question): Words[] {
  if (target.indicator !== 'oversizeClasses' || target.operator !== 'noIncrease') return [];
  const rows = ledgerRowsOf(context, target, scope).filter((row) => row.origin === 'increase').length;
  return rows === 0 ? [] : [say('newCases', { rows })];
}

/** Works that the target names, or whose programme it names, and that lack money. */
function unfundedWorks({ context, target, scope }: Question): Words[] {
  const count = context.projects.filter(
    (project) => lacksMoney(project) && asksFor(project, target, []) && inScope(context, project, scope),
  ).length;
  return count === 0 ? [] : [say('restsOnUnfunded', { count })];
}

/** What a reader must know beside a computed figure. */
export function verdictNotes(question: Question, year: SchoolYear): Words[] {
  return [
    ...standing(question, year),
    ...ruleNotes(question, year),
    ...campusCount(question, year),
    ...newCases(question),
    ...allYearNotes(question, year),
    ...stagesWithoutRows(question, year),
    ...unfundedWorks(question),
  ];
}
