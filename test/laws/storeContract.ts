import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommentDraft, CommentTopic } from '../../src/domain/comment.ts';
import type { LedgerDraft } from '../../src/domain/ledgerEdit.ts';
import { keyOfStudy } from '../../src/store/keyOfStudy.ts';
import type { Kept, PlaceFile, ScenarioDraft, Store, StudyRequest } from '../../src/store/store.ts';
import { anyJson, keepableName, keepableText, ledgerWords, placeFiles } from '../arbitraries/keptRecords.ts';

/** The laws of the store: run for every implementation. `open` gives an empty store with the given clock. */
export function storeContract(name: string, open: (now: () => string) => Promise<Store>, runs: number): void {
  describe(`${name} as a store`, () => {
    let store: Store;
    let minute = 0;
    const now = () => new Date(Date.UTC(2026, 0, 1, 8, minute++)).toISOString();
    beforeAll(async () => {
      store = await open(now);
    });
    afterAll(() => store.close());

    describe('places', () => {
      it('should give back the files of a place, in the order of names', async () => {
        const files = [textFile('schools.csv', 'school\n实验小学'), textFile('enrolment.csv', 'grade\n1')];
        const version = value(await store.addPlace({ name: '张店区', files }));
        expect(version).toMatchObject({ name: '张店区', files: 2, bytes: 26 });
        expect(version.addedAt).toMatch(/^2026-01-01T/);
        expect(await store.readPlaceFiles(version.hash)).toEqual([files[1], files[0]]);
      });

      it('should keep one version of the same files, whatever their order', async () => {
        const files = [textFile('a.csv', '1'), textFile('b.csv', '2')];
        const first = value(await store.addPlace({ name: 'twice', files }));
        const second = value(await store.addPlace({ name: 'twice', files: files.toReversed() }));
        expect(second).toEqual(first);
        expect((await placeNamed(store, 'twice'))?.versions).toEqual([first]);
      });

      it('should list the versions of a place, the latest added first, and make one that comes again the latest', async () => {
        const add = async (text: string) =>
          value(await store.addPlace({ name: 'thrice', files: [textFile('a.csv', text)] }));
        const [old, young] = [await add('old'), await add('young')];
        expect(await placeNamed(store, 'thrice')).toEqual({
          name: 'thrice',
          latest: young,
          versions: [young, old],
        });
        expect(await add('old')).toEqual(old);
        expect(await placeNamed(store, 'thrice')).toEqual({
          name: 'thrice',
          latest: old,
          versions: [young, old],
        });
      });

      it('should keep two places with the same files apart', async () => {
        const files = [textFile('a.csv', 'same')];
        const [left, right] = [
          await store.addPlace({ name: 'left', files }),
          await store.addPlace({ name: 'right', files }),
        ];
        expect(value(left).hash).toBe(value(right).hash);
        expect(value(left).id).not.toBe(value(right).id);
      });

      it('should know no files of a hash that nobody added', async () => {
        for (const hash of ['0'.repeat(64), '', '\0', "' or true --"]) {
          expect(await store.readPlaceFiles(hash)).toBeUndefined();
        }
      });

      it('should tell every problem of a place at once', async () => {
        const files = [textFile('a.csv', '1'), textFile('a.csv', '2'), textFile('b\0.csv', '3')];
        expect(codes(await store.addPlace({ name: ' ', files }))).toEqual([
          'nameEmpty',
          'notKeepable',
          'sameFileTwice',
        ]);
        expect(codes(await store.addPlace({ name: 'none', files: [] }))).toEqual(['noFiles']);
        const huge = { name: 'huge.csv', bytes: new Uint8Array(200_000_001) };
        expect(codes(await store.addPlace({ name: 'huge', files: [huge] }))).toEqual(['tooManyBytes']);
      });

      it('should give back any bytes under any names', async () => {
        await fc.assert(
          fc.asyncProperty(keepableName, placeFiles, async (name, files) => {
            const { hash } = value(await store.addPlace({ name, files }));
            const read = await store.readPlaceFiles(hash);
            expect(new Map(read?.map((file) => [file.name, file.bytes]))).toEqual(
              new Map(files.map((file) => [file.name, file.bytes])),
            );
          }),
          { numRuns: runs },
        );
      });

      it('should keep one version where many add the same files at once', async () => {
        const files = Array.from({ length: 20 }, (_, index) => textFile(`${index}.csv`, `${index}`));
        const adding = Array.from({ length: 12 }, (_, index) =>
          store.addPlace({ name: 'rush', files: index % 2 === 0 ? files : files.toReversed() }),
        );
        const versions = (await Promise.all(adding)).map(value);
        expect(new Set(versions.map(({ id }) => id)).size).toBe(1);
      });
    });

    describe('scenarios', () => {
      it('should keep every revision of a scenario', async () => {
        const first = value(await store.saveScenario(scenario({ text: 'title: 一' })));
        expect(first).toMatchObject({ revision: 1, text: 'title: 一' });
        const second = value(
          await store.saveScenario(
            scenario({ id: first.id, ifRevision: 1, name: 'renamed', text: 'title: 二' }),
          ),
        );
        expect(second).toMatchObject({ id: first.id, revision: 2, name: 'renamed' });
        expect(await store.readScenario(first.id)).toEqual(second);
        expect(await store.readScenario(first.id, 1)).toEqual(first);
        expect(await store.readScenario(first.id, 3)).toBeUndefined();
        expect((await store.listScenarioRevisions(first.id)).map(({ revision }) => revision)).toEqual([2, 1]);
      });

      it('should refuse what was written over an older revision, and hand over what stands', async () => {
        const { id } = value(await store.saveScenario(scenario({ text: 'mine' })));
        const theirs = value(await store.saveScenario(scenario({ id, ifRevision: 1, text: 'theirs' })));
        for (const seen of [{ ifRevision: 1 }, { ifRevision: 3 }, {}]) {
          const late = await store.saveScenario(scenario({ id, ...seen, text: 'late' }));
          expect(late).toMatchObject({ ok: false, conflict: true, current: theirs });
          expect(codes(late)).toEqual(['scenarioChanged']);
        }
        expect(await store.readScenario(id)).toEqual(theirs);
      });

      it('should take a deleted scenario off every list, and keep nobody from deleting only what they saw', async () => {
        const place = randomUUID();
        const { id } = value(await store.saveScenario(scenario({ place })));
        const second = value(await store.saveScenario(scenario({ place, id, ifRevision: 1 })));
        expect(await store.deleteScenario(id, 1)).toMatchObject({
          ok: false,
          conflict: true,
          current: second,
        });
        expect((await store.listScenarios(place)).map((each) => each.id)).toEqual([id]);
        expect(value(await store.deleteScenario(id, 2))).toEqual(second);
        expect(await store.listScenarios(place)).toEqual([]);
        expect(await store.readScenario(id)).toBeUndefined();
        expect(await store.listScenarioRevisions(id)).toEqual([]);
        expect(codes(await store.saveScenario(scenario({ id, ifRevision: 2 })))).toEqual(['noSuchScenario']);
        expect(codes(await store.deleteScenario(id, 2))).toEqual(['noSuchScenario']);
      });

      it('should list by name, then id', async () => {
        const place = randomUUID();
        const names = ['b', 'ä', 'a', '中', 'B', 'a'];
        for (const name of names) await store.saveScenario(scenario({ place, name }));
        const listed = await store.listScenarios(place);
        expect(listed.map(({ name }) => name)).toEqual(['B', 'a', 'a', 'b', 'ä', '中']);
        expect((await store.listScenarios()).length).toBeGreaterThanOrEqual(6);
        expect(await store.listScenarios('\0')).toEqual([]);
      });

      it('should know no scenario under an id that it never gave', async () => {
        for (const id of [randomUUID(), '', 'x', '\0', "' or true --"]) {
          expect(await store.readScenario(id)).toBeUndefined();
          expect(codes(await store.saveScenario(scenario({ id, ifRevision: 1 })))).toEqual([
            'noSuchScenario',
          ]);
        }
      });

      it('should say of a character that cannot be kept where it stands', async () => {
        const kept = await store.saveScenario(scenario({ name: 'a\0', text: 'half \ud83d', place: '' }));
        expect(kept).toMatchObject({
          problems: [
            { code: 'notKeepable', where: 'name', details: { character: 'U+0000' } },
            { code: 'nameEmpty', where: 'place' },
            { code: 'notKeepable', where: 'text', details: { character: 'U+D83D' } },
          ],
        });
        expect(codes(await store.saveScenario(scenario({ text: 'x'.repeat(1024 * 1024 + 1) })))).toEqual([
          'tooLong',
        ]);
      });

      it('should give back any text', async () => {
        await fc.assert(
          fc.asyncProperty(keepableName, keepableName, keepableText(300), async (name, place, text) => {
            const { id } = value(await store.saveScenario({ name, place, text }));
            expect(await store.readScenario(id)).toMatchObject({ name, place, text });
          }),
          { numRuns: runs },
        );
      });

      it('should let exactly one of many writers of a revision through', async () => {
        // Whether they meet is chance: the first of several rounds finds connections still being opened.
        for (let round = 0; round < 4; round++) {
          const { id } = value(await store.saveScenario(scenario({})));
          const writers = Array.from({ length: 10 }, (_, index) =>
            store.saveScenario(scenario({ id, ifRevision: 1, text: `writer ${index}` })),
          );
          const through = (await Promise.all(writers)).filter(({ ok }) => ok);
          expect(through).toHaveLength(1);
          expect(await store.readScenario(id)).toEqual(value(through[0]));
        }
      });
    });

    describe('studies', () => {
      it('should take a study from queued to done and give back its result', async () => {
        const request = await studyOf(store);
        const { study, created } = value(await store.createStudy(request));
        expect(created).toBe(true);
        expect(study).toMatchObject({ ...request, state: 'queued', progress: null, problems: [] });
        expect(await store.readStudyResult(study.id)).toBeUndefined();
        const running = value(await store.updateStudy(study.id, { state: 'running', progress: { done: 3 } }));
        expect(running).toMatchObject({ state: 'running', progress: { done: 3 } });
        expect(Date.parse(running.changedAt)).toBeGreaterThan(Date.parse(study.changedAt));
        const done = value(await store.updateStudy(study.id, { state: 'done', result: { seats: [1, 2] } }));
        expect(done).toMatchObject({ state: 'done', progress: { done: 3 } });
        expect(await store.readStudy(study.id)).toEqual(done);
        expect(await store.readStudyResult(study.id)).toEqual({ seats: [1, 2] });
      });

      it('should answer the same question with the study that is there', async () => {
        const request = await studyOf(store, { settings: { a: 1, b: [null] } });
        const { study } = value(await store.createStudy(request));
        const again = value(await store.createStudy({ ...request, settings: { b: [null], a: 1 } }));
        expect(again).toEqual({ study, created: false });
        await store.updateStudy(study.id, { state: 'done', result: 1 });
        expect(await store.findStudy(keyOfStudy(request))).toMatchObject({ id: study.id, state: 'done' });
        expect(value(await store.createStudy(request)).created).toBe(false);
      });

      it('should compute anew what failed or was cancelled', async () => {
        const request = await studyOf(store);
        const { study: first } = value(await store.createStudy(request));
        const problem = { code: 'x', where: '', what: '', remedy: '', at: {}, details: {} };
        const failed = value(await store.updateStudy(first.id, { state: 'failed', problems: [problem] }));
        expect(failed.problems).toEqual([problem]);
        expect(await store.findStudy(first.key)).toBeUndefined();
        const { study: second, created } = value(await store.createStudy(request));
        expect(created).toBe(true);
        await store.updateStudy(second.id, { state: 'cancelled' });
        expect(value(await store.createStudy(request)).created).toBe(true);
      });

      it('should change nothing of a study that is finished', async () => {
        const { study } = value(await store.createStudy(await studyOf(store)));
        const cancelled = value(await store.updateStudy(study.id, { state: 'cancelled' }));
        const late = await store.updateStudy(study.id, { state: 'done', result: 'late' });
        expect(codes(late)).toEqual(['studyFinished']);
        expect(await store.readStudy(study.id)).toEqual(cancelled);
        expect(await store.readStudyResult(study.id)).toBeUndefined();
      });

      it('should tell questions apart that differ in one part', async () => {
        const request = await studyOf(store);
        const others: StudyRequest[] = [
          { ...request, kind: 'plan' },
          { ...request, scenarioText: '' },
          { ...request, settings: { horizon: 2031 } },
          { ...request, engine: '2' },
          { ...request, seed: 2 },
        ];
        const studies = await Promise.all([request, ...others].map((each) => store.createStudy(each)));
        expect(new Set(studies.map((each) => value(each).study.id)).size).toBe(6);
      });

      it('should list the newest first, all or those of a state, a place or a kind', async () => {
        const request = await studyOf(store);
        const make = async (seed: number) => value(await store.createStudy({ ...request, seed })).study.id;
        const [one, two, three] = [await make(11), await make(12), await make(13)];
        await store.updateStudy(two, { state: 'running' });
        const ids = async (filter: Parameters<Store['listStudies']>[0]) =>
          (await store.listStudies(filter)).map(({ id }) => id);
        const { placeHash } = request;
        expect(await ids({ placeHash })).toEqual([three, two, one]);
        expect(await ids({ placeHash, state: 'running' })).toEqual([two]);
        expect(await ids({ placeHash, kind: 'backtest' })).toEqual([]);
        expect(await ids({ placeHash, limit: 2 })).toEqual([three, two]);
        expect(await ids({ placeHash, before: three })).toEqual([two, one]);
        expect(await ids({ placeHash, before: three, limit: 1 })).toEqual([two]);
        for (const before of [one, 'none']) expect(await ids({ placeHash, before })).toEqual([]);
        expect((await ids(undefined)).slice(0, 3)).toEqual([three, two, one]);
      });

      it('should refuse a study of a place that nobody added, and a seed that is not whole', async () => {
        const request = await studyOf(store, { seed: 1.5 });
        expect(codes(await store.createStudy(request))).toEqual(['notInRange']);
        const elsewhere = { ...request, seed: 1, placeHash: '0'.repeat(64), scenarioText: '\0' };
        expect(codes(await store.createStudy(elsewhere))).toEqual(['noSuchPlace', 'notKeepable']);
        expect(codes(await store.updateStudy('x', { state: 'running' }))).toEqual(['noSuchStudy']);
        expect(codes(await store.updateStudy(randomUUID(), { state: 'running' }))).toEqual(['noSuchStudy']);
      });

      it('should make one study where many ask the same at once', async () => {
        for (let round = 0; round < 3; round++) {
          const request = await studyOf(store);
          const made = await Promise.all(Array.from({ length: 10 }, () => store.createStudy(request)));
          expect(made.map(value).filter(({ created }) => created)).toHaveLength(1);
          expect(new Set(made.map((each) => value(each).study.id)).size).toBe(1);
        }
      });

      it('should give back any settings, progress and result', async () => {
        const request = await studyOf(store);
        await fc.assert(
          fc.asyncProperty(anyJson, fc.maxSafeInteger(), async (json, seed) => {
            const { study } = value(await store.createStudy({ ...request, settings: json, seed }));
            expect(study.seed).toBe(seed);
            if (study.state === 'queued') {
              await store.updateStudy(study.id, { state: 'done', progress: json, result: json });
            }
            const kept = await store.readStudy(study.id);
            expect(JSON.stringify(kept?.settings)).toBe(JSON.stringify(json));
            expect(JSON.stringify(kept?.progress)).toBe(JSON.stringify(json));
            expect(JSON.stringify(await store.readStudyResult(study.id))).toBe(JSON.stringify(json));
          }),
          { numRuns: runs },
        );
        expect('polluted' in {}).toBe(false);
      });
    });

    describe('ledger', () => {
      it('should let the newest line of a spot stand and keep those before', async () => {
        const place = randomUUID();
        const first = value(await store.editLedger(line({ place, note: 'first' })));
        expect(first).toMatchObject({ revision: 1, note: 'first', number: 3 });
        const second = value(await store.editLedger(line({ place, note: 'second', ifRevision: 1 })));
        const whole = value(await store.editLedger(line({ place, number: null, note: 'whole grade' })));
        expect(await store.listLedgerEdits(place)).toEqual([whole, second]);
        expect(await store.listLedgerHistory(first)).toEqual([second, first]);
        expect(await store.listLedgerEdits('elsewhere')).toEqual([]);
        expect(await store.listLedgerEdits('\0')).toEqual([]);
      });

      it('should refuse a line that was written over an older one', async () => {
        const place = randomUUID();
        const stands = value(await store.editLedger(line({ place, author: '王' })));
        for (const ifRevision of [0, 2]) {
          const late = await store.editLedger(line({ place, ifRevision, note: 'late' }));
          expect(late).toMatchObject({ ok: false, conflict: true, current: stands });
          expect(codes(late)).toEqual(['ledgerChanged']);
        }
        expect(await store.listLedgerHistory(stands)).toEqual([stands]);
        expect(await store.editLedger(line({ place, grade: '9', ifRevision: 1 }))).toEqual({
          ok: false,
          problems: [expect.objectContaining({ code: 'ledgerChanged' })],
        });
      });

      it('should order spots by school, grade, year and number', async () => {
        const place = randomUUID();
        const spots = [
          { school: 'b', grade: '1', year: 2026, number: 1 },
          { school: 'a', grade: 'K1', year: 2026, number: 1 },
          { school: 'a', grade: '2', year: 2027, number: null },
          { school: 'a', grade: '2', year: 2026, number: 10 },
          { school: 'a', grade: '2', year: 2026, number: 9 },
        ];
        for (const spot of spots) await store.editLedger(line({ place, ...spot }));
        const listed = (await store.listLedgerEdits(place)).map(({ school, grade, year, number }) => ({
          ...{ school, grade, year, number },
        }));
        expect(listed).toEqual([spots[4], spots[3], spots[2], spots[1], spots[0]]);
      });

      it('should tell every problem of a line at once', async () => {
        const wrong = line({
          place: '',
          grade: ' ',
          year: 1e9,
          number: 0,
          responsible: 'x'.repeat(201),
          note: '\0',
          author: 'x'.repeat(201),
        });
        expect(codes(await store.editLedger(wrong))).toEqual([
          ...['nameEmpty', 'nameEmpty', 'notInRange', 'notInRange', 'tooLong', 'notKeepable', 'tooLong'],
        ]);
      });

      it('should give back any words, line after line', async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(ledgerWords, { minLength: 1, maxLength: 4 }), async (lines) => {
            const place = randomUUID();
            for (const [ifRevision, words] of lines.entries()) {
              expect(await store.editLedger(line({ place, ...words, ifRevision }))).toMatchObject({
                ok: true,
              });
            }
            const kept = await store.listLedgerHistory(line({ place }));
            expect(kept).toMatchObject(lines.toReversed());
            expect(await store.listLedgerEdits(place)).toEqual(kept.slice(0, 1));
          }),
          { numRuns: runs },
        );
      });

      it('should lose no line where many write at once and those refused try again', async () => {
        const place = randomUUID();
        const write = async (author: string) => {
          for (;;) {
            const [stands] = await store.listLedgerEdits(place);
            if ((await store.editLedger(line({ place, author, ifRevision: stands?.revision ?? 0 }))).ok)
              return;
          }
        };
        const authors = Array.from({ length: 8 }, (_, index) => `author ${index}`);
        await Promise.all(authors.map(write));
        const history = await store.listLedgerHistory(line({ place }));
        expect(history.map(({ revision }) => revision)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
        expect(history.map(({ author }) => author).sort()).toEqual(authors);
      });
    });

    describe('comments', () => {
      const said = (place: string, text: string): CommentDraft => ({
        ...{ place, topic: { kind: 'scenario', scenario: 'baseline' }, text, person: 'li', author: '李' },
      });
      const onRow = (place: string, row: Partial<CommentTopic> = {}): CommentDraft => ({
        ...said(place, 'row'),
        topic: { kind: 'ledger', school: 's1', grade: '7', year: 2026, number: null, ...row } as CommentTopic,
      });

      it('should be listed page by page, the newest first, of their topic alone', async () => {
        const place = randomUUID();
        for (const text of ['one', 'two', 'three']) value(await store.addComment(said(place, text)));
        const row = value(await store.addComment(onRow(place)));
        await store.addComment(onRow(place, { number: 2 }));
        const filter = { place, scenario: 'baseline' };
        const first = await store.listComments(filter, { limit: 2 });
        expect(first.map(({ text }) => text)).toEqual(['three', 'two']);
        const before = first[1]?.position ?? 0;
        expect(await store.listComments(filter, { before, limit: 2 })).toMatchObject([{ text: 'one' }]);
        const ofSchool = { place, school: 's1' };
        expect((await store.listComments(ofSchool, { limit: 9 })).map(({ topic }) => topic)).toMatchObject([
          { number: 2 },
          { number: null },
        ]);
        expect(await store.listComments({ ...ofSchool, grade: '7', number: null }, { limit: 9 })).toEqual([
          row,
        ]);
        expect(await store.listComments({ ...ofSchool, year: 2027 }, { limit: 9 })).toEqual([]);
        expect(await store.listComments({ place: '\0', scenario: 'baseline' }, { limit: 9 })).toEqual([]);
        const counts = await store.countComments(place);
        expect(counts.map(({ count }) => count)).toEqual([1, 1, 3]);
        expect(counts.at(-1)?.topic).toEqual({ kind: 'scenario', scenario: 'baseline' });
      });

      it('should be changed and removed at the revision that was seen alone, and gone with their text', async () => {
        const place = randomUUID();
        const { id } = value(await store.addComment(said(place, 'first')));
        const changed = value(await store.changeComment(id, 1, 'second'));
        expect(changed).toMatchObject({ text: 'second', revision: 2, author: '李' });
        const late = await store.changeComment(id, 1, 'lost');
        expect([codes(late), 'conflict' in late && late.current]).toEqual([['commentChanged'], changed]);
        expect(codes(await store.removeComment(id, 1))).toEqual(['commentChanged']);
        expect(value(await store.removeComment(id, 2))).toEqual(changed);
        expect(await store.readComment(id)).toBeUndefined();
        expect(codes(await store.changeComment(id, 3, 'again'))).toEqual(['noSuchComment']);
        expect(codes(await store.removeComment('no id', 1))).toEqual(['noSuchComment']);
        expect([
          await store.listComments({ place, scenario: 'baseline' }, { limit: 9 }),
          await store.countComments(place),
        ]).toEqual([[], []]);
      });

      it('should give back any text within its bounds, and tell every problem at once', async () => {
        const place = randomUUID();
        await fc.assert(
          fc.asyncProperty(keepableText(4000), async (text) => {
            const kept = await store.addComment(said(place, text));
            if (text.trim() === '') expect(codes(kept)).toEqual(['textEmpty']);
            else expect(await store.readComment(value(kept).id)).toMatchObject({ text });
          }),
          { numRuns: runs },
        );
        const wrong = { ...onRow('', { school: ' ', year: 1e9, number: 0 }), text: `\0${'x'.repeat(4000)}` };
        expect(codes(await store.addComment(wrong))).toEqual([
          ...['nameEmpty', 'nameEmpty', 'notInRange', 'notInRange', 'tooLong', 'notKeepable'],
        ]);
      });
    });

    describe('answers under a key', () => {
      const answer = { status: 201, headers: { etag: '"1"' }, body: '{"学位":"\u0000"}' };

      it('should be claimed once, kept, and given back to the same request alone', async () => {
        expect(await store.claimAnswer('once', 'f')).toEqual({ kind: 'claimed' });
        expect(await store.claimAnswer('once', 'f')).toEqual({ kind: 'unfinished' });
        await store.keepAnswer('once', answer);
        await store.releaseAnswer('once');
        expect(await store.claimAnswer('once', 'f')).toEqual({ kind: 'answered', answer });
        expect(await store.claimAnswer('once', 'g')).toEqual({ kind: 'otherRequest' });
      });

      it('should be claimed by one of many at once', async () => {
        const claims = await Promise.all(Array.from({ length: 8 }, () => store.claimAnswer('race', 'f')));
        expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
      });

      it('should be free again once released, and a day later', async () => {
        await store.claimAnswer('free', 'f');
        await store.releaseAnswer('free');
        expect(await store.claimAnswer('free', 'g')).toEqual({ kind: 'claimed' });
        await store.keepAnswer('free', answer);
        minute += 24 * 60;
        expect(await store.claimAnswer('free', 'h')).toEqual({ kind: 'claimed' });
      });
    });
  });
}

