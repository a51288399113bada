import { describe, expect, it } from 'vitest';
import { listed } from '../../src/allocation/listed.ts';

describe('a list asked by name', () => {
  it('should give the items of a name in the order of the list', () => {
    const schools = [
      { id: 'mill-lane', district: 'east' },
      { id: 'old', district: 'west' },
      { id: 'river', district: 'east' },
    ];
    expect(listed(schools, 'district', 'east').map(({ id }) => id)).toEqual(['mill-lane', 'river']);
    expect(listed(schools, 'id', 'old')).toEqual([schools[1]]);
    expect(listed(schools, 'id', 'new')).toEqual([]);
  });

  it('should know items that were added since it was last asked', () => {
    const schools = [{ id: 'old' }];
    expect(listed(schools, 'id', 'new')).toEqual([]);
    schools.push({ id: 'new' }, { id: 'old' });
    expect(listed(schools, 'id', 'new')).toHaveLength(1);
    expect(listed(schools, 'id', 'old')).toHaveLength(2);
  });
});
