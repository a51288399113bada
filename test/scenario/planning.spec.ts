import { describe, expect, it } from 'vitest';
import { type Planning, planningSchema } from '../../src/domain/planning.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { applyScenario } from '../../src/scenario/applyScenario.ts';
import { codes } from './applied.ts';
import { planningRegion, scenarioOf } from './planningRegion.ts';

describe('the schools that a plan may close', () => {
  it('should be accepted where another school of their district takes their pupils', async () => {
    const closures = [{ school: 'hill', receiver: 'mill-lane', after: 'meadow' }];
    expect(await problemsOf({ closures })).toEqual([]);
  });

  it.each([
    ['into itself', [{ school: 'hill', receiver: 'hill' }], ['planningReceiverItself closures[0].receiver']],
    [
      'into one that closes too',
      [
        { school: 'hill', receiver: 'mill-lane' },
        { school: 'mill-lane', receiver: 'dale' },
      ],
      ['planningReceiverCloses closures[0].receiver'],
    ],
    [
      'twice',
      [
        { school: 'hill', receiver: 'mill-lane' },
        { school: 'hill', receiver: 'dale' },
      ],
      ['planningClosureTwice closures[1].school'],
    ],
    [
      'into one of another stage',
      [{ school: 'hill', receiver: 'river' }],
      ['planningReceiverStages closures[0].receiver'],
    ],
    [
      'into one of another district',
      [{ school: 'hill', receiver: 'far' }],
      ['planningReceiverElsewhere closures[0].receiver'],
    ],
  ])('should be refused: %s', async (_name, closures, told) => {
    expect(await problemsOf({ closures })).toEqual(told);
  });

  it('should not wait for land on which no school can be opened', async () => {
    const closures = [{ school: 'hill', receiver: 'mill-lane', after: 'meadow' }];
    const told = ['planningSiteNotBuilt closures[0].after'];
    expect(await problemsOf({ closures, newSchools: { use: false } })).toEqual(told);
    expect(await problemsOf({ closures, newSchools: { modules: [48] } })).toEqual(told);
  });
});

/** The teaching region with more primary schools, one of them in the other district, and land for 24 classes. */
function withSchools(): Region {
  const region = planningRegion();
  const mill = region.schools.find(({ id }) => id === 'mill-lane');
  if (mill === undefined) throw new Error('the teaching region has a primary school');
  const more = [
    ...[
      { ...mill, id: 'hill' },
      { ...mill, id: 'dale' },
    ],
    { ...mill, id: 'far', district: 'west' },
  ];
  const meadow: Region['sites'][number] = {
    ...{ id: 'meadow', name: '草地', district: 'east', stages: ['primary'], maxClasses: 24 },
    ...{ availableFrom: '2020-09', basis: 'assumed' },
  };
  return { ...region, schools: [...region.schools, ...more], sites: [meadow] };
}

async function problemsOf(planning: Partial<Record<keyof Planning, unknown>>): Promise<string[]> {
  const scenario = { ...scenarioOf(), planning: planningSchema.parse(planning) };
  const result = await applyScenario(withSchools(), scenario);
  return result.ok ? [] : codes(result.problems).map((code) => code.replace('planning.', ''));
}
