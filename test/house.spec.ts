import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = resolve(import.meta.dirname, '../src');
/** Rules of other systems: data that is compiled in, so that the page has it too. */
const presets = readdirSync(resolve(source, '../presets')).map((name) => `../presets/${name}`);

/** Who may import whom: a room, then the rooms (or single files) it may use besides itself. Stages show `study` only their face. */
const mayUse: Record<string, readonly string[]> = {
  domain: [],
  milp: ['domain/invariant.ts'],
  dataset: ['domain'],
  scenario: ['domain', ...presets],
  projection: ['domain'],
  classes: ['domain'],
  capacity: ['domain'],
  allocation: ['domain', 'milp'],
  verification: ['domain'],
  edition: ['domain', '../reference/nationalBirths.json'],
  draws: ['domain'],
  areas: ['domain'],
  nation: ['domain', '../reference/nationalBirths.json', '../reference/nationalEnrolment.json'],
  report: ['domain'],
  study: [
    'domain',
    'dataset',
    'scenario',
    'projection',
    'classes',
    'capacity',
    'allocation',
    'verification',
    'edition',
    'draws',
    'areas',
    'nation',
    'report',
    'milp/highs.ts',
    'milp/solver.ts',
  ],
  cli: ['domain', 'study', 'store', 'server', 'sweep'],
  sweep: ['domain', 'study', 'store'],
  // The database is a door's cupboard: doors open it, it opens nothing.
  store: ['domain'],
  server: ['domain', 'study', 'store'],
};

/** The file (or files) of a stage that other rooms may import. */
const faces: Record<string, readonly string[]> = {
  dataset: [
    'dataset/readDataset.ts',
    'dataset/addCensus.ts',
    'dataset/describeDataset.ts',
    'dataset/tellCells.ts',
    'dataset/files/readWorkbook.ts',
    'dataset/writeDataset.ts',
    'dataset/problemTexts.ts',
  ],
  scenario: ['scenario/applyScenario.ts', 'scenario/problemTexts.ts'],
  projection: ['projection/projectEnrolment.ts', 'projection/backtestProjection.ts'],
  classes: ['classes/formClasses.ts', 'classes/fitClassRules.ts'],
  capacity: ['capacity/measureCapacity.ts'],
  allocation: [
    'allocation/allocate.ts',
    'allocation/allocateExactly.ts',
    'allocation/curve/boundCost.ts',
    'allocation/curve/limitMeans.ts',
    'allocation/exact.ts',
    'allocation/explain/explainShortage.ts',
    'allocation/readProblem.ts',
    'allocation/pose/poseProblems.ts',
    'allocation/pose/realisePlan.ts',
    'allocation/pose/ways/readyWays.ts',
    'allocation/repair/plansNear.ts',
    'allocation/runStart.ts',
    'allocation/shared/addGrants.ts',
    'allocation/shared/planShared.ts',
    'allocation/shared/polishPart.ts',
    'allocation/shared/polishShared.ts',
    'allocation/shared/relaxPart.ts',
    'allocation/shared/runPart.ts',
    'allocation/problemTexts.ts',
  ],
  verification: [
    'verification/verifyPlan.ts',
    'verification/checkSharedGrant.ts',
    'verification/checkSharedProof.ts',
    'verification/compareVectors.ts',
    'verification/readPlan.ts',
    'verification/problemTexts.ts',
  ],
  edition: ['edition/carryRegion.ts', 'edition/nationalBirths.ts', 'edition/nationalEntrants.ts'],
  draws: ['draws/drawFutures.ts'],
  nation: ['nation/synthesizeNation.ts'],
  areas: ['areas/drawAreas.ts', 'areas/shareAreas.ts'],
  report: ['report/buildReport.ts'],
};

