import type { CriticalProject } from '../../../../src/domain/report.ts';
import type { ProjectPicture } from '../../pictures/decidedProjects.ts';

/** A deadline as it concerns one project. */
export interface ProjectDeadline {
  readonly due: number;
  readonly late: boolean;
  /** Oversize classes that wait for it at the census of the deadline year; undefined for a programme's deadline. */
  readonly over: number | undefined;
  /** Whether the building is finished within the deadline year although pupils move in only afterwards. */
  readonly finishedInTime: boolean;
}

/** A decided project with every deadline it serves, each year and reason once. */
export interface ProjectRow extends ProjectPicture {
  readonly dues: readonly ProjectDeadline[];
  readonly late: boolean;
}

/** One district's projects. */
export interface ProjectGroup {
  readonly district: string;
  readonly rows: readonly ProjectRow[];
  readonly late: number;
}

function duesOf(project: ProjectPicture, critical: readonly CriticalProject[]): ProjectDeadline[] {
  const programme = new Map<number, ProjectDeadline>();
  for (const { due, late } of project.deadlines) {
    const known = programme.get(due)?.late ?? false;
    programme.set(due, { due, late: late || known, over: undefined, finishedInTime: !(late || known) });
  }
  const waiting = critical
    .filter((row) => row.project === project.id)
    .map(({ year, over, finishedInTime }) => ({ due: year, late: true, over, finishedInTime }));
  return [...programme.values(), ...waiting].sort((left, right) => left.due - right.due);
}

/**
 * Put projects beside their deadlines, district by district, the districts with most late ones first.
 *
 * @param order Identifiers of the districts; equals stand in this order.
 * @param asked Only this district, only late projects.
 */
export function projectGroups(
  projects: readonly ProjectPicture[],
  critical: readonly CriticalProject[],
  order: readonly string[],
  asked: { readonly district?: string | undefined; readonly onlyLate?: boolean },
): ProjectGroup[] {
  const rows = projects.map((project): ProjectRow => {
    const dues = duesOf(project, critical);
    return { ...project, dues, late: dues.some(({ late }) => late) };
  });
  return order
    .filter((district) => asked.district === undefined || asked.district === district)
    .map((district) => {
      const own = rows.filter((row) => row.district === district && (row.late || asked.onlyLate !== true));
      return { district, rows: own, late: own.filter(({ late }) => late).length };
    })
    .filter((group) => group.rows.length > 0)
    .sort((left, right) => right.late - left.late);
}
