import type { FieldKind } from '../../domain/region/fields.ts';
import { type TableName, tableNames, tables } from '../../domain/region/tables.ts';
import { boundsOf, type TableField, tableFields } from '../tableFields.ts';
import { exampleDataset } from './exampleDataset.ts';
import { formatConventions, formatIntroduction } from './formatProse.ts';
import { tableWords } from './tableWords.ts';

/** The page docs/format.md: all that a stranger needs to fill in a dataset. */
export function formatPage(): string {
  const parts = [
    formatIntroduction,
    overview(),
    formatConventions,
    '## The tables',
    ...tableNames.map(section),
    example(),
  ];
  return `${parts.join('\n\n')}\n`;
}

function overview(): string {
  const lines = tableNames.map((table) => {
    const { title, needed } = tables[table];
    return `| [\`${table}\`](#${anchorOf(table)}) | ${title.zh} | ${needed ? 'yes' : ''} | ${tableWords[table].en} ${tableWords[table].zh} |`;
  });
  return ['## Files', '', '| table | 表名 | needed | what it holds |', '|---|---|---|---|', ...lines].join(
    '\n',
  );
}

const headingOf = (table: TableName) => `${table} · ${tables[table].title.zh}`;
/** As code hosts make anchors of headings. */
const anchorOf = (table: TableName) =>
  headingOf(table)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

function section(table: TableName): string {
  const { title, key, needed } = tables[table];
  const keyed = key.map((column) => `\`${column}\``).join(', ');
  return [
    `### ${headingOf(table)}`,
    '',
    `${title.en}: ${tableWords[table].en} ${needed ? 'Needed.' : 'Optional.'} No two rows share ${keyed}.`,
    '',
    '| column | 中文列名 | value | unit | needed | meaning 含义 |',
    '|---|---|---|---|---|---|',
    ...tableFields(table).map(line),
  ].join('\n');
}

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

function line(field: TableField): string {
  const { zh, unit = '', description, descriptionZh, source } = field.meta;
  const meaning = `${source === undefined ? description : `${description} (${source})`} ${descriptionZh}`;
  const cells = [`\`${field.name}\``, zh, sayValue(field), unit, field.needed ? 'yes' : '', meaning];
  return `| ${cells.map(cell).join(' | ')} |`;
}

const valueWords: Readonly<Record<FieldKind, string>> = {
  text: 'text',
  identifier: 'identifier',
  integer: 'whole number',
  number: 'number',
  year: 'year',
  boolean: 'true or false',
  choice: 'one of',
  month: 'month',
  day: 'day MM-DD',
  identifiers: 'list of identifiers',
  choices: 'list of',
  integers: 'list of whole numbers',
  counts: 'named counts of',
  bins: 'size bins',
  ladder: 'grade ladder',
  delays: 'months and weights',
};

function sayValue(field: TableField): string {
  const { kind, choices, refersTo } = field.meta;
  const words = [valueWords[kind]];
  if (choices !== undefined) words.push(choices.map((choice) => `\`${choice}\``).join(' '));
  if (refersTo !== undefined)
    words.push(
      `from ${refersTo
        .split('|')
        .map((part) => `\`${part}\``)
        .join(' or ')}`,
    );
  return [words.join(' '), boundsWords(field)].filter((part) => part !== '').join(', ');
}

/** Bounds that a planner could meet; those that only keep nonsense out are left unsaid. */
function boundsWords(field: TableField): string {
  const bounds = boundsOf(field);
  if (bounds === undefined || field.meta.kind === 'year') return '';
  const { least, most } = bounds;
  return Math.abs(most) < 1e6 ? `${least} to ${most}` : least === 0 ? '≥ 0' : '';
}

function example(): string {
  const blocks = exampleDataset.map(({ name, text }) => `\`${name}\`\n\n\`\`\`csv\n${text}\`\`\``);
  const introduction =
    'An invented district with two schools and three censuses. Every row is marked `assumed`, since nobody counted these pupils. Saved under the names given, the blocks are a whole dataset; a test reads them from this page.';
  return ['## A complete small dataset', introduction, ...blocks].join('\n\n');
}
