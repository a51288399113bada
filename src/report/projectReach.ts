import type { Project } from '../domain/region/project.ts';
import type { Stage } from '../domain/stage.ts';
import type { SchoolId } from '../domain/units.ts';
import type { ReportContext } from './context.ts';
import { stagesServed } from './indicators/projects.ts';

const roomKinds = ['extension', 'conversion', 'temporaryBlock', 'rebuild'];

/** Whether a project adds rooms at the school itself. */
export function enlarges(project: Project, school: SchoolId): boolean {
  return project.school === school && roomKinds.includes(project.kind);
}

/**
 * Whether a new school takes pupils of a school's stage: the schools it names, else those of the same stage in its
 * area, else in its district.
 */
export function relieves(context: ReportContext, project: Project, school: SchoolId, stage: Stage): boolean {
  if (project.kind !== 'newSchool' || !stagesServed(context, project).includes(stage)) return false;
  if (project.relieves !== undefined) return project.relieves.includes(school);
  const there = context.schools.get(school);
  if (there === undefined || there.id === project.school || there.district !== project.district) return false;
  return project.area === undefined || there.area === project.area;
}
