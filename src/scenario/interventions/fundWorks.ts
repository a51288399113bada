import { replaceProjects } from '../findProject.ts';
import { findWorks, sayWorks } from '../findWorks.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';

/** Set the share of the cost that is funded, for works that are not finished. */
export const fundWorks: Resolver<'fundWorks'> = (asked, scene) => {
  const found = findWorks(scene, asked);
  if ('problems' in found) return refuse(...found.problems);
  const { share } = asked;
  const changed = found.works
    .filter(({ fundedShare }) => fundedShare !== share)
    .map((project) => ({ ...project, ...assumedBy(asked), fundedShare: share }));
  const [said, percent] = [sayWorks(scene.region, asked), Math.round(share * 1000) / 10];
  return effect(scene, changed.length, replaceProjects(scene, changed), {
    zh: `${said.zh} ${changed.length} 个项目的资金落实 ${percent}%。`,
    en: `${changed.length} projects${said.en} are funded to ${percent} %.`,
  });
};
