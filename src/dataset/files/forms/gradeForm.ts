import { isGradeWord } from '../../gradeWords.ts';
import { fieldOfHeading } from '../../headingLookUp.ts';
import { comparable } from '../../plainText.ts';
import { simplified } from '../../simplified.ts';
import type { Grid } from './formHead.ts';

/** One grade of a form: of a class-size form its classes and their bins, of a pupil form its pupils. */
export interface FormGrade {
  readonly grade: string;
  readonly pupils?: string;
  readonly classes?: string;
  /** "46-50:3;66-:1", as the enrolment table writes it; only bins with classes. */
  readonly sizeBins?: string;
  /** The row and the heading under which the figures stand. */
  readonly row: number;
  readonly heading: string;
}

/** The grades of one school; of a form of one school the head names it. */
export interface GradesOfSchool {
  readonly school: string | undefined;
  readonly grades: readonly FormGrade[];
  readonly left: readonly string[];
}

type StageSign = '初' | '高';

/** A column of a form: which grade it stands for. */
interface GradeColumn {
  readonly column: number;
  readonly heading: string;
  readonly grade: string;
}

const totalLabel = /^(合计|总计|计|班数|总班数|班级数|在校生数|在校生)$/u;
const longGrade = /^([小初高])(?:学|中)([一二三四五六])年级$/u;
/** Columns of classes that no grade has. */
const ofNoGrade = /^(托班|混合班|混龄班|学前班|复式班)$/u;

const isGradeHeading = (text: string) =>
  !/^[kv]?\d+$/.test(text) && (isGradeWord(text) || longGrade.test(text));

/**
 * Read grades from a form's grid.
 *
 * @param grid All rows; a collection has one for each school.
 * @param small The first rows, in which the form of one school stands.
 * @param name The sheet's name.
 * @param code The form's number.
 * @returns The schools' grades and the words of the form's head; undefined where no row of grades is found.
 */
export function readGrades(
  grid: Grid,
  small: Grid,
  name: string,
  code: string | undefined,
): { readonly forms: readonly GradesOfSchool[]; readonly words: readonly string[] } | undefined {
  const headingRow = small.findIndex(
    ({ cells }) => cells.filter((text) => isGradeHeading(comparable(text))).length > 1,
  );
  if (headingRow < 0) return undefined;
  const headings = small[headingRow]?.cells ?? [];
  const words = [name, ...small.slice(0, headingRow + 2).flatMap(({ cells }) => cells)];
  const formStage = stageSign(words, code);
  const columns = headings.flatMap((heading, column): GradeColumn[] => {
    const plain = comparable(heading);
    if (!isGradeHeading(plain)) return [];
    const above = small.slice(Math.max(0, headingRow - 3), headingRow).reverse();
    return [{ column, heading, grade: gradeWord(plain, stageAbove(above, column) ?? formStage) }];
  });
  const schoolColumn = columnOfSchool(small.slice(Math.max(0, headingRow - 1), headingRow + 1));
  if (schoolColumn !== undefined)
    return { forms: collected(grid.slice(headingRow + 1), schoolColumn, columns, code), words };
  return { forms: [ofOneSchool(small.slice(headingRow + 1), headings, columns)], words };
}

function ofOneSchool(
  below: Grid,
  headings: readonly string[],
  columns: readonly GradeColumn[],
): GradesOfSchool {
  const bins = below.flatMap(({ cells }) => {
    const bin = cells
      .slice(0, 2)
      .map(binOf)
      .find((found) => found !== undefined);
    return bin === undefined ? [] : [{ bin, cells }];
  });
  const sums = below.find(({ cells }) => cells.slice(0, 2).some((text) => totalLabel.test(comparable(text))));
  const row = sums?.row ?? below[0]?.row ?? 1;
  const grades = columns.flatMap(({ column, heading, grade }) => {
    const total = amountIn(sums?.cells[column]);
    const told = { grade, row, heading };
    if (bins.length === 0) return total === undefined ? [] : [{ ...told, pupils: total }];
    return gradeOfBins(
      told,
      total,
      bins.map(({ bin, cells }) => ({ bin, classes: amountIn(cells[column]) })),
    );
  });
  const left = headings.filter(
    (heading, column) => ofNoGrade.test(comparable(heading)) && !isNil(amountIn(sums?.cells[column])),
  );
  return { school: undefined, grades, left };
}

