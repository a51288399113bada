/** A school year, named by the calendar year of its 1 September. */
export type SchoolYear = number;
/** Whole pupils, ≥ 0. */
export type Pupils = number;
/** Sections (教学班), whole, ≥ 0. */
export type Sections = number;
/** Pupils in one section, whole, ≥ 0. */
export type PupilsPerSection = number;
/** Home rooms (普通教室), whole, ≥ 0. */
/** Boarding places; whole. */
export type Beds = number;
export type Rooms = number;
/** Money in yuan (or the region's currency), never in 万 or 亿. */
export type Yuan = number;
/** A month as "YYYY-MM". */
export type Month = string;
/** A grade's label within its district's ladder: "K1", "1", "9", "V2". */
export type Grade = string;
export type DistrictId = string;
export type SchoolId = string;
export type ProjectId = string;
export type TargetId = string;
