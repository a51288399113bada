import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeScenarioText, type FieldValue } from '../../src/study/changeScenarioText.ts';
import { readScenarioText } from '../../src/study/readScenarioText.ts';

const folder = resolve(import.meta.dirname, '../../scenarios');
const library = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

const commented = `# Asked by the council
format: xuewei.scenario/1
title: { zh: 晚一年, en: A year late } # both languages
question:
  zh: 会怎样？
  en: What then?
dataset: ../seeds/zibo

interventions:
  # The first one
  - kind: births # fewer
    fromYear: 2021
    factor: 0.9 # a tenth less
    because: >-
      Fewer marriages,
      says the register.

  - { kind: delayProject, project: 'open-orchard', months: 12, because: "Late" } # in braces
`;

const plainText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const fieldValue: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.integer({ min: -5000, max: 5000 }),
  fc.integer({ min: 0, max: 100_000 }).map((number) => number / 1000),
  plainText,
  fc.constantFrom(
    'true',
    '2021',
    '2021-08',
    '1e3',
    '~',
    'null',
    '- a',
    '# b',
    ': c',
    '"',
    "'",
    ' x ',
    'a\n b',
  ),
);
const fieldName = fc.constantFrom('factor', 'fromYear', 'toYear', 'because', 'district', 'months');
const linesOf = (text: string) => readScenarioText(text, 'draft').written?.lines ?? [];

describe('changing a scenario’s text by a lever', () => {
  it('should read back what was set, and leave every other line and field as it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(commented, ...library.filter((text) => linesOf(text).length > 0)),
        fc.nat(),
        fieldName,
        fieldValue,
        (text, place, key, value) => {
          const before = linesOf(text);
          const index = place % before.length;
          const changed = changeScenarioText(text, { do: 'set', index, key, value });
          const after = linesOf(changed ?? '');
          expect(after).toEqual(before.map((line, at) => (at === index ? { ...line, [key]: value } : line)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('should read back a line that was added, and be as before when it is taken out again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(commented, ...library),
        fc.dictionary(fieldName, fieldValue, { minKeys: 1 }),
        (text, fields) => {
          const line = { kind: 'births', ...fields };
          const before = linesOf(text);
          const added = changeScenarioText(text, { do: 'add', lines: [line] }) ?? '';
          expect(linesOf(added)).toEqual([...before, line]);
          const removed = changeScenarioText(added, { do: 'remove', index: before.length }) ?? '';
          expect(linesOf(removed)).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('should keep every comment of the lines that stay', () => {
    const comments = [
      '# Asked by the council',
      '# both languages',
      '# The first one',
      '# fewer',
      '# a tenth less',
      '# in braces',
    ];
    fc.assert(
      fc.property(fieldName, fieldValue, fc.nat(1), (key, value, index) => {
        const changed = changeScenarioText(commented, { do: 'set', index, key, value }) ?? '';
        for (const comment of comments) expect(changed).toContain(comment);
      }),
    );
  });

  it('should change nothing else in the text: quotes, braces, order, blank lines and folded texts stay', () => {
    expect(changeScenarioText(commented, { do: 'set', index: 0, key: 'factor', value: 0.85 })).toBe(
      commented.replace('factor: 0.9 #', 'factor: 0.85 #'),
    );
    expect(changeScenarioText(commented, { do: 'set', index: 1, key: 'months', value: 18 })).toBe(
      commented.replace('months: 12', 'months: 18'),
    );
    expect(changeScenarioText(commented, { do: 'say', part: 'title', language: 'en', text: 'Late' })).toBe(
      commented.replace('en: A year late', 'en: Late'),
    );
  });

  it('should leave the other lines alone where they share a text by an alias', () => {
    const shared = commented
      .replace(
        'because: >-\n      Fewer marriages,\n      says the register.',
        'because: &why Fewer marriages',
      )
      .replace('because: "Late"', 'because: *why');
    const changed = changeScenarioText(shared, { do: 'set', index: 0, key: 'because', value: 'More homes' });
    expect(linesOf(changed ?? '').map(({ because }) => because)).toEqual(['More homes', 'Fewer marriages']);
  });

  it('should take a field out', () => {
    const changed = changeScenarioText(commented, { do: 'set', index: 0, key: 'factor', value: undefined });
    expect(Object.keys(linesOf(changed ?? '')[0] ?? {})).toEqual(['kind', 'fromYear', 'because']);
  });

  it('should refuse a text that is no YAML, and a line that is not there', () => {
    const line = { kind: 'births' };
    expect(changeScenarioText('a: [', { do: 'add', lines: [line] })).toBeUndefined();
    expect(changeScenarioText('just words', { do: 'add', lines: [line] })).toBeUndefined();
    expect(changeScenarioText('interventions: 3', { do: 'add', lines: [line] })).toBeUndefined();
    expect(changeScenarioText(commented, { do: 'remove', index: 7 })).toBeUndefined();
  });
});

describe('reading a scenario’s text while it is written', () => {
  it('should show the lines of an unsound text, with its problems and their rows', () => {
    const { written, problems } = readScenarioText(
      commented.replace('kind: births', 'kind: berths'),
      'draft',
    );
    expect(written?.lines.length).toBe(2);
    expect(problems.map(({ at }) => at.row)).toContain(11);
  });

  it('should say that a text is no YAML and show no lines of it', () => {
    const { written, problems } = readScenarioText('title: "open', 'draft');
    expect(written).toBeUndefined();
    expect(problems.map(({ code }) => code)).toContain('yamlMissing');
  });
});
