import { readPath } from '../../../src/cli/readInput.ts';
import { changeWords } from '../../../src/domain/changeWords.ts';
import type { InterventionKind } from '../../../src/domain/interventions.ts';
import { interventionSchema } from '../../../src/domain/interventions.ts';
import { openOn, type ReadPlace, readPlace } from '../../../src/study/openPlace.ts';
import { reportStudy } from '../../../src/study/reportStudy.ts';
import { runStudy } from '../../../src/study/runStudy.ts';
import { beginDraft, type Draft } from '../../../web/src/drafts/draft.ts';
import { drawLevers } from '../../../web/src/pictures/leverChoices.ts';
import { drawStudy } from '../../../web/src/pictures/studyPicture.ts';
import { bareScenario } from '../../../web/src/views/whatIf/bareScenario.ts';
import { type LeverFieldPlan, leverFields } from '../../../web/src/views/whatIf/leverFields.ts';
import type { LeverGround } from '../../../web/src/views/whatIf/leverGround.ts';
import { newLine } from '../../../web/src/views/whatIf/newLine.ts';
import { whatIfWords } from '../../../web/src/views/whatIf/whatIfWords.ts';

/** The field of a lever that is moved from its least to its most, and how. */
export interface Moved {
  /** As the page calls the field, in Chinese. */
  readonly label: string;
  readonly by: 'slider' | 'typing' | 'choosing';
  /** What is typed, one after another. */
  readonly values: readonly number[];
  /** From the least to the most; a slider of few numbers has no more than it has numbers. */
  readonly steps: number;
}

/** A draft with one lever, of one kind of scenario change. */
export interface LeverDraft {
  readonly kind: InterventionKind;
  readonly draft: Draft;
  readonly moved: Moved;
}

/** A place as the bench needs it: read, and one draft for every kind that finds something to take hold of. */
export interface LeverPlace {
  readonly id: string;
  readonly read: ReadPlace;
  readonly drafts: readonly LeverDraft[];
}

/** Kinds of scenario changes, as the schema knows them. */
export const schemaKinds: readonly InterventionKind[] = interventionSchema.options.map(
  ({ shape }) => shape.kind.value,
);

/** So many values from the least to the most, each once. */
function spread(least: number, most: number, digits: number, count: number): number[] {
  const scale = 10 ** digits;
  const values = Array.from({ length: count }, (_, index) =>
    Math.round((least + ((most - least) * index) / (count - 1)) * scale),
  );
  return [...new Set(values)].map((value) => value / scale);
}

const zh = ({ zh }: { readonly zh: string }) => zh;

/** Ends of a field without a slider: half and twice what it holds, or all that may be typed. */
function endsOf({ range = [0, 1] }: LeverFieldPlan, value: unknown): readonly [number, number] {
  return typeof value === 'number' && value !== 0 ? [value / 2, value * 2] : range;
}

/**
 * The field that moves a lever: its slider, else its last number, else its last year (a first one may not pass it), else
 * the first thing to choose.
 */
function movedField(
  kind: InterventionKind,
  line: Readonly<Record<string, unknown>>,
  { study }: LeverGround,
  steps: number,
): Moved {
  const fields = leverFields[kind];
  const label = ({ label }: LeverFieldPlan) => `${zh(changeWords[kind])}: ${zh(label)}`;
  const typedIn = (label: string, values: readonly number[]) => ({
    ...{ label, by: 'typing' as const, values, steps },
  });
  const slid = fields.find(({ control, slider }) => control === 'factor' || slider !== undefined);
  if (slid !== undefined) {
    const [least, most] = slid.slider ?? [0, steps];
    const numbers = Math.round((most - least) * 10 ** (slid.digits ?? 0));
    return { label: label(slid), by: 'slider', values: [], steps: Math.min(steps, numbers) };
  }
  const typed = fields.findLast(({ control }) => control === 'number');
  if (typed !== undefined) {
    const [least, most] = endsOf(typed, line[typed.key]);
    return typedIn(label(typed), spread(least, most, typed.digits ?? 0, steps));
  }
  if (fields.some(({ control }) => control === 'works'))
    return typedIn(zh(whatIfWords.worksRooms), spread(1, 60, 0, steps));
  const dated = fields.findLast(({ key, control }) => control === 'year' && line[key] !== undefined);
  if (dated !== undefined) {
    const { baseYear, horizonYear } = study.place;
    const years = spread(baseYear + 1, horizonYear, 0, steps);
    // And back to the first, since what begins too late changes nothing and is refused.
    return typedIn(label(dated), [...years, ...years.slice(0, 1)]);
  }
  const chosen = fields.find(({ control }) => control !== 'text');
  if (chosen === undefined) throw new Error(`Nothing of ${kind} can be moved.`);
  return { label: label(chosen), by: 'choosing', values: [], steps };
}

type Line = NonNullable<ReturnType<typeof newLine>>;

/** Kinds that give others something to take hold of where the place has nothing. */
const before: readonly InterventionKind[] = ['controlTotal', 'fundWorks'];

/** The new line of a kind, after one that it takes hold of where it needs one; none where it finds nothing. */
async function linesOf(kind: InterventionKind, ground: LeverGround, read: ReadPlace): Promise<Line[]> {
  const line = newLine(kind, ground, [], zh);
  if (line !== undefined) return [line];
  for (const first of before) {
    const ahead = newLine(first, ground, [], zh);
    if (ahead === undefined) continue;
    const text = bareScenario(ground.study.place.id, changeWords[first], [ahead]);
    const opened = await openOn(read, { text, file: 'first.yaml' });
    if (!opened.ok) continue;
    const next = newLine(kind, { ...ground, choices: drawLevers(opened.region) }, [], zh);
    if (next !== undefined) return [ahead, next];
  }
  return [];
}

/**
 * Read a built-in place and write a draft for every kind of scenario change.
 *
 * @param steps Steps from a lever's least to its most.
 * @throws {Error} The place is not there or has problems, or a kind has no lever.
 */
export async function leverPlace(
  id: string,
  kinds: readonly InterventionKind[],
  steps: number,
): Promise<LeverPlace> {
  const path = readPath(`seeds/${id}`);
  if (!('files' in path)) throw new Error(`seeds/${id} is not there: run the bench from the repository.`);
  const read = readPlace(path.files);
  if (!read.ok) throw new Error(`seeds/${id} has problems: run \`check\` on it.`);
  const opened = await openOn(read, undefined);
  if (!opened.ok) throw new Error(`seeds/${id} cannot be opened.`);
  const run = runStudy(opened.region);
  const study = drawStudy({ run, report: reportStudy(run), opened, notices: [] });
  const ground: LeverGround = { study, choices: drawLevers(run.region) };
  const drafts: LeverDraft[] = [];
  for (const kind of kinds) {
    if (!Object.hasOwn(leverFields, kind)) throw new Error(`The page has no lever for ${kind}.`);
    const lines = await linesOf(kind, ground, read);
    const line = lines.at(-1);
    if (line === undefined) continue;
    const text = bareScenario(id, changeWords[kind], lines);
    const draft = beginDraft(`draft-${kind.toLowerCase()}`, { place: id, title: changeWords[kind], text });
    drafts.push({ kind, draft, moved: movedField(kind, line, ground, steps) });
  }
  return { id, read, drafts };
}
