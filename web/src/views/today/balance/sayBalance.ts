import { resourceWords } from '../../../../../src/domain/glossary.ts';
import type { ResourceColumn } from '../../../../../src/domain/region/schoolRecords.ts';
import type { Words } from '../../../../../src/domain/words.ts';
import type { Reader } from '../../../say.ts';
import { balanceWords as words } from './balanceWords.ts';
import { isPerHundred } from './shownAmount.ts';

/** What a verdict of the balance is called; undefined: data are missing. */
export function sayPasses(passes: boolean | undefined, { say }: Pick<Reader, 'say'>): string {
  if (passes === undefined) return say(words.unknown);
  return say(passes ? words.passes : words.fails);
}

function unitOf(indicator: ResourceColumn): Words {
  if (isPerHundred(indicator)) return words.perHundred;
  return indicator === 'equipment' ? words.perPupilMoney : words.perPupil;
}

/** The unit in which a figure of the balance is told. */
export function resourceUnit(indicator: ResourceColumn, { say }: Pick<Reader, 'say'>): string {
  return say(unitOf(indicator));
}

/** A figure of the balance with its unit, as it heads a column. */
export function resourceHead(indicator: ResourceColumn, { say }: Pick<Reader, 'say'>): string {
  return `${say(resourceWords[indicator])} (${say(unitOf(indicator))})`;
}

/** A coefficient of variation as the rule tells it: three decimals; "–" while a school's figure is missing. */
export function sayVariation(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3);
}
