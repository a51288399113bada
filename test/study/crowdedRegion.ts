import type { Region } from '../../src/domain/region/region.ts';
import { smallRegion } from '../arbitraries/region.ts';

/** The teaching region without its new school and with too few rooms; no primary class may be over 45 in 2021. */
export function crowdedRegion(): Region {
  const region = smallRegion();
  const schools = region.schools.map((school) => ({
    ...school,
    ...(school.id === 'mill-lane' ? { homeRooms: 18, extensibleRooms: 6 } : {}),
  }));
  const targets = region.targets.map((target) => ({
    ...target,
    threshold: 46,
    year: 2021,
    stages: ['primary' as const],
  }));
  return { ...region, schools, targets, projects: [] };
}
