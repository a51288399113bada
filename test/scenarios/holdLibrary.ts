import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Planning } from '../../src/domain/planning.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { Target } from '../../src/domain/region/target.ts';
import type { StudyReport } from '../../src/domain/report.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { StudyRun } from '../../src/domain/study.ts';
import { type CheckedExpectation, checkExpectations } from '../../src/study/checkExpectations.ts';
import { checkFigures } from '../../src/study/checkFigures.ts';
import { describePlace } from '../../src/study/describePlace.ts';
import { type Opened, openOn, type ReadPlace, readPlace } from '../../src/study/openPlace.ts';
import { type Proposal, planPlace } from '../../src/study/planPlace.ts';
import { judgeStudy } from '../../src/study/reportStudy.ts';
import { runStudy } from '../../src/study/runStudy.ts';

const root = join(import.meta.dirname, '../..');
/** All scenarios of the library. */
export const libraryNames = readdirSync(join(root, 'scenarios')).filter((name) => name.endsWith('.yaml'));

/** What is asked of every place: nine questions that need no plan, and two that the allocator answers. */
const usual = [
  'baseline',
  'as-published',
  'one-year-late',
  'births-low',
  'births-high',
  'entry-control',
  '45-50-by-2028',
  'small-classes',
  'stage-shift',
  'half-budget',
  'plan',
];

function readTables(place: string): ReadPlace {
  const folder = join(root, 'seeds', place);
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const read = readPlace(
    files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })),
  );
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join(' '));
  return read;
}

/** Whether a plan is small enough to be made here: a district, or one stage. A whole city's takes minutes. */
function planned(planning: Planning | undefined): boolean {
  return planning?.districts !== undefined || planning?.stages !== undefined;
}

/**
 * Hold the library's scenarios of one place: each is sound, comes out as it expects, and so does the plan that it asks
 * for. One spec per place calls this, so that workers share them.
 *
 * @param fullest The school year in which each stage has most pupils: the peak passes from stage to stage, and the
 *   decline behind it is seen before the horizon.
 * @param told What a README says of a scenario's target, by scenario: the target, a phrase from its value, and which
 *   README; the place's own where it is left out.
 */
export function holdLibrary(
  place: string,
  fullest: Partial<Record<Stage, number>>,
  told: Readonly<
    Record<string, readonly [target: string, phrase: (value: number) => string, readme?: string]>
  > = {},
): void {
  const tables = readTables(place);
  let known: (ReturnType<typeof judgeStudy> & { run: StudyRun }) | undefined;
  /** Scenarios that change nothing before they plan share one run. */
  const asItStands = () => {
    if (known === undefined) {
      const run = runStudy(tables.region);
      known = { ...judgeStudy(run), run };
    }
    return known;
  };
  /** The place as it stands, asked by a scenario's own targets: what its changes are to be told apart from. */
  const unchanged = ({ targets }: Region) => {
    const { run, verdicts } = asItStands();
    if (JSON.stringify(targets) === JSON.stringify(run.region.targets)) return [run, { verdicts }] as const;
    return [run, judgeStudy({ ...run, region: { ...run.region, targets } })] as const;
  };
  const names = libraryNames.filter((name) => name.startsWith(`${place}-`));

  it('should be described by the data package beside its tables', () => {
    const committed = readFileSync(join(root, 'seeds', place, 'datapackage.json'), 'utf8');
    expect(committed, `run: node bin/xuewei.mjs describe seeds/${place}`).toBe(describePlace(tables.region));
  });

  it('should be asked what every place is asked', () => {
    const asked = usual.filter((name) => names.some((file) => file.startsWith(`${place}-${name}`)));
    expect(asked).toEqual(usual);
  });

  it('should miss every computed target whose demand is out of reach, or say which data is missing', () => {
    const { run, verdicts } = asItStands();
    const open = new Set(verdicts.filter(({ missing }) => missing !== undefined).map(({ target }) => target));
    const targets = run.region.targets.map(outOfReach);
    const after = judgeStudy({ ...run, region: { ...run.region, targets } }).verdicts;
    const judged = after.filter(({ role, target }) => role === 'computed' && !open.has(target));
    expect(judged.filter(({ state }) => state !== 'missed').map(({ target }) => target)).toEqual([]);
    expect(judged.length).toBeGreaterThan(15);
  }, 60_000);

  it('should show the peak in every stage, and fewer pupils after it', () => {
    expect(fullestYears(asItStands().run)).toMatchObject(fullest);
    expect(Math.max(...Object.values(fullest))).toBeLessThan(tables.region.place.horizonYear);
  }, 60_000);

  describe.each(names)('%s', (name) => {
    const text = readFileSync(join(root, 'scenarios', name), 'utf8');
    let opened: Extract<Opened, { ok: true }>;
    let proposal: Proposal | undefined;
    beforeAll(async () => {
      const applied = await openOn(tables, { text, file: name });
      if (!applied.ok)
        throw new Error(applied.problems.map(({ where, what }) => `${where}: ${what}`).join('\n'));
      opened = applied;
      const { planning } = opened.scenario ?? {};
      if (planned(planning)) proposal = await planPlace(opened.region, { planning, work: 20_000 });
    }, 180_000);

    it('should come out as it expects, its plan too', () => {
      const { changes, region, scenario } = opened;
      const run = changes.length === 0 ? asItStands().run : runOf(opened, proposal);
      const report = changes.length === 0 ? asItStands() : judgeStudy(run);
      const { expect: expected = [], expectWithPlan = [] } = scenario ?? {};
      expect(failing(scenario, run, report)).toEqual([]);
      expect(conserved(region, opened.baseline)).toBe(true);
      expect(expected.length + expectWithPlan.length, 'a scenario says what comes out').toBeGreaterThan(0);
      const [target, phrase, readme = join('seeds', place, 'README.md')] =
        told[name.slice(place.length + 1, -'.yaml'.length)] ?? [];
      const value = report.verdicts.find((verdict) => verdict.target === target)?.value;
      if (phrase !== undefined)
        expect(readFileSync(join(root, readme), 'utf8')).toContain(phrase(value ?? -1));
      if (changes.length > 0 && scenario?.planning === undefined)
        expect(failing(scenario, ...unchanged(region)), 'the place as it stands gives the same').not.toEqual(
          [],
        );
      if (proposal === undefined) return;
      expect(expectWithPlan.length).toBeGreaterThan(0);
      const late = checkExpectations({ expect: expectWithPlan }, judgeStudy(proposal.after.run));
      expect(late.filter(({ holds }) => !holds)).toEqual([]);
      expect(proposal.parts.flatMap(({ planned }) => planned?.findings ?? [])).toEqual([]);
    });
  });
}

