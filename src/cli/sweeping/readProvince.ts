import { basename, dirname, resolve } from 'node:path';
import * as z from 'zod';
import type { Problem } from '../../domain/problem.ts';
import type { SweepPlace, SweepScenario } from '../../domain/sweeps.ts';
import { hashPlace } from '../../store/hashPlace.ts';
import { readScenarioText } from '../../study/readScenarioText.ts';
import type { Province } from '../../sweep/shared/planProvince.ts';
import { doorProblem } from '../problemTexts.ts';
import { readPath } from '../readInput.ts';
import { hasStar, namedPaths } from './namedPaths.ts';
import { readNamingFile } from './readNamingFile.ts';

/** Moves of the search in each part of a place, on the average, when nothing else is asked. */
const usualWork = 40_000;

const provinceFile = z.strictObject({
  format: z.literal('xuewei.province/1'),
  title: z.string().min(1),
  places: z.array(z.string().min(1)).min(1),
  scenario: z.string().min(1).optional(),
  grant: z
    .array(z.strictObject({ year: z.int().min(1900).max(2200), amount: z.number().min(0).max(1e13) }))
    .min(1),
  work: z.int().min(0).max(1e9).default(usualWork),
  seed: z.int().min(0).max(0xffff_ffff).default(1),
});

type ReadProvince =
  | { readonly ok: true; readonly province: Province }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Read the file of a plan over several places that share money, and everything it names, relative to itself. Tables are
 * read again where a thread needs them, so that few are in memory at once.
 *
 * @returns The province, or every problem met on the way.
 */
export function readProvince(path: string): ReadProvince {
  const file = basename(path);
  const read = readNamingFile(path, provinceFile, 'provinces');
  if (!read.ok) return read;
  const { places: named, scenario: asked, format: _, ...settings } = read.data;
  const folder = dirname(resolve(path));
  const problems: Problem[] = [];
  const places = named.flatMap((each) => {
    const found = namedPaths('places', folder, each);
    if (found.length === 0) problems.push(doorProblem('sweepNothing', { file }, { path: each }));
    return found.flatMap((one) => readPlace(one, file, hasStar(each) ? undefined : problems));
  });
  const scenario = asked === undefined ? null : readScenario(resolve(folder, asked), file, problems);
  const names = places.map(({ name }) => name);
  const twice = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  problems.push(...[...twice].map((name) => doorProblem('sweepNameTwice', { file }, { name })));
  const years = settings.grant.map(({ year }) => year);
  const again = new Set(years.filter((year, at) => years.indexOf(year) !== at));
  problems.push(...[...again].map((year) => doorProblem('grantYearTwice', { file }, { year })));
  if (problems.length > 0) return { ok: false, problems };
  const grant = settings.grant.toSorted((left, right) => left.year - right.year);
  return { ok: true, province: { ...settings, grant, places, scenario } };
}

/**
 * A place whose files are read whenever they are asked for.
 *
 * @param problems Takes what keeps it from being read; where nothing takes it, the place is listed in the end.
 */
function readPlace(path: string, file: string, problems: Problem[] | undefined): SweepPlace[] {
  const read = readPath(path);
  if (!read.ok && problems === undefined) return [{ name: basename(path), hash: hashPlace([]), files: [] }];
  if (!read.ok) problems?.push(...read.problems);
  else if (read.kind === 'scenario') problems?.push(doorProblem('sweepNothing', { file }, { path }));
  else {
    const files = () => {
      const again = readPath(path);
      return again.ok && again.kind === 'dataset' ? again.files : [];
    };
    const place = {
      name: basename(path),
      hash: hashPlace(read.files),
      get files() {
        return files();
      },
    };
    return [place];
  }
  return [];
}

function readScenario(path: string, file: string, problems: Problem[]): SweepScenario | null {
  const read = readPath(path);
  if (read.ok && read.kind === 'scenario') {
    // What only a place can bring to light is told of that place.
    problems.push(...readScenarioText(read.text, basename(path)).problems);
    return { name: basename(path), text: read.text };
  }
  problems.push(...(read.ok ? [doorProblem('sweepNothing', { file }, { path })] : read.problems));
  return null;
}
