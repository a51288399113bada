import { describe, expect, it } from 'vitest';
import { changeSchool, firstOpening, pullPupils } from '../../src/allocation/localSearch/changeSchool.ts';
import { homeState } from '../../src/allocation/localSearch/homeState.ts';
import { layOutProblem } from '../../src/allocation/localSearch/layOutProblem.ts';
import { demandAt } from '../../src/allocation/localSearch/setFlows.ts';
import { readProblem } from '../../src/allocation/readProblem.ts';
import { required } from '../../src/domain/invariant.ts';
import { county } from '../bench/county.ts';

describe('pupils pulled to a site that opens', () => {
  it('should leave from there years later: the stage that their old school feeds has fewer entrants', () => {
    const { problem } = readProblem(county({ schools: 10, seed: 2, fed: true }));
    const layout = layOutProblem(required(problem, 'a county can be read'));
    for (const [school, { shape }] of layout.schools.entries()) {
      if (shape.site === undefined) continue;
      const state = homeState(layout);
      changeSchool(layout, state, { school, module: 4, opens: firstOpening(layout, school, 4) });
      pullPupils(layout, state, school);
      for (const [index, { first, end }] of layout.groups.entries()) {
        const entrants = state.flows.subarray(first, end + 1).reduce((sum, pupils) => sum + pupils, 0);
        expect(entrants).toBeCloseTo(demandAt(layout, state, index), 6);
      }
    }
  });
});
