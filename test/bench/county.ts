import type { AllocationProblemInput } from '../../src/domain/allocation/allocationProblem.ts';
import { randomAt } from '../../src/domain/random.ts';

type School = AllocationProblemInput['schools'][number];
type Stage = 'primary' | 'junior';

/** What a county is made from. All figures are assumed; none describes a place. */
export interface CountyShape {
  readonly schools: number;
  readonly seed: number;
  /** Years planned. */
  readonly years?: number;
  /** Whether junior entrants are the leavers of primary schools, so that intakes now are demand later. */
  readonly fed?: boolean;
  /** Works money a year, as a share of what the missing rooms would cost spread over six years. */
  readonly money?: number;
}

const firstYear = 2026;
const lengths = { primary: 6, junior: 3 } as const;
const yuan = 10_000;

interface Place {
  readonly id: string;
  readonly kind: 'primary' | 'junior' | 'both';
  readonly urban: boolean;
  readonly site: boolean;
  readonly east: number;
  readonly north: number;
}

interface Home {
  readonly place: Place;
  readonly pupilsOf: (stage: Stage, year: number) => number;
}

/**
 * A county by seed: a town that grows and villages that shrink, primary classes of up to 60 that must come down to 45
 * in the sixth year, schools that can be extended a little, and sites for new ones.
 */
export function county({
  schools,
  seed,
  years = 12,
  fed = false,
  money = 1.25,
}: CountyShape): AllocationProblemInput {
  const dice = diceOf(seed);
  const places = placesOf(schools, dice);
  const homes = places
    .filter(({ kind, site }) => kind !== 'junior' && !site)
    .map((place) => homeOf(place, dice));
  const flows = homes.flatMap((home) => flowsOf(home, places, fed));
  const homesOf = homesBySchool(homes, flows);
  const built = places.map((place) => schoolOf(place, homesOf, dice));
  const known = built.map(({ school }) => school);
  return {
    format: 'xuewei.allocation/1',
    firstYear,
    lastYear: firstYear + years - 1,
    discountRate: 0.035,
    stages: stagesOf(),
    areas: areasOf(homes, { years, fed, flows }),
    schools: known,
    flows,
    teachers: teachersOf(known),
    budgets: budgetsOf(homes, places, known, { years, money }),
  };
}

interface Dice {
  between(low: number, high: number): number;
  whole(low: number, high: number): number;
}

function diceOf(seed: number): Dice {
  let count = 0;
  const next = () => {
    count += 1;
    return randomAt(seed, count);
  };
  return {
    between: (low, high) => low + (high - low) * next(),
    whole: (low, high) => Math.floor(low + (high - low + 1) * next()),
  };
}

function placesOf(schools: number, dice: Dice): Place[] {
  const juniors = Math.max(1, Math.round(schools * 0.2));
  const primaries = Math.round(schools * 0.7);
  const kinds = Array.from({ length: schools }, (_, index): Place['kind'] =>
    index < primaries ? 'primary' : index < primaries + juniors ? 'junior' : 'both',
  );
  const standing = kinds.map((kind, index) => {
    const urban = index % 2 === 0;
    const [turn, far] = [dice.between(0, 2 * Math.PI), dice.between(0, 1)];
    return placeAt(
      `s${String(index).padStart(3, '0')}`,
      kind,
      urban,
      turn,
      urban ? 3.2 * Math.sqrt(far) : 5 + 20 * far,
    );
  });
  const sites = Array.from({ length: Math.max(2, Math.round(schools / 15)) }, (_, index) => ({
    ...placeAt(
      `site${index}`,
      (['primary', 'junior', 'both'] as const)[index % 3] ?? 'both',
      true,
      dice.between(0, 2 * Math.PI),
      dice.between(1, 4),
    ),
    site: true,
  }));
  return [...standing, ...sites];
}

function placeAt(id: string, kind: Place['kind'], urban: boolean, turn: number, far: number): Place {
  return { id, kind, urban, site: false, east: far * Math.cos(turn), north: far * Math.sin(turn) };
}

