import { groupBy } from '../../src/domain/groupBy.ts';
import { required } from '../../src/domain/invariant.ts';
import { roundToTotal } from '../../src/domain/largestRemainder.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { Pupils, Rooms, SchoolYear } from '../../src/domain/units.ts';
import type { BirthHistory } from './birthHistory.ts';
import type { Chance } from './chance.ts';
import { areaShares, entrantsFromBirths, vocationalPart } from './demand.ts';
import { divertOverflow, type EntryCase } from './divertOverflow.ts';
import { formEntryClasses, roomsForEntry } from './formEntryClasses.ts';
import { moveClassesUp } from './moveClassesUp.ts';
import type { PlaceSettings } from './placeSettings.ts';
import { type FeederPlan, planFeeders, type Sender, type Taker } from './planFeeders.ts';
import { diversionSize, targetSize } from './stageHabits.ts';
import {
  type DivisionPlan,
  divisionKey,
  type PlayedHistory,
  type SchoolPlan,
  type Sizes,
} from './worldShapes.ts';

/** Share of the usual intake that a new school draws in its first years. */
const openingPull = [0.7, 0.9];

/** What a year is played from. */
interface Game {
  readonly chance: Chance;
  readonly place: PlaceSettings;
  readonly births: BirthHistory;
  readonly divisions: readonly DivisionPlan[];
  readonly urbanity: ReadonlyMap<string, string>;
  /** Divisions by stage and planning area, as their places in `divisions`. */
  readonly byArea: ReadonlyMap<string, readonly number[]>;
  /** Where a division's overflow may be sent, the nearest first. */
  readonly circles: readonly (readonly string[])[];
  readonly districts: ReadonlyMap<string, PlaceSettings['districts'][number]>;
  readonly feedersIn: (year: SchoolYear) => FeederPlan;
}

const stageInArea = (stage: Stage, area: string) => `${stage}|${area}`;

const total = (sizes: readonly number[]) => sizes.reduce((left, right) => left + right, 0);

/** Home rooms of a division in a year. */
export function roomsIn({ rooms, added }: DivisionPlan, year: SchoolYear): Rooms {
  return added.reduce((sum, one) => sum + (one.year <= year ? one.rooms : 0), rooms);
}

/** Classes of the grades above the entry grade, moved up from the year before. */
function moveUp(
  { chance, place, urbanity, districts }: Game,
  division: DivisionPlan,
  before: Sizes,
  year: SchoolYear,
): number[][] {
  const district = districts.get(division.district);
  const ratio =
    place.habits.progression[division.stage] ??
    (district?.progression ?? 1) + (urbanity.get(division.school) === 'rural' ? -0.004 : 0);
  return division.grades.slice(1).map((grade, index) => {
    const sizes = before[index] ?? [];
    const key = [division.school, grade, year] as const;
    const drift = total(sizes) * (ratio - 1) + 0.32 * Math.sqrt(total(sizes)) * chance.bell('drift', ...key);
    return moveClassesUp(chance, sizes, Math.round(drift), key);
  });
}

const isOpen = ({ openedYear }: DivisionPlan, year: SchoolYear) =>
  openedYear === undefined || openedYear <= year;

/** What a division draws in a year, against its peers. */
function drawOf({ chance, place }: Game, division: DivisionPlan, year: SchoolYear): number {
  if (!isOpen(division, year)) return 0;
  const ramp = openingPull[year - (division.openedYear ?? 0)] ?? 1;
  const noise = 1 + 0.05 * chance.bell('draw', division.school, division.stage, year);
  return Math.max(0.01, division.pull * (1 + division.trend * (year - place.years.first)) * ramp * noise);
}

function shareByDraw(
  game: Game,
  among: readonly number[],
  entrants: Pupils,
  year: SchoolYear,
  into: number[],
): void {
  const draws = among.map((index) => drawOf(game, game.divisions[index] as DivisionPlan, year));
  roundToTotal(draws, entrants).forEach((pupils, place) => {
    into[among[place] as number] = (into[among[place] as number] ?? 0) + pupils;
  });
}

