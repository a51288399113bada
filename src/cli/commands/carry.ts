import type { Region } from '../../domain/region/region.ts';
import { carryPlace, type Edition, type UnknownBirths } from '../../study/carryPlace.ts';
import { describePlace } from '../../study/describePlace.ts';
import { exitCodes } from '../exit.ts';
import { claimFolder } from '../newFolder.ts';
import { endWith, openInput } from '../openInput.ts';
import { censusGrowth } from '../print/censusGrowth.ts';
import { counted } from '../print/counted.ts';
import { placeLine } from '../print/placeLine.ts';
import { sayStudyStep } from '../print/studyStep.ts';
import { doorProblem } from '../problemTexts.ts';
import type { Settings } from '../settings.ts';

/** Version of the JSON that `carry` prints. */
export const carryFormat = 'xuewei.carry/1';

/** Longest way forward, and longest horizon of an edition. */
const mostYears = 30;
/** Horizon of an edition where none is asked: peak and decline are seen. */
const usualHorizon = 15;

/** What `xuewei carry` is told. */
export interface CarryOptions {
  readonly to: number;
  readonly out: string;
  readonly horizon?: number;
  readonly births?: UnknownBirths;
}

function checkYears({ place }: Region, to: number, horizon: number, settings: Settings): void {
  const last = place.baseYear + mostYears;
  const outside = to < place.baseYear || to > last;
  const late = horizon <= to || horizon > to + mostYears;
  const problems = [
    ...(outside
      ? [
          doorProblem(
            'carryOutside',
            { column: '--to' },
            { to, from: place.baseYear, last, years: mostYears },
          ),
        ]
      : []),
    ...(late
      ? [doorProblem('horizonBeforeCarry', { column: '--horizon' }, { horizon, to, years: mostYears })]
      : []),
  ];
  if (problems.length > 0) endWith(problems, settings);
}

function filesOf({ region, files }: Edition) {
  return [...files, { name: 'datapackage.json', text: describePlace(region) }];
}

/**
 * `xuewei carry`: an edition of a place for a later base year, made by the program's own projection and marked so.
 *
 * @returns Exit code 0: the dataset is written and passes `check`.
 * @throws {CommandEnd} A year or the folder cannot be used; all problems have been printed.
 */
export async function carry(
  [path = '']: readonly string[],
  { to, out, horizon = to + usualHorizon, births }: CarryOptions,
  settings: Settings,
): Promise<number> {
  const { region, scenario, provenance } = await openInput(path, settings);
  checkYears(region, to, horizon, settings);
  const writeFiles = claimFolder(out, settings);
  const rule = births ?? (region.place.currency === 'CNY' ? 'national' : 'held');
  const asked = { to, horizon, births: rule, scenario: scenario?.title };
  const edition = carryPlace(region, asked, sayStudyStep(settings));
  const files = writeFiles(filesOf(edition));
  settings.progress.end();
  const { language, print } = settings;
  const { place } = edition.region;
  if (settings.json) {
    print(JSON.stringify({ format: carryFormat, provenance, place, births: rule, files }, null, 2));
    return exitCodes.done;
  }
  print(placeLine(edition.region, language));
  print(censusGrowth(region, edition.region, language));
  const written =
    language === 'zh'
      ? `已写入 ${out}（${files.length} 个文件）`
      : `written to ${out} (${counted(files.length, 'file')})`;
  print(written);
  return exitCodes.done;
}