function homeOf(place: Place, dice: Dice): Home {
  const base = place.urban ? dice.whole(2, 7) * dice.between(46, 58) : dice.between(14, 70);
  const rise = place.urban ? dice.between(0, 0.055) : dice.between(-0.07, -0.02);
  const fall = place.urban ? dice.between(-0.07, -0.03) : dice.between(-0.1, -0.05);
  const peak = dice.whole(4, 7);
  const lost = dice.between(0.93, 0.97);
  const wobble = Array.from({ length: 40 }, () => dice.between(0.98, 1.02));
  return {
    place,
    pupilsOf: (stage, year) => {
      const turn = stage === 'primary' ? peak : peak + 5;
      const growth = (1 + rise) ** Math.min(year, turn) * (1 + fall) ** Math.max(0, year - turn);
      const pupils = base * (stage === 'primary' ? 1 : lost) * growth * (wobble[year + 10] ?? 1);
      return Math.max(1, Math.round(pupils));
    },
  };
}

const apart = (left: Place, right: Place) => Math.hypot(left.east - right.east, left.north - right.north);
const teaches = ({ kind }: Place, stage: Stage) => kind === 'both' || kind === stage;

type Flow = AllocationProblemInput['flows'][number];

function flowsOf({ place }: Home, places: readonly Place[], fed: boolean): Flow[] {
  return (['primary', 'junior'] as const).flatMap((stage) => {
    const near = places
      .filter((other) => teaches(other, stage))
      .map((other) => ({ other, distance: apart(place, other) }))
      .toSorted((left, right) => left.distance - right.distance || (left.other.id < right.other.id ? -1 : 1));
    const standing = near.filter(({ other }) => !other.site);
    const home = teaches(place, stage) ? place.id : (standing[0]?.other.id ?? '');
    const reach = place.urban ? 6 : 12;
    const others = [
      ...standing.filter(({ other, distance }) => other.id !== home && distance <= reach).slice(0, 2),
      ...near.filter(({ other, distance }) => other.site && distance <= Math.min(reach, 5)).slice(0, 2),
    ];
    const moved = place.urban ? 0.35 : 0.15;
    const terms = { area: place.id, stage };
    const far = (distance: number) => ({
      distance: Math.round(distance * 100) / 100,
      transportCost: Math.round(20 * distance),
    });
    return [
      {
        ...terms,
        school: home,
        home: true,
        leastShare: others.length === 0 ? (fed ? 0 : 1) : 1 - moved,
        ...far(near.find(({ other }) => other.id === home)?.distance ?? 0),
      },
      ...others.map(({ other, distance }) => ({
        ...terms,
        school: other.id,
        mostShare: moved,
        ...far(distance),
      })),
    ];
  });
}

function stagesOf(): AllocationProblemInput['stages'] {
  const caps = (last: number) => [
    { fromYear: firstYear, pupils: 60 },
    { fromYear: firstYear + 1, pupils: 55 },
    { fromYear: firstYear + 5, pupils: last },
  ];
  const costs = { sectionCost: 3 * yuan, splitCost: 4 * yuan, regroupCost: 4 * yuan, largestClass: 66 };
  return [
    { stage: 'primary', years: 6, survival: [1, 1.006, 1.012, 1.016, 1.02, 1.022], caps: caps(45), ...costs },
    { stage: 'junior', years: 3, survival: [1, 1.004, 1.004], caps: caps(50), ...costs },
  ];
}

function areasOf(
  homes: readonly Home[],
  { years, fed, flows }: { readonly years: number; readonly fed: boolean; readonly flows: readonly Flow[] },
): AllocationProblemInput['areas'] {
  return homes.map(({ place, pupilsOf }) => ({
    id: place.id,
    demand: (['primary', 'junior'] as const).flatMap((stage) =>
      fed && stage === 'junior'
        ? []
        : Array.from({ length: years }, (_, year) => ({
            stage,
            entryYear: firstYear + year,
            pupils: pupilsOf(stage, year + 1),
          })),
    ),
    fedBy:
      fed && flows.some((flow) => flow.school === place.id && flow.stage === 'primary')
        ? [{ school: place.id, from: 'primary' as const, to: 'junior' as const, share: 0.95 }]
        : [],
  }));
}

function classesOf(pupils: number, size: number): number[] {
  const count = Math.max(1, Math.ceil(pupils / size));
  return Array.from({ length: count }, (_, index) => Math.floor((pupils + count - 1 - index) / count));
}

