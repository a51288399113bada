/**
 * The tables of a backup, in the order of loading: none points into one that comes later. A table that is not there
 * yet, in an older database, is left out.
 */
export const backupTables = [
  'workspaces',
  'people',
  'identities',
  'recovery_codes',
  'place_versions',
  'places',
  'place_files',
  'scenarios',
  'scenario_revisions',
  'studies',
  'ledger_edits',
  'comments',
  'members',
  'tokens',
  'audit',
] as const;
export type BackupTable = (typeof backupTables)[number];

/**
 * Tables that no backup holds: the steps stand in its first line, sessions must not live again, tries to sign in are of
 * the hour, answers to repeated requests of the day.
 */
export const leftOut = ['steps', 'steps_lock', 'sessions', 'attempts', 'answers'] as const;

/** Tables above workspaces, although a column of that name is part of their rows. */
export const aboveWorkspaces: ReadonlySet<string> = new Set(['members', 'tokens']);
