import { CFB, read, utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { limits } from '../../src/dataset/limits.ts';
import type { DatasetProblemCode } from '../../src/dataset/problemTexts.ts';
import type { TableFile } from '../../src/dataset/readDataset.ts';
import { writeWorkbook } from '../../src/dataset/writeWorkbook.ts';
import { required } from '../../src/domain/invariant.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { classSizeForm, formBook } from './officialForms.ts';
import { filesOf, textFile } from './tableFiles.ts';

/** A set of files of which one thing is wrong, or told; `file` is where. */
export interface FileCase {
  readonly code: DatasetProblemCode;
  readonly title: string;
  readonly files: () => TableFile[];
  readonly file?: string;
}

const bytesOf = (...bytes: number[]) => new Uint8Array(bytes);
const small = () => filesOf(smallRegion());
const book = (name = 'vale.xlsx'): TableFile => ({ name, bytes: writeWorkbook(smallRegion()) });
const textOf = (name: string) =>
  new TextDecoder().decode(
    required(
      small().find((file) => file.name === name),
      `there is no ${name}`,
    ).bytes,
  );

/** The teaching region's files with one replaced or added. */
const withFile = (file: TableFile) => () => [...small().filter(({ name }) => name !== file.name), file];
const withText = (name: string, text: string) => withFile(textFile(name, text));

/** An official form of class sizes. */
const classForm = (school: string) =>
  formBook('form.xlsx', {
    教基2106: classSizeForm('教基2106', school, ['一年级', '二年级'], [['41-45人', [1, 1]]]),
  });

/** A zip archive whose directory declares a file of more bytes than are read. */
function bombFile(): TableFile {
  const bytes = writeWorkbook(smallRegion()).slice();
  const view = new DataView(bytes.buffer);
  const places = Array.from({ length: bytes.length - 46 }, (_, at) => at);
  const entry = required(
    places.find((at) => view.getUint32(at, true) === 0x02014b50),
    'a zip has a directory',
  );
  view.setUint32(entry + 24, 4_000_000_000, true);
  return { name: 'vale.xlsx', bytes };
}

/** An OpenDocument workbook of a few hundred bytes that says "repeat this cell a thousand million times". */
function repeatingFile(): TableFile {
  const cell =
    '<table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1">';
  const row = `<table:table-row table:number-rows-repeated="1000000">${cell}<text:p>1</text:p></table:table-cell></table:table-row>`;
  const container = CFB.utils.cfb_new();
  const add = (name: string, text: string) =>
    CFB.utils.cfb_add(container, name, new TextEncoder().encode(text));
  add('/META-INF/manifest.xml', '<manifest/>');
  add(
    '/content.xml',
    `<office:document-content><table:table table:name="births">${row}</table:table></office:document-content>`,
  );
  const bytes = CFB.write(container, { fileType: 'zip', type: 'array' }) as ArrayLike<number>;
  return { name: 'vale.ods', bytes: new Uint8Array(bytes) };
}

/** The teaching region in one zip archive, as people send it. */
export function archive(files: readonly TableFile[] = small(), name = 'vale.zip'): TableFile {
  return { name, bytes: zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes]))) };
}

/** An archive whose directory says something that is not so. */
function archiveWith(change: (view: DataView, entry: number) => void): () => TableFile[] {
  return () => {
    const { name, bytes } = archive();
    const view = new DataView(bytes.buffer);
    const places = Array.from({ length: bytes.length - 46 }, (_, at) => at);
    const entry = places.find((at) => view.getUint32(at, true) === 0x02014b50);
    change(view, required(entry, 'a zip has a directory'));
    return [{ name, bytes }];
  };
}

/** A workbook in which one byte of a sheet was lost to another. */
function flippedFile(): TableFile {
  const bytes = writeWorkbook(smallRegion()).slice();
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return { name: 'vale.xlsx', bytes };
}

/** A compound file that holds an encrypted package, as a workbook with a password does. */
function lockedFile(): TableFile {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', bytesOf(4, 0, 4, 0, 64, 0, 0, 0, 60, 120, 47, 62));
  CFB.utils.cfb_add(container, '/EncryptedPackage', bytesOf(1, 2, 3, 4, 5, 6, 7, 8));
  return { name: 'vale.xlsx', bytes: new Uint8Array(CFB.write(container, { type: 'array' }) as number[]) };
}

