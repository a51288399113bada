import { describe, expect, it } from 'vitest';
import { problemTexts } from '../../src/allocation/problemTexts.ts';
import { doctorProblems } from '../../src/cli/doctor/problemTexts.ts';
import { doorProblems } from '../../src/cli/problemTexts.ts';
import { datasetProblemTexts } from '../../src/dataset/problemTexts.ts';
import type { ProblemCatalogue } from '../../src/domain/problem.ts';
import { scenarioProblems } from '../../src/scenario/problemTexts.ts';
import { serverProblems } from '../../src/server/problemTexts.ts';
import { sweepProblems } from '../../src/server/sweepProblemTexts.ts';
import { teamProblems } from '../../src/server/team/problemTexts.ts';
import { backupProblems } from '../../src/store/backup/problemTexts.ts';
import { peopleProblems } from '../../src/store/people/problemTexts.ts';
import { storeProblems } from '../../src/store/problemTexts.ts';
import { shardProblems } from '../../src/store/shardProblemTexts.ts';
import { verificationProblems } from '../../src/verification/problemTexts.ts';

const catalogues: Record<string, ProblemCatalogue> = {
  dataset: datasetProblemTexts,
  scenario: scenarioProblems,
  door: doorProblems,
  allocation: problemTexts,
  verification: verificationProblems,
  store: storeProblems,
  server: serverProblems,
  sweep: sweepProblems,
  people: peopleProblems,
  backup: backupProblems,
  doctor: doctorProblems,
  team: teamProblems,
  shard: shardProblems,
};
/** The details that a text names; a Chinese text may give a field's Chinese heading (`zh`) or its choices' (`…Zh`) instead. */
const places = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => (match[1] === 'zh' ? 'field' : match[1]?.replace(/Zh$/, '')))
    .sort();

describe('the texts of problems', () => {
  it('should have one meaning for every code', () => {
    const codes = Object.values(catalogues).flatMap((catalogue) => Object.keys(catalogue));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it.each(Object.entries(catalogues))(
    'should name the same details in both languages (%s)',
    (_room, catalogue) => {
      for (const [code, { what, remedy }] of Object.entries(catalogue)) {
        const [zh, en] = [what, remedy].reduce<[string, string]>(
          ([a, b], words) => [a + words.zh, b + words.en],
          ['', ''],
        );
        expect([code, [...new Set(places(zh))]]).toEqual([code, [...new Set(places(en))]]);
      }
    },
  );
});