/** The areas whose home school a school is. */
function homesBySchool(homes: readonly Home[], flows: readonly Flow[]) {
  const areas = new Map<string, Set<string>>();
  for (const { area, school, stage, home } of flows) {
    if (home !== true) continue;
    const name = `${school}/${stage}`;
    areas.set(name, (areas.get(name) ?? new Set()).add(area));
  }
  return (school: string, stage: Stage) => {
    const own = areas.get(`${school}/${stage}`);
    return own === undefined ? [] : homes.filter(({ place }) => own.has(place.id));
  };
}

function schoolOf(
  place: Place,
  homesOf: (school: string, stage: Stage) => readonly Home[],
  dice: Dice,
): { readonly school: School } {
  const stages = (['primary', 'junior'] as const).filter((stage) => teaches(place, stage));
  const terms = { id: place.id, district: 'county' };
  const sizeCaps = [{ fromYear: firstYear, pupils: place.kind === 'both' ? 2500 : 2000 }];
  if (place.site)
    return {
      school: { ...terms, sizeCaps, units: stages.map((stage) => ({ stage })), site: { modules: modules() } },
    };
  let rooms = 0;
  const units = stages.map((stage) => {
    const home = homesOf(place.id, stage);
    const enrolled = Array.from({ length: lengths[stage] }, (_, back) => {
      const pupils = home.reduce((sum, one) => sum + one.pupilsOf(stage, -back), 0);
      const sizes =
        pupils === 0 ? [] : classesOf(pupils, place.urban ? dice.between(50, 58) : dice.between(38, 50));
      rooms += sizes.length;
      return { entered: firstYear - 1 - back, sizes };
    }).filter(({ sizes }) => sizes.length > 0);
    return { stage, enrolled };
  });
  const most = place.urban ? (dice.between(0, 1) < 0.6 ? dice.whole(2, 8) : 0) : 4;
  return {
    school: {
      ...terms,
      sizeCaps,
      units,
      rooms: [{ fromYear: firstYear, rooms: rooms + (place.urban ? dice.whole(0, 2) : dice.whole(1, 4)) }],
      ...(most === 0
        ? {}
        : { extension: { most, costPerRoom: 60 * yuan, fixedCost: 80 * yuan, leadYears: 1 } }),
      conversion: { most: dice.whole(1, 3), costPerRoomYear: 5 * yuan },
      temporary: { most: place.urban ? dice.whole(2, 4) : 2, costPerRoomYear: 10 * yuan },
    },
  };
}

function modules() {
  return [12, 18, 24, 30, 36].map((rooms) => ({
    rooms,
    cost: (3500 + 130 * rooms) * yuan,
    leadYears: rooms <= 18 ? 2 : 3,
    runningCost: 60 * yuan,
  }));
}

const standingClasses = (schools: readonly School[], stage: Stage) =>
  schools
    .flatMap(({ units }) => units.filter((unit) => unit.stage === stage))
    .flatMap(({ enrolled = [] }) => enrolled)
    .reduce((sum, { sizes }) => sum + sizes.length, 0);

function teachersOf(schools: readonly School[]): AllocationProblemInput['teachers'] {
  return (['primary', 'junior'] as const).map((stage) => {
    const perSection = stage === 'primary' ? 2.3 : 3.6;
    const stock = Math.round(standingClasses(schools, stage) * perSection);
    return {
      district: 'county',
      stage,
      stock,
      retiring: 0.04,
      hiresAtMost: Math.round(stock * 0.085),
      perSection,
      wage: 12 * yuan,
      contractPrice: 18 * yuan,
    };
  });
}

/** Money for the rooms that the town lacks when its cohorts are largest, spread over six years. */
function budgetsOf(
  homes: readonly Home[],
  places: readonly Place[],
  schools: readonly School[],
  { years, money }: { readonly years: number; readonly money: number },
): AllocationProblemInput['budgets'] {
  const needed = homes
    .filter(({ place }) => place.urban)
    .reduce(
      (sum, { pupilsOf }) => sum + (pupilsOf('primary', 6) * 6) / 45 + (pupilsOf('junior', 6) * 3) / 50,
      0,
    );
  const urban = new Set(places.filter(({ urban: town }) => town).map(({ id }) => id));
  const had = schools
    .filter(({ id }) => urban.has(id))
    .reduce((sum, { rooms }) => sum + (rooms?.[0]?.rooms ?? 0), 0);
  const amount = Math.round((Math.max(10, needed * 1.08 - had) * 150 * yuan * money) / 6);
  return Array.from({ length: years }, (_, year) => ({ district: 'county', year: firstYear + year, amount }));
}
