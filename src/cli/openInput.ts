import { basename } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import type { Region } from '../domain/region/region.ts';
import { hashPlace } from '../store/hashPlace.ts';
import { datasetOfScenario, type Opened, type OpenRequest, openPlace } from '../study/openPlace.ts';
import type { Provenance } from '../study/provenance.ts';
import { engine } from './engine.ts';
import { CommandEnd, exitCodes } from './exit.ts';
import { printProblems } from './print/problems.ts';
import { doorProblem } from './problemTexts.ts';
import { datasetPath, type ReadFile, type ReadPath, readPath } from './readInput.ts';
import type { Settings } from './settings.ts';

/** A place opened from a path, with where it came from. */
export type OpenInput = Extract<Opened, { ok: true }> & { readonly provenance: Provenance };

type Readable = Extract<ReadPath, { ok: true }>;

/**
 * Print problems and end the command.
 *
 * @param notices What was noticed beside them: a column that was not read often is the one that is missing.
 * @throws {CommandEnd} Always.
 */
export function endWith(
  problems: readonly Problem[],
  settings: Settings,
  notices: readonly Problem[] = [],
): never {
  printProblems(problems, notices, settings);
  throw new CommandEnd(exitCodes.problems);
}

/**
 * Make sure that a district named on the command line exists.
 *
 * @throws {CommandEnd} It does not; the problem has been printed.
 */
export function knownDistrict(
  region: Region,
  id: string | undefined,
  settings: Settings,
): string | undefined {
  if (id === undefined || region.districts.some((district) => district.id === id)) return id;
  const known = region.districts.map((district) => district.id).join(', ');
  return endWith([doorProblem('unknownDistrictOption', { column: '--district' }, { id, known })], settings);
}

function readOrEnd(path: string, settings: Settings): Readable {
  const read = readPath(path);
  return read.ok ? read : endWith(read.problems, settings);
}

function datasetFiles(path: string, settings: Settings): readonly ReadFile[] {
  const read = readOrEnd(path, settings);
  if (read.kind === 'dataset') return read.files;
  return endWith([doorProblem('scenarioOfScenario', { file: basename(path) }, { path })], settings);
}

function scenarioBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The files that a path names, and where a result made of them comes from. */
export interface InputFiles {
  readonly request: OpenRequest;
  /** Provenance of the place with this identifier. */
  readonly provenanceOf: (place: string) => Provenance;
}

/**
 * Read the files of what a path names: a dataset as it is, or a scenario with its dataset.
 *
 * @throws {CommandEnd} Something cannot be read; all problems have been printed.
 */
export function readInputFiles(path: string, settings: Settings): InputFiles {
  const read = readOrEnd(path, settings);
  const scenario = read.kind === 'scenario' ? { text: read.text, file: basename(path) } : undefined;
  const named = scenario === undefined ? undefined : datasetOfScenario(scenario);
  if (named !== undefined && !named.ok) return endWith(named.problems, settings);
  const place = named === undefined ? path : datasetPath(read.path, named.dataset);
  const files = read.kind === 'dataset' ? read.files : datasetFiles(place, settings);
  const scenarioHash = scenario && hashPlace([{ name: scenario.file, bytes: scenarioBytes(scenario.text) }]);
  return {
    request: scenario === undefined ? { files } : { files, scenario },
    provenanceOf: (name) => ({
      engine: engine(),
      dataset: { name, sha256: hashPlace(files) },
      scenario: scenario === undefined ? null : { name: scenario.file, sha256: scenarioHash ?? '' },
    }),
  };
}

/**
 * Open what a path names: a dataset as it is, or a scenario on its dataset.
 *
 * @throws {CommandEnd} Something cannot be used; all problems have been printed.
 */
export async function openInput(path: string, settings: Settings): Promise<OpenInput> {
  settings.progress.say(`reading ${path}`);
  const { request, provenanceOf } = readInputFiles(path, settings);
  const opened = await openPlace(request);
  settings.progress.end();
  if (!opened.ok) return endWith(opened.problems, settings, opened.notices);
  return { ...opened, provenance: provenanceOf(opened.region.place.id) };
}
