import { canMove } from '../domain/moveProject.ts';
import type { Project } from '../domain/region/project.ts';
import { byText } from '../domain/region/region.ts';
import type { UnfundedProject } from '../domain/report.ts';
import type { ReportContext } from './context.ts';
import { asksFor } from './indicators/projects.ts';
import { say } from './missing.ts';

/** Whether works are not finished and known to lack some of their money. */
export function lacksMoney(project: Project): boolean {
  return canMove(project) && project.fundedShare !== undefined && project.fundedShare < 1;
}

/** Money in ten thousands, one decimal: 1,234.5. */
const tenThousands = (yuan: number) => (yuan / 10_000).toLocaleString('en-US', { maximumFractionDigits: 1 });

function unfunded(context: ReportContext, project: Project): UnfundedProject[] {
  const { id, name, district, fundedShare, cost } = project;
  const opening = context.openings.get(id);
  if (opening === undefined || fundedShare === undefined) return [];
  const targets = context.targets.filter(
    (target) => target.year !== undefined && asksFor(project, target, []),
  );
  const lacking = cost === undefined ? undefined : Math.round(cost * (1 - fundedShare));
  const details = { project: name, share: Math.round(fundedShare * 1000) / 10, open: opening.openYear };
  return [
    {
      ...{ project: id, name, district, fundedShare, openYear: opening.openYear },
      ...(lacking === undefined ? {} : { lacking }),
      targets: targets.map((target) => target.id),
      words:
        lacking === undefined
          ? say('unfundedProject', details)
          : say('unfundedProjectLacks', { ...details, lacking: tenThousands(lacking) }),
    },
  ];
}

/**
 * Works that are not finished although money for them is missing; those that lack most first. They are built as planned
 * all the same: a scenario can leave them out (`dropUnfunded`). Works that do not say how much is funded are not told.
 */
export function unfundedProjects(context: ReportContext): UnfundedProject[] {
  return context.projects
    .filter(lacksMoney)
    .flatMap((project) => unfunded(context, project))
    .sort((left, right) => (right.lacking ?? 0) - (left.lacking ?? 0) || byText(left.project, right.project));
}
