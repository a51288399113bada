import { comparable, plainText } from '../plainText.ts';
import type { NumberedRow, RawCell } from '../rawTable.ts';

/** What one official form says of a school's grades in a school year. */
export interface OfficialForm {
  /** 标识码 where the form bears it, else the name. */
  readonly school: string | undefined;
  readonly year: string | undefined;
  readonly grades: readonly FormGrade[];
}

/** One grade of a form: of a class-size form its classes and their bins, of a pupil form its pupils. */
export interface FormGrade {
  readonly grade: string;
  readonly pupils?: string;
  readonly classes?: string;
  /** "46-50:3;66-:1", as the enrolment table writes it; only bins with classes. */
  readonly sizeBins?: string;
}

/** Forms stand in the first rows and columns of their sheet. */
const mostRows = 120;
const mostTexts = 40;

const textOf = (cell: RawCell) => (cell === undefined ? '' : plainText(String(cell)));
const gradeHeading = /^([一二三四五六七八九]年级|[初高][一二三四]|[小中大]班)$/u;
const totalLabel = /^(合计|总计|计|班数|总班数|班级数|在校生数)$/u;

/**
 * Read a sheet as a form of the 教基 series, by its headings and row labels and never by their places: class sizes by
 * grade (2105–2107; 基础基211–213) where its rows are bins such as 25人及以下, else pupils by grade (3112, 3115, 3118;
 * 基础基312–314).
 *
 * @param rows The sheet's rows with content.
 * @param name The sheet's name, which may bear the form's number and the school.
 * @returns Undefined when the sheet is no such form.
 * @source 教育事业统计报表, forms 教基2105–2107 and 教基3112–3118.
 */
export function readForm(rows: readonly NumberedRow[], name: string): OfficialForm | undefined {
  const grid = rows.slice(0, mostRows).map(([, cells]) => cells.slice(0, mostTexts).map(textOf));
  const headingRow = grid.findIndex(
    (row) => row.filter((text) => gradeHeading.test(comparable(text))).length > 1,
  );
  const words = [name, ...grid.slice(0, Math.max(0, headingRow) + 2).flat()];
  const isForm = words.some((text) => /教基\s*\d{4}|基础基\s*\d{3}|学年初报表/u.test(text));
  if (headingRow < 0 || !isForm) return undefined;
  const below = grid.slice(headingRow + 1);
  const bins = below.flatMap((row) => {
    const bin = row
      .slice(0, 2)
      .map(binOf)
      .find((found) => found !== undefined);
    return bin === undefined ? [] : [{ bin, row }];
  });
  const totals = below.find((row) => row.slice(0, 2).some((text) => totalLabel.test(comparable(text))));
  const stage = stageSign(words);
  const grades = (grid[headingRow] ?? []).flatMap((heading, column) => {
    const plain = comparable(heading);
    if (!gradeHeading.test(plain)) return [];
    const total = amountIn(totals?.[column]);
    const grade = gradeWord(plain, stage);
    if (bins.length === 0) return total === undefined ? [] : [{ grade, pupils: total }];
    return gradeOfBins(
      grade,
      total,
      bins.map(({ bin, row }) => ({ bin, classes: amountIn(row[column]) })),
    );
  });
  return { school: schoolIn(words), year: yearIn(words), grades };
}

function gradeOfBins(
  grade: string,
  total: string | undefined,
  bins: readonly { readonly bin: string; readonly classes: string | undefined }[],
): FormGrade[] {
  const filled = bins.filter(({ classes }) => classes !== undefined && classes !== '0');
  if (total === undefined && filled.length === 0) return [];
  return [
    {
      grade,
      ...(total === undefined ? {} : { classes: total }),
      ...(filled.length === 0
        ? {}
        : { sizeBins: filled.map(({ bin, classes }) => `${bin}:${classes}`).join(';') }),
    },
  ];
}

/** "25人及以下" is 0-25, "26-30人" is 26-30, "66人及以上" is 66-. */
function binOf(label: string): string | undefined {
  const plain = label.replace(/\s+/g, '');
  const upTo = /^(\d{1,3})人?(?:及|或)?以下$/u.exec(plain)?.[1];
  if (upTo !== undefined) return `0-${upTo}`;
  const over = /^(\d{1,3})人?(?:及|或)?以上$/u.exec(plain)?.[1];
  if (over !== undefined) return `${over}-`;
  const span = /^(\d{1,3})人?[-–—~至](\d{1,3})人?$/u.exec(plain);
  return span === null ? undefined : `${span[1]}-${span[2]}`;
}

const amountIn = (text: string | undefined) => (/^\d{1,6}$/.test(text ?? '') ? text : undefined);

/** Forms of junior and senior schools count their own years: their 一年级 is 初一 or 高一. */
function stageSign(words: readonly string[]): '初' | '高' | undefined {
  const all = words.join(' ');
  if (/教基\s*(2107|3115)|基础基\s*313|初中/u.test(all)) return '初';
  return /教基\s*(2108|3118)|基础基\s*314|高中/u.test(all) ? '高' : undefined;
}

function gradeWord(plain: string, stage: '初' | '高' | undefined): string {
  const own = /^([一二三四])年级$/u.exec(plain)?.[1];
  return stage !== undefined && own !== undefined ? `${stage}${own}` : plain;
}

/** The text after a label, in its own cell or in the next one. */
function after(words: readonly string[], label: RegExp): string | undefined {
  for (const [place, text] of words.entries()) {
    const found = label.exec(text);
    if (found === null) continue;
    const rest = text.slice(found.index + found[0].length).trim();
    const [first] = (rest === '' ? (words[place + 1] ?? '') : rest).split(/\s+/);
    if (first !== undefined && first !== '') return first;
  }
  return undefined;
}

function schoolIn(words: readonly string[]): string | undefined {
  return after(words, /标识码\s*:?/u) ?? after(words, /(?:学校|机构|单位)(?:\([^()]*\))?名称\s*:?/u);
}

function yearIn(words: readonly string[]): string | undefined {
  for (const text of words) {
    const found = /(20\d\d)\s*(?:[/–—~-]\s*20\d\d\s*)?学年/u.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}
