import { formClasses } from '../../src/classes/formClasses.ts';
import { laddersOf } from '../../src/domain/region/region.ts';
import { ruleBook } from '../../src/domain/ruleBook.ts';
import { drawFutures } from '../../src/draws/drawFutures.ts';
import { fitProjection, projectYear, startState } from '../../src/projection/projectEnrolment.ts';
import { prepareDraws } from '../../src/study/draws/prepareDraws.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { readArguments } from './benchArguments.ts';
import { stepArrays } from './peers/stepArrays.ts';
import { type StepRates, stepPeers } from './peers/stepPeers.ts';
import { median, processorSeconds, rounded } from './processorTime.ts';
import { readSeed } from './readSeed.ts';

const asked = readArguments({ seeds: [1, 2, 3, 4, 5], work: undefined, seconds: 1, sizes: [] });

/** About 1,200 synthetic institutions. */
const region = readSeed('seeds/zibo');
const model = fitProjection(region);
const study = runStudy(region);
const { baseYear, horizonYear } = region.place;
const years = horizonYear - baseYear;
const [rules, ladders] = [ruleBook(region), laddersOf(region)];

function project(): void {
  let state = startState(model);
  for (let year = baseYear + 1; year <= horizonYear; year += 1) state = projectYear(model, state, year);
}

function form(): void {
  for (const [index, { year, pupils }] of study.enrolment.years.entries()) {
    const previous = study.classes[index - 1]?.groups;
    if (previous === undefined) continue;
    const { rooms, teachers } = study.capacity;
    formClasses({ year, pupils, previous, rooms, teachers, rules, ladders });
  }
}

const drawn = prepareDraws(region, region, study);
let draws = 0;

function draw(): void {
  drawFutures(drawn.world, { seed: 1, first: draws, count: 1 }, () => {});
  draws += 1;
}

/** Cell-steps per processor second: a cell-step is one grade of one school carried over one year. */
function rateOf(run: () => void): number {
  const start = processorSeconds();
  let [runs, spent] = [0, 0];
  for (; spent < asked.seconds; spent = processorSeconds() - start) {
    run();
    runs += 1;
  }
  return (runs * model.cells * years) / spent;
}

project();
form();
for (let warm = 0; warm < 20; warm += 1) draw();
const peers = stepPeers(stepArrays(model, years), asked.seconds);
const samples = asked.seeds.map(() => {
  const ours = { projection: rateOf(project), classes: rateOf(form), draws: rateOf(draw) };
  return { ours, theirs: peers.map(({ skipped, sample }) => (skipped === undefined ? sample() : undefined)) };
});

const whys: Readonly<Record<string, string>> = {
  projection: 'pupils by school and grade, a year ahead: what draws and sweeps of scenarios repeat',
  classes:
    'classes of every school and grade: ours with rooms, teachers, merges and splits, peers by the cap alone',
  draws:
    'both in one, drawn by chance on flat arrays: ours with the whole of the class rules, peers without chance and by the cap alone',
};

/** What a peer takes for both steps, one after the other. */
const both = ({ projection, classes }: StepRates) => 1 / (1 / projection + 1 / classes);

for (const [index, { name, skipped }] of peers.entries()) {
  if (skipped !== undefined) {
    console.log(JSON.stringify({ peer: name, skipped }));
    continue;
  }
  for (const step of ['projection', 'classes', 'draws'] as const) {
    const theirs = samples.flatMap(({ theirs: all }) => {
      const rates = all[index];
      return rates === undefined ? [] : [step === 'draws' ? both(rates) : rates[step]];
    });
    const ours = samples.map((sample) => sample.ours[step]);
    const ratios = ours.map((rate, at) => rate / (theirs[at] ?? Number.NaN));
    const middle = { ours: Math.round(median(ours) ?? 0), theirs: Math.round(median(theirs) ?? 0) };
    const ratio = rounded(median(ratios) ?? 0, 5);
    const unit = 'cell-steps per processor second';
    console.log(
      JSON.stringify({
        name: step,
        why: whys[step],
        peer: name,
        unit,
        ratio,
        median: middle,
        samples: ours.length,
      }),
    );
  }
}

const sums = new Set(
  samples.flatMap(({ theirs }) =>
    theirs.flatMap((rates: StepRates | undefined) =>
      rates === undefined ? [] : [`${rates.pupils}/${rates.sections}`],
    ),
  ),
);
if (sums.size > 1) throw new Error(`The peers do not do the same: ${[...sums].join(', ')}.`);
console.log(JSON.stringify({ name: 'place', cells: model.cells, years, peersAgree: sums.size === 1 }));