/** The same demand with a figure that no place reaches, and no class let off. */
function outOfReach(target: Target): Target {
  const { operator, firmness, tolerance: _, ...rest } = target;
  const fromBelow = ['>=', '>', 'keep>=', 'by', 'neverFalls', '='].includes(operator);
  return {
    ...rest,
    ...{ operator, value: fromBelow ? 1e12 : -1e12, tolerance: 0 },
    ...(firmness === undefined ? {} : { firmness }),
    ...(rest.upTo === undefined ? {} : { upTo: 1e13 }),
  };
}

/** Expectations, of verdicts and of figures, that do not hold. */
function failing(
  scenario: Scenario | undefined,
  run: StudyRun,
  report: Pick<StudyReport, 'verdicts'>,
): CheckedExpectation[] {
  const checked = [...checkExpectations(scenario, report), ...checkFigures(scenario, run)];
  return checked.filter(({ holds }) => !holds);
}

function fullestYears({ enrolment }: StudyRun): Partial<Record<Stage, number>> {
  const most: Partial<Record<Stage, { year: number; pupils: number }>> = {};
  for (const { year, pupils, unplaced } of enrolment.years) {
    const sums = new Map<Stage, number>();
    for (const row of [...pupils, ...unplaced]) sums.set(row.stage, (sums.get(row.stage) ?? 0) + row.pupils);
    for (const [stage, sum] of sums)
      if (sum > (most[stage]?.pupils ?? 0)) most[stage] = { year, pupils: sum };
  }
  return Object.fromEntries(Object.entries(most).map(([stage, { year }]) => [stage, year]));
}

/** The run of a scenario; planning has made it already where a plan was asked for. */
function runOf(opened: { readonly region: Region }, proposal: Proposal | undefined): StudyRun {
  return proposal?.before.run ?? runStudy(opened.region);
}

/** A what-if changes no census: history stays what it was, row by row. */
function conserved(after: Region, before: Region): boolean {
  const rows = after.enrolment;
  return (
    rows.length === before.enrolment.length &&
    rows.every((row, index) => isSame(row, before.enrolment[index]))
  );
}

/** Most rows are the very ones, the others flat but for lists of sizes; writing out a city's takes seconds. */
function isSame(left: object, right: object | undefined): boolean {
  if (left === right) return true;
  const [one, other] = [Object.entries(left), right as Readonly<Record<string, unknown>> | undefined];
  if (other === undefined || Object.keys(other).length !== one.length) return false;
  return one.every(
    ([field, value]) =>
      other[field] === value ||
      (typeof value === 'object' && JSON.stringify(other[field]) === JSON.stringify(value)),
  );
}