function fromBirths(game: Game, year: SchoolYear, into: number[]): void {
  for (const stage of ['kindergarten', 'primary'] as const)
    for (const district of game.place.districts) {
      const noise = 1 + 0.012 * game.chance.bell('entrants', district.id, stage, year);
      const entrants = Math.round(entrantsFromBirths(game.place, game.births, district, stage, year) * noise);
      const byArea = roundToTotal(areaShares(game.place, district.areas, year), entrants);
      district.areas.forEach((area, place) => {
        const name = `${district.id}-${area.suffix}`;
        const among = game.byArea.get(stageInArea(stage, name)) ?? [];
        shareByDraw(game, among, byArea[place] ?? 0, year, into);
      });
    }
}

/** Leavers of a stage by school, from the year before. */
function leaversOf(game: Game, before: ReadonlyMap<string, Sizes>, stage: Stage): Map<string, Pupils> {
  return new Map(
    game.divisions
      .filter((division) => division.stage === stage)
      .map((division) => [
        division.school,
        total(before.get(divisionKey(division))?.[division.grades.length - 1] ?? []),
      ]),
  );
}

/** Primary leavers go straight up in a through-school, else where the feeders send them. */
function fromPrimary(game: Game, before: ReadonlyMap<string, Sizes>, year: SchoolYear, into: number[]): void {
  const feeders = game.feedersIn(year);
  const place = new Map(
    game.divisions.flatMap((one, index) => (one.stage === 'junior' ? [[one.school, index] as const] : [])),
  );
  const districtOf = new Map(game.divisions.map(({ school, district }) => [school, district]));
  for (const [school, leavers] of leaversOf(game, before, 'primary')) {
    const home = place.get(school);
    const routes = home === undefined ? (feeders.get(school) ?? []) : [{ to: school, share: 1 }];
    const district = game.districts.get(districtOf.get(school) ?? '');
    const ratio = (district?.toJunior ?? 1) + 0.01 * game.chance.bell('toJunior', school, year);
    const parts = roundToTotal(
      routes.map(({ share }) => share),
      Math.round(leavers * ratio),
    );
    routes.forEach(({ to }, index) => {
      const target = required(place.get(to), `no junior school ${to}`);
      into[target] = (into[target] ?? 0) + (parts[index] ?? 0);
    });
  }
}

function fromJunior(game: Game, before: ReadonlyMap<string, Sizes>, year: SchoolYear, into: number[]): void {
  const leavers = [...leaversOf(game, before, 'junior').values()].reduce((left, right) => left + right, 0);
  const entrants = Math.round(
    leavers * (game.place.habits.seniorShare + 0.006 * game.chance.bell('senior', year)),
  );
  const vocational = Math.round(entrants * vocationalPart(game.place, year));
  const among = (stage: Stage) =>
    game.divisions.flatMap((one, index) => (one.stage === stage ? [index] : []));
  shareByDraw(game, among('senior'), entrants - vocational, year, into);
  shareByDraw(game, among('vocational'), vocational, year, into);
}

/** Special schools hold about the same number of pupils from year to year. */
function inSpecial({ chance, divisions }: Game, year: SchoolYear, into: number[]): void {
  divisions.forEach((one, index) => {
    if (one.stage === 'special')
      into[index] = Math.round(one.pull * (1 + 0.03 * chance.bell('special', one.school, year)));
  });
}

function circlesOf(urban: string | undefined, division: DivisionPlan): string[] {
  const { stage, district, area } = division;
  if (stage === 'senior' || stage === 'vocational') return [`${stage}|${district}`, stage];
  if (stage === 'special') return [];
  const near = `${stage}|${area}`;
  const [towns, all] = [`${stage}|${district}|towns`, `${stage}|${district}`];
  return urban === 'rural' ? [near, '', all] : [near, towns, all];
}

