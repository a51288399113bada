import writeExcelFile, { type Cell, type Feature } from 'write-excel-file/universal';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import type { Language } from '../../../../src/domain/words.ts';
import { type TemplateSheet, templateWorkbook } from '../../../../src/study/templateWorkbook.ts';
import { noteOf, rulesOf } from './templateRules.ts';

const [neededFill, optionalFill, headInk] = ['#0B5CAD', '#E3EEFA', '#FFFFFF'];

const head = (value: string, needed: boolean): Cell => ({
  ...{ value, fontWeight: 'bold', wrap: true, alignVertical: 'center' },
  ...(needed ? { backgroundColor: neededFill, textColor: headInk } : { backgroundColor: optionalFill }),
});

function guide(sheets: readonly TemplateSheet[], language: Language) {
  const heads = {
    zh: ['数据表', '用途', '列', '英文列名', '必填', '怎样填写', '可选值'],
    en: ['Table', 'What it is for', 'Chinese heading', 'Column', 'Needed', 'How it is written', 'Values'],
  }[language];
  const [yes, lists] = { zh: ['必填', '、'] as const, en: ['needed', ', '] as const }[language];
  const rows = sheets.flatMap((sheet) =>
    sheet.columns.map((column, place): Cell[] => [
      place === 0 ? { value: sheet.title[language], fontWeight: 'bold' } : null,
      place === 0 ? { value: sheet.purpose[language], wrap: true } : null,
      { value: column.zh },
      { value: column.field },
      sheet.needed && column.needed ? { value: yes } : null,
      { value: noteOf(column, language), wrap: true },
      { value: column.choices.map((choice) => choice[language]).join(lists), wrap: true },
    ]),
  );
  return {
    sheet: { zh: '填写说明', en: 'Guide' }[language],
    data: [heads.map((each) => head(each, true)), ...rows],
    columns: [16, 44, 18, 18, 8, 56, 60].map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** Puts the rules into the sheets: the first is the guide, the tables follow in their order. */
function rulesFeature(sheets: readonly TemplateSheet[], language: Language): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex - 1];
            return sheet === undefined
              ? xml
              : insertElementMarkupAccordingToOrderOfSiblings(
                  xml,
                  rulesOf(sheet, language, sheets),
                  getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [],
                  'worksheet',
                );
          },
        },
      },
    },
  };
}

/**
 * Write the workbook to be filled in: a guide, then one sheet for each table with headings in both languages (needed
 * ones dark), notes that show when a cell is chosen, and lists to choose from.
 *
 * @param language Of sheet names, notes and lists; the reader takes both.
 */
export async function writeTemplate(language: Language): Promise<Blob> {
  const sheets = templateWorkbook();
  const tables = sheets.map(({ title, needed, columns }) => ({
    sheet: title[language],
    data: [columns.map((column) => head(`${column.zh}\n${column.field}`, needed && column.needed))],
    columns: columns.map(({ zh, field }) => ({ width: Math.max(12, zh.length * 2 + 3, field.length + 3) })),
    stickyRowsCount: 1,
  }));
  return writeExcelFile([guide(sheets, language), ...tables], {
    features: [rulesFeature(sheets, language)],
  }).toBlob();
}
