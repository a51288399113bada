import { shiftMonth } from '../domain/calendar.ts';
import { observedYear } from '../domain/region/observedYear.ts';
import type { Place } from '../domain/region/place.ts';
import type { SchoolYear } from '../domain/units.ts';
import type { Words } from '../domain/words.ts';
import { carriedMark } from './carriedMark.ts';

/** The watermark that stands in an edition’s name, wherever the name is shown. */
const mark = (to: SchoolYear): Words => ({
  zh: `（推演至${to}年·假设）`,
  en: ` (carried forward to ${to}, assumed)`,
});

/** A name as it was before its place was carried forward. */
const plainName = ({ carriedFrom, baseYear }: Place, name: string): string => {
  if (carriedFrom === undefined) return name;
  const { zh, en } = mark(baseYear);
  return name.replace(zh, '').replace(en, '');
};

function plainId({ carriedFrom, baseYear, id }: Place): string {
  const ending = `-${baseYear}`;
  return carriedFrom !== undefined && id.endsWith(ending) ? id.slice(0, -ending.length) : id;
}

/**
 * The region’s row of an edition: base year and horizon moved, the mark of being carried forward in name, identifier
 * and note. Carried again, it bears the mark once, and the first census stays the one it rests on.
 */
export function carriedPlace(
  place: Place,
  asked: {
    readonly to: SchoolYear;
    readonly horizon: SchoolYear;
    readonly scenario: Words | undefined;
  },
): Place {
  const { to, horizon, scenario } = asked;
  const from = observedYear(place);
  const words = mark(to);
  const { planStart, nameEn, note: _note, ...rest } = place;
  const soonest = shiftMonth(`${to}-${place.censusDay.slice(0, 2)}`, 0);
  const what = `推演版本（假设）：${from + 1}–${to} 学年由程序推演，非统计。Carried forward (assumed): ${from + 1}–${to} are projected by the program, not counted.`;
  const under = scenario === undefined ? '' : ` 情景 scenario: ${scenario.zh} / ${scenario.en}.`;
  return {
    ...rest,
    ...carriedMark,
    id: `${plainId(place)}-${to}`,
    name: `${plainName(place, place.name)}${words.zh}`,
    ...(nameEn === undefined ? {} : { nameEn: `${plainName(place, nameEn)}${words.en}` }),
    baseYear: to,
    carriedFrom: from,
    horizonYear: horizon,
    ...(planStart === undefined ? {} : { planStart: planStart > soonest ? planStart : soonest }),
    note: `${what}${under}`,
  };
}
