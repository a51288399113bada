import type { ClassFit, ClassFitReport } from '../../domain/classFit.ts';
import type { ClassRule } from '../../domain/region/classRule.ts';
import type { Region } from '../../domain/region/region.ts';
import { withFitted } from './formAsRuled.ts';

const sameSlot = (left: ClassRule, right: ClassRule) =>
  left.stage === right.stage && left.grade === right.grade && left.district === right.district;

/** The rows that a fit stands for: in force at the base year, with the sizes that the tables gave its grades. */
function rowsOf({ classRules, place }: Region, { stage, district, published }: ClassFit): ClassRule[] {
  return classRules.filter(
    (row) =>
      row.stage === stage &&
      row.district === district &&
      row.targetSize === published.targetSize &&
      row.capSize === published.capSize &&
      row.fromYear <= place.baseYear &&
      // A row that another takes over by the first projected year says nothing of the years ahead.
      !classRules.some(
        (other) =>
          sameSlot(row, other) && other.fromYear > row.fromYear && other.fromYear <= place.baseYear + 1,
      ),
  );
}

function newId(id: string, taken: ReadonlySet<string>): string {
  const stem = id.slice(0, 70);
  for (let number = 1; ; number += 1) {
    const found = number === 1 ? `${stem}-fitted` : `${stem}-fitted-${number}`;
    if (!taken.has(found)) return found;
  }
}

/**
 * Put fitted rules into a place’s tables: a row beside each that it was fitted for, from the first projected year on.
 * Teachers, entry control, ceilings, transfers and mixed-grade classes stay as they are, and so do rows that begin
 * later: they stand over the fitted ones from their year on.
 *
 * @returns The place with these rows; equal to the one given where the tables say all of it already.
 */
export function adoptClassRules(region: Region, { fits }: ClassFitReport): Region {
  const taken = new Set(region.classRules.map(({ id }) => id));
  const added = fits.flatMap((fit) =>
    rowsOf(region, fit).map((row) => {
      const id = newId(row.id, taken);
      taken.add(id);
      const { source: _, ...rest } = withFitted(row, fit.rule);
      const note = `由本地 ${fit.cells} 个年级的编班拟合。Fitted to the classes of ${fit.cells} school-grades here.`;
      return { ...rest, id, fromYear: region.place.baseYear + 1, basis: 'derived' as const, note };
    }),
  );
  return { ...region, classRules: [...region.classRules, ...added] };
}
