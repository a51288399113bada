import { describe, expect, it } from 'vitest';
import { headlinesOf } from '../../src/report/buildReport.ts';
import { openOn } from '../../src/study/openPlace.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { tryScenario } from '../../src/study/tryScenario.ts';
import { watched } from '../../web/src/core/tries.ts';
import { leverPlace, schemaKinds } from '../bench/ui/leverDrafts.ts';

describe('every lever of a county', () => {
  it('should show what the whole study shows, whichever was moved before', async () => {
    const { read, drafts } = await leverPlace('pingyin', schemaKinds, 2);
    expect(drafts.length).toBeGreaterThan(schemaKinds.length - 6);
    for (const { kind, draft } of drafts) {
      const scenario = { text: draft.history.text, file: `${kind}.yaml` };
      const [opened, tried] = [
        await openOn(read, scenario),
        await tryScenario(read, scenario, watched, undefined),
      ];
      if (!opened.ok || !tried.ok) throw new Error(`${kind} cannot be applied`);
      expect(tried.indicators, kind).toEqual(headlinesOf(runStudy(opened.region), watched, undefined));
    }
  }, 120_000);

  it('should be no change, and none that is refused, on the way across 0 %', async () => {
    const { read, drafts } = await leverPlace('pingyin', ['births', 'capture', 'budget'], 2);
    const still = headlinesOf(runStudy(read.region), watched, undefined);
    for (const { kind, draft } of drafts) {
      const text = draft.history.text.replace(/factor: [\d.]+/, 'factor: 1');
      const scenario = { text, file: `${kind}.yaml` };
      const tried = await tryScenario(read, scenario, watched, undefined);
      if (!tried.ok) throw new Error(`${kind} is refused`);
      expect(tried.indicators, kind).toEqual(still);
      const opened = await openOn(read, scenario);
      expect(opened.ok ? [] : opened.problems.map(({ code }) => code), kind).toEqual(['changesNothing']);
    }
  }, 60_000);
});
