import type { Language, Words } from './words.ts';

/** Where in the planner's files a problem stands; rows and columns as a spreadsheet shows them (header = row 1). */
export interface ProblemPlace {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  /** What planners call the column, where it is the path of a field: 'change 3 “Births”, “To year”'. */
  readonly meaning?: Words;
}

/** Something a person gave us that we cannot use as it stands. Problems are collected, never thrown one by one. */
export interface Problem {
  readonly code: string;
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
  readonly at: ProblemPlace;
  /** What the texts were filled with, so that they can be written in the other language. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** The two sentences of a kind of problem, with `{name}` where a detail goes. */
export interface ProblemText {
  readonly what: Words;
  readonly remedy: Words;
}

/** A catalogue of problem kinds: every code of a room with its texts. */
export type ProblemCatalogue = Readonly<Record<string, ProblemText>>;

/** Put details in the places of a text that name them: "{school}". */
export function fill(template: string, details: Problem['details']): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(details, name) ? String(details[name]) : whole,
  );
}

const sayRow = (row: string | number, language: Language, several: boolean) =>
  language === 'zh' ? `第 ${row} 行` : `${several ? 'rows' : 'row'} ${row}`;

/**
 * Say a place as people say it: "enrolment.csv, row 7, school".
 *
 * @param rows The rows that are told, where they are several: "7–12, 19".
 */
export function sayPlace(at: ProblemPlace, language: Language = 'en', rows?: string): string {
  const row = at.row === undefined ? undefined : sayRow(rows ?? at.row, language, rows !== undefined);
  const sheet =
    at.sheet === undefined ? undefined : language === 'zh' ? `工作表 ${at.sheet}` : `sheet ${at.sheet}`;
  return [at.file, sheet, row, sayColumn(at, language)]
    .filter((part) => part !== undefined)
    .join(language === 'zh' ? '，' : ', ');
}

function sayColumn({ column, meaning }: ProblemPlace, language: Language): string | undefined {
  if (column === undefined || meaning === undefined) return column;
  return language === 'zh' ? `${column}（${meaning.zh}）` : `${column} (${meaning.en})`;
}

/**
 * Make the problem-maker of one room from its catalogue.
 *
 *     const problem = problemsOf(catalogue);
 *     problem('unknownSchool', { file: 'enrolment.csv', row: 7 }, { id: 'mill-lan' });
 */
export function problemsOf<C extends ProblemCatalogue>(catalogue: C) {
  return (code: keyof C & string, at: ProblemPlace, details: Problem['details'] = {}): Problem => {
    const text = catalogue[code] as ProblemText;
    const [what, remedy] = [fill(text.what.en, details), fill(text.remedy.en, details)];
    return { code, where: sayPlace(at), what, remedy, at, details };
  };
}

/** Write a problem in the given language; the English texts serve where the catalogue does not know the code. */
export function sayProblem(problem: Problem, catalogue: ProblemCatalogue, language: Language): Problem {
  const text = catalogue[problem.code];
  if (text === undefined) return problem;
  const { at, details } = problem;
  const [what, remedy] = [fill(text.what[language], details), fill(text.remedy[language], details)];
  return { ...problem, where: sayPlace(at, language), what, remedy };
}
