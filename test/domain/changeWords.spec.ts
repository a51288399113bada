import { describe, expect, it } from 'vitest';
import { changeFields, changeWords } from '../../src/domain/changeWords.ts';
import { type InterventionKind, interventionSchema } from '../../src/domain/interventions.ts';

const kinds = Object.keys(changeWords) as InterventionKind[];
const every = kinds.flatMap((kind) =>
  [...changeFields(kind)].map(([key, field]) => ({ name: `${kind}.${key}`, field })),
);

describe('the words of changes', () => {
  it('should name every kind and every field of it, reason included', () => {
    expect([...kinds].sort()).toEqual(interventionSchema.options.map(({ shape }) => shape.kind.value).sort());
    for (const { shape } of interventionSchema.options) {
      const keys = Object.keys(shape).filter((key) => key !== 'kind');
      expect([...changeFields(shape.kind.value).keys()]).toEqual(keys);
      expect(keys).toContain('because');
    }
  });

  it.each(every)('should call $name by a name and say what it means in both languages', ({ field }) => {
    for (const { zh, en } of [field.label, field.meaning]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z]/);
      expect(en).not.toMatch(/\.csv|\.md/);
    }
    expect(field.meaning.zh).toMatch(/。$/);
    // A formula names its two variables; nothing else of it is foreign to a Chinese reader.
    expect(field.meaning.zh.replace(/（(year|base)）/g, '')).not.toMatch(/[A-Za-z]{2,}/);
  });

  it('should tell the unit of a number, and what may be left out', () => {
    expect(changeFields('classCap').get('cap')).toEqual({
      label: { zh: '班额上限', en: 'Cap' },
      meaning: { zh: '班级不宜超过的人数。', en: 'Size that a class should not exceed.' },
      unit: 'pupils per class',
      needed: true,
    });
    expect(changeFields('classCap').get('target')?.needed).toBe(false);
  });
});
