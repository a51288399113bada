import { birthsBeside, nationalEntries, nationalFigures } from '../../study/nationalBirths.ts';
import { exitCodes } from '../exit.ts';
import { knownDistrict, openInput } from '../openInput.ts';
import { besideTable, entryTable, peakLine, sourceLines } from '../print/births.ts';
import { placeLine } from '../print/placeLine.ts';
import type { Settings } from '../settings.ts';

/** Version of the JSON that `births` prints. */
export const birthsFormat = 'xuewei.births/1';

/**
 * `xuewei births`: national births, the first grades that follow and the years in which stages were foretold to be
 * fullest, each with its document; with a place, its own births beside them.
 *
 * @returns Exit code 0.
 */
export async function births(
  [path]: readonly string[],
  options: { readonly district?: string },
  settings: Settings,
): Promise<number> {
  const input = path === undefined ? undefined : await openInput(path, settings);
  const district = input && knownDistrict(input.region, options.district, settings);
  const rows = input === undefined ? [] : birthsBeside(input.region, district);
  const entries = nationalEntries();
  const { language, print } = settings;
  if (settings.json) {
    const provenance = input?.provenance ?? null;
    const told = { format: birthsFormat, provenance, place: rows, national: nationalFigures, entries };
    print(JSON.stringify(told, null, 2));
    return exitCodes.done;
  }
  if (input !== undefined) {
    print(placeLine(input.region, language));
    print(besideTable(rows, language));
    print('');
  }
  print(entryTable(entries, language));
  print(peakLine(nationalFigures, language));
  for (const line of sourceLines(nationalFigures, language)) print(line);
  return exitCodes.done;
}