const longLine = () => `id,title,note\nlong,长,${'x'.repeat(limits.lineBytes)}\n`;

/** Everything that can be wrong with files as a whole. */
export const fileFaults: readonly FileCase[] = [
  {
    code: 'otherUnit',
    title: 'money in ten thousands',
    files: () => {
      const text = textOf('projects.csv');
      return withText('projects.csv', text.replace(/\bcost\b/, 'cost（万元）'))();
    },
    file: 'projects.csv',
  },
  {
    code: 'formBesideTable',
    title: 'an official form beside an enrolment table',
    files: () => [...small(), classForm('mill-lane')],
    file: 'form.xlsx',
  },
  {
    code: 'formWithoutSchool',
    title: 'an official form that does not say its school',
    files: () => [...small().filter(({ name }) => name !== 'enrolment.csv'), classForm('')],
    file: 'form.xlsx',
  },
  {
    code: 'archiveDamaged',
    title: 'an archive of which one byte is wrong',
    files: archiveWith((view, entry) => view.setUint8(entry + 16, view.getUint8(entry + 16) ^ 0xff)),
    file: 'vale.zip',
  },
  {
    code: 'archiveLocked',
    title: 'an archive with a password',
    files: archiveWith((view, entry) => view.setUint16(entry + 8, 1, true)),
    file: 'vale.zip',
  },
  {
    code: 'archiveTooLarge',
    title: 'an archive that unpacks to more than is read',
    files: archiveWith((view, entry) => view.setUint32(entry + 24, 4_000_000_000, true)),
    file: 'vale.zip',
  },
  { code: 'noTables', title: 'no file at all', files: () => [] },
  {
    code: 'fileTypeUnread',
    title: 'nothing but a workbook of another program',
    files: () => [{ name: 'vale.et', bytes: bytesOf(1) }],
    file: 'vale.et',
  },
  { code: 'noTables', title: 'a workbook without a known sheet', files: () => [sheetNamed('Sheet1')] },
  {
    code: 'missingTable',
    title: 'no enrolment.csv',
    files: () => small().filter(({ name }) => name !== 'enrolment.csv'),
  },
  {
    code: 'misspeltTable',
    title: 'school.csv',
    files: () => [...small(), textFile('school.csv', 'id\n')],
    file: 'school.csv',
  },
  {
    code: 'tableTwice',
    title: 'schools.csv and 学校.csv',
    files: () => [...small(), textFile('学校.csv', textOf('schools.csv'))],
    file: '学校.csv',
  },
  {
    code: 'wrongExtension',
    title: 'births.pdf',
    files: () => [...small().filter(({ name }) => name !== 'births.csv'), textFile('births.pdf', '%PDF-1.4')],
    file: 'births.pdf',
  },
  {
    code: 'tableTwice',
    title: 'a workbook beside CSV files of the same tables',
    files: () => [...small(), book()],
    file: 'vale.xlsx',
  },
  {
    code: 'tableTwice',
    title: 'two workbooks of the same tables',
    files: () => [book('a.xlsx'), book('b.xlsx')],
    file: 'b.xlsx',
  },
  { code: 'emptyFile', title: 'an empty CSV file', files: withText('births.csv', ''), file: 'births.csv' },
  {
    code: 'emptyFile',
    title: 'a CSV file of blank lines',
    files: withText('births.csv', '\r\n,,\r\n\r\n'),
    file: 'births.csv',
  },
  {
    code: 'emptyFile',
    title: 'an empty workbook file',
    files: () => [{ name: 'vale.xlsx', bytes: bytesOf() }],
    file: 'vale.xlsx',
  },
  { code: 'emptyFile', title: 'an empty sheet', files: () => [sheetNamed('schools')], file: 'vale.xlsx' },
  {
    code: 'noRows',
    title: 'a header without rows',
    files: withText('schools.csv', `${textOf('schools.csv').split('\n')[0]}\n`),
    file: 'schools.csv',
  },
  {
    code: 'datasetTooLarge',
    title: 'more bytes than are read',
    files: withFile({ name: 'births.csv', bytes: new Uint8Array(limits.bytes + 1) }),
  },
  {
    code: 'tooManyRows',
    title: 'more rows than are read',
    files: withText('births.csv', '\n'.repeat(limits.rows + 1)),
    file: 'births.csv',
  },
  {
    code: 'tooManyCells',
    title: 'more cells than are read',
    files: withText('births.csv', `${','.repeat(999_999)}\n`.repeat(41)),
    file: 'births.csv',
  },
  {
    code: 'lineTooLong',
    title: 'a line without an end',
    files: withText('sources.csv', longLine()),
    file: 'sources.csv',
  },
  {
    code: 'unknownEncoding',
    title: 'bytes that are no text',
    files: withFile({ name: 'births.csv', bytes: bytesOf(0x81, 0xff, 0xff, 0x20) }),
    file: 'births.csv',
  },
  {
    code: 'unknownEncoding',
    title: 'a picture named .csv',
    files: withFile({ name: 'births.csv', bytes: bytesOf(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13) }),
    file: 'births.csv',
  },
  {
    code: 'badQuotes',
    title: 'a quotation mark without its partner',
    files: withText('sources.csv', 'id,title\na,"虚构\nb,虚构\n'),
    file: 'sources.csv',
  },
  {
    code: 'notAWorkbook',
    title: 'a web page named .xls',
    files: () => [textFile('vale.xls', '<table><tr><td>id</td></tr></table>')],
    file: 'vale.xls',
  },
  {
    code: 'workbookDamaged',
    title: 'half a workbook',
    files: () => [{ name: 'vale.xlsx', bytes: book().bytes.slice(0, 5000) }],
    file: 'vale.xlsx',
  },
  {
    code: 'workbookDamaged',
    title: 'a workbook with a wrong byte',
    files: () => [flippedFile()],
    file: 'vale.xlsx',
  },
  {
    code: 'tooManyCells',
    title: 'a workbook that repeats a cell without end',
    files: () => [repeatingFile()],
    file: 'vale.ods',
  },
  {
    code: 'workbookLocked',
    title: 'a workbook with a password',
    files: () => [lockedFile()],
    file: 'vale.xlsx',
  },
  {
    code: 'workbookTooLarge',
    title: 'a workbook that unpacks to gigabytes',
    files: () => [bombFile()],
    file: 'vale.xlsx',
  },
];

