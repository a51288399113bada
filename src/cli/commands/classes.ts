import { describePlace } from '../../study/describePlace.ts';
import { adoptFit, fitClasses } from '../../study/fitClasses.ts';
import { exitCodes } from '../exit.ts';
import { claimFolder } from '../newFolder.ts';
import { openInput } from '../openInput.ts';
import { classFitLines, noClassFit } from '../print/classFit.ts';
import { counted } from '../print/counted.ts';
import { placeLine } from '../print/placeLine.ts';
import type { Settings } from '../settings.ts';

/** Version of the JSON that `classes` prints. */
export const classesFormat = 'xuewei.classes/1';

/**
 * `xuewei classes`: class rules fitted to the place's own classes, judged on what was held back; with a folder, the
 * place's tables with these rules in them.
 *
 * @returns Exit code 0; also when too few classes are known, which is said, and nothing is written.
 * @throws {CommandEnd} The folder cannot be used; the problem has been printed.
 */
export async function classes(
  [path = '']: readonly string[],
  { out }: { readonly out?: string },
  settings: Settings,
): Promise<number> {
  const { baseline, provenance } = await openInput(path, settings);
  const { language, print, progress } = settings;
  progress.say(language === 'zh' ? '拟合编班规则' : 'class rules');
  const report = fitClasses(baseline);
  progress.end();
  const adopted = out === undefined || report === undefined ? undefined : adoptFit(baseline, report);
  const files =
    out === undefined || adopted === undefined
      ? []
      : claimFolder(
          out,
          settings,
        )([
          ...adopted.files,
          {
            name: 'datapackage.json',
            text: describePlace(adopted.region),
          },
        ]);
  if (settings.json) {
    print(JSON.stringify({ format: classesFormat, provenance, classes: report ?? null, files }, null, 2));
    return exitCodes.done;
  }
  print(placeLine(baseline, language));
  if (report === undefined) {
    print(noClassFit[language]);
    return exitCodes.done;
  }
  for (const line of classFitLines(baseline, report, language)) print(line);
  if (adopted !== undefined)
    print(
      language === 'zh'
        ? `已写入 ${out}（${files.length} 个文件），拟合规则自 ${baseline.place.baseYear + 1} 学年起执行。`
        : `written to ${out} (${counted(files.length, 'file')}); the fitted rules hold from ${baseline.place.baseYear + 1} on`,
    );
  return exitCodes.done;
}
