/** How much a dataset may hold: far above any city's tables, far below what would stop the program. */
export const limits = {
  /** Bytes of all files together, and of a workbook when unpacked. */
  bytes: 200_000_000,
  /** Rows of all tables together. */
  rows: 2_000_000,
  /** Cells of one text file (counted by its separators). */
  cells: 40_000_000,
  /** Bytes of one line of a text file. */
  lineBytes: 1_000_000,
  /** Problems of one kind in one column that are told one by one; the rest is counted. */
  problemsAlike: 200,
  /** Pupils of the largest class that is believed where it was counted: more is a digit too many. */
  classSize: 300,
} as const;
