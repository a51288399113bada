import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { openPostgres } from '../../store/localPostgres.ts';
import { makeFolder } from '../../store/makeFolder.ts';
import { openStore } from '../../store/openStore.ts';
import { systemReason } from '../../store/systemReason.ts';
import { describePlace, generatedFiles } from '../../study/describePlace.ts';
import { openExampleSweeps } from '../describe/exampleSweeps.ts';
import { exampleTime, recordExamples } from '../describe/recordExamples.ts';
import { CommandEnd, exitCodes } from '../exit.ts';
import { endWith, openInput } from '../openInput.ts';
import { doorProblem } from '../problemTexts.ts';
import type { Settings } from '../settings.ts';

/**
 * `xuewei describe`: write a folder's datapackage.json; without a path, the repository's generated schemas and pages.
 *
 * @returns Exit code 0.
 * @throws {CommandEnd} The path is no folder, or cannot be written.
 */
export async function describe(
  [path]: readonly string[],
  _options: object,
  settings: Settings,
): Promise<number> {
  if (path === undefined) {
    for (const { path: file, text } of generatedFiles()) {
      makeFolder(dirname(file));
      writeFileSync(file, text);
      settings.print(file);
    }
    const folder = mkdtempSync(join(tmpdir(), 'xuewei-describe-'));
    const postgres = await openPostgres({ folder, environment: {} });
    try {
      const now = () => new Date(exampleTime).toISOString();
      const store = await openStore({ url: postgres.url, now, key: new Uint8Array(32) });
      const file = 'src/server/apiExamples.json';
      const sweeps = await openExampleSweeps(postgres.url);
      writeFileSync(file, `${JSON.stringify(await recordExamples(store, sweeps), null, 2)}\n`);
      await sweeps.close();
      settings.print(file);
      await store.close();
    } finally {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
    return exitCodes.done;
  }
  const { baseline } = await openInput(path, settings);
  if (!statSync(path).isDirectory()) {
    settings.warn(`"${path}" is no folder: datapackage.json describes a folder of tables.`);
    throw new CommandEnd(exitCodes.usage);
  }
  const file = join(resolve(path), 'datapackage.json');
  try {
    writeFileSync(file, describePlace(baseline));
  } catch (error) {
    const at = { file: 'datapackage.json' };
    return endWith([doorProblem('notWritable', at, { path: file, ...systemReason(error) })], settings);
  }
  settings.print(file);
  return exitCodes.done;
}
