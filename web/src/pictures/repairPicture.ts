import type { PlanVector } from '../../../src/domain/allocation/planVector.ts';
import { planItemWords } from '../../../src/domain/glossary.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { Project, ProjectKind } from '../../../src/domain/region/project.ts';
import type { Region } from '../../../src/domain/region/region.ts';
import { schoolsWithProjects } from '../../../src/domain/region/schoolsWithProjects.ts';
import type { Language, Words } from '../../../src/domain/words.ts';
import type { RepairedPart } from '../../../src/study/repair/repairAllocation.ts';
import type { PlanChange } from '../../../src/study/repair/repairPlan.ts';
import {
  costOfWorks,
  linesOfRepair,
  type RepairedLines,
  worksOfRepair,
} from '../../../src/study/repair/worksOfRepair.ts';
import type { SaidProblem } from '../core/messages.ts';
import { sayBoth } from '../core/sayBoth.ts';
import { inBoth } from './namedPlaces.ts';

/** Broken rules of a part that are shown; the document holds all. */
export const mostFindings = 30;

/** One thing decided otherwise. */
export interface ChangePicture {
  readonly change: Omit<PlanChange, 'breaks'>;
  /** The rule that would be broken without it. */
  readonly breaks: SaidProblem | undefined;
  /** What its works cost as given and as repaired, in yuan; undefined where it is about no works. */
  readonly cost: readonly [number, number] | undefined;
}

/** What came of one part. */
export interface RepairedPartPicture {
  readonly name: Words;
  readonly status: RepairedPart['status'];
  /** Places in which the plan as given breaks rules, and the first of them. */
  readonly broken: number;
  readonly findings: readonly SaidProblem[];
  readonly before: PlanVector;
  /** Undefined where no plan holds. */
  readonly after: PlanVector | undefined;
  readonly changes: readonly ChangePicture[];
}

/** A checked and repaired plan as the page shows it. Plain. */
export interface RepairPicture {
  readonly place: string;
  readonly parts: readonly RepairedPartPicture[];
  /** Names of all that changes name. */
  readonly names: Readonly<Record<string, Words>>;
  /** Rooms of the sizes of new schools that changes name, by site and place in its list: "site-3|0". */
  readonly sizes: Readonly<Record<string, number>>;
  /** Works of the place that were checked, and planned ones that stay as decided; undefined for the plan of a file. */
  readonly works: { readonly drawn: number; readonly kept: readonly KeptWork[] } | undefined;
  /** Whether the search was ended by hand. */
  readonly interrupted: boolean;
  /** What a scenario says so that it has the repaired works; undefined where nothing of it could be adopted. */
  readonly lines: RepairedLines | undefined;
  /** The whole document, as the command line prints it. */
  readonly document: Blob;
}

/** Planned works that stay as decided. */
export interface KeptWork {
  readonly name: string;
  readonly kind: ProjectKind;
}

/** What came of a repair. */
export interface FoundRepair {
  readonly parts: readonly RepairedPart[];
  /** The place that a plan's document names. */
  readonly place: string | undefined;
  readonly interrupted: boolean;
  /** The works of the place that were repaired, if it was no file. */
  readonly drawn?: readonly Project[];
  readonly kept?: readonly Project[];
}

/**
 * Draw what came of a repair.
 *
 * @param region The place after its scenario, for names.
 * @param document As the command line prints it.
 */
export function drawRepair(found: FoundRepair, region: Region, document: Blob): RepairPicture {
  const { parts, drawn, kept = [], interrupted } = found;
  const names = namesOf(region);
  const own = found.place === undefined || found.place === region.place.id;
  const changes = parts.flatMap((part) => ('changes' in part ? part.changes : []));
  const named = (id: string) => (names.has(id) ? [[id, names.get(id)] as const] : []);
  return {
    place: region.place.id,
    parts: parts.map((part) => drawPart(part, names, region, drawn === undefined)),
    names: Object.fromEntries(changes.flatMap(idsIn).flatMap(named)) as RepairPicture['names'],
    sizes: Object.fromEntries(parts.flatMap(sizesIn)),
    works: drawn && {
      drawn: drawn.length,
      kept: kept.map(({ name, kind }) => ({ name, kind })),
    },
    interrupted,
    lines: own ? linesOf(region, parts, drawn) : undefined,
    document,
  };
}

