import type { Problem } from '../domain/problem.ts';
import type { FieldMeta } from '../domain/region/fields.ts';
import { type Project, projectSchema } from '../domain/region/project.ts';
import type { Region } from '../domain/region/region.ts';
import { type Named, sayNearest } from './nearest.ts';
import type { Scene } from './scene.ts';

/** What a reference such as "schools.id|projects.school" can point at. */
function candidates(region: Region, refersTo: string): Named[] {
  return refersTo.split('|').flatMap((column) => {
    const [table = '', field = ''] = column.split('.');
    const rows = (region as unknown as Record<string, readonly Record<string, string>[]>)[table] ?? [];
    return rows.map((row) => ({ id: row[field] ?? '', name: row.name ?? '' }));
  });
}

/** The columns a project's field points at; a school that is not new must exist, though its table cannot say so. */
function referenceOf(field: string, project: Project): string | undefined {
  if (field === 'school') return project.kind === 'newSchool' ? undefined : 'schools.id|projects.school';
  const schema = (projectSchema.shape as Record<string, { meta(): unknown }>)[field];
  return (schema?.meta() as FieldMeta | undefined)?.refersTo;
}

/** Find identifiers of a project that point at nothing. */
export function findReferences(scene: Scene, project: Project): Problem[] {
  return Object.entries(project).flatMap(([field, value]) => {
    const refersTo = referenceOf(field, project);
    if (refersTo === undefined) return [];
    const known = candidates(scene.region, refersTo);
    const ids = new Set(known.map(({ id }) => id));
    const named = (Array.isArray(value) ? value : [value]).map(String);
    return named
      .filter((id) => !ids.has(id) && !(field === 'after' && scene.failedProjects.has(id)))
      .map((id) => {
        const details = { id, table: refersTo.replaceAll('|', ', '), near: sayNearest(id, known) };
        return scene.problem('scenarioUnknownReference', `project.${field}`, details);
      });
  });
}
