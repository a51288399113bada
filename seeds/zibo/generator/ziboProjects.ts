import type { Project } from '../../../src/domain/region/project.ts';
import { byText } from '../../../src/domain/region/region.ts';
import type { World } from '../../generator/buildWorld.ts';
import { kindergartenProgramme2020 } from './kindergartenProgramme2020.ts';
import { otherProgrammes } from './otherProgrammes.ts';
import { publishedProjects } from './publishedProjects.ts';
import { schoolProgramme2020 } from './schoolProgramme2020.ts';

/** The rows of projects.csv, sorted by identifier. */
export function ziboProjects(world: World): Project[] {
  const known = [
    ...publishedProjects(world),
    ...schoolProgramme2020(world),
    ...kindergartenProgramme2020(world),
  ];
  const busy = new Set(known.map(({ school }) => school));
  return [...known, ...otherProgrammes(world, busy)].sort((left, right) => byText(left.id, right.id));
}
