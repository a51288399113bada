import { changeFields, changeWords } from '../domain/changeWords.ts';
import { type InterventionKind, interventionSchema } from '../domain/interventions.ts';

const head = `# Changes of a scenario / 情景中的各项变动

Made from the code. Every change is one entry of \`interventions\` of a scenario ([scenarios](scenarios.md), with examples): its \`kind\`, and the fields below. The schema is \`schemas/scenario.schema.json\`. 情景文件 \`interventions\` 之下每项一条，写明类型（\`kind\`）与下列各栏；示例见 [scenarios](scenarios.md)。`;

const cell = (text: string) => text.replaceAll('|', '\\|');

function section(kind: InterventionKind): string {
  const { zh, en } = changeWords[kind];
  return [
    `## \`${kind}\``,
    '',
    `**${en} / ${zh}**`,
    '',
    '| field | 栏目 | unit | needed | meaning 含义 |',
    '|---|---|---|---|---|',
    ...[...changeFields(kind)].map(([key, { label, meaning, unit = '', needed }]) => {
      const cells = [`\`${key}\``, label.zh, unit, needed ? 'yes' : '', `${meaning.en} ${meaning.zh}`];
      return `| ${cells.map(cell).join(' | ')} |`;
    }),
  ].join('\n');
}

/**
 * The page docs/changes.md, made from the schema of changes so that it cannot say anything else.
 *
 * @returns Markdown; ends with a line break.
 */
export function changesPage(): string {
  const kinds = interventionSchema.options.map(({ shape }) => shape.kind.value);
  return `${[head, ...kinds.map(section)].join('\n\n')}\n`;
}