/** Below the doors nothing reads the clock, throws dice, or touches files, network or page. */
const onlyInDoors = [
  /\bDate\.now\b/,
  /\bnew Date\(\)/,
  /\bMath\.random\b/,
  /from 'node:/,
  /\bfetch\(/,
  /\bdocument\.(get|query|create|body|cookie)/,
  /\bprocess\.(env|argv|exit|std|cwd|on)/,
];
const doors = new Set(['cli', 'store', 'server', 'sweep']);

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));
const roomOf = (file: string) => file.split('/')[0] ?? '';

const known = new Map<string, string[]>();

/** What a file imports, read once: looking for circles asks for each file thousands of times. */
function importsOf(file: string): string[] {
  const imports = known.get(file) ?? readImports(file);
  known.set(file, imports);
  return imports;
}

function readImports(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '');
  return found.map((name) => relative(source, resolve(source, dirname(file), name)).replaceAll('\\', '/'));
}

function circleFrom(start: string): string[] | undefined {
  const walk = (file: string, path: string[]): string[] | undefined => {
    for (const next of importsOf(file)) {
      if (next === start) return [...path, next];
      if (path.includes(next)) continue;
      const found = seen.has(next) ? undefined : walk(next, [...path, next]);
      seen.add(next);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const seen = new Set<string>();
  return walk(start, [start]);
}

const page = resolve(import.meta.dirname, '../web/src');
const pageFiles = readdirSync(page, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name));

/** What a file of the page imports from the program, from the top of src. */
function programImportsOf(file: string): string[] {
  const text = readFileSync(join(page, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '');
  return found
    .map((name) => relative(source, resolve(page, dirname(file), name)).replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('..'));
}

describe('the page', () => {
  it('should use the conductor and the shared shapes alone', () => {
    const wrong = pageFiles.flatMap((file) =>
      programImportsOf(file)
        .filter((used) => !['study', 'domain'].includes(roomOf(used)))
        .map((used) => `${file} → ${used}`),
    );
    expect(wrong).toEqual([]);
  });

  it('should leave the core’s work to its worker: only pictures and the worker run studies', () => {
    const conductors = pageFiles.filter((file) => programImportsOf(file).includes('study/runStudy.ts'));
    expect(conductors).toEqual(['core/coreWorker.ts']);
  });

  it('should know no files and no process, and keep its own files to one thing (300 lines at most)', () => {
    const wrong = pageFiles.filter((file) => {
      const text = readFileSync(join(page, file), 'utf8');
      return /from 'node:|\bprocess\./.test(text) || text.split('\n').length > 300;
    });
    expect(wrong).toEqual([]);
  });
});

describe('the house', () => {
  it('should hold rooms that the plan knows', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in mayUse))).toEqual([]);
  });

  it('should have no arrow upward and none from stage to stage', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(
          (used) =>
            roomOf(used) !== roomOf(file) &&
            !(mayUse[roomOf(file)] ?? []).some((allowed) => allowed === roomOf(used) || allowed === used),
        )
        .map((used) => `${file} → ${used}`),
    );
    expect(wrong).toEqual([]);
  });

  it('should show only the faces of stages to the conductor', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((used) => roomOf(used) !== roomOf(file) && roomOf(used) in faces)
        .filter((used) => !(faces[roomOf(used)] ?? []).includes(used))
        .map((used) => `${file} → ${used}`),
    );
    expect(wrong).toEqual([]);
  });

  it('should have no circle', () => {
    expect(files.map(circleFrom).filter((circle) => circle !== undefined)).toEqual([]);
  });

  it('should keep clock, chance, files, network and page in the doors', () => {
    const wrong = files
      .filter((file) => !doors.has(roomOf(file)))
      .flatMap((file) => {
        const text = readFileSync(join(source, file), 'utf8');
        return onlyInDoors.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern}`);
      });
    expect(wrong).toEqual([]);
  });

  it('should keep files to one thing (300 lines at most)', () => {
    const long = files.filter((file) => readFileSync(join(source, file), 'utf8').split('\n').length > 300);
    expect(long).toEqual([]);
  });
});
