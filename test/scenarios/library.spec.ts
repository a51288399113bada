import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { placeList } from '../../seeds/placeList.ts';
import { dataPackage } from '../../src/dataset/describeDataset.ts';
import { readDataset } from '../../src/dataset/readDataset.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { tableNames } from '../../src/domain/region/tables.ts';
import { checkExpectations } from '../../src/study/checkExpectations.ts';
import { openPlace } from '../../src/study/openPlace.ts';
import { planPlace } from '../../src/study/planPlace.ts';
import { reportStudy } from '../../src/study/reportStudy.ts';
import { runStudy } from '../../src/study/runStudy.ts';

const root = join(import.meta.dirname, '../..');
const names = readdirSync(join(root, 'scenarios')).filter((name) => name.endsWith('.yaml'));
const tablesOf = (dataset: string) => {
  const folder = join(root, 'scenarios', dataset);
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
};

const places = placeList.map(({ folder }) => folder);

describe('the seed places', () => {
  it.each(places)('should be described by the data package beside its tables: %s', (place) => {
    const read = readDataset(tablesOf(`../seeds/${place}`));
    if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join(' '));
    const present = tableNames.filter((table) => table === 'region' || read.region[table].length > 0);
    const committed = readFileSync(join(root, 'seeds', place, 'datapackage.json'), 'utf8');
    expect(committed, `run: node bin/xuewei.mjs describe seeds/${place}`).toBe(
      dataPackage(read.region, present),
    );
  });
});

describe('the scenario library', () => {
  it('should hold for every place the baseline, the plan as published, a year late, and other births', () => {
    const usual = ['baseline', 'as-published', 'one-year-late', 'births-low', 'births-high'];
    const expected = places.flatMap((place) => usual.map((name) => `${place}-${name}.yaml`));
    expect(names).toEqual(expect.arrayContaining(expected));
  });

  describe.each(names)('%s', (name) => {
    const text = readFileSync(join(root, 'scenarios', name), 'utf8');
    let opened: Awaited<ReturnType<typeof openPlace>>;
    beforeAll(async () => {
      const { dataset } = parse(text) as { dataset: string };
      opened = await openPlace({ files: tablesOf(dataset), scenario: { text, file: name } });
    });

    it('should apply to its dataset without a problem', () => {
      expect(opened.ok ? [] : opened.problems).toEqual([]);
    });

    it('should come out as it expects', () => {
      if (!opened.ok) throw new Error('the scenario has problems');
      const report = reportStudy(runStudy(opened.region));
      const wrong = checkExpectations(opened.scenario, report).filter(({ holds }) => !holds);
      expect(wrong).toEqual([]);
      expect(conserved(opened.region, opened.baseline)).toBe(true);
    });

    it.runIf(text.includes('\n  districts: ['))(
      'should come out as it expects when its plan is carried out, and the plan should hold',
      async () => {
        if (!opened.ok || opened.scenario?.planning === undefined)
          throw new Error('the scenario plans nothing');
        const { planning, expectWithPlan = [] } = opened.scenario;
        const proposal = await planPlace(opened.region, { planning, work: 20_000 });
        expect(expectWithPlan.length).toBeGreaterThan(0);
        const wrong = checkExpectations({ expect: expectWithPlan }, proposal.after.report);
        expect(wrong.filter(({ holds }) => !holds)).toEqual([]);
        expect(proposal.parts.flatMap(({ planned }) => planned?.findings ?? [])).toEqual([]);
      },
    );
  });
});

/** A what-if changes no census: history stays what it was. */
function conserved(after: Region, before: Region): boolean {
  return JSON.stringify(after.enrolment) === JSON.stringify(before.enrolment);
}
