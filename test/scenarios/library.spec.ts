import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { placeList } from '../../seeds/placeList.ts';
import { dataPackage } from '../../src/dataset/describeDataset.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { tableNames } from '../../src/domain/region/tables.ts';
import { checkExpectations } from '../../src/study/checkExpectations.ts';
import { type Opened, openOn, type ReadPlace, readPlace } from '../../src/study/openPlace.ts';
import { type Proposal, planPlace } from '../../src/study/planPlace.ts';
import { reportStudy } from '../../src/study/reportStudy.ts';
import { runStudy } from '../../src/study/runStudy.ts';

const root = join(import.meta.dirname, '../..');
const names = readdirSync(join(root, 'scenarios')).filter((name) => name.endsWith('.yaml'));
const readPlaces = new Map<string, ReadPlace>();

/** A place's tables, read once. */
function placeOf(dataset: string): ReadPlace {
  const known = readPlaces.get(dataset);
  if (known !== undefined) return known;
  const folder = join(root, 'scenarios', dataset);
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const read = readPlace(
    files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })),
  );
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join(' '));
  readPlaces.set(dataset, read);
  return read;
}

const places = placeList.map(({ folder }) => folder);

describe('the seed places', () => {
  it.each(places)('should be described by the data package beside its tables: %s', (place) => {
    const { region } = placeOf(`../seeds/${place}`);
    const present = tableNames.filter((table) => table === 'region' || region[table].length > 0);
    const committed = readFileSync(join(root, 'seeds', place, 'datapackage.json'), 'utf8');
    expect(committed, `run: node bin/xuewei.mjs describe seeds/${place}`).toBe(dataPackage(region, present));
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
    const plans = text.includes('\n  districts: [');
    let opened: Extract<Opened, { ok: true }>;
    let proposal: Proposal | undefined;
    beforeAll(async () => {
      const { dataset } = parse(text) as { dataset: string };
      const applied = await openOn(placeOf(dataset), { text, file: name });
      if (!applied.ok)
        throw new Error(applied.problems.map(({ where, what }) => `${where}: ${what}`).join('\n'));
      opened = applied;
      const { planning } = opened.scenario ?? {};
      if (plans && planning !== undefined)
        proposal = await planPlace(opened.region, { planning, work: 20_000 });
    }, 60_000);

    it('should come out as it expects', () => {
      const report = proposal?.before.report ?? reportStudy(runStudy(opened.region));
      const wrong = checkExpectations(opened.scenario, report).filter(({ holds }) => !holds);
      expect(wrong).toEqual([]);
      expect(conserved(opened.region, opened.baseline)).toBe(true);
    });

    it.runIf(plans)(
      'should come out as it expects when its plan is carried out, and the plan should hold',
      () => {
        const { expectWithPlan = [] } = opened.scenario ?? {};
        if (proposal === undefined) throw new Error('the scenario plans nothing');
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
