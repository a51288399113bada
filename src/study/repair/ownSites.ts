import type { Project, Site } from '../../domain/region/project.ts';
import type { Region } from '../../domain/region/region.ts';

/** Classes of the smallest standard size of a new school: a smaller one is drawn as a size of its own. */
const smallest = 12;

/**
 * A place in which every new school that was drawn has land: where none of its sites is meant, it gets one of its own, where
 * the school stands and from when on its works are to begin.
 *
 * @param works Works drawn, as rows of the projects table.
 */
export function withOwnSites(region: Region, works: readonly Project[]): Region {
  const known = new Set([...region.sites, ...region.schools].map(({ id }) => id));
  const sites = works.flatMap((work): Site[] => {
    const { kind, school, name, district, stages, start, finish, area, lon, lat, siteArea, basis } = work;
    if (kind !== 'newSchool' || known.has(school) || stages === undefined) return [];
    known.add(school);
    return [
      {
        ...{ id: school, name, district, stages, basis },
        maxClasses: Math.max(smallest, roomsOfWork(work)),
        availableFrom: start ?? finish,
        ...(area === undefined ? {} : { area }),
        ...(lon === undefined ? {} : { lon }),
        ...(lat === undefined ? {} : { lat }),
        ...(siteArea === undefined ? {} : { siteArea }),
      },
    ];
  });
  return sites.length === 0 ? region : { ...region, sites: [...region.sites, ...sites] };
}

/** Home rooms that a work adds. */
export function roomsOfWork({ homeRooms, classesByStage }: Project): number {
  return homeRooms ?? Object.values(classesByStage ?? {}).reduce((sum, classes) => sum + classes, 0);
}
