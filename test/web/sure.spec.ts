import { describe, expect, it } from 'vitest';
import { answerSure } from '../../web/src/core/answerSure.ts';
import type { FromSure, SureOrder } from '../../web/src/core/sureMessages.ts';
import { shareSought } from '../../web/src/views/plan/sure/sureSteps.ts';
import { filesOf } from '../server/service.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';

const settings = { sure: 0.9, draws: 10, work: 10, seed: 1 };

async function answer(order: SureOrder): Promise<FromSure[]> {
  const told: FromSure[] = [];
  await answerSure(order, (each) => told.push(each));
  return told;
}

describe('the worker of sure plans', () => {
  it('should tell its progress plan by plan, then every plan tried with the one that is taken, as plain data', async () => {
    const told = await answer({ ...settings, request: { files: filesOf(crowdedRegion()) } });
    const last = told.at(-1);
    if (last?.kind !== 'drawn' || last.picture === undefined) throw new Error(`no plan: ${last?.kind}`);
    const { picture } = last;
    expect(structuredClone({ ...picture, document: undefined })).toEqual({ ...picture, document: undefined });
    expect(picture.trials.filter(({ taken }) => taken)).toHaveLength(1);
    expect(picture.trials[0]?.planFor).toBeUndefined();
    const [plain, taken] = [picture.trials[0], picture.trials.find((trial) => trial.taken)];
    expect(picture.price).toBe((taken?.cost ?? 0) - (plain?.cost ?? 0));
    expect(picture.reached).toBe((taken?.probability ?? 0) >= settings.sure);
    expect(picture.why.length > 0).toBe(!picture.reached);
    const steps = told.flatMap((each) => (each.kind === 'progress' ? [each.progress] : []));
    expect(new Set(steps.map(({ attempt }) => attempt)).size).toBe(picture.trials.length);
    const attempts = steps.map(({ attempt }) => attempt);
    expect(attempts).toEqual(attempts.toSorted((left, right) => left - right));
    for (const step of steps) expect(shareSought(step)).toBeLessThanOrEqual(1);
    const document = JSON.parse(await picture.document.text());
    expect(document).toMatchObject({
      format: 'xuewei.sure/1',
      provenance: { dataset: { name: 'vale' } },
      sure: { asked: 0.9, draws: 10 },
    });
  });

  it('should have no picture where there is no target to be sure of, and tell what is wrong with tables', async () => {
    const region = { ...crowdedRegion(), targets: [] };
    const told = await answer({ ...settings, request: { files: filesOf(region) } });
    expect(told.at(-1)).toEqual({ kind: 'drawn', picture: undefined });
    expect((await answer({ ...settings, request: { files: [] } })).map(({ kind }) => kind)).toEqual([
      'problems',
    ]);
  });
});
