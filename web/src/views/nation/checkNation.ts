import { type NationDocument, type NationFigures, nationFormat } from '../../../../src/domain/nation.ts';
import type { faultWords } from './nationWords.ts';

/** What keeps a document from being shown: where in it, and what, with what the text is filled with. */
export interface NationFault {
  /** Path in the document; empty for all of it. */
  readonly where: string;
  readonly what: keyof typeof faultWords;
  readonly details: Readonly<Record<string, string | number>>;
}

const fault = (
  where: string,
  what: NationFault['what'],
  details: NationFault['details'] = {},
): NationFault => ({ where, what, details });

/** Find lists that a document must have and has not. */
function missingIn({ counties, ...told }: NationDocument): NationFault[] {
  const lists: Readonly<Record<string, unknown>> = {
    ...{ years: told.years, stages: told.stages, counts: told.counts, sizes: told.sizes },
    ...{ nation: told.nation, provinces: told.provinces },
    ...{ 'counties.ids': counties?.ids, 'counties.province': counties?.province },
    ...{ 'counties.rooms': counties?.rooms },
  };
  return Object.entries(lists)
    .filter(([, list]) => !Array.isArray(list) || list.length === 0)
    .map(([where]) => fault(where, 'missing'));
}

/** Whether figures are there of every year, stage and count. */
function areWhole(figures: NationFigures | undefined, { years, stages, counts, shares }: NationDocument) {
  const has = (list: unknown, length: number) => Array.isArray(list) && list.length === length;
  return (
    has(figures, years.length) &&
    figures?.every(
      (year) =>
        has(year, stages.length) &&
        year.every((stage) => has(stage, counts.length) && stage.every((each) => has(each, shares?.length))),
    )
  );
}

/** Find provinces that counties name and that are not there, and those with other counties than they say. */
function faultsOfProvinces({ provinces, counties: { ids, province } }: NationDocument): NationFault[] {
  const found = provinces.map(() => 0);
  const lost: string[] = [];
  for (const [county, at] of province.entries())
    if (found[at] === undefined) lost.push(ids[county] ?? '');
    else found[at] += 1;
  return [
    ...(lost.length === 0
      ? []
      : [
          fault('counties.province', 'noProvince', {
            ...{ lost: lost.length, of: ids.length, county: lost[0] ?? '', provinces: provinces.length },
          }),
        ]),
    ...provinces.flatMap((each, at) =>
      each?.counties === found[at]
        ? []
        : [
            fault(`provinces[${at}]`, 'otherCounties', {
              ...{ province: each?.id ?? '', said: each?.counties ?? 0, found: found[at] ?? 0 },
            }),
          ],
    ),
  ];
}

/**
 * Check that a document is one of a nation and whole.
 *
 * @returns All that is wrong with it; with nothing, it may be taken for a `NationDocument`.
 */
export function checkNation(given: unknown): NationFault[] {
  if (typeof given !== 'object' || given === null) return [fault('', 'notObject')];
  const told = given as NationDocument;
  if (told.format !== nationFormat) return [fault('format', 'otherFormat', { format: nationFormat })];
  const missing = missingIn(told);
  if (missing.length > 0) return missing;
  const { ids, province, rooms, medians } = told.counties;
  const lengths = { 'counties.province': province.length, 'counties.rooms': rooms.length };
  const figures = ids.length * told.years.length * told.stages.length * told.counts.length;
  const short = Object.entries(lengths).filter(([, length]) => length !== ids.length);
  return [
    ...short.map(([where, found]) => fault(where, 'otherLength', { found, of: ids.length })),
    ...faultsOfProvinces(told),
    ...(areWhole(told.nation, told) ? [] : [fault('nation', 'notWhole')]),
    ...told.provinces.flatMap((each, at) =>
      areWhole(each?.figures, told) ? [] : [fault(`provinces[${at}].figures`, 'notWhole')],
    ),
    ...(bytesIn(medians) === figures * 4
      ? []
      : [
          fault('counties.medians', 'otherLength', {
            ...{ found: Math.floor((bytesIn(medians) ?? 0) / 4), of: figures },
          }),
        ]),
  ];
}

/** Bytes that a base64 text holds; undefined where it is none. */
function bytesIn(base64: unknown): number | undefined {
  try {
    return typeof base64 === 'string' ? atob(base64).length : undefined;
  } catch {
    return undefined;
  }
}
