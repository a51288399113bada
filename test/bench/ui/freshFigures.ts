import type { IndicatorSeries } from '../../../src/domain/report.ts';
import { headlinesOf } from '../../../src/report/buildReport.ts';
import { openOn } from '../../../src/study/openPlace.ts';
import { runStudy } from '../../../src/study/runStudy.ts';
import { tryScenario } from '../../../src/study/tryScenario.ts';
import { watched } from '../../../web/src/core/tries.ts';
import { chartedIndicators, seriesFrom, valuesOn } from '../../../web/src/views/whatIf/tryLines.ts';
import { median, processorSeconds, rounded } from '../processorTime.ts';
import type { LeverPlace } from './leverDrafts.ts';

/** The watched indicators of a text by the whole study; undefined where it cannot be applied. */
async function wholeStudy({ read }: LeverPlace, text: string): Promise<IndicatorSeries[] | undefined> {
  const opened = await openOn(read, { text, file: 'draft.yaml' }, 'kept');
  return opened.ok ? headlinesOf(runStudy(opened.region), watched, undefined) : undefined;
}

const written = (value: number | undefined) =>
  value === undefined ? '–' : value.toLocaleString('zh-CN', { maximumFractionDigits: 0 });

/**
 * The tried figures of a text as the page's table writes them, computed anew by the whole study.
 *
 * @returns By year and indicator; undefined where the text cannot be applied, so that the page shows an earlier one.
 * @throws {Error} A figure is not finite.
 */
export async function figuresOf(place: LeverPlace, text: string): Promise<string[][] | undefined> {
  const told = await wholeStudy(place, text);
  if (told === undefined) return undefined;
  const { baseYear, horizonYear } = place.read.region.place;
  const years = Array.from({ length: horizonYear - baseYear + 1 }, (_, ahead) => baseYear + ahead);
  const columns = chartedIndicators.map((id) => valuesOn(seriesFrom(told, id, undefined).series, years));
  if (columns.flat().some((value) => value !== undefined && !Number.isFinite(value)))
    throw new Error(`${place.id}: a figure is not finite.`);
  return years.map((_, index) => columns.map((column) => written(column[index])));
}

/**
 * Processor milliseconds of one edit's figures as the page asks for them, beside the whole study of the same edit, in
 * turns; medians of seven.
 */
export async function measurePeer(place: LeverPlace) {
  const first = place.drafts.find(({ kind }) => kind === 'births') ?? place.drafts[0];
  if (first === undefined) throw new Error(`${place.id} has nothing to move.`);
  const [ours, theirs]: [number[], number[]] = [[], []];
  const time = async (spent: number[], work: () => Promise<unknown>) => {
    const start = processorSeconds();
    await work();
    spent.push((processorSeconds() - start) * 1000);
  };
  for (let round = 0; round < 9; round += 1) {
    const text = first.draft.history.text.replace('factor: 0.9', `factor: 0.${81 + round}`);
    const scenario = { text, file: 'draft.yaml' };
    await time(ours, () => tryScenario(place.read, scenario, watched, undefined));
    await time(theirs, () => wholeStudy(place, text));
  }
  // The first two rounds warm up.
  const [own, other] = [ours, theirs].map((spent) => rounded(median(spent.slice(2)) ?? Number.NaN, 0));
  return {
    ...{ name: 'figures of an edit', why: 'A picture follows a lever while it moves.', place: place.id },
    ...{ peer: 'the whole study of the same edit', ours: own, theirs: other },
    ratio: rounded((own ?? Number.NaN) / (other ?? Number.NaN), 2),
  };
}
