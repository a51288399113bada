import { describe, expect, it } from 'vitest';
import { moveProject, trimDelays } from '../../src/domain/moveProject.ts';
import type { Project } from '../../src/domain/region/project.ts';

const place = { baseYear: 2022, censusDay: '09-01' };
const works: Project = {
  ...{ id: 'wing', name: '新翼', kind: 'extension', district: 'east', school: 'river', homeRooms: 4 },
  ...{ start: '2022-03', finish: '2023-06', status: 'underWay', delays: '-12:1;-3:2;0:4;12:1' },
  basis: 'assumed',
};

describe('moving works', () => {
  it('should leave the start of works under way and move their finish', () => {
    expect(moveProject({ place }, works, 3)).toMatchObject({ start: '2022-03', finish: '2023-09' });
  });

  it('should drop delays that a census has overtaken, and keep the others’ weights', () => {
    expect(trimDelays({ place }, works).delays).toBe('-3:2;0:4;12:1');
    const sound = { ...works, delays: '0:4;12:1' };
    expect(trimDelays({ place }, sound)).toBe(sound);
  });

  it('should leave no delays to settled works, nor a single one that is no chance', () => {
    expect(trimDelays({ place }, { ...works, status: 'finished' })).not.toHaveProperty('delays');
    expect(trimDelays({ place }, { ...works, delays: '-12:1;0:1' })).not.toHaveProperty('delays');
  });
});
