import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultPlanning } from '../../src/domain/planning.ts';
import { type Intervention, interventionSchema } from '../../src/domain/scenario.ts';
import { readScenario } from '../../src/scenario/applyScenario.ts';
import { loadFormulas } from '../../src/scenario/formula.ts';
import { formulaFunctions } from '../../src/scenario/formulaLimits.ts';
import { factorNames } from '../../src/scenario/readFactors.ts';
import { applied } from './applied.ts';
import { wideRegion } from './wideRegion.ts';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/scenarios.md'), 'utf8');
const library = readdirSync(join(root, 'scenarios')).filter((name) => name.endsWith('.yaml'));

describe('the page on scenarios', () => {
  it('should hold examples that can be read as they stand', () => {
    for (const example of examples())
      expect(readScenario(example, 'docs/scenarios.md')).toMatchObject({ ok: true });
  });

  it('should show every kind of intervention', () => {
    const kinds = interventionSchema.options.map((option) => option.shape.kind.value);
    const shown = new Set(shownInterventions().map(({ kind }) => kind));
    expect(kinds.filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it('should show changes that a region takes, one after the other', async () => {
    const { changes } = await applied(shownInterventions(), wideRegion());
    expect(changes.length).toBe(shownInterventions().length);
  });

  it('should show the levers at their defaults, but for what asks for a smaller plan', () => {
    const shown = examples().flatMap((example) => {
      const result = readScenario(example, 'docs/scenarios.md');
      return result.ok && result.scenario.planning !== undefined ? [result.scenario.planning] : [];
    });
    expect(shown).toHaveLength(1);
    const { because: _, stages: __, districts: ___, lastYear: ____, ...levers } = shown[0] ?? defaultPlanning;
    expect({ ...levers, closures: [] }).toEqual(defaultPlanning);
  });

  it('should say of formulas what holds', async () => {
    const formulas = await loadFormulas();
    const resultOf = (text: string) => {
      const compiled = formulas.compile(text, factorNames);
      return compiled.ok ? compiled.evaluate([2022, 2020]) : compiled.fault.code;
    };
    expect(page).toContain(`\`${Object.keys(formulaFunctions).join(' ')}\``);
    expect(page).toContain('`-7 % 3` is 2');
    expect(page).toContain('`0.1 + 0.2 == 0.3` holds');
    const said = [
      '-7 % 3',
      '0.1 + 0.2 == 0.3 ? 1 : 0',
      '1 - 3%',
      '2021 < year < 2025 ? 1 : 0',
      'round(-2.5)',
    ];
    expect(said.map(resultOf)).toEqual([2, 1, 0.97, 1, -3]);
  });
});

describe.each(library)('scenarios/%s', (name) => {
  const read = () => readScenario(readFileSync(join(root, 'scenarios', name), 'utf8'), name);

  it('should be a sound scenario', () => {
    expect(read()).toMatchObject({ ok: true });
  });

  it('should hold formulas that can be compiled', async () => {
    const formulas = await loadFormulas();
    const result = read();
    const interventions = result.ok ? result.scenario.interventions : [];
    for (const intervention of interventions)
      if ('factor' in intervention && typeof intervention.factor === 'string')
        expect(formulas.compile(intervention.factor, factorNames)).toMatchObject({ ok: true });
  });
});

/** The YAML blocks of the page as whole scenarios: a block of interventions, or of levers, stands in a frame. */
function examples(): string[] {
  const frame =
    'format: xuewei.scenario/1\ntitle: { zh: 例, en: E }\nquestion: { zh: 问, en: Q }\ndataset: .\n';
  const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  return blocks.map((block) => {
    if (block.startsWith('- ')) return `${frame}interventions:\n${block}`;
    return block.startsWith('planning:') ? `${frame}interventions: []\n${block}` : block;
  });
}

/** The interventions of the page, without those that the first example shares with the rest. */
function shownInterventions(): Intervention[] {
  return examples()
    .slice(1)
    .flatMap((example) => {
      const result = readScenario(example, 'docs/scenarios.md');
      return result.ok ? result.scenario.interventions : [];
    });
}
