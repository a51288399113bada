import { type Delay, middleDelay, readDelays, triangularDelays, writeDelays } from '../../domain/delays.ts';
import type { InterventionOf } from '../../domain/interventions.ts';
import { moveProject } from '../../domain/moveProject.ts';
import type { Project } from '../../domain/region/project.ts';
import { replaceProjects } from '../findProject.ts';
import { type Found, findWorks, sayWorks } from '../findWorks.ts';
import { wrongMove } from '../findWrongMonths.ts';
import { effect, type Resolver, refuse, type Scene } from '../scene.ts';

type Slippage = InterventionOf<'slippage'>;

/** Months off with their weights, and those that the central path takes. */
interface Slipping {
  readonly delays: readonly Delay[];
  readonly central: number;
}

/** The distribution asked for, in either of its two forms. */
function readSlipping(scene: Scene, asked: Slippage): Found<Slipping> {
  const { least, likely, most, delays: written } = asked;
  const corners = [least, likely, most].filter((month) => month !== undefined);
  if (corners.length !== (written === undefined ? 3 : 0))
    return { problems: [scene.problem('slippageForm', written === undefined ? 'likely' : 'delays')] };
  if (written !== undefined) {
    const delays = readDelays(written);
    return delays === undefined
      ? { problems: [scene.problem('slippageUnreadable', 'delays', { value: written })] }
      : { delays, central: middleDelay(delays) };
  }
  const [low = 0, central = 0, high = 0] = corners;
  return low <= central && central <= high
    ? { delays: triangularDelays(low, central, high), central }
    : { problems: [scene.problem('slippageOrder', 'likely', { least: low, likely: central, most: high })] };
}

/** The project moved by months from where it would stand without earlier slippage. */
function moved({ region, slipped }: Scene, project: Project, months: number): Project {
  return moveProject(region, project, months - (slipped.get(project.id) ?? 0));
}

/** The project on the central path, with how far off it draws may find it. */
function slip(scene: Scene, project: Project, { delays, central }: Slipping): Project {
  const { delays: _before, ...placed } = moved(scene, project, central);
  if (delays.length === 1) return placed;
  const around = delays.map(({ months, weight }) => ({ months: months - central, weight }));
  return { ...placed, delays: writeDelays(around) };
}

/** Let works come out later, or earlier, by chance: the central path takes the middle, draws draw each project’s own. */
export const slippage: Resolver<'slippage'> = (asked, scene) => {
  const [slipping, found] = [readSlipping(scene, asked), findWorks(scene, asked)];
  if ('problems' in slipping || 'problems' in found) {
    const problems = [slipping, found].flatMap((part) => ('problems' in part ? part.problems : []));
    return refuse(...problems);
  }
  const { works } = found;
  const [first, last] = [slipping.delays[0]?.months ?? 0, slipping.delays.at(-1)?.months ?? 0];
  const field = asked.delays === undefined ? 'least' : 'delays';
  const wrong =
    first < 0 ? works.flatMap((each) => wrongMove(scene, each, moved(scene, each, first), field)) : [];
  if (wrong.length > 0) return refuse(...wrong);
  const slipped = works.map((each) => slip(scene, each, slipping));
  const changed = slipped.filter((each, index) => {
    const before = works[index];
    return each.finish !== before?.finish || each.delays !== before.delays;
  });
  const [count, central, said] = [changed.length, slipping.central, sayWorks(scene.region, asked)];
  const done = effect(scene, count, replaceProjects(scene, changed), {
    zh: `${said.zh} ${count} 个项目的工期有 ${first} 至 ${last} 个月的偏差，中间情形按 ${central} 个月计。`,
    en: `${count} projects${said.en} are ${first} to ${last} months late; the central path takes ${central}.`,
  });
  return done.ok ? { ...done, slipped: new Map(works.map(({ id }) => [id, central])) } : done;
};