function linesOf(
  region: Region,
  parts: readonly RepairedPart[],
  drawn: readonly Project[] | undefined,
): RepairedLines | undefined {
  const lines =
    drawn === undefined
      ? { cancelled: [], added: worksOfRepair(region, parts) ?? [] }
      : linesOfRepair(region, parts, drawn);
  return lines.added.length + lines.cancelled.length === 0 ? undefined : lines;
}

function namesOf(region: Region): ReadonlyMap<string, Words> {
  const { place, districts, sites } = region;
  return new Map<string, Words>([
    ...[...sites, ...schoolsWithProjects(region)].map(
      ({ id, name }) => [id, inBoth(name, undefined)] as const,
    ),
    ...[place, ...districts].map(({ id, name, nameEn }) => [id, inBoth(name, nameEn)] as const),
  ]);
}

function idsIn({ place, before, after }: PlanChange): string[] {
  const intakes = [before, after].flatMap((rows) => rows.intakes ?? []);
  return [place, ...intakes.map(({ school }) => school)];
}

function sizesIn(part: RepairedPart): [string, number][] {
  const changes = 'changes' in part ? part.changes : [];
  return changes
    .flatMap(({ before, after }) => [...(before.openings ?? []), ...(after.openings ?? [])])
    .flatMap(({ school, module }) => {
      const rooms = part.problem.schools.find(({ id }) => id === school)?.site?.modules[module]?.rooms;
      return rooms === undefined ? [] : [[`${school}|${module}`, rooms] as [string, number]];
    });
}

function drawPart(
  part: RepairedPart,
  names: ReadonlyMap<string, Words>,
  region: Region,
  rowsCount: boolean,
): RepairedPartPicture {
  const { place } = region;
  const { name, problem, status, before } = part;
  const say = (finding: Problem) => sayFinding(finding, names, rowsCount);
  return {
    name:
      name === place.id
        ? {
            zh: `${place.name}（全域招生学段）`,
            en: `${place.nameEn ?? place.name} (stages that admit from everywhere)`,
          }
        : (names.get(name) ?? { zh: name, en: name }),
    status,
    broken: before.findings.length,
    findings: before.findings.slice(0, mostFindings).map(say),
    before: before.vector,
    after: part.status === 'impossible' ? undefined : part.vector,
    changes: 'changes' in part ? part.changes.map((change) => drawChange(change, problem, say)) : [],
  };
}

function drawChange(
  { breaks, ...change }: PlanChange,
  problem: RepairedPart['problem'],
  say: (finding: Problem) => SaidProblem,
): ChangePicture {
  const [before, after] = [costOfWorks(problem, change.before), costOfWorks(problem, change.after)];
  return {
    change,
    breaks: breaks && say(breaks),
    cost: before === undefined && after === undefined ? undefined : [before ?? 0, after ?? 0],
  };
}

/** What a list of a plan is called, as the things that it decides are. */
const listWords: Readonly<Record<string, Words>> = {
  ...{ intakes: planItemWords.pupils, unplaced: planItemWords.pupils },
  ...{ sections: planItemWords.classes, regrouped: planItemWords.classes },
  ...{ openings: planItemWords.opening, closures: planItemWords.closure },
  ...{ extensions: planItemWords.extension, conversions: planItemWords.conversion },
  ...{ temporaries: planItemWords.temporary, hires: planItemWords.hires },
  ...{ contracts: planItemWords.contracts, grants: planItemWords.grants },
};

/**
 * Say a broken rule with the names of what it speaks of, and where by what planners call that list.
 *
 * @param rowsCount Whether people have seen the plan's rows, so that their numbers mean something.
 */
function sayFinding(finding: Problem, names: ReadonlyMap<string, Words>, rowsCount: boolean): SaidProblem {
  const [, list = '', index] = /^(\w+)(?:\[(\d+)\])?$/.exec(finding.at.column ?? '') ?? [];
  const words = Object.hasOwn(listWords, list) ? listWords[list] : undefined;
  const row = index === undefined || !rowsCount ? undefined : Number(index) + 1;
  const meaning = words && {
    zh: row === undefined ? words.zh : `${words.zh}第 ${row} 行`,
    en: row === undefined ? words.en : `${words.en}, row ${row}`,
  };
  const said = (language: Language) => {
    const details = Object.fromEntries(
      Object.entries(finding.details).map(([key, value]) => [
        key,
        names.get(String(value))?.[language] ?? value,
      ]),
    );
    const at = meaning === undefined ? finding.at : { ...finding.at, meaning };
    return sayBoth({ ...finding, at, details })[language];
  };
  return { zh: said('zh'), en: said('en') };
}