function value<T>(kept: Kept<T> | undefined): T {
  if (kept?.ok) return kept.value;
  throw new Error(`not kept: ${JSON.stringify(kept)}`);
}

function codes(kept: Kept<unknown>): string[] {
  return kept.ok ? [] : kept.problems.map(({ code }) => code);
}

function textFile(name: string, text: string): PlaceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A place with its versions, each of which is found by its hash. */
async function placeNamed(store: Store, name: string) {
  const place = (await store.listPlaces()).find((each) => each.name === name);
  const versions = await store.listPlaceVersions(name);
  expect(place?.versions).toBe(versions.length);
  expect(await store.findPlaceVersion(name)).toEqual(place?.latest);
  return place && { ...place, versions };
}

function scenario(parts: Partial<ScenarioDraft>): ScenarioDraft {
  return { name: 'what if', place: '张店区', text: 'title: what if', ...parts };
}

/** A request over a place of its own. */
async function studyOf(store: Store, parts: Partial<StudyRequest> = {}): Promise<StudyRequest> {
  const files = [textFile('schools.csv', randomUUID())];
  const { hash } = value(await store.addPlace({ name: randomUUID(), files }));
  return { kind: 'study', placeHash: hash, scenarioText: null, settings: {}, engine: '1', seed: 1, ...parts };
}

function line(parts: Partial<LedgerDraft>): LedgerDraft {
  return {
    ...{ place: '张店区', school: 's1', grade: '1', year: 2026, number: 3, ifRevision: 0 },
    ...{ remedy: 'split', closeTerm: '2027 spring', responsible: '', state: 'open', note: '', author: '李' },
    ...parts,
  };
}
