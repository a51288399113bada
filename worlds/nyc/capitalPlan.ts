import { numberIn, readSource, SourceError, type SourceRow, type Sources } from '../source/sources.ts';
import type { PlainRow } from '../tables/writeTable.ts';

export const capitalPlanFile = 'nyc/capital_plan_projects_2015-19.csv';

const columns = [
  ...(['District', 'Project #', 'School', 'Forecast Capacity', 'Constr Start'] as const),
  ...(['Actual /Est.Compl', 'Total Est.Cost'] as const),
] as const;
type PlanRow = SourceRow<(typeof columns)[number]>;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Seats that one home room stands for: nobody publishes rooms. */
const seatsPerRoom = 25;
const dollarsPerMillion = 1e6;

/** "Apr-18" as "2018-04". */
function monthIn(cell: string, where: string): string {
  const [name = '', short = ''] = cell.split('-');
  const month = months.indexOf(name) + 1;
  if (month > 0 && /^\d\d$/.test(short)) return `20${short}-${String(month).padStart(2, '0')}`;
  throw new SourceError(where, `"${cell}" is no month like "Apr-18".`, 'Write it as the plan does.');
}

function projectRow(row: PlanRow, district: string): PlainRow<'projects'> {
  const id = row['Project #'];
  const where = (column: keyof PlanRow) => `${capitalPlanFile}, ${id}, ${column}`;
  const seats = numberIn(row['Forecast Capacity'], where('Forecast Capacity'));
  const cost = numberIn(row['Total Est.Cost'], where('Total Est.Cost'));
  return {
    ...{ id, name: row.School, kind: 'extension', district, school: `all-${district}` },
    homeRooms: Math.round(seats / seatsPerRoom),
    start: monthIn(row['Constr Start'], where('Constr Start')),
    finish: monthIn(row['Actual /Est.Compl'], where('Actual /Est.Compl')),
    ...{ status: 'planned', cost: Math.round(cost * dollarsPerMillion), programme: 'capital plan 2015–19' },
    ...{ basis: 'derived', source: 'nyc' },
    note: `${seats} seats published; rooms = seats ÷ ${seatsPerRoom}, assumed`,
  };
}

/**
 * The capacity projects of the five-year capital plan 2015–19 as rooms added to their districts.
 *
 * @param districts Districts of the dataset; projects of a whole borough's high schools belong to none and stay out.
 */
export function projectRows(sources: Sources, districts: ReadonlySet<string>): PlainRow<'projects'>[] {
  return readSource(sources, capitalPlanFile, columns).flatMap((row) => {
    const district = row.District.padStart(2, '0');
    return districts.has(district) ? [projectRow(row, district)] : [];
  });
}
