import { describe, expect, it } from 'vitest';
import { buildModel } from '../../src/allocation/model/buildModel.ts';
import { lpText } from '../../src/milp/lpText.ts';
import type { Milp } from '../../src/milp/milp.ts';
import { read, smallTown } from './smallTown.ts';

/** Row families by the file that adds them. */
const families: Record<string, readonly string[]> = {
  openings: ['oneModule'],
  closings: ['closeOnce', 'buildFirst'],
  intakes: ['demand', 'openOnly', 'leastShare', 'mostShare', 'oneSchool', 'chosenOnly'],
  sections: ['largest', 'splits', 'cap', 'overSome', 'overAll', 'overMany', 'leastSections'],
  enrolled: ['staysRegrouped'],
  moves: ['movesAll', 'movesOnly', 'movesWhat'],
  rooms: ['rooms', 'onlyStarted', 'builtInAll'],
  sizes: ['modulePupils', 'size'],
  teachers: ['teacherStock', 'teachersNeeded'],
  money: ['money', 'grant'],
};

const familyOf = (name: string) => name.split('/')[0] ?? '';

describe('the row families of the model', () => {
  const { milp } = buildModel(read(smallTown));

  it('should be known, every one', () => {
    const known = Object.values(families).flat();
    expect([...new Set(milp.rows.map(({ name }) => familyOf(name)))].toSorted()).toEqual(known.toSorted());
  });

  it.each(Object.keys(families))('should read as reviewed: %s', async (family) => {
    const text = lpText(onlyRows(milp, families[family] ?? []));
    await expect(text).toMatchFileSnapshot(`../golden/allocation/${family}.lp`);
  });

  it('should not depend on the order in which the problem was written', () => {
    const turned = {
      ...smallTown,
      stages: smallTown.stages.toReversed(),
      areas: smallTown.areas
        .toReversed()
        .map((area) => ({ ...area, demand: area.demand?.toReversed() ?? [] })),
      schools: smallTown.schools
        .toReversed()
        .map((school) => ({ ...school, units: school.units.toReversed() })),
      flows: smallTown.flows.toReversed(),
      budgets: smallTown.budgets?.toReversed() ?? [],
    };
    expect(lpText(buildModel(read(turned)).milp)).toBe(lpText(milp));
  });
});

/** The programme with the rows of some families, and the columns they speak of. */
function onlyRows(milp: Milp, kept: readonly string[]): Milp {
  const rows = milp.rows.filter(({ name }) => kept.includes(familyOf(name)));
  const used = [...new Set(rows.flatMap(({ indices }) => indices))].toSorted((left, right) => left - right);
  return {
    columns: used.flatMap((index) => milp.columns[index] ?? []),
    rows: rows.map((row) => ({ ...row, indices: row.indices.map((index) => used.indexOf(index)) })),
    constant: 0,
  };
}
