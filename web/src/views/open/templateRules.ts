import type { Language } from '../../../../src/domain/words.ts';
import type { TemplateColumn, TemplateSheet } from '../../../../src/study/templateWorkbook.ts';

/** Rows under the heading that rules and lists hold for. */
const lastRow = 20_000;
/** A list that stands in the rule itself may have so many letters. */
const mostLetters = 255;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : columnLetters(Math.floor(place / 26) - 1) + letter;
}

/** What is told of a column when one of its cells is chosen. */
export function noteOf(column: TemplateColumn, language: Language): string {
  const { needed, form, unit, meaning } = column;
  const must = { zh: needed ? '必填' : '可空', en: needed ? 'needed' : 'may be empty' }[language];
  if (language === 'zh')
    return `${form.zh}${unit === undefined ? '' : `（${unit.zh}）`}；${must}。${meaning.zh}`;
  return `${form.en}${unit === undefined ? '' : ` (${unit.en})`}; ${must}. ${meaning.en}`;
}

/** What a cell may hold: a list in the rule, the identifiers of another sheet, or a number; else anything. */
function limitOf(
  column: TemplateColumn,
  language: Language,
  sheets: readonly TemplateSheet[],
): { readonly attributes: string; readonly formulas: string } {
  const words = column.choices.map((choice) => choice[language]);
  const list = words.join(',');
  const isList = words.length > 0 && list.length <= mostLetters && words.every((word) => !word.includes(','));
  if (isList) return { attributes: 'type="list"', formulas: `<formula1>"${escaped(list)}"</formula1>` };
  const target = sheets.find(({ table }) => table === column.refersTo);
  const at = target?.columns.findIndex(({ field }) => field === 'id') ?? -1;
  if (target !== undefined && at >= 0) {
    const letters = columnLetters(at);
    const range = `'${target.title[language]}'!$${letters}$2:$${letters}$${lastRow}`;
    return { attributes: 'type="list"', formulas: `<formula1>${escaped(range)}</formula1>` };
  }
  const { bounds, whole } = column;
  if (bounds !== undefined && Number.isFinite(bounds.least) && Number.isFinite(bounds.most))
    return {
      attributes: `type="${whole ? 'whole' : 'decimal'}" operator="between"`,
      formulas: `<formula1>${bounds.least}</formula1><formula2>${bounds.most}</formula2>`,
    };
  return { attributes: '', formulas: '' };
}

/**
 * The rules of a sheet's cells as a workbook holds them. A value that breaks one is warned of, never refused: the
 * reader understands more than a list can say.
 *
 * @source ECMA-376-1, 18.3.1.32 dataValidation.
 */
export function rulesOf(sheet: TemplateSheet, language: Language, sheets: readonly TemplateSheet[]): string {
  const rules = sheet.columns.map((column, place) => {
    const letters = columnLetters(place);
    const { attributes, formulas } = limitOf(column, language, sheets);
    const title = escaped((language === 'zh' ? column.zh : column.field).slice(0, 32));
    const prompt = escaped(noteOf(column, language).slice(0, 240));
    const head = `<dataValidation ${attributes} errorStyle="warning" allowBlank="1" showInputMessage="1"`;
    return `${head} showErrorMessage="1" promptTitle="${title}" prompt="${prompt}" sqref="${letters}2:${letters}${lastRow}">${formulas}</dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}
