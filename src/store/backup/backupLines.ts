import * as z from 'zod';

/** Version of the file that `writeBackup` writes. */
export const backupFormat = 'xuewei.records/1';

const word = z.string().regex(/^[a-z_]{1,60}$/);

/** The first line: who wrote the backup, when, and which steps the database had gone through. */
export const headLine = z.object({
  format: z.literal(backupFormat),
  engine: z.object({ name: z.string(), version: z.string() }),
  /** Instant of the transaction, ISO 8601, by the clock of the program. */
  at: z.string(),
  steps: z.array(z.string()).min(1),
});
export type BackupHead = z.infer<typeof headLine>;

/** The rows that follow, one a line: the table and columns, and the workspace, null where rows are of none. */
export const groupLine = z.object({
  table: word,
  workspace: z.string().nullable(),
  columns: z.array(word).min(1),
});
export type BackupGroup = z.infer<typeof groupLine>;

/** A row: each column as PostgreSQL writes it as text, bytes as hexadecimal after "\x". */
export const rowLine = z.array(z.string().nullable());
export type BackupRow = z.infer<typeof rowLine>;

/** The last line: rows by table, and SHA-256 over all bytes before it; hexadecimal. */
export const endLine = z.object({
  rows: z.record(word, z.int().min(0)),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BackupEnd = z.infer<typeof endLine>;

/** What a backup is and holds. */
export type BackupSummary = BackupHead & BackupEnd;
