import type { AreaWorld } from '../domain/areaWorld.ts';
import { roundToTotal } from '../domain/largestRemainder.ts';
import { randomsAfter } from '../domain/random.ts';
import { nationalSeries, nationGrades, nationStages, schoolsCounted } from './nationalSeries.ts';

export { nationBaseYear, nationSources, nationStages } from './nationalSeries.ts';

/** What a synthetic nation is made by. */
export interface NationOptions {
  /** Counties; China had 2,844. */
  readonly counties: number;
  readonly provinces: number;
  /** Years after the base year. */
  readonly years: number;
  readonly seed: number;
}

/** A province of a synthetic nation. */
export interface SyntheticProvince {
  readonly id: string;
  readonly world: AreaWorld;
  /** By county and stage of `schoolsCounted`. */
  readonly schools: readonly (readonly number[])[];
}

/** A synthetic nation: no county is a real one, together they have the nation's pupils. */
export interface SyntheticNation {
  readonly provinces: readonly SyntheticProvince[];
  /** First year whose youngest are assumed, since births were not published yet. */
  readonly firstAssumed: number;
}

/** How classes are formed and counted in a stage; assumed, near the standards. */
const stageRules = {
  kindergarten: { target: 30, split: 35, merge: 25, above: [25, 30, 35, 40], teachers: 2, size: [22, 30] },
  primary: { target: 45, split: 55, merge: 40, above: [45, 50, 55, 65], teachers: 1.9, size: [34, 46] },
  junior: { target: 50, split: 55, merge: 45, above: [45, 50, 55, 65], teachers: 2.7, size: [42, 51] },
  senior: { target: 50, split: 60, merge: 45, above: [45, 50, 55, 65], teachers: 3, size: [45, 53] },
} as const;

/** Deviations of a year, assumed. */
const spread = { region: 0.008, area: 0.02, grade: 0.015, persistence: 0.5 };

interface County {
  readonly id: string;
  readonly province: number;
  /** Share of the nation's children, before they are made to add up. */
  readonly weight: number;
  /** From 0 (loses pupils year by year, large rooms to spare) to 1 (gains them, has none). */
  readonly pull: number;
  readonly random: () => number;
}

/** Counties of unequal size, in provinces of unequal size; those of a province stand together. */
function layCounties({ counties, provinces, seed }: NationOptions): County[] {
  const random = randomsAfter(seed, 2);
  const bell = () => random() + random() + random() + random() - 2;
  const places = roundToTotal(
    Array.from({ length: provinces }, () => Math.exp(0.9 * bell())),
    counties - provinces,
  );
  return places.flatMap((count, province) => {
    const richness = bell();
    return Array.from({ length: count + 1 }, (_, index) => {
      const number = String(province + 1).padStart(2, '0');
      const pull = Math.min(1, Math.max(0, 0.4 + 0.35 * bell() + 0.15 * richness));
      return {
        id: `P${number}-${String(index + 1).padStart(3, '0')}`,
        province,
        weight: Math.exp(1.1 * bell() + 0.8 * (pull - 0.5)),
        pull,
        random: randomsAfter(seed, 3, province, index),
      };
    });
  });
}

const stageOf = (grade: number) => nationStages.findLastIndex(({ first }) => first <= grade);

/** A list for all counties, in the order of an area world. */
const listFor = (counties: number, each: number) => new Float32Array(counties * each);

/**
 * Make a nation of counties: each has its size, its pull and chance of its own by the seed; in every year and grade
 * they add up to the nation's expected pupils (before chance is drawn), in the base year as whole pupils. All that
 * stands between the nation's published totals is assumed.
 */
export function synthesizeNation(options: NationOptions): SyntheticNation {
  const counties = layCounties(options);
  const { pupils: national, firstAssumed } = nationalSeries(options.years);
  const { years } = options;
  const count = counties.length;
  const [grades, groups] = [nationGrades, nationStages.length];
  const pupils = listFor(count, grades);
  const classes = listFor(count, grades);
  const entrants = listFor(count, years);
  const moveUp = listFor(count, years * grades).fill(1);
  const rooms = listFor(count, years * groups);
  for (let grade = 0; grade < grades; grade += 1) {
    const weights = counties.map(({ weight, random }) => weight * (0.95 + 0.1 * random()));
    const whole = roundToTotal(weights, Math.round((national[0] as number[])[grade] as number));
    for (const [at, each] of whole.entries()) pupils[at * grades + grade] = each;
  }
  for (const [at, { pull, random }] of counties.entries()) {
    const held = new Array<number>(groups).fill(0);
    for (let grade = 0; grade < grades; grade += 1) {
      const { size } = stageRules[nationStages[stageOf(grade)]?.id ?? 'senior'];
      const average = size[0] + (size[1] - size[0]) * (0.6 * pull + 0.4 * random());
      const formed = Math.ceil((pupils[at * grades + grade] as number) / average);
      classes[at * grades + grade] = formed;
      held[stageOf(grade)] = (held[stageOf(grade)] as number) + formed;
    }
    for (let place = 0; place < years * groups; place += 1)
      rooms[at * years * groups + place] = Math.round((held[place % groups] as number) * (1.1 - 0.12 * pull));
  }
  moveOn({ counties, national, pupils, entrants, moveUp, years });
  return {
    firstAssumed,
    provinces: cutProvinces(options, counties, { pupils, classes, entrants, moveUp, rooms }),
  };
}

