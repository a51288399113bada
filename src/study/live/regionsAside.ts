import type { Project } from '../../domain/region/project.ts';
import type { Region } from '../../domain/region/region.ts';

const aYearLater = (project: Project): Project => ({
  ...project,
  finish: `${Number(project.finish.slice(0, 4)) + 1}${project.finish.slice(4)}`,
});

/** What levers do to the tables of a place, by so many steps. */
const changes: readonly ((region: Region, steps: number) => Partial<Region>)[] = [
  ({ births }, steps) => ({ births: births.map((row) => ({ ...row, births: row.births + steps })) }),
  ({ classRules }, steps) => ({
    classRules: classRules.map((rule) => ({ ...rule, capSize: rule.capSize + steps })),
  }),
  ({ projects }, steps) => ({
    projects: projects.map((project, at) => (at % steps === 0 ? aYearLater(project) : project)),
  }),
  ({ teachers }, steps) => ({
    teachers: teachers.map((pool) => ({ ...pool, hires: (pool.hires ?? 0) + steps })),
  }),
];

/**
 * Regions a little aside of one, as levers leave them: for walking paths that nobody asked for, so that the engine has
 * compiled what follows a lever before one is moved.
 *
 * @param rounds How often each kind of change comes, each time a step further.
 */
export function* regionsAside(region: Region, rounds: number): Generator<Region> {
  for (let steps = 1; steps <= rounds; steps += 1)
    for (const change of changes) yield { ...region, ...change(region, steps) };
}
