import type { CensusAnswers, SchoolFate } from '../../domain/census.ts';
import { type CensusPreview, previewCensus } from '../../study/addCensus.ts';
import { readPlace } from '../../study/openPlace.ts';
import { CommandEnd, exitCodes } from '../exit.ts';
import { claimFolder } from '../newFolder.ts';
import { endWith, readInputFiles } from '../openInput.ts';
import { printCensus } from '../print/census.ts';
import { problemIn } from '../print/problemIn.ts';
import { printProblems } from '../print/problems.ts';
import { doorProblem } from '../problemTexts.ts';
import { readFiles } from '../readInput.ts';
import type { Settings } from '../settings.ts';

/** Version of the JSON that `census` prints. */
export const censusFormat = 'xuewei.census/1';

export interface CensusOptions {
  readonly out: string;
  readonly match?: readonly string[];
  readonly closed?: readonly string[];
  readonly merged?: readonly string[];
  readonly carry?: readonly string[];
  readonly partial?: true;
}

/** "left=right" as a pair; the right side may be empty. */
function pairIn(text: string, option: string, settings: Settings): [string, string] {
  const at = text.indexOf('=');
  if (at <= 0) return endWith([doorProblem('noPair', { column: option }, { text })], settings);
  return [text.slice(0, at), text.slice(at + 1)];
}

function answersOf(
  { match = [], closed = [], merged = [], carry = [] }: CensusOptions,
  settings: Settings,
): CensusAnswers {
  const fates: [string, SchoolFate][] = [
    ...closed.map((school): [string, SchoolFate] => [school, { fate: 'closed' }]),
    ...merged.map((text): [string, SchoolFate] => {
      const [school, into] = pairIn(text, '--merged', settings);
      return [school, { fate: 'merged', into }];
    }),
    ...carry.map((school): [string, SchoolFate] => [school, { fate: 'carried' }]),
  ];
  return {
    matches: Object.fromEntries(match.map((text) => pairIn(text, '--match', settings))),
    gone: Object.fromEntries(fates),
  };
}

const chosen = ({ whole, rest }: CensusPreview, { partial }: CensusOptions) =>
  whole ?? (partial === true ? rest : undefined);

/** By which words of the command line schools are answered for, where some are in doubt. */
function answersAsked({ problems }: CensusPreview) {
  const inDoubt = ['censusSchoolMissing', 'unknownReference', 'misspeltReference', 'ambiguousName'];
  return problems.some(({ code }) => inDoubt.includes(code)) ? [doorProblem('censusAnswers', {})] : [];
}

/**
 * `xuewei census`: put the tables or forms of a new census year into a place and write the place that comes of it, with
 * the forecast, plan and ledger of the edition before beside what was counted.
 *
 * @returns Exit code 0: the new place is written.
 */
export async function census(
  [path = '', ...paths]: readonly string[],
  options: CensusOptions,
  settings: Settings,
): Promise<number> {
  const { request, provenanceOf } = readInputFiles(path, settings);
  const place = readPlace(request.files);
  if (!place.ok) return endWith(place.problems, settings, place.notices);
  const read = readFiles(paths);
  if (!read.ok) return endWith(read.problems, settings);
  const preview = previewCensus(place.region, read.files, answersOf(options, settings));
  const accepted = chosen(preview, options);
  if (accepted === undefined) {
    printProblems(preview.problems, [...preview.notices, ...answersAsked(preview)], settings);
    throw new CommandEnd(exitCodes.problems);
  }
  claimFolder(options.out, settings)(accepted.files);
  const { language, print } = settings;
  if (!settings.json) {
    printCensus(accepted, settings);
    printProblems(preview.problems, preview.notices, settings);
    return exitCodes.done;
  }
  const said = (problems: CensusPreview['problems']) => problems.map((each) => problemIn(each, language));
  const document = {
    format: censusFormat,
    provenance: provenanceOf(place.region.place.id),
    out: options.out,
    schools: accepted.schools,
    review: accepted.review,
    leftOut: said(preview.problems),
    notices: said(preview.notices),
  };
  print(JSON.stringify(document, null, 2));
  return exitCodes.done;
}
