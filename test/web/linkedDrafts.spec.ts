import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginDraft, type Draft } from '../../web/src/drafts/draft.ts';
import { readLinked, writeLinked } from '../../web/src/drafts/linkedDrafts.ts';
import { takeLinked } from '../../web/src/drafts/takeLinked.ts';

const title = { zh: '晚一年', en: 'A year late' };
const draftOf = (id: string, text: string) => beginDraft(id, { place: 'vale', title, text });

describe('a link with drafts', () => {
  it('should give back what was written, whatever the texts hold', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 4 }), async (texts) => {
        const drafts = texts.map((each, index) => draftOf(`draft-a${index}`, each));
        const hash = (await writeLinked(drafts)) ?? '';
        expect(hash).toMatch(/^#drafts=[\w-]*$/);
        const expected = drafts.map(({ id, place, history }) => ({ id, place, title, text: history.text }));
        expect(await readLinked(hash)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('should read nothing of a link that is cut, changed or made to unpack without end', async () => {
    const hash = (await writeLinked([draftOf('draft-a', 'kind: births\n'.repeat(50))])) ?? '';
    for (const cut of [8, 9, 20, hash.length - 3]) expect(await readLinked(hash.slice(0, cut))).toEqual([]);
    expect(await readLinked('#elsewhere')).toEqual([]);
    expect(await readLinked('#drafts=%%%')).toEqual([]);
    const endless = new Blob([JSON.stringify([{ text: 'a'.repeat(3_000_000) }])]).stream();
    const packed = new Uint8Array(
      await new Response(endless.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer(),
    );
    const bomb = Buffer.from(packed).toString('base64url');
    expect(await readLinked(`#drafts=${bomb}`)).toEqual([]);
  });

  it('should read only what is a draft', async () => {
    const strange = [
      draftOf('../etc', 'a'),
      { ...draftOf('draft-b', 'b'), place: 3 },
      draftOf('draft-c', 'c'),
    ];
    const hash = (await writeLinked(strange as Draft[])) ?? '';
    expect((await readLinked(hash)).map(({ id }) => id)).toEqual(['draft-c']);
  });

  it('should not be written where it is too long to be passed on', async () => {
    const noise = Array.from({ length: 40_000 }, (_, index) => ((index * 7919) ** 2 % 104729).toString(36));
    expect(await writeLinked([draftOf('draft-a', noise.join(''))])).toBeUndefined();
  });

  it('should change no draft of the reader’s: one of the same name with another text comes beside it', () => {
    const mine = draftOf('draft-a', 'mine');
    const find = (id: string) => (id === 'draft-a' ? mine : undefined);
    const linked = (id: string, text: string) => ({ id, place: 'vale', title, text });
    const address = { scenario: 'draft-a', with: 'draft-b,as-it-stands' };
    const taken = takeLinked(
      [linked('draft-a', 'theirs'), linked('draft-b', 'b')],
      address,
      find,
      () => 'draft-new',
    );
    expect(taken.drafts.map(({ id, history }) => [id, history.text])).toEqual([
      ['draft-new', 'theirs'],
      ['draft-b', 'b'],
    ]);
    expect(taken.patch).toEqual({ scenario: 'draft-new', with: 'draft-b,as-it-stands' });
    expect(takeLinked([linked('draft-a', 'mine')], address, find, () => '').drafts).toEqual([]);
  });
});