/** Everything that is told although the dataset can be used. */
export const notices: readonly FileCase[] = [
  {
    code: 'fileIgnored',
    title: 'notes.txt',
    files: () => [...small(), textFile('notes.txt', 'hello')],
    file: 'notes.txt',
  },
  {
    code: 'fileTypeUnread',
    title: 'a workbook of another program beside the tables',
    files: withFile({ name: 'more.xlsb', bytes: bytesOf(1) }),
    file: 'more.xlsb',
  },
  { code: 'sheetIgnored', title: 'a sheet of notes', files: () => [bookWithNotes()], file: 'vale.xlsx' },
  {
    code: 'readAsGb18030',
    title: 'a file in GB18030',
    files: withFile({
      name: 'sources.csv',
      bytes: bytesOf(0x69, 0x64, 0x2c, 0x74, 0x69, 0x74, 0x6c, 0x65, 10, 0x61, 0x2c, 0xd6, 0xd0, 10),
    }),
    file: 'sources.csv',
  },
  {
    code: 'columnIgnored',
    title: 'an unknown column',
    files: withText('sources.csv', 'id,title,校长寄语\na,学,好\n'),
    file: 'sources.csv',
  },
  {
    code: 'columnOfSame',
    title: 'two columns for one field',
    files: withFile(
      textFile(
        'schools.csv',
        textOf('schools.csv')
          .replace(/^.*$/gm, (row) => `${row},${row.startsWith('id,') ? '办学性质' : '公办'}`)
          .replace(/\n,公办$/, '\n'),
      ),
    ),
    file: 'schools.csv',
  },
  {
    code: 'misspeltColumn',
    title: 'a misspelt column',
    files: withText('sources.csv', 'id,title,documnet\na,学,1\n'),
    file: 'sources.csv',
  },
  {
    code: 'columnWithoutHeading',
    title: 'a column without a heading',
    files: withText('sources.csv', 'id,,title\na,7,学\n'),
    file: 'sources.csv',
  },
  {
    code: 'personalColumnDropped',
    title: 'a column of names',
    files: withText('sources.csv', 'id,title,联系电话\na,学,13800000000\n'),
    file: 'sources.csv',
  },
  {
    code: 'indicatorUnknown',
    title: 'a target of an indicator that nobody computes',
    files: () => withText('targets.csv', textOf('targets.csv').replace('oversizeClasses', '大班额班数'))(),
    file: 'targets.csv',
  },
  {
    code: 'basisDefaulted',
    title: 'no basis column',
    files: withText('feeders.csv', 'from,to,share\nmill-lane,river,1\n'),
    file: 'feeders.csv',
  },
  {
    code: 'totalLeftOut',
    title: 'a row of sums',
    files: withText('sources.csv', 'id,title\na,学\n合计,1\n'),
    file: 'sources.csv',
  },
  {
    code: 'noteLeftOut',
    title: 'a note under the records',
    files: withText('sources.csv', 'id,title\na,学\n注：仅供参考,\n'),
    file: 'sources.csv',
  },
  {
    code: 'figuresAcross',
    title: 'a column for each year',
    files: () => withText('births.csv', birthsAcross())(),
    file: 'births.csv',
  },
  {
    code: 'readByName',
    title: 'a name for its identifier',
    files: () =>
      withText(
        'births.csv',
        textOf('births.csv').replaceAll('east', required(smallRegion().districts[0], 'a district').name),
      )(),
    file: 'births.csv',
  },
  {
    code: 'plannedEnd',
    title: 'a closure without a receiver',
    files: withText(
      'projects.csv',
      'id,name,kind,district,school,finish,status,basis\nend,停办,closure,east,river,2023-08,planned,assumed\n',
    ),
    file: 'projects.csv',
  },
  {
    code: 'districtInTwoUnits',
    title: 'a district in two evaluation units',
    files: withText(
      'evaluationUnits.csv',
      'id,name,districts,basis\ncore,核心,east,assumed\nwhole,全域,east,assumed\n',
    ),
    file: 'evaluationUnits.csv',
  },
  {
    code: 'classesOverRooms',
    title: 'more classes than rooms',
    files: withText(
      'schools.csv',
      [
        'id,name,district,type,stages,governedBy,ownership,homeRooms,temporaryRooms,basis',
        'mill-lane,磨坊巷小学,east,primary,primary,district,public,1,1,assumed',
        'river,河边中学,east,junior,junior,district,public,60,,assumed',
        '',
      ].join('\n'),
    ),
    file: 'schools.csv',
  },
  {
    code: 'boardersOverBeds',
    title: 'more boarders than beds',
    files: withText(
      'schools.csv',
      [
        'id,name,district,type,stages,governedBy,ownership,beds,boarderShare,basis',
        'mill-lane,磨坊巷小学,east,primary,primary,district,public,,,assumed',
        'river,河边中学,east,junior,junior,district,public,90,0.5,assumed',
        '',
      ].join('\n'),
    ),
    file: 'schools.csv',
  },
];

function sheetNamed(name: string): TableFile {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([]), name);
  return { name: 'vale.xlsx', bytes: new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' })) };
}

function bookWithNotes(): TableFile {
  const workbook = read(book().bytes, { type: 'array' });
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['填表说明']]), '填表说明');
  return { name: 'vale.xlsx', bytes: new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' })) };
}

/** The births of the small region, a column for each year. */
function birthsAcross(): string {
  const { births, districts } = smallRegion();
  const years = [...new Set(births.map(({ year }) => year))];
  const lines = districts.map(({ id }) => {
    const own = years.map((year) => births.find((row) => row.district === id && row.year === year)?.births);
    return [id, 'assumed', ...own].join();
  });
  return `${['district', 'basis', ...years].join()}\n${lines.join('\n')}\n`;
}