interface Moving {
  readonly counties: readonly County[];
  readonly national: readonly (readonly number[])[];
  readonly pupils: Float32Array;
  readonly entrants: Float32Array;
  readonly moveUp: Float32Array;
  readonly years: number;
}

/** Set who enters and moves up so that counties drift by their pull and add up to the nation in every year and grade. */
function moveOn({ counties, national, pupils, entrants, moveUp, years }: Moving): void {
  const grades = nationGrades;
  let before = Float64Array.from(pupils);
  const drift = counties.map(({ pull }) => 1 + 0.03 * (pull - 0.4));
  const share = counties.map(({ weight }) => weight);
  for (let year = 0; year < years; year += 1) {
    const now = new Float64Array(before.length);
    for (let grade = 0; grade < grades; grade += 1) {
      const raw = counties.map((_, at) => {
        if (grade > 0)
          return (before[at * grades + grade - 1] as number) * (grade % 3 === 0 ? (drift[at] as number) : 1);
        share[at] = (share[at] as number) * (drift[at] as number);
        return share[at] as number;
      });
      const scale =
        ((national[year + 1] as number[])[grade] as number) / raw.reduce((sum, each) => sum + each, 0);
      for (const [at, each] of raw.entries()) {
        now[at * grades + grade] = each * scale;
        if (grade === 0) entrants[at * years + year] = each * scale;
        else
          moveUp[(at * years + year) * grades + grade] =
            scale * (grade % 3 === 0 ? (drift[at] as number) : 1);
      }
    }
    before = now;
  }
}

type Lists = Pick<AreaWorld, 'pupils' | 'classes' | 'entrants' | 'moveUp' | 'rooms'>;

function cutProvinces(
  { provinces, years }: NationOptions,
  counties: readonly County[],
  lists: Lists,
): SyntheticProvince[] {
  const all = lists.pupils.reduce((sum, each) => sum + each, 0);
  const rules = rulesFor(years);
  const formsAnew = Uint8Array.from({ length: nationGrades }, (_, grade) =>
    nationStages.some(({ first }) => first === grade) ? 1 : 0,
  );
  return Array.from({ length: provinces }, (_, province) => {
    const first = counties.findIndex((county) => county.province === province);
    const own = counties.filter((county) => county.province === province);
    const cut = (list: Float32Array) => {
      const size = list.length / counties.length;
      return list.slice(first * size, (first + own.length) * size);
    };
    const flows = own.length * years * nationGrades;
    const world: AreaWorld = {
      areas: own.map(({ id }) => id),
      ...{ years, grades: nationGrades, groups: nationStages, formsAnew, rules, spread },
      ...{ pupils: cut(lists.pupils), classes: cut(lists.classes), entrants: cut(lists.entrants) },
      ...{ moveUp: cut(lists.moveUp), rooms: cut(lists.rooms) },
      ...{ stay: new Float32Array(flows), arrive: new Float32Array(flows) },
    };
    const schools = own.map((_, at) => {
      const held = world.pupils
        .subarray(at * nationGrades, (at + 1) * nationGrades)
        .reduce((sum, each) => sum + each, 0);
      return schoolsCounted.map((row) => Math.max(1, Math.round((row.schools * held) / all)));
    });
    return { id: `P${String(province + 1).padStart(2, '0')}`, world, schools };
  });
}

function rulesFor(years: number): AreaWorld['rules'] {
  const cells = Array.from(
    { length: years * nationGrades },
    (_, at) => stageRules[nationStages[stageOf(at % nationGrades)]?.id ?? 'senior'],
  );
  return {
    target: Float32Array.from(cells, ({ target }) => target),
    split: Float32Array.from(cells, ({ split }) => split),
    merge: Float32Array.from(cells, ({ merge }) => merge),
    above: Float32Array.from(cells.flatMap(({ above }) => [...above])),
    teachers: Float32Array.from(cells, ({ teachers }) => teachers),
  };
}
