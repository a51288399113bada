import { openingYear } from '../calendar.ts';
import { onceFor } from '../onceFor.ts';
import type { Project } from './project.ts';
import type { Region } from './region.ts';
import { byText } from './region.ts';
import type { School, SchoolType } from './school.ts';

function typeOf(project: Project): SchoolType {
  const stages = project.stages ?? [];
  const only = stages.length === 1 ? stages[0] : undefined;
  return project.schoolType ?? only ?? (stages.includes('senior') ? 'completeSecondary' : 'nineYear');
}

/** The very same school each time for the same project. */
const schoolOf = onceFor((project: Project): School => {
  const { id: _id, school, name, district, area, lon, lat, basis, source } = project;
  const { boarderShare, siteArea, floorArea } = project;
  return {
    id: school,
    name,
    district,
    type: typeOf(project),
    stages: project.stages ?? [],
    governedBy: project.governedBy ?? 'district',
    ownership: project.ownership ?? 'public',
    homeRooms: 0,
    openedYear: openingYear(project.finish),
    basis,
    ...(area === undefined ? {} : { area }),
    ...(lon === undefined ? {} : { lon }),
    ...(lat === undefined ? {} : { lat }),
    ...(boarderShare === undefined ? {} : { boarderShare }),
    ...(siteArea === undefined ? {} : { siteArea }),
    ...(floorArea === undefined ? {} : { floorArea }),
    ...(source === undefined ? {} : { source }),
  };
});

/**
 * All schools a run can meet: those of schools.csv and those that projects open, the latter with no room yet
 * (the pipeline adds them when the works open).
 *
 * @returns Schools sorted by identifier, each identifier once.
 */
export function schoolsWithProjects(region: Pick<Region, 'schools' | 'projects'>): School[] {
  const known = new Set(region.schools.map((school) => school.id));
  const opened = region.projects
    .filter(
      (project) =>
        project.kind === 'newSchool' && project.status !== 'cancelled' && !known.has(project.school),
    )
    .map(schoolOf);
  return [...region.schools, ...opened].sort((left, right) => byText(left.id, right.id));
}
