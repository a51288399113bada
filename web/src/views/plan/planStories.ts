import { projectKindWords, unitWords } from '../../../../src/domain/glossary.ts';
import { defaultPlanning, type Planning } from '../../../../src/domain/planning.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import type { Words } from '../../../../src/domain/words.ts';
import type { FigureStory } from '../../figures/figureStory.ts';
import type { PlannedPool } from '../../pictures/plannedPools.ts';
import type { ProposalPicture, WorkPicture } from '../../pictures/proposalPicture.ts';
import type { Reader } from '../../say.ts';
import { planStoryWords as words } from './planStoryWords.ts';
import { worksByKind } from './resultFigures.ts';
import { resultWords } from './resultWords.ts';
import { sayMoney } from './sayMoney.ts';

type Part = NonNullable<FigureStory['parts']>[number];

/** A price of the planner, and whether it is the assumed one. */
function pricePart<L extends keyof Planning>(
  planning: Planning,
  lever: L,
  name: Words,
  of: (levers: Planning[L]) => number,
  { say, language }: Reader,
): Part {
  const price = of(planning[lever]);
  const isAssumed = price === of(defaultPlanning[lever]);
  return {
    name: say(name),
    value: say(isAssumed ? words.assumedPrice : words.ownPrice, { price: sayMoney(price, language) }),
  };
}

/** Oversize classes, or children without a seat, year by year without and with the plan. */
export function courseStory(
  { years, place }: ProposalPicture,
  what: 'over' | 'unplaced',
  year: number,
  reader: Reader,
): FigureStory {
  const { say, number } = reader;
  const pair = ([before, after]: readonly [number | undefined, number | undefined]) =>
    say(resultWords.fromTo, { before: number(before), after: number(after) });
  const told = years.find((each) => each.year === year);
  return {
    title: [say(what === 'over' ? resultWords.overIn : resultWords.noSeat, { year }), say(place.name)].join(
      ' · ',
    ),
    value: told === undefined ? '–' : pair(told[what]),
    how: [say(words.twice), say(what === 'over' ? words.overs : words.seats)],
    indicator: what === 'over' ? 'oversizeClasses' : 'unplaced',
    beside: years.map((each) => ({ name: String(each.year), value: pair(each[what]) })),
    forecast: {},
  };
}

/** How many works the plan has, by kind. */
export function worksStory(proposal: ProposalPicture, { say, number }: Reader): FigureStory {
  return {
    title: say(resultWords.worksCount),
    value: `${number(proposal.works.length)} ${say(resultWords.worksUnit)}`,
    how: [say(words.works)],
    parts: worksByKind(proposal).map(([kind, count]) => ({
      name: say(projectKindWords[kind]),
      value: number(count),
    })),
  };
}

/** What the plan's works cost, by kind, and what all costs discounted are. */
export function costStory(proposal: ProposalPicture, reader: Reader): FigureStory {
  const { say, language } = reader;
  const { works, vector } = proposal;
  const sum = (some: readonly WorkPicture[]) => some.reduce((total, { cost }) => total + cost, 0);
  return {
    title: say(resultWords.worksCost),
    value: sayMoney(sum(works), language),
    how: [say(words.cost), say(words.allCosts)],
    parts: [
      ...worksByKind(proposal).map(([kind]) => ({
        name: say(projectKindWords[kind]),
        value: sayMoney(sum(works.filter((work) => work.kind === kind)), language),
      })),
      { name: say(resultWords.costHead), value: sayMoney(vector.cost, language) },
      ...Object.values(pricesOf(proposal, reader)),
    ],
  };
}

/** The planner's prices, by what is paid for. */
function pricesOf({ settings: { planning } }: ProposalPicture, reader: Reader) {
  const price = <L extends keyof Planning>(lever: L, name: Words, of: (levers: Planning[L]) => number) =>
    pricePart(planning, lever, name, of, reader);
  return {
    extension: price('extensions', words.extensionPrice, ({ costPerRoom }) => costPerRoom),
    newSchool: price('newSchools', words.schoolPrice, ({ costPerClass }) => costPerClass),
    conversion: price('conversions', words.conversionPrice, ({ costPerRoomYear }) => costPerRoomYear),
    temporaryBlock: price('temporaryRooms', words.temporaryPrice, ({ costPerRoomYear }) => costPerRoomYear),
    wage: price('teachers', words.wage, ({ wage }) => wage),
  };
}

