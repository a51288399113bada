import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import { verdictOn } from './asking.ts';
import { type Demand, sizes } from './kindOf.ts';
import type { WorldPlan } from './world.ts';

type Entry = Partial<Region['entries'][number]>;

const asked = (entries: Entry[], demand: Demand, more: WorldPlan = {}, district?: string) => {
  const rows = entries.map((entry) => ({
    target: 't',
    month: '2020-12',
    value: 1,
    basis: 'reported' as const,
    ...entry,
  }));
  const targets = [
    { id: 't', indicator: 'smartCampusShare', role: 'entered' as const, unit: '%', ...demand },
  ];
  const sources = [{ id: 'report', title: '智慧校园年报', titleEn: 'Yearly report' }];
  return verdictOn({ ...sizes(40), targets, region: { entries: rows, sources }, ...more }, 't', district);
};
const least: Demand = { operator: '>=', value: 30, year: 2020 };

describe('a target that people report', () => {
  it('should say that nobody has reported', () => {
    expect(asked([], least)).toMatchObject({ state: 'notEntered', value: undefined });
  });

  it('should show the last report up to the deadline with month and source, and never as met', () => {
    const verdict = asked(
      [
        { month: '2020-06', value: 20 },
        { month: '2020-12', value: 31, source: 'report' },
        { month: '2021-12', value: 50 },
      ],
      least,
    );
    expect(verdict).toMatchObject({
      ...{ state: 'entered', value: 31, margin: 1, observed: 'entered by a person, 2020-12' },
      dataBasis: 'reported',
    });
    expect(verdict.notes.map(({ en }) => en)).toContain('Source of the report: Yearly report.');
    expect(verdict.notes.map(({ zh }) => zh)).toContain('填报来源：智慧校园年报。');
  });

  it('should say that a report came after the deadline', () => {
    const verdict = asked([{ month: '2021-03', value: 40 }], least);
    expect(verdict.notes.map(({ en }) => en).join()).toContain(
      'reported for 2021-03, after the deadline 2020',
    );
  });

  it('should take a district’s own report before the one for all', () => {
    const both: WorldPlan = { districts: ['east', 'west'] };
    const demand: Demand = { ...least, districts: ['east', 'west'] };
    const entries: Entry[] = [{ value: 20 }, { value: 45, district: 'west' }];
    expect(asked(entries, demand, both, 'east').value).toBe(20);
    expect(asked(entries, demand, both, 'west').value).toBe(45);
  });

  it('should tell the steepest fall of what must never fall', () => {
    const months = ['2018-12', '2019-12', '2020-12'];
    const entries = [5, 4, 6].map((value, index) => ({ value, month: months[index] ?? '' }));
    const verdict = asked(entries, { operator: 'neverFalls', value: undefined });
    expect(verdict).toMatchObject({ state: 'entered', value: 6, margin: undefined });
    expect(verdict.notes[0]?.en).toBe('The reported values changed by -1 from 2018-12 to 2019-12.');
  });

  it('should stand beside a computed target that cannot be measured, without making it met', () => {
    const demand: Demand = { ...least, role: 'computed', indicator: 'combinedVariation' } as Demand;
    const verdict = asked([{ value: 35 }], demand);
    expect(verdict).toMatchObject({ state: 'notMeasurable', value: undefined });
    expect(verdict.notes.map(({ en }) => en)).toEqual([
      'A person reports 35 for 2020-12; the program did not compute it.',
    ]);
  });
});

describe('every verdict', () => {
  it('should give no probability, and the reason', () => {
    const computed = verdictOn(
      { ...sizes(40), targets: [{ id: 't', indicator: 'classes', operator: '>=', value: 1, year: 2020 }] },
      't',
    );
    expect(computed.probability).toBeNull();
    expect(computed.probabilityWords?.en).toContain('No futures have been drawn');
    expect(asked([], least).probabilityWords?.en).toContain('does not compute');
  });

  it('should carry the printed figure’s number, or else its own identifier', () => {
    expect(asked([], { ...least, reference: 'S2-14' }).reference).toBe('S2-14');
    expect(asked([], least).reference).toBe('t');
  });
});
