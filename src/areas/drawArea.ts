/**
 * Draw one area's futures. Places in memory are in bytes. A *row* holds a number for every draw.
 *
 * @param blocks Draws, in fours.
 * @param row Bytes from one row to the next.
 * @param keys Two rows: the draws' own keys.
 * @param region A row for each year: what all areas deviate by.
 * @param state Room for 32 bytes a grade.
 * @param start By grade: pupils and classes of the base year.
 * @param flows By year and grade, highest first: share that moves up, share that stays, arrivals.
 * @param entrants By year.
 * @param rules By year and grade, highest first: see `layRules`.
 * @param rooms By year and group, highest first.
 * @param out Rows by year, group (highest first) and count: written.
 * @param totals Likewise: added to.
 * @param key1 With `key2`: the area's keys.
 * @param gradeSpread Deviation of a grade's year over `chanceDeviation`; `areaSpread` likewise.
 */
export type DrawArea = (
  ...numbers: [
    grades: number,
    years: number,
    blocks: number,
    row: number,
    keys: number,
    region: number,
    state: number,
    start: number,
    flows: number,
    entrants: number,
    rules: number,
    rooms: number,
    out: number,
    totals: number,
    key1: number,
    key2: number,
    gradeSpread: number,
    areaSpread: number,
    persistence: number,
  ]
) => void;
