import { replaceProjects } from '../findProject.ts';
import { findWorks, sayWorks } from '../findWorks.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';

/** Take works out of the pipeline whose money is not settled; those that do not say how much is funded stay. */
export const dropUnfunded: Resolver<'dropUnfunded'> = (asked, scene) => {
  const found = findWorks(scene, asked);
  if ('problems' in found) return refuse(...found.problems);
  const { below = 1 } = asked;
  const dropped = found.works
    .filter(({ fundedShare }) => fundedShare !== undefined && fundedShare < below)
    .map((project) => ({ ...project, ...assumedBy(asked), status: 'cancelled' as const }));
  const [said, percent] = [sayWorks(scene.region, asked), Math.round(below * 1000) / 10];
  return effect(scene, dropped.length, replaceProjects(scene, dropped), {
    zh: `${said.zh} ${dropped.length} 个资金落实不足 ${percent}% 的项目按不建计。`,
    en: `${dropped.length} projects${said.en} that are funded to less than ${percent} % count as not built.`,
  });
};
