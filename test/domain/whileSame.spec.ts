import { describe, expect, it } from 'vitest';
import { whileSame } from '../../src/domain/whileSame.ts';

interface Tables {
  readonly place: object;
  readonly schools: readonly string[];
  readonly births: readonly number[];
}

describe('what is worked out while its parts are the same', () => {
  const place = {};
  const tables: Tables = { place, schools: ['a', 'b'], births: [1] };

  function counted(work: (tables: Tables) => number) {
    let works = 0;
    const asked = whileSame(
      (each: Tables) => each.place,
      (each) => {
        works += 1;
        return work(each);
      },
    );
    return { asked, works: () => works };
  }

  it('should be worked out again where a part that was read is another, and only then', () => {
    const { asked, works } = counted(({ schools }) => schools.length);
    expect(asked(tables)).toBe(2);
    expect(asked({ ...tables, births: [2] })).toBe(2);
    expect(works()).toBe(1);
    expect(asked({ ...tables, schools: ['a'] })).toBe(1);
    expect(works()).toBe(2);
  });

  it('should notice a part that only a work within it read', () => {
    const within = counted(({ births }) => births.length);
    const { asked, works } = counted((each) => within.asked(each) + each.schools.length);
    expect(asked(tables)).toBe(3);
    expect(asked({ ...tables, births: [1, 2] })).toBe(4);
    expect(asked({ ...tables, births: tables.births })).toBe(3);
    expect(works()).toBe(3);
  });

  it('should notice it too where the inner answer was known before', () => {
    const within = counted(({ births }) => births.length);
    const { asked } = counted((each) => within.asked(each) * 10);
    within.asked(tables);
    expect(asked(tables)).toBe(10);
    expect(asked({ ...tables, births: [1, 2] })).toBe(20);
  });
});