/** A collection: its rows bear a school each, and rows of sums none. */
function collected(
  rows: Grid,
  schoolColumn: number,
  columns: readonly GradeColumn[],
  code: string | undefined,
): GradesOfSchool[] {
  const figure = /^(?:2\d{3}|2\d\d)$/.test(code ?? '') ? 'classes' : 'pupils';
  return rows.flatMap(({ row, cells }) => {
    const school = cells[schoolColumn] ?? '';
    const isSum = cells.some((text) => totalLabel.test(comparable(text)));
    if (school === '' || isSum) return [];
    const grades = columns.flatMap(({ column, heading, grade }) => {
      const amount = amountIn(cells[column]);
      return amount === undefined ? [] : [{ grade, row, heading, [figure]: amount }];
    });
    // Signatures below the rows, and the numbers beneath the headings, tell of no grade or of no school.
    return grades.length === 0 || /^[甲乙丙丁]$|:/u.test(school) ? [] : [{ school, grades, left: [] }];
  });
}

/** The column that bears the schools of a collection; the form of one school has a column of labels instead. */
function columnOfSchool(heads: Grid): number | undefined {
  const plain = heads.map(({ cells }) => cells.map((text) => comparable(text)));
  if (plain.flat().some((text) => /^(指标名称|指标|项目|代码)$/u.test(text))) return undefined;
  const columns = heads.flatMap(({ cells }) =>
    cells.flatMap((text, column) => (fieldOfHeading('enrolment', text)?.name === 'school' ? [column] : [])),
  );
  const isCode = (column: number) => plain.some((row) => /标识码|代码|编码/u.test(row[column] ?? ''));
  return columns.find(isCode) ?? columns[0];
}

function gradeOfBins(
  told: Pick<FormGrade, 'grade' | 'row' | 'heading'>,
  total: string | undefined,
  bins: readonly { readonly bin: string; readonly classes: string | undefined }[],
): FormGrade[] {
  const filled = bins.filter(({ classes }) => !isNil(classes));
  if (total === undefined && filled.length === 0) return [];
  return [
    {
      ...told,
      ...(total === undefined ? {} : { classes: total }),
      ...(filled.length === 0
        ? {}
        : { sizeBins: filled.map(({ bin, classes }) => `${bin}:${classes}`).join(';') }),
    },
  ];
}

/** "25人及以下" is 0-25, "26-30人" is 26-30, "66人及以上" is 66-. */
function binOf(label: string): string | undefined {
  const plain = simplified(label)
    .replace(/\s+/g, '')
    .replace(/^#|^其中:?/u, '');
  const upTo = /^(\d{1,3})人?(?:及|或)?以下$/u.exec(plain)?.[1];
  if (upTo !== undefined) return `0-${upTo}`;
  const over = /^(\d{1,3})人?(?:及|或)?以上$/u.exec(plain)?.[1];
  if (over !== undefined) return `${over}-`;
  const span = /^(\d{1,3})人?[-–—~至](\d{1,3})人?$/u.exec(plain);
  return span === null ? undefined : `${span[1]}-${span[2]}`;
}

/** A figure as it is written, nil undefined; what is no figure is left for the reader of the cell to tell. */
function amountIn(text = ''): string | undefined {
  const plain = text.replace(/\s+/g, '');
  if (plain === '' || /^[-–—/*]+$/.test(plain)) return undefined;
  return /^\d{1,3}(,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain;
}

const isNil = (amount: string | undefined) => amount === undefined || Number(amount) === 0;

/** Forms of junior and senior schools count their own years: their 一年级 is 初一 or 高一. */
function stageSign(words: readonly string[], code: string | undefined): StageSign | undefined {
  if (code === '2107' || code === '3115' || code === '3116' || code === '313') return '初';
  if (code === '2108' || code === '3118' || code === '3119' || code === '314') return '高';
  if (code === '2106' || code === '3112' || code === '3113' || code === '212' || code === '312')
    return undefined;
  const all = simplified(words.join(' '));
  if (all.includes('初中')) return '初';
  return all.includes('高中') ? '高' : undefined;
}

/** The stage under which a column stands where the form's headings have one over several (初中 | 高中). */
function stageAbove(above: Grid, column: number): StageSign | undefined {
  for (const { cells } of above) {
    const heading = cells.slice(0, column + 1).findLast((text) => text !== '');
    const found = /^(?:普通)?(初|高)(?:级?中学?)(?:阶段)?$/u.exec(comparable(heading ?? ''))?.[1];
    if (found !== undefined) return found as StageSign;
  }
  return undefined;
}

function gradeWord(plain: string, stage: StageSign | undefined): string {
  const long = longGrade.exec(plain);
  if (long !== null) return `${long[1]}${long[2]}`;
  const own = /^([一二三四]|[1-4])年级$/u.exec(plain)?.[1];
  return stage !== undefined && own !== undefined ? `${stage}${own}` : plain;
}