/** Entrants by division after the bureau has sent children on: first to places at the target size, then closer together. */
function placeEntrants(
  game: Game,
  coming: readonly Pupils[],
  free: readonly Rooms[],
  year: SchoolYear,
): Pupils[] {
  const casesOf = (pupils: readonly Pupils[], helpfulSize: (stage: Stage) => number): EntryCase[] =>
    game.divisions.map((one, index) => {
      const forms = Math.min(free[index] ?? 0, Math.ceil(roomsIn(one, year) / one.grades.length) + 1);
      const [most, helpful] = [
        forms * diversionSize(game.place, one.stage, year),
        forms * helpfulSize(one.stage),
      ];
      return {
        pupils: pupils[index] ?? 0,
        most,
        helpful,
        circles: isOpen(one, year) ? (game.circles[index] ?? []) : [],
      };
    });
  const placed = divertOverflow(casesOf(coming, (stage) => targetSize[stage]));
  return divertOverflow(
    casesOf(placed, (stage) =>
      stage === 'kindergarten' ? targetSize[stage] : game.place.habits.neighbourSize,
    ),
  );
}

function playYear(
  game: Game,
  before: ReadonlyMap<string, Sizes>,
  year: SchoolYear,
): ReadonlyMap<string, Sizes> {
  const coming = game.divisions.map(() => 0);
  fromBirths(game, year, coming);
  fromPrimary(game, before, year, coming);
  fromJunior(game, before, year, coming);
  inSpecial(game, year, coming);
  const upper = game.divisions.map((one) => moveUp(game, one, before.get(divisionKey(one)) ?? [], year));
  const free = game.divisions.map((one, index) =>
    isOpen(one, year) ? roomsForEntry(roomsIn(one, year), upper[index] ?? []) : 0,
  );
  const placed = placeEntrants(game, coming, free, year);
  return new Map(
    game.divisions.map((one, index) => {
      const last = before.get(divisionKey(one))?.[0]?.length ?? 0;
      const question = {
        pupils: placed[index] ?? 0,
        target: targetSize[one.stage],
        last,
        freeRooms: free[index] ?? 0,
      };
      const entry = formEntryClasses(game.chance, question, [one.school, one.stage, year]);
      return [divisionKey(one), [entry, ...(upper[index] ?? [])]];
    }),
  );
}

/**
 * Play the history year by year: births → entrants → classes limited by rooms → classes rolled up, leavers to the next
 * stage. Shortage is not put in: it comes out where children, popularity and rooms do not fit.
 *
 * @param senders Primary schools, and `takers` junior ones, as the feeders see them.
 * @returns Class sizes of every division in every played year.
 */
export function playHistory(
  chance: Chance,
  place: PlaceSettings,
  births: BirthHistory,
  plans: readonly SchoolPlan[],
  senders: readonly Sender[],
  takers: readonly Taker[],
): PlayedHistory {
  const divisions = plans.flatMap((plan) => plan.divisions);
  const urbanity = new Map(plans.map((plan) => [plan.id, plan.urbanity]));
  const indices = divisions.map((_one, index) => index);
  const keyOf = (index: number) => {
    const one = divisions[index] as DivisionPlan;
    return stageInArea(one.stage, one.area);
  };
  const game: Game = {
    ...{ chance, place, births, divisions, urbanity },
    byArea: groupBy(indices, keyOf),
    circles: divisions.map((one) => circlesOf(urbanity.get(one.school), one)),
    districts: new Map(place.districts.map((district) => [district.id, district])),
    feedersIn: planFeeders(place, senders, takers),
  };
  const played = new Map<SchoolYear, ReadonlyMap<string, Sizes>>();
  let before: ReadonlyMap<string, Sizes> = new Map();
  for (let year = place.years.played; year <= place.years.base; year += 1) {
    before = playYear(game, before, year);
    played.set(year, before);
  }
  return played;
}
