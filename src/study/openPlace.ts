import { readDataset, type TableFile } from '../dataset/readDataset.ts';
import type { Problem } from '../domain/problem.ts';
import type { Region } from '../domain/region/region.ts';
import type { Change, Scenario } from '../domain/scenario.ts';
import { applyScenario, type IdleLines, readScenario } from '../scenario/applyScenario.ts';

export type { TableFile } from '../dataset/readDataset.ts';

/** What a door hands in: a dataset's files and, where a what-if is asked, the scenario's text. */
export interface OpenRequest {
  readonly files: readonly TableFile[];
  readonly scenario?: { readonly text: string; readonly file: string };
}

export type Opened =
  | {
      readonly ok: true;
      /** The place as its tables say. */
      readonly baseline: Region;
      /** The place after the scenario; the baseline itself when none is asked. */
      readonly region: Region;
      readonly scenario: Scenario | undefined;
      readonly changes: readonly Change[];
      readonly notices: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly notices: readonly Problem[] };

/** A place whose tables are read and sound. */
export type ReadPlace = Extract<PlaceReading, { ok: true }>;
/** A place's tables as a region, or every problem of them. */
export type PlaceReading = ReturnType<typeof readDataset>;

/** Read a place's tables. */
export function readPlace(files: readonly TableFile[]): PlaceReading {
  return readDataset(files);
}

/**
 * Open a place whose tables are read already: apply the scenario to a copy.
 *
 * @param scenario None: the place as its tables say.
 * @param idle What becomes of its lines that change nothing.
 * @returns The place, or every problem of the scenario.
 */
export async function openOn(
  { region: baseline, notices }: ReadPlace,
  scenario: OpenRequest['scenario'],
  idle: IdleLines = 'refused',
): Promise<Opened> {
  if (scenario === undefined) {
    return { ok: true, baseline, region: baseline, scenario: undefined, changes: [], notices };
  }
  const parsed = readScenario(scenario.text, scenario.file);
  if (!parsed.ok) return { ...parsed, notices };
  const applied = await applyScenario(baseline, parsed.scenario, scenario.file, parsed.rows, idle);
  if (!applied.ok) return { ...applied, notices };
  return {
    ok: true,
    baseline,
    region: applied.region,
    scenario: parsed.scenario,
    changes: applied.changes,
    notices,
  };
}

/**
 * Open a place: read its tables, then apply the scenario to a copy.
 *
 * @returns The place, or every problem of the tables, or else every problem of the scenario.
 */
export async function openPlace({ files, scenario }: OpenRequest): Promise<Opened> {
  const read = readPlace(files);
  return read.ok ? openOn(read, scenario) : read;
}

/** What a scenario says of itself: the dataset it names, as written in it, and its title and question. */
export type ScenarioHead =
  | ({ readonly ok: true } & Pick<Scenario, 'dataset' | 'title' | 'question'>)
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The head of a scenario, or every problem of its text. */
export function datasetOfScenario({
  text,
  file,
}: {
  readonly text: string;
  readonly file: string;
}): ScenarioHead {
  const read = readScenario(text, file);
  if (!read.ok) return read;
  const { dataset, title, question } = read.scenario;
  return { ok: true, dataset, title, question };
}
