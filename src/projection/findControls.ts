import { type ControlledPart, countsPart, totalsBelow } from '../domain/controlScope.ts';
import type { MethodChoice } from '../domain/enrolment.ts';
import { groupBy } from '../domain/groupBy.ts';
import { invariant } from '../domain/invariant.ts';
import type { ControlTotal } from '../domain/region/controlTotal.ts';
import type { Region } from '../domain/region/region.ts';
import type { Pupils, SchoolYear } from '../domain/units.ts';
import type { Layout } from './layOut.ts';
import { sayControls } from './methodTexts.ts';

/** Pupils of a year that cells share: a control total, less those that other totals within it have settled. */
export interface ModelControl {
  readonly year: SchoolYear;
  readonly pupils: Pupils;
  /** Cells of each district and grade, those of the children without a seat among them. */
  readonly parts: readonly (readonly number[])[];
}

interface PartCells extends ControlledPart {
  readonly cells: number[];
}

/** The cells of a stage by district and grade. */
function partsOf({ divisions }: Layout, stage: string): PartCells[] {
  const parts = new Map<string, PartCells>();
  for (const division of divisions)
    if (division.stage === stage)
      for (const [step, grade] of division.grades.entries()) {
        const { district } = division;
        const part = parts.get(`${district}|${grade}`) ?? { district, grade, cells: [] };
        part.cells.push(division.offset + step);
        parts.set(`${district}|${grade}`, part);
      }
  return [...parts.values()];
}

const whatIs = ({ year, stage, district = 'the region', grade = 'all grades' }: ControlTotal) =>
  `the control total of ${stage}, ${grade}, ${district} in ${year}`;

function controlOf(total: ControlTotal, all: readonly ControlTotal[], parts: readonly PartCells[]) {
  const below = totalsBelow(total, all);
  const pupils = below.reduce((left, each) => left - each.pupils, total.pupils);
  const own = parts.filter(
    (part) => countsPart(total, part) && !below.some((each) => countsPart(each, part)),
  );
  invariant(pupils >= 0, `${whatIs(total)} is less than its parts`);
  invariant(pupils === 0 || own.length > 0, `nobody can have ${whatIs(total)}`);
  return { year: total.year, pupils, parts: own.map(({ cells }) => cells) };
}

/**
 * Find the cells that share each control total of the years ahead.
 *
 * @returns One entry per total, in the order of the table's rows, which are sorted by key; no cell stands in two of a year.
 * @throws {InvariantError} Totals that contradict each other; the dataset reader lets none through.
 */
export function findControls({ controlTotals, place }: Region, layout: Layout): ModelControl[] {
  const ahead = controlTotals.filter(({ year }) => year > place.baseYear);
  const boxes = groupBy(ahead, ({ stage, year }) => `${stage}|${year}`);
  return [...boxes.values()].flatMap((all) => {
    const parts = partsOf(layout, all[0]?.stage ?? '');
    return all.map((total) => controlOf(total, all, parts));
  });
}

/** Say which totals hold the projection, by district and stage, with their documents. */
export function tellControls({ controlTotals, place }: Region): MethodChoice[] {
  const ahead = controlTotals.filter(({ year }) => year > place.baseYear);
  const groups = groupBy(ahead, ({ district, stage }) => `${district ?? ''}|${stage}`);
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const years = [...new Set(rows.map(({ year }) => year))].sort((left, right) => left - right);
    const sources = [...new Set(rows.map(({ source, basis }) => source ?? basis))];
    return [
      {
        step: 'control' as const,
        district: first.district ?? place.id,
        stage: first.stage,
        method: sayControls(years, sources),
        values: { totals: rows.length },
      },
    ];
  });
}
