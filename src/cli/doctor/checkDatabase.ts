import type { InspectedDatabase } from '../../store/inspectDatabase.ts';
import { storeProblem } from '../../store/problemTexts.ts';
import { amiss, type Finding, fine } from './finding.ts';
import { doctorProblem } from './problemTexts.ts';

/** Seconds by which clocks may differ; half the way to a slow database is part of it. */
const drift = 5;
/** PostgreSQL's number of the oldest version that serves. */
const oldest = 140000;

/** Checks that need the database. */
export const databaseChecks = ['holder', 'steps', 'workspaces', 'powerCut', 'clock'] as const;

/** What is wrong with a database, by what was seen of it. */
export function checkDatabase(seen: InspectedDatabase): readonly Finding[] {
  const { version, versionNumber, holder, missing, unknown, openTables, unsafe, ahead } = seen;
  const told = `PostgreSQL ${version}`;
  const seconds = Math.round(Math.abs(ahead) * 10) / 10;
  return [
    versionNumber >= oldest
      ? fine('database', told)
      : amiss('database', told, doctorProblem('databaseTooOld', {}, { found: version })),
    fine('holder', holder ?? '–'),
    checkSteps(missing, unknown),
    openTables.length === 0
      ? fine('workspaces', '')
      : amiss('workspaces', '', doctorProblem('rowsOpen', {}, { tables: openTables.join(', ') })),
    unsafe.length === 0
      ? fine('powerCut', 'fsync')
      : amiss('powerCut', '', doctorProblem('powerCutUnsafe', {}, { names: unsafe.join(', ') })),
    seconds <= drift
      ? fine('clock', `${seconds} s`)
      : amiss('clock', `${seconds} s`, doctorProblem('clocksDiffer', {}, { seconds }), 'note'),
  ];
}

function checkSteps(missing: readonly string[], unknown: readonly string[]): Finding {
  if (unknown.length > 0) {
    const steps = unknown.join(', ');
    return amiss('steps', steps, storeProblem('databaseNewer', {}, { steps }));
  }
  if (missing.length === 0) return fine('steps', '');
  const steps = missing.join(', ');
  return amiss('steps', steps, doctorProblem('stepsMissing', {}, { steps }), 'note');
}
