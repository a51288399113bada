import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BuiltApp } from '../../src/server/app.ts';
import { beginDraft, readDraft, writeDraft } from '../../web/src/drafts/draft.ts';
import {
  beginHistory,
  type DraftHistory,
  mostSteps,
  redoText,
  undoText,
  writeText,
} from '../../web/src/drafts/draftHistory.ts';
import { type DraftStorage, DraftStore } from '../../web/src/drafts/draftStore.ts';
import { serviceKeeper } from '../../web/src/places/serviceKeeper.ts';
import { serve } from '../server/service.ts';

const title = { zh: '晚一年', en: 'A year late' };
const step = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    text: fc.string(),
    group: fc.constantFrom('a', 'b', undefined),
  }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
);
const histories = fc.array(step, { maxLength: 20 }).map((steps) =>
  steps.reduce<DraftHistory>((history, each) => {
    if (each.do === 'write') return writeText(history, each.text, each.group);
    return each.do === 'undo' ? undoText(history) : redoText(history);
  }, beginHistory('first')),
);

describe('the steps of a draft', () => {
  it('should come back to the text and the steps before when a change is taken back', () => {
    fc.assert(
      fc.property(histories, fc.string(), (history, text) => {
        fc.pre(text !== history.text && history.past.length < mostSteps);
        const back = undoText(writeText(history, text));
        expect([back.past, back.text]).toEqual([history.past, history.text]);
        expect(redoText(back).text).toBe(text);
      }),
    );
  });

  it('should lead back and forth to the same texts', () => {
    fc.assert(
      fc.property(histories, (history) => {
        fc.pre(history.past.length > 0);
        const { past, text, future } = redoText(undoText(history));
        expect([past, text, future]).toEqual([history.past, history.text, history.future]);
      }),
    );
  });

  it('should take what was held in one go as one step', () => {
    const moved = ['0.9', '0.8', '0.7'].reduce(
      (now, text) => writeText(now, text, 'slider'),
      beginHistory('1'),
    );
    expect(undoText(moved).text).toBe('1');
    expect(undoText(writeText(moved, '0.6', 'another')).text).toBe('0.7');
  });

  it('should forget the oldest steps, never the text', () => {
    const long = Array.from({ length: 80 }, (_, index) => `${index}`).reduce(
      (now, text) => writeText(now, text),
      beginHistory('first'),
    );
    expect([long.past.length, long.text]).toEqual([mostSteps, '79']);
  });
});

describe('drafts in the browser', () => {
  it('should be there again after a reload, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const draft = beginDraft('draft-1', { place: 'vale', title, text });
        expect(readDraft(writeDraft(draft))).toEqual(draft);
      }),
    );
    const storage = fakeStorage();
    const store = new DraftStore(storage);
    store.put(beginDraft('draft-1', { place: 'vale', title, text: 'one' }));
    expect(new DraftStore(storage).find('draft-1')?.history.text).toBe('one');
  });

  it('should pass over what is no draft', () => {
    for (const written of [null, '', '{', '[]', '{"format":"xuewei.draft/2"}', '{"format":"xuewei.draft/1"}'])
      expect(readDraft(written)).toBeUndefined();
    const storage = fakeStorage({ 'xuewei.draft-x': 'nonsense', 'xuewei.language': 'zh' });
    expect(new DraftStore(storage).now().drafts).toEqual([]);
  });

  it('should last for the visit, and say so, where the browser keeps nothing', () => {
    const full = {
      ...fakeStorage(),
      setItem: () => {
        throw new Error('quota');
      },
    };
    for (const storage of [undefined, full]) {
      const store = new DraftStore(storage);
      store.put(beginDraft('draft-1', { place: 'vale', title, text: 'one' }));
      expect(store.now().kept).toBe(false);
      expect(store.find('draft-1')?.history.text).toBe('one');
    }
  });

  it('should show the newest text of two windows, say so, and keep the other one step back', () => {
    const storage = fakeStorage();
    const [here, there] = [new DraftStore(storage), new DraftStore(storage)];
    here.put(beginDraft('draft-1', { place: 'vale', title, text: 'one' }));
    there.hear('xuewei.draft-1', storage.getItem('xuewei.draft-1'));
    const theirs = there.find('draft-1');
    if (theirs === undefined) throw new Error('the draft did not arrive');
    there.put({ ...theirs, history: writeText(theirs.history, 'two') });
    here.hear('xuewei.draft-1', storage.getItem('xuewei.draft-1'));
    const ours = here.find('draft-1');
    expect(ours?.history.text).toBe('two');
    expect(here.now().overtaken.has('draft-1')).toBe(true);
    expect(ours && undoText(ours.history).text).toBe('one');
    if (ours !== undefined) here.put({ ...ours, history: undoText(ours.history) });
    expect(here.now().overtaken.size).toBe(0);
  });

  it('should go from every window when one forgets them', () => {
    const storage = fakeStorage();
    const store = new DraftStore(storage);
    store.put(beginDraft('draft-1', { place: 'vale', title, text: 'one' }));
    const other = new DraftStore(storage);
    store.remove('draft-1');
    other.hear('xuewei.draft-1', storage.getItem('xuewei.draft-1'));
    expect([store.now().drafts, other.now().drafts, storage.length]).toEqual([[], [], 0]);
  });
});

describe('drafts in the service', () => {
  let service: BuiltApp;
  const keeper = serviceKeeper('/api/v1');
  const mine = { name: 'A year late', place: 'vale', text: 'mine' };
  beforeEach(async () => {
    service = await serve();
    vi.stubGlobal('fetch', async (url: string, { method = 'GET', headers = {}, body }: RequestInit = {}) => {
      const answer = await service.app.inject({
        ...{ method: method as 'GET', url, headers: headers as Record<string, string> },
        ...(body === undefined || body === null ? {} : { payload: String(body) }),
      });
      return new Response(answer.statusCode === 204 ? null : answer.body, { status: answer.statusCode });
    });
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    await service.app.close();
  });

  it('should be kept by revision, read back and taken off again', async () => {
    const kept = await keeper.create(mine);
    expect(kept).toMatchObject({ revision: 1, text: 'mine' });
    const next = await keeper.replace(kept, { ...mine, text: 'more' });
    expect(next).toMatchObject({ kind: 'kept', kept: { id: kept.id, revision: 2, text: 'more' } });
    if (next.kind !== 'kept') return;
    expect(await keeper.read(kept.id)).toEqual(next.kept);
    expect(await keeper.remove(next.kept)).toEqual({ kind: 'kept', kept: next.kept });
    expect((await (await fetch('/api/v1/scenarios?place=vale')).json()).scenarios).toEqual([]);
  });

  it('should never write over what somebody else kept meanwhile, and show it instead', async () => {
    const kept = await keeper.create(mine);
    await keeper.replace(kept, { ...mine, text: 'theirs' });
    const conflict = { kind: 'conflict', theirs: { id: kept.id, revision: 2, text: 'theirs' } };
    expect(await keeper.replace(kept, { ...mine, text: 'mine again' })).toEqual(conflict);
    expect(await keeper.remove(kept)).toEqual(conflict);
    expect((await keeper.read(kept.id))?.text).toBe('theirs');
  });

  it('should tell a refusal of the service', async () => {
    await expect(keeper.create({ ...mine, name: '' })).rejects.toThrow('400');
    expect(await keeper.read('nowhere')).toBeUndefined();
  });
});

function fakeStorage(kept: Record<string, string> = {}): DraftStorage {
  const items = new Map(Object.entries(kept));
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: (key) => items.delete(key),
  };
}
