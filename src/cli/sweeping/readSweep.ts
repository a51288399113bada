import { basename, dirname, resolve } from 'node:path';
import * as z from 'zod';
import type { Problem } from '../../domain/problem.ts';
import type { Sweep, SweepPlace, SweepScenario } from '../../domain/sweeps.ts';
import { hashPlace } from '../../store/hashPlace.ts';
import { doorProblem } from '../problemTexts.ts';
import { readPath } from '../readInput.ts';
import { hasStar, namedPaths } from './namedPaths.ts';
import { readNamingFile } from './readNamingFile.ts';

/** Most futures of a place and scenario in one sweep. */
const mostDraws = 10_000;

const sweepFile = z.strictObject({
  format: z.literal('xuewei.sweep/1'),
  title: z.string().min(1),
  places: z.array(z.string().min(1)).min(1),
  scenarios: z.array(z.string().min(1)).default([]),
  asItIs: z.boolean().default(true),
  draws: z.int().min(0).max(mostDraws).default(0),
  stretch: z.int().min(1).max(1000).default(50),
  seed: z.int().min(0).max(0xffff_ffff).default(1),
  threshold: z.int().min(1).max(1000).default(56),
  groups: z.record(z.string().min(1), z.array(z.string().min(1)).min(1)).default({}),
});

type ReadSweep =
  | { readonly ok: true; readonly sweep: Sweep }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Read a sweep's file and everything it names, relative to itself.
 *
 * @returns The sweep, or every problem met on the way.
 */
export function readSweep(path: string): ReadSweep {
  const file = basename(path);
  const read = readNamingFile(path, sweepFile, 'sweeps');
  if (!read.ok) return read;
  const { places: _, scenarios: __, asItIs, format: ___, ...settings } = read.data;
  const problems: Problem[] = [];
  const named = (kind: 'places' | 'scenarios') =>
    read.data[kind].flatMap((each) => {
      const found = namedPaths(kind, dirname(resolve(path)), each);
      if (found.length === 0) problems.push(doorProblem('sweepNothing', { file }, { path: each }));
      return found.map((one) => ({ each: one, among: hasStar(each) }));
    });
  if (!asItIs && read.data.scenarios.length === 0)
    problems.push(doorProblem('sweepNothingAsked', { file, column: 'asItIs' }));
  const places = named('places').flatMap(({ each, among }): SweepPlace[] => {
    const place = readPath(each);
    // One of many that cannot be used is listed in the end, and the others are computed.
    if (!place.ok && among) return [{ name: basename(each), hash: hashPlace([]), files: [] }];
    if (!place.ok) problems.push(...place.problems);
    else if (place.kind === 'scenario') problems.push(doorProblem('sweepNothing', { file }, { path: each }));
    else return [{ name: basename(each), hash: hashPlace(place.files), files: place.files }];
    return [];
  });
  const scenarios = named('scenarios').flatMap(({ each }): SweepScenario[] => {
    const scenario = readPath(each);
    if (!scenario.ok) problems.push(...scenario.problems);
    else if (scenario.kind === 'dataset')
      problems.push(doorProblem('sweepNothing', { file }, { path: each }));
    else return [{ name: basename(each), text: scenario.text }];
    return [];
  });
  problems.push(...wrongNames(file, places, settings.groups));
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    sweep: {
      ...settings,
      places,
      scenarios: asItIs ? [null, ...scenarios] : scenarios,
    },
  };
}

/** Places that bear one name, and groups that name a place that is not there. */
function wrongNames(file: string, places: readonly SweepPlace[], groups: Sweep['groups']): Problem[] {
  const names = places.map(({ name }) => name);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const unknown = Object.entries(groups).flatMap(([group, members]) =>
    members.filter((member) => !names.includes(member)).map((member) => ({ group, member })),
  );
  return [
    ...[...new Set(twice)].map((name) => doorProblem('sweepNameTwice', { file }, { name })),
    ...unknown.map(({ group, member }) => doorProblem('sweepUnknownPlace', { file }, { group, member })),
  ];
}
