import type { Problem } from '../../../domain/problem.ts';
import type { TableName } from '../../../domain/region/tables.ts';
import { stages } from '../../../domain/stage.ts';
import { choiceOf } from '../../cells/choiceWords.ts';
import { datasetProblem } from '../../problemTexts.ts';
import type { RawTable } from '../../rawTable.ts';
import { tableFields } from '../../tableFields.ts';
import type { Conditions } from './conditionForm.ts';
import type { FormGrade } from './gradeForm.ts';
import type { OfficialForm } from './officialForm.ts';
import type { AboutSchool } from './schoolForm.ts';

/** A form and the sheet that it stands in. */
export interface FoundForm {
  readonly form: OfficialForm;
  readonly place: RawTable['place'];
}

/** What the tables beside the forms tell of their schools. */
export interface BesideForms {
  /** The district that a name, number or address tells; undefined where none is clear. */
  readonly districtOf: (told: string | undefined) => string | undefined;
  /** The stages of a school by its identifier or name; undefined where the tables do not know it. */
  readonly stagesOf: (school: string) => readonly string[] | undefined;
}

/** The tables that forms come to. */
export interface GatheredForms {
  /** Each row says in which sheet it stands. */
  readonly tables: readonly RawTable[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** A record of a table: its columns, and where its figures stand. */
interface Gathered {
  readonly columns: Readonly<Record<string, string | undefined>>;
  readonly place: RawTable['place'];
  readonly row: number;
  /** The heading of the figures, where one heads them all. */
  readonly heading?: string;
}
type Key = Readonly<Record<string, string | undefined>>;

/**
 * Gather official forms into tables: enrolment, a row for each school, year and grade; schools, a row for each form of
 * a school itself; resources, a row for each school's stage and year whose buildings and equipment forms tell.
 *
 * @returns The tables, a problem for each form that does not say its school or year, and notices of what was read.
 */
export function gatherForms(forms: readonly FoundForm[], beside: BesideForms): GatheredForms {
  const [problems, notices]: [Problem[], Problem[]] = [[], []];
  const sound = forms.filter(({ form, place }) => {
    const isSound = form.school !== undefined && (form.about !== undefined || form.year !== undefined);
    if (!isSound) problems.push(datasetProblem('formWithoutSchool', place));
    return isSound;
  });
  for (const { form, place } of sound) notices.push(...tellForm(form, place));
  const placeOf = (tells: (form: OfficialForm) => boolean) =>
    sound.find(({ form }) => tells(form))?.place ?? {};
  const tables = [
    tableOf(
      'enrolment',
      enrolmentOf(sound),
      placeOf(({ grades }) => grades.length > 0),
    ),
    tableOf(
      'schools',
      schoolsOf(sound, beside),
      placeOf(({ about }) => about !== undefined),
    ),
    tableOf(
      'resources',
      resourcesOf(sound, beside, notices),
      placeOf(({ conditions }) => conditions !== undefined),
    ),
  ];
  return { tables: tables.flatMap((table) => table ?? []), problems, notices };
}

function tellForm({ school = '', year = '', ...form }: OfficialForm, place: RawTable['place']): Problem[] {
  const { grades, left = [], personal = [] } = form;
  if (form.about !== undefined)
    return [
      datasetProblem('formOfSchool', place, { school }),
      ...personal.map((column) => datasetProblem('personalColumnDropped', { ...place, column }, { column })),
    ];
  if (form.conditions !== undefined) return [datasetProblem('formOfConditions', place, { school, year })];
  return [
    datasetProblem('formRead', place, { school, year, grades: grades.length }),
    ...left.map((column) => datasetProblem('formColumnLeft', { ...place, column }, { school })),
  ];
}

function enrolmentOf(forms: readonly FoundForm[]): Gathered[] {
  interface Told {
    readonly key: Key;
    grade: FormGrade;
    place: RawTable['place'];
  }
  const rows = new Map<string, Told>();
  for (const { form, place } of forms)
    for (const grade of form.grades) {
      const key = JSON.stringify([form.school, form.year, grade.grade]);
      const { school, year } = form;
      const before = rows.get(key);
      // Where two forms tell of a grade, it is looked for where its pupils stand.
      const stays = before !== undefined && grade.pupils === undefined && before.grade.pupils !== undefined;
      const { row, heading } = stays ? before.grade : grade;
      rows.set(key, {
        key: { school, year },
        grade: { ...before?.grade, ...grade, row, heading },
        place: stays ? before.place : place,
      });
    }
  return [...rows.values()].map(
    ({ key, place, grade: { grade, pupils, classes, sizeBins, row, heading } }) => ({
      ...{ place, row, heading },
      columns: { ...key, grade, pupils, classes, sizeBins, basis: 'reported' },
    }),
  );
}

function schoolsOf(forms: readonly FoundForm[], { districtOf }: BesideForms): Gathered[] {
  const rows = new Map<string, { readonly about: AboutSchool; readonly place: RawTable['place'] }>();
  const measured = new Map<string, Conditions>();
  for (const { form, place } of forms) {
    if (form.school === undefined) continue;
    if (form.about !== undefined) rows.set(form.school, { about: form.about, place });
    if (form.conditions !== undefined)
      measured.set(form.school, { ...measured.get(form.school), ...form.conditions });
  }
  return [...rows].map(
    ([
      school,
      {
        about: { place: told, row, ...about },
        place,
      },
    ]) => {
      const { siteArea, floorArea } = measured.get(school) ?? measured.get(about.name ?? '') ?? {};
      return {
        ...{ place, row },
        columns: { ...about, district: districtOf(told), siteArea, floorArea, basis: 'reported' },
      };
    },
  );
}

function resourcesOf(forms: readonly FoundForm[], beside: BesideForms, notices: Problem[]): Gathered[] {
  const about = new Map(
    forms.flatMap(({ form: { about } }) =>
      [about?.id, about?.name].map((key) => [key, about?.stages?.split(';')] as const),
    ),
  );
  interface Told {
    readonly key: Key;
    readonly place: RawTable['place'];
    readonly row: number;
    has: Conditions;
  }
  const rows = new Map<string, Told>();
  for (const { form, place } of forms) {
    const { school = '', year, conditions, row = 1 } = form;
    if (conditions === undefined) continue;
    const told = form.stage === undefined ? (about.get(school) ?? beside.stagesOf(school)) : [form.stage];
    const [stage, ...others] = told ?? [];
    if (stage === undefined || others.length > 0) {
      notices.push(datasetProblem('formWithoutStage', place, { school }));
      continue;
    }
    const key = JSON.stringify([school, year, choiceOf(stage, stages) ?? stage]);
    const before = rows.get(key) ?? { key: { school, year, stage }, place, row, has: {} };
    rows.set(key, { ...before, has: { ...before.has, ...conditions } });
  }
  return [...rows.values()].map(({ key, place, row, has }) => ({
    ...{ place, row },
    columns: {
      ...key,
      // Indoor sports count with the grounds, not with the rooms for teaching.
      teachingArea: added(has.teaching, has.indoor, -1),
      sportsArea: added(has.ground, has.indoor, 1),
      ...{ equipment: has.equipment, multimediaRooms: has.multimediaRooms, basis: 'reported' },
    },
  }));
}

/** A text that is no number stays as it is, to be told where its cell is read. */
function added(text: string | undefined, other: string | undefined, sign: 1 | -1): string | undefined {
  if (text === undefined || other === undefined || Number.isNaN(Number(text) + Number(other))) return text;
  return String(Math.round((Number(text) + sign * Number(other)) * 100) / 100);
}

/**
 * A table with the columns that some row fills, each row where its figures stand; undefined without rows.
 *
 * @param place Where the first of its forms stands.
 */
function tableOf(
  table: TableName,
  rows: readonly Gathered[],
  place: RawTable['place'],
): RawTable | undefined {
  if (rows.length === 0) return undefined;
  const fields = tableFields(table).filter(({ name }) =>
    rows.some(({ columns }) => columns[name] !== undefined),
  );
  const cells = rows.map(({ columns, heading, ...where }) => ({
    ...{ ...where, cells: fields.map(({ name }) => columns[name]), extra: 0 },
    ...(heading === undefined ? {} : { headings: new Map(fields.map((_, at) => [at, heading])) }),
  }));
  return { table, place, headerRow: 1, header: fields.map(({ meta }) => meta.zh), rows: cells };
}
