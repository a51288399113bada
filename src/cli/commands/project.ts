import type { GradePupils, MethodChoice } from '../../domain/enrolment.ts';
import type { Region } from '../../domain/region/region.ts';
import { stages, stageWords } from '../../domain/stage.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { Words } from '../../domain/words.ts';
import { runStudy } from '../../study/runStudy.ts';
import { exitCodes } from '../exit.ts';
import { knownDistrict, openInput } from '../openInput.ts';
import { sayNumber } from '../print/number.ts';
import { placeLine } from '../print/placeLine.ts';
import { sayStudyStep } from '../print/studyStep.ts';
import { setTable } from '../print/table.ts';
import type { Settings } from '../settings.ts';

/** Version of the JSON that `project` prints. */
export const projectFormat = 'xuewei.project/1';

type Level = 'stage' | 'district' | 'grade' | 'school';

/** What `project` may be asked for. */
export interface ProjectOptions {
  readonly by: Level;
  readonly district?: string;
}

/** Pupils of one group over the years of a projection; unplaced children are rows of their own. */
interface PupilRow {
  readonly district: string | null;
  readonly school: string | null;
  readonly stage: string;
  readonly grade: string | null;
  readonly unplaced: boolean;
  readonly pupils: readonly number[];
}

type Cell = Omit<GradePupils, 'school'> & { readonly school?: string };

function groupOf(cell: Cell, by: Level): Omit<PupilRow, 'pupils'> {
  const unplaced = cell.school === undefined;
  return {
    district: by === 'stage' ? null : cell.district,
    school: by === 'school' && cell.school !== undefined ? cell.school : null,
    stage: cell.stage,
    grade: by === 'grade' || by === 'school' ? cell.grade : null,
    unplaced,
  };
}

function rowsOf(run: StudyRun, by: Level, district: string | undefined): PupilRow[] {
  const years = run.enrolment.years;
  const rows = new Map<string, Omit<PupilRow, 'pupils'> & { pupils: number[] }>();
  years.forEach(({ pupils, unplaced }, index) => {
    for (const cell of [...pupils, ...unplaced] as Cell[]) {
      if (district !== undefined && cell.district !== district) continue;
      const group = groupOf(cell, by);
      const key = JSON.stringify(group);
      const row = rows.get(key) ?? { ...group, pupils: years.map(() => 0) };
      row.pupils[index] = (row.pupils[index] ?? 0) + cell.pupils;
      rows.set(key, row);
    }
  });
  const place = (row: PupilRow) =>
    [
      row.district ?? '',
      String(stages.indexOf(row.stage as never)),
      row.school ?? '',
      row.unplaced ? '1' : '0',
    ].join('\0');
  const sorted = [...rows.values()].map((row, index) => ({ row, index }));
  sorted.sort((left, right) => {
    const [one, two] = [place(left.row), place(right.row)];
    return one < two ? -1 : one > two ? 1 : left.index - right.index;
  });
  return sorted.map(({ row }) => row);
}

const stepWords: Readonly<Record<MethodChoice['step'], Words>> = {
  entry: { zh: '新生', en: 'entrants' },
  progression: { zh: '升级', en: 'grade to grade' },
  control: { zh: '控制总数', en: 'control totals' },
  stageChange: { zh: '升学', en: 'stage to stage' },
  shares: { zh: '分校份额', en: 'school shares' },
};

function nameOf(region: Region, row: PupilRow): string {
  const district = region.districts.find((each) => each.id === row.district)?.name;
  const school =
    row.school === null ? undefined : region.schools.find((each) => each.id === row.school)?.name;
  return [district, school ?? row.school].filter((part) => part !== undefined && part !== null).join(' ');
}

function printChoices(choices: readonly MethodChoice[], settings: Settings): void {
  const { language, print } = settings;
  const kinds = new Map<string, number>();
  for (const { step, stage, method } of choices) {
    const key = `${stageWords[stage][language]} · ${stepWords[step][language]}: ${method[language]}`;
    kinds.set(key, (kinds.get(key) ?? 0) + 1);
  }
  print(language === 'zh' ? '\n方法（由本地历史选定）：' : '\nMethod (chosen on the place’s own history):');
  for (const [kind, times] of kinds) print(`  ${kind}${times > 1 ? ` (×${times})` : ''}`);
}

/**
 * `xuewei project`: pupils from the base year to the horizon.
 *
 * @returns Exit code 0.
 */
export async function project(
  [path = '']: readonly string[],
  options: ProjectOptions,
  settings: Settings,
): Promise<number> {
  const { region, provenance } = await openInput(path, settings);
  const district = knownDistrict(region, options.district, settings);
  const run = runStudy(region, sayStudyStep(settings));
  settings.progress.end();
  const rows = rowsOf(run, options.by, district);
  const years = run.enrolment.years.map((each) => each.year);
  const { language, print } = settings;
  if (settings.json) {
    print(
      JSON.stringify(
        {
          format: projectFormat,
          provenance,
          place: region.place,
          years,
          rows,
          choices: run.enrolment.choices,
        },
        null,
        2,
      ),
    );
    return exitCodes.done;
  }
  print(placeLine(region, language));
  const columns = [
    ...(options.by === 'stage' ? [] : [{ head: language === 'zh' ? '单位' : 'where' }]),
    { head: language === 'zh' ? '学段' : 'stage' },
    ...years.map((year) => ({ head: String(year), align: 'right' as const })),
  ];
  const unplaced = language === 'zh' ? '（无学位）' : ' (no seat)';
  const lines = rows.map((row) => [
    ...(options.by === 'stage' ? [] : [nameOf(region, row)]),
    `${stageWords[row.stage as keyof typeof stageWords][language]}${row.grade === null ? '' : ` ${row.grade}`}${row.unplaced ? unplaced : ''}`,
    ...row.pupils.map((pupils) => sayNumber(pupils, language)),
  ]);
  print(setTable(columns, lines));
  printChoices(run.enrolment.choices, settings);
  return exitCodes.done;
}
