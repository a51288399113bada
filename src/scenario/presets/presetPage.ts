import { type Preset, type PresetId, type PresetRule, presetIds, presetWords } from '../../domain/preset.ts';
import type { Target } from '../../domain/region/target.ts';
import type { Words } from '../../domain/words.ts';
import { presetOf } from './presetOf.ts';

const head = `# Rules of other systems / 别处的班额制度

Made from \`presets/*.json\`. A scenario puts one to a place with \`applyPreset\` ([scenarios](scenarios.md)). 情景中用 \`applyPreset\` 套用。

The rows are those of \`classRules.csv\` and \`targets.csv\` ([format](format.md)), with two differences: a class rule names grades instead of a stage, because grade 6 is primary in one place and junior in the next, and years are the system's own; \`fromYear\` of the intervention says which school year its first year falls on. They are JSON, not CSV, because one file holds rules, targets and documents together, and because the program, the service and the page read it without a reader of its own.

*published*: printed in the document; *derived*: computed from it; *assumed*: nobody published it. 年级 K1–K3 为幼儿园三年，1–12 为入学后各年级。
`;

function ruleLine({ grades, fromYear, targetSize, capSize, basis, source, article }: PresetRule): string {
  const sizes = targetSize === capSize ? String(capSize) : `${targetSize} (${capSize})`;
  return `| ${grades.join(' ')} | ${fromYear} | ${sizes} | ${basis} | ${source ?? '–'} | ${article ?? '–'} |`;
}

function targetLine({ id, title, titleEn, year, basis, source, article }: Target): string {
  const due = year === undefined ? 'standing / 常设' : String(year);
  return `| \`${id}\` | ${title} / ${titleEn ?? title} | ${due} | ${basis} | ${source ?? '–'} | ${article ?? '–'} |`;
}

function list(title: Words, lines: readonly Words[]): string[] {
  if (lines.length === 0) return [];
  return [`${title.en} / ${title.zh}:`, '', ...lines.map(({ zh, en }) => `- ${en} ${zh}`), ''];
}

function sourceLines({ sources }: Preset): string[] {
  return sources.map(({ id, title, titleEn, document, url }) => {
    const parts = [title, titleEn, document, url === undefined ? undefined : `<${url}>`];
    return `- ${id}: ${parts.filter((part) => part !== undefined).join('; ')}`;
  });
}

function section(id: PresetId): string {
  const [preset, words] = [presetOf(id), presetWords[id]];
  return [
    ...[`## \`${id}\``, '', `**${words.en} / ${words.zh}**`, ''],
    ...[preset.summary.en, '', preset.summary.zh, ''],
    ...[
      '| grades / 年级 | from / 起 | size (cap) / 人数（上限） | basis | source | article |',
      '|---|---|---|---|---|---|',
    ],
    ...preset.classRules.map(ruleLine),
    ...['', '| target / 目标 | | due / 期限 | basis | source | article |', '|---|---|---|---|---|---|'],
    ...preset.targets.map(targetLine),
    '',
    ...list({ zh: '假设', en: 'Assumed' }, preset.assumed),
    ...list({ zh: '未纳入', en: 'Left out' }, preset.leftOut),
    ...sourceLines(preset),
  ].join('\n');
}

/**
 * The page docs/presets.md, made from the presets so that it cannot say anything else.
 *
 * @returns Markdown; ends with a line break.
 */
export function presetPage(): string {
  return `${[head, ...presetIds.map(section)].join('\n\n').replaceAll('\n\n\n', '\n\n')}\n`;
}