/** What a work's cost is made of: its rooms, their price, and the years or the land that is paid for. */
function costParts(proposal: ProposalPicture, work: WorkPicture, reader: Reader): Part[] {
  const { say, number, language } = reader;
  const { kind, rooms, opens, until, cost } = work;
  const prices = pricesOf(proposal, reader);
  if (!(kind in prices)) return [];
  const land = cost - proposal.settings.planning.newSchools.costPerClass * rooms;
  return [
    { name: say(resultWords.rooms), value: number(rooms) },
    prices[kind as keyof typeof prices],
    ...(until === undefined ? [] : [{ name: say(words.yearsUsed), value: number(until - opens) }]),
    ...(kind === 'newSchool' ? [{ name: say(words.land), value: sayMoney(land, language) }] : []),
  ];
}

/** What is said of the year in which a work is first used. */
function opensWords({ kind }: WorkPicture): Words {
  if (kind === 'extension') return words.opensExtension;
  return kind === 'newSchool' ? words.opensNewSchool : words.opensLent;
}

/** A figure of one of the plan's works. */
export function workStory(
  proposal: ProposalPicture,
  work: WorkPicture,
  figure: 'rooms' | 'opens' | 'until' | 'cost',
  reader: Reader,
): FigureStory {
  const { say, number, language } = reader;
  const { settings } = proposal;
  const told: Readonly<Record<typeof figure, string>> = {
    rooms: `${number(work.rooms)} ${say(unitWords.rooms)}`,
    opens: String(work.opens),
    until: work.until === undefined ? '–' : String(work.until),
    cost: sayMoney(work.cost, language),
  };
  const leads = {
    years: settings.planning.extensions.leadYears,
    more: settings.planning.newSchools.leadYears,
  };
  return {
    title: [say(resultWords[figure]), work.school, say(projectKindWords[work.kind])].join(' · '),
    value: told[figure],
    how: [say(words.proposed), say(figure === 'opens' ? opensWords(work) : words[figure], leads)],
    parts: figure === 'cost' ? costParts(proposal, work, reader) : [],
    ...(work.kind === 'newSchool' ? { rows: [{ table: 'sites', district: work.district }] } : {}),
  };
}

/** The figures of a district and stage in the plan. */
export type PoolFigure = 'first' | 'most' | 'last' | 'hired' | 'contracts' | 'moved' | 'regrouped';

/** What a plan's figure of a district and stage is called. */
export const poolHeads: Readonly<Record<PoolFigure, Words>> = {
  first: resultWords.classesFirst,
  most: resultWords.classesMost,
  last: resultWords.classesLast,
  hired: resultWords.hired,
  contracts: resultWords.contracts,
  moved: resultWords.moved,
  regrouped: resultWords.regrouped,
};

/** The value of such a figure. */
export function poolFigure({ classes, ...pool }: PlannedPool, figure: PoolFigure): number {
  return figure === 'first' || figure === 'most' || figure === 'last' ? classes[figure] : pool[figure];
}

/** How such a figure came to be. */
export function poolStory(pool: PlannedPool, figure: PoolFigure, where: string, reader: Reader): FigureStory {
  const { say, number } = reader;
  const { district, stage } = pool;
  const isClasses = figure === 'first' || figure === 'most' || figure === 'last';
  const isStaff = figure === 'hired' || figure === 'contracts';
  return {
    title: [say(poolHeads[figure]), where, say(stageWords[stage])].join(' · '),
    value: number(poolFigure(pool, figure), 0),
    how: [say(words.decided), say(isClasses ? words.classes : words[figure])],
    beside: (Object.keys(poolHeads) as PoolFigure[])
      .filter((each) => each !== figure)
      .map((each) => ({ name: say(poolHeads[each]), value: number(poolFigure(pool, each), 0) })),
    ...(figure === 'moved'
      ? {}
      : { rows: [{ table: isStaff ? 'teachers' : 'classRules', district, stage }] }),
    forecast: { stage },
  };
}
