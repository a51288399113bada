/** Tables of which a census may bring rows: a row with a key that the place has takes its place, others are added. */
export const carriedTables = [
  'midYear',
  'ownershipChanges',
  'resources',
  'births',
  'population',
  'teachers',
  'sources',
] as const;
export type CarriedTable = (typeof carriedTables)[number];
