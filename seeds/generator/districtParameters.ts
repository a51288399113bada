import type { Row } from '../../src/domain/region/tables.ts';
import type { DistrictId } from '../../src/domain/units.ts';
import type { AreaPlan } from './worldShapes.ts';

/** What the generator assumes of one district; nothing here is published unless a comment says so. */
export interface DistrictParameters {
  readonly id: DistrictId;
  readonly zh: string;
  readonly en: string;
  /** Administrative code; functional zones have none of their own here. */
  readonly code: string | undefined;
  /** Grade ladder, as districts.csv writes it: "3+5-4-3+3". */
  readonly ladder: string;
  readonly lon: number;
  readonly lat: number;
  /** What districts.csv says of where the centre and the ladder come from. */
  readonly provenance: Pick<Row<'districts'>, 'basis' | 'source' | 'note'>;
  /** Resident population in thousands, used for planning areas and budgets only. */
  readonly population: number;
  /** Share of the place's births in the year before the tables begin, and its change per year. */
  readonly birthShare: number;
  readonly birthDrift: number;
  /** Grade-1 entrants per attributed birth in the first year of the tables and its change per year (migration to the town). */
  readonly capture: number;
  readonly captureDrift: number;
  /** Yearly ratio of a grade to the grade below the year before, within a stage. */
  readonly progression: number;
  /** Entrants to junior secondary per primary leaver. */
  readonly toJunior: number;
  /** Rooms built for, as a multiple of the intake of the design year, in towns and in the countryside. */
  readonly headroom: number;
  readonly ruralHeadroom: number;
  /** How much more than an ordinary town school its sought-after schools draw (择校热). */
  readonly concentration: number;
  readonly schools: SchoolCounts;
  readonly areas: readonly AreaPlan[];
}

/** Institutions of a district at the census of the base year. */
export interface SchoolCounts {
  readonly kindergarten: number;
  readonly primary: number;
  readonly junior: number;
  readonly nineYear: number;
  readonly senior: number;
  readonly vocational: number;
  readonly special: number;
}

/** Institutions by type, in the order of the domain. */
export function schoolCounts(
  kindergarten: number,
  primary: number,
  junior: number,
  nineYear: number,
  senior: number,
  vocational: number,
  special: number,
): SchoolCounts {
  return { kindergarten, primary, junior, nineYear, senior, vocational, special };
}
