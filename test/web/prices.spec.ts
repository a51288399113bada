import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defaultPlanning, planningSchema } from '../../src/domain/planning.ts';
import { readScenario } from '../../src/scenario/applyScenario.ts';
import { changeScenarioText } from '../../src/study/changeScenarioText.ts';
import { readScenarioText } from '../../src/study/readScenarioText.ts';
import { type PriceField, priceGroups } from '../../web/src/views/plan/prices/priceFields.ts';
import { keyOf, pricedText, standing } from '../../web/src/views/plan/prices/priceText.ts';

const fields = priceGroups.flatMap((group) => group.fields);

interface Told {
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Told>>;
}

/** What the schema of scenarios says of a field. */
const schemaOf = ({ path }: PriceField) =>
  path.reduce<Told | undefined>(
    (told, name) => told?.properties?.[name],
    z.toJSONSchema(planningSchema, { io: 'input' }) as Told,
  );

const edit = fc.constantFrom(...fields).chain((field) => {
  const { as } = field;
  const value =
    as.kind === 'use'
      ? fc.boolean()
      : fc
          .double({ min: as.range[0], max: as.range[1], noNaN: true })
          .map((typed) => Number((Number(typed.toFixed(as.digits)) * as.scale).toPrecision(12)));
  return fc.record({ field: fc.constant(field), value });
});

describe('the form of levers and prices', () => {
  it.each(fields.map((field) => [keyOf(field), field] as const))(
    'should take what a scenario takes, no less and no more: %s',
    (_name, field) => {
      const told = schemaOf(field);
      const { as } = field;
      if (as.kind === 'use') return expect(told?.type).toBe('boolean');
      const [least, most] = as.range.map((bound) => bound * as.scale);
      expect([least, most]).toEqual([told?.minimum, told?.maximum]);
      expect(told?.type).toBe(as.digits === 0 && as.scale === 1 ? 'integer' : 'number');
      expect(standing(defaultPlanning, field) === undefined).toBe(as.isOptional === true);
    },
  );

  it('should write what is filled in where a plan reads it, and leave the rest at its default', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (drawn) => {
        const edits = new Map(drawn.map((each) => [keyOf(each.field), each]));
        const text = pricedText('pingyin', undefined, edits);
        const read = readScenario(text ?? '', 'draft');
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const { planning = defaultPlanning } = read.scenario;
        for (const field of fields)
          expect([keyOf(field), standing(planning, field)]).toEqual([
            keyOf(field),
            edits.has(keyOf(field)) ? edits.get(keyOf(field))?.value : standing(defaultPlanning, field),
          ]);
      }),
    );
  });

  it('should leave what was written around it as it was, and take out what is emptied', () => {
    const text = [
      'format: xuewei.scenario/1',
      'title: { zh: 甲, en: A }',
      'question: { zh: 问, en: Q }',
      'dataset: ../seeds/zibo',
      'planning: # the bureau’s prices',
      '  temporaryRooms: { lastYear: 2027 } # until the new school',
      '  classCost: 35000 # of 2024',
      'interventions: []',
      '',
    ].join('\n');
    const dearer = changeScenarioText(text, { do: 'plan', path: ['classCost'], value: 40_000 });
    expect(dearer).toBe(text.replace('35000', '40000'));
    const open = changeScenarioText(text, {
      do: 'plan',
      path: ['temporaryRooms', 'lastYear'],
      value: undefined,
    });
    expect(open).not.toContain('lastYear');
    expect(open).toContain('# of 2024');
    expect(readScenarioText(open ?? '', 'draft').problems).toEqual([]);
    expect(changeScenarioText('- a list', { do: 'plan', path: ['classCost'], value: 1 })).toBeUndefined();
  });
});
