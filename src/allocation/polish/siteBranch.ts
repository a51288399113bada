import type { Vertex } from '../../milp/openProgramme.ts';
import type { AllocationModel } from '../model/buildModel.ts';

/** Openings of one site: module and year of each column. */
type Site = AllocationModel['openings'];

/** What is decided of the sites: openings that are out, sites that open in any case. */
export interface Decisions {
  readonly out: ReadonlySet<number>;
  readonly opened: ReadonlySet<string>;
}

export const undecided: Decisions = { out: new Set(), opened: new Set() };

/** Nearer than this to a whole number, a site is decided. */
const decided = 1e-6;

/** Columns of the openings, site by site. */
export function sitesOf({ openings }: AllocationModel): ReadonlyMap<string, Site> {
  const sites = new Map<string, Site>();
  for (const opening of openings) sites.set(opening.school, [...(sites.get(opening.school) ?? []), opening]);
  return sites;
}

/**
 * Decide a little more where a vertex opens parts: whether a site opens at all, the one nearest to half first; then with
 * which of its modules; then when.
 *
 * @returns Decisions of which one holds in any plan; undefined where the vertex opens whole sites once each.
 */
export function furtherDecisions(
  sites: ReadonlyMap<string, Site>,
  { values }: Pick<Vertex, 'values'>,
  decisions: Decisions,
): readonly [Decisions, Decisions] | undefined {
  const partOf = ({ column }: Site[number]) => values[column] ?? 0;
  const half = leastDecided(sites, partOf, decisions);
  if (half !== undefined) {
    const [school, openings] = half;
    return [without(decisions, openings), { ...decisions, opened: new Set([...decisions.opened, school]) }];
  }
  for (const by of ['module', 'year'] as const) {
    const spread = mostSpread(sites, partOf, by);
    if (spread === undefined) continue;
    const [openings, upTo] = spread;
    return [
      without(
        decisions,
        openings.filter((one) => one[by] > upTo),
      ),
      without(
        decisions,
        openings.filter((one) => one[by] <= upTo),
      ),
    ];
  }
  return undefined;
}

/** Sites that a vertex opens, as a text that tells sets apart; undefined while one is open by a part. */
export function openSites(
  sites: ReadonlyMap<string, Site>,
  { values }: Pick<Vertex, 'values'>,
): string | undefined {
  const open: string[] = [];
  for (const [school, openings] of sites) {
    const part = openings.reduce((sum, { column }) => sum + (values[column] ?? 0), 0);
    if (Math.abs(part - Math.round(part)) > decided) return undefined;
    if (part > 0.5) open.push(school);
  }
  return JSON.stringify(open);
}

const without = ({ out, opened }: Decisions, openings: Site): Decisions => ({
  out: new Set([...out, ...openings.map(({ column }) => column)]),
  opened,
});

function leastDecided(
  sites: ReadonlyMap<string, Site>,
  partOf: (opening: Site[number]) => number,
  { opened }: Decisions,
): readonly [string, Site] | undefined {
  let [least, distance]: [readonly [string, Site] | undefined, number] = [undefined, 0.5 - decided];
  for (const [school, openings] of sites) {
    if (opened.has(school)) continue;
    const off = Math.abs(openings.reduce((sum, one) => sum + partOf(one), 0) - 0.5);
    if (off < distance) [least, distance] = [[school, openings], off];
  }
  return least;
}

/** The open site whose modules, or years, differ most, and where to part them: at the mean, neither part empty. */
function mostSpread(
  sites: ReadonlyMap<string, Site>,
  partOf: (opening: Site[number]) => number,
  by: 'module' | 'year',
): readonly [Site, number] | undefined {
  let [most, spread]: [readonly [Site, number] | undefined, number] = [undefined, 1e-4];
  for (const openings of sites.values()) {
    const open = openings.filter((one) => partOf(one) > decided);
    const parts = new Map<number, number>();
    for (const one of open) parts.set(one[by], (parts.get(one[by]) ?? 0) + partOf(one));
    const off = 1 - Math.max(0, ...parts.values());
    if (parts.size < 2 || off <= spread) continue;
    const kinds = [...parts.keys()].toSorted((left, right) => left - right);
    const mean = Math.floor([...parts].reduce((sum, [kind, part]) => sum + kind * part, 0));
    const last = kinds.at(-1) ?? 0;
    [most, spread] = [[openings, Math.max(kinds[0] ?? 0, Math.min(mean, last - 1))], off];
  }
  return most;
}
