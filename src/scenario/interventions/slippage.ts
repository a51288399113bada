import { type Delay, middleDelay, readDelays, triangularDelays, writeDelays } from '../../domain/delays.ts';
import { projectKindWords } from '../../domain/glossary.ts';
import type { InterventionOf } from '../../domain/interventions.ts';
import { canMove, moveProject } from '../../domain/moveProject.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Project } from '../../domain/region/project.ts';
import type { Words } from '../../domain/words.ts';
import { findProject, refuseFinished, replaceProjects } from '../findProject.ts';
import { scenarioUnknownDistrict, scenarioUnknownProgramme } from '../findUnknown.ts';
import { wrongMove } from '../findWrongMonths.ts';
import { sayDistrict } from '../sayPlaces.ts';
import { effect, type Resolver, refuse, type Scene } from '../scene.ts';

type Slippage = InterventionOf<'slippage'>;

/** Months off with their weights, and those that the central path takes. */
interface Slipping {
  readonly delays: readonly Delay[];
  readonly central: number;
}
type Found<T> = { readonly problems: readonly Problem[] } | T;

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

/** The works meant: one by its name, or all that can still move and fit. */
function findWorks(scene: Scene, asked: Slippage): Found<{ readonly works: readonly Project[] }> {
  const unknown = [
    ...scenarioUnknownDistrict(scene, asked.district),
    ...scenarioUnknownProgramme(scene, asked.programme),
  ];
  const named = asked.project === undefined ? undefined : findProject(scene, asked.project);
  if (named?.ok === false) return { problems: [...unknown, ...named.problems] };
  if (unknown.length > 0) return { problems: unknown };
  if (named?.project.status === 'cancelled')
    return { problems: [scene.problem('projectCancelled', 'project', { id: named.project.id })] };
  if (named?.project.status === 'finished') {
    const refused = refuseFinished(scene, named.project);
    return { problems: refused.ok ? [] : refused.problems };
  }
  const fits = (project: Project) =>
    canMove(project) &&
    (asked.project ?? project.id) === project.id &&
    (asked.district ?? project.district) === project.district &&
    (asked.programme ?? project.programme) === project.programme &&
    (asked.works ?? project.kind) === project.kind &&
    (asked.status ?? project.status) === project.status;
  return { works: scene.region.projects.filter(fits) };
}

/** The project on the central path, with how far off it draws may find it. */
function slip(scene: Scene, project: Project, { delays, central }: Slipping): Project {
  const { delays: _before, ...moved } = moveProject(scene.region, project, central);
  if (delays.length === 1) return moved;
  const around = delays.map(({ months, weight }) => ({ months: months - central, weight }));
  return { ...moved, delays: writeDelays(around) };
}

function sayWorks(scene: Scene, { district, programme, works }: Slippage): Words {
  const place = sayDistrict(scene.region, district);
  const of =
    programme === undefined ? { zh: '', en: '' } : { zh: `“${programme}”`, en: ` of "${programme}"` };
  const kind = works === undefined ? { zh: '', en: '' } : projectKindWords[works];
  const kindEn = kind.en === '' ? '' : ` (${kind.en})`;
  return { zh: `${place.zh}${of.zh}${kind.zh}`, en: `${kindEn}${of.en} in ${place.en}` };
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
    first < 0
      ? works.flatMap((each) => wrongMove(scene, each, moveProject(scene.region, each, first), field))
      : [];
  if (wrong.length > 0) return refuse(...wrong);
  const slipped = works.map((each) => slip(scene, each, slipping));
  const changed = slipped.filter((each, index) => {
    const before = works[index];
    return each.finish !== before?.finish || each.delays !== before.delays;
  });
  const [count, central, said] = [changed.length, slipping.central, sayWorks(scene, asked)];
  return effect(scene, count, replaceProjects(scene, changed), {
    zh: `${said.zh} ${count} 个项目的工期有 ${first} 至 ${last} 个月的偏差，中间情形按 ${central} 个月计。`,
    en: `${count} projects${said.en} are ${first} to ${last} months late; the central path takes ${central}.`,
  });
};
