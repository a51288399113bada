import type { CensusAnswers } from '../../domain/census.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Region } from '../../domain/region/region.ts';
import { schoolsWithProjects } from '../../domain/region/schoolsWithProjects.ts';
import { datasetProblem } from '../problemTexts.ts';
import type { SchoolMatch } from './matchSchools.ts';

/** Answers that name no school of the place, or nothing that the census writes. */
export function strayAnswers(
  region: Region,
  { matches, gone }: CensusAnswers,
  written: readonly SchoolMatch[],
): Problem[] {
  const known = new Set(schoolsWithProjects(region).map(({ id }) => id));
  const writes = new Set(written.map((match) => match.written));
  const named = [
    ...Object.values(matches).filter((school) => school !== ''),
    ...Object.entries(gone).flatMap(([school, fate]) =>
      fate.fate === 'merged' ? [school, fate.into] : [school],
    ),
  ].filter((school) => !known.has(school));
  const unwritten = Object.keys(matches).filter((code) => !writes.has(code));
  return [...new Set([...named, ...unwritten])].map((school) =>
    datasetProblem('censusAnswerStray', {}, { school }),
  );
}
