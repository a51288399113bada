import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InspectedDatabase, inspectDatabase } from '../../store/inspectDatabase.ts';
import { StoreFailure } from '../../store/store.ts';
import { checkDatabase, databaseChecks } from '../doctor/checkDatabase.ts';
import {
  checkFolder,
  checkNode,
  checkPage,
  checkPort,
  checkPrograms,
  checkSpace,
} from '../doctor/checkMachine.ts';
import { amiss, type Finding } from '../doctor/finding.ts';
import { doctorProblem } from '../doctor/problemTexts.ts';
import { exitCodes } from '../exit.ts';
import { packageFolder } from '../packageFolder.ts';
import { sayFindings } from '../print/findings.ts';
import { dataFolder } from '../serve/dataFolder.ts';
import { findDatabase } from '../serve/findDatabase.ts';
import type { Settings } from '../settings.ts';

export interface DoctorOptions {
  readonly data?: string;
  readonly port: number;
}

/**
 * `xuewei doctor`: look at program, data folder and database, and tell all that is wrong. Nothing is changed; the
 * database of a data folder is started where it does not run, and stopped again.
 *
 * @returns Exit code 0; 1 where something is wrong.
 */
export async function doctor(
  _paths: readonly string[],
  { data, port }: DoctorOptions,
  settings: Settings,
): Promise<number> {
  const folder = data ?? dataFolder(process.env, process.platform);
  const own = !process.env.XUEWEI_DATABASE_URL?.trim();
  const root = packageFolder();
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const findings = [checkNode(process.versions.node, engines.node), checkPage(join(root, 'dist', 'web'))];
  const folders = own ? [checkPrograms(folder), checkFolder(folder), checkSpace(folder)] : [];
  const database = await lookAtDatabase(folder, settings);
  settings.progress.end();
  findings.push(...folders, ...database.findings, await checkPort(port, database.holder !== undefined));
  sayFindings(findings, settings);
  return findings.some(({ state }) => state === 'wrong') ? exitCodes.problems : exitCodes.done;
}

interface Looked extends Partial<Pick<InspectedDatabase, 'holder'>> {
  readonly findings: readonly Finding[];
}

async function lookAtDatabase(folder: string, settings: Settings): Promise<Looked> {
  const rest = databaseChecks.map((check): Finding => ({ check, state: 'skipped', told: '', problem: null }));
  try {
    const database = await findDatabase(folder, settings);
    if (database === undefined) {
      const none = doctorProblem('noDatabaseYet', {}, { path: folder });
      return { findings: [amiss('database', folder, none, 'note'), ...rest] };
    }
    try {
      const seen = await inspectDatabase(database.url, Date.now);
      return { holder: seen.holder, findings: checkDatabase(seen) };
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    return { findings: [amiss('database', '', error.problem), ...rest] };
  }
}
