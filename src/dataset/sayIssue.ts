import type * as z from 'zod';
import type { Problem, ProblemPlace } from '../domain/problem.ts';
import type { FieldKind } from '../domain/region/fields.ts';
import { choiceInChinese } from './cells/choiceWords.ts';
import { isEmpty } from './cells/readCell.ts';
import { readEntries } from './cells/readLists.ts';
import { unitInChinese } from './fieldUnits.ts';
import { nearestWord } from './nearestWord.ts';
import { type DatasetProblemCode, datasetProblem } from './problemTexts.ts';
import type { RawCell } from './rawTable.ts';
import { boundsOf, type TableField } from './tableFields.ts';

const codes: Readonly<Record<Exclude<FieldKind, 'choice' | 'choices'>, DatasetProblemCode>> = {
  text: 'textTooLong',
  identifier: 'badIdentifier',
  identifiers: 'badIdentifier',
  integer: 'badWholeNumber',
  number: 'badNumber',
  year: 'badYear',
  boolean: 'badYesNo',
  month: 'badMonth',
  day: 'badDay',
  integers: 'badList',
  counts: 'badCounts',
  bins: 'badBins',
  ladder: 'unreadableLadder',
  delays: 'badDelays',
};

/** A cell as the planner sees it, not longer than a message bears. */
const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The entry of a list that an issue is about; the whole cell for any other field. */
function blamed(cell: RawCell, issue: z.core.$ZodIssue): string {
  const place = issue.path[1];
  const text = String(cell ?? '').trim();
  return typeof place === 'number' ? (readEntries(text)[place] ?? text) : text;
}

function detailsOf(field: TableField, value: string): Problem['details'] {
  const { least = 0, most = 0 } = boundsOf(field) ?? {};
  const { zh, description, descriptionZh, unit = '' } = field.meta;
  const { choices = [] } = field.meta;
  const allowed = choices.join(', ');
  const allowedZh = choices.map((choice) => choiceInChinese(choice, choices)).join('、');
  return {
    ...{ value: shown(value), field: field.name, zh, description, descriptionZh },
    ...{ unit, unitZh: unitInChinese(unit) ?? unit, least, most, allowed, allowedZh },
  };
}

/**
 * Say what a schema's issue means for the cell: one problem with the value given, what would be right and, where a
 * word is misspelt, what was probably meant.
 */
export function sayIssue(
  issue: z.core.$ZodIssue,
  at: ProblemPlace,
  field: TableField,
  cell: RawCell,
): Problem {
  const value = blamed(cell, issue);
  const details = detailsOf(field, value);
  if (isEmpty(cell) || /^\*+$/.test(value)) return datasetProblem('missingValue', at, details);
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|#)/.test(value))
    return datasetProblem('cellError', at, details);
  const { kind, choices = [] } = field.meta;
  if (kind !== 'choice' && kind !== 'choices') return datasetProblem(codes[kind], at, details);
  const chinese = new Map(choices.map((choice) => [choiceInChinese(choice, choices), choice]));
  const word = nearestWord(value, [...choices, ...chinese.keys()]);
  const nearest = word === undefined ? undefined : (chinese.get(word) ?? word);
  return nearest === undefined
    ? datasetProblem('unknownChoice', at, details)
    : datasetProblem('misspeltChoice', at, {
        ...{ ...details, nearest },
        nearestZh: choiceInChinese(nearest, choices),
      });
}
