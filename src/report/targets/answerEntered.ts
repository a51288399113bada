import type { Target } from '../../domain/region/target.ts';
import type { Entry } from '../../domain/region/targetRecords.ts';
import type { Words } from '../../domain/words.ts';
import type { ReportContext } from '../context.ts';
import { say } from '../missing.ts';
import type { Answer } from './answer.ts';
import { decidingEntry, entriesFor } from './entriesFor.ts';
import { judge } from './judge.ts';
import type { TargetScope } from './targetScopes.ts';

const rounded = (figure: number) => Number(figure.toFixed(6));

function sourceNotes(context: ReportContext, { source }: Entry): Words[] {
  const known = context.region.sources.find(({ id }) => id === source);
  if (source === undefined) return [];
  const [zh, en] = [known?.title ?? source, known?.titleEn ?? known?.title ?? source];
  return [{ zh: say('enteredFrom', { source: zh }).zh, en: say('enteredFrom', { source: en }).en }];
}

function lateNotes({ year }: Target, { month }: Entry): Words[] {
  return year !== undefined && month > `${year}-12` ? [say('enteredLate', { month, due: year })] : [];
}

/** The steepest fall from one report to the next; undefined with fewer than two reports or no fall. */
function steepestFall(entries: readonly Entry[]): Words | undefined {
  const changes = entries.slice(1).map((entry, index) => {
    const before = entries[index] ?? entry;
    return { from: before.month, to: entry.month, change: rounded(entry.value - before.value) };
  });
  const [worst] = changes.sort((left, right) => left.change - right.change);
  return worst === undefined || worst.change >= 0 ? undefined : say('enteredFall', worst);
}

function comparison(target: Target, value: number): Pick<Answer, 'margin' | 'notes'> {
  if (target.value === undefined || target.operator === 'neverFalls') return {};
  const { margin } = judge(value, target.value, target, 0);
  return { margin, notes: [say('enteredComparison', { margin: rounded(margin) })] };
}

/**
 * A target that a person reports: its dated entries, else the value beside the target. It is compared with the figure
 * demanded but never counts as met.
 */
export function answerEntered(context: ReportContext, target: Target, place: TargetScope): Answer {
  const entries = entriesFor(context, target, place);
  const entry = decidingEntry(entries, target.year);
  const value = entry?.value ?? target.enteredValue;
  const observed = entry === undefined ? say('observedEntered') : say('enteredOn', { month: entry.month });
  if (value === undefined) return { state: 'notEntered', observed, missing: say('nothingEntered') };
  const { margin, notes = [] } = comparison(target, value);
  const fall = target.operator === 'neverFalls' ? steepestFall(entries) : undefined;
  const more = entry === undefined ? [] : [...lateNotes(target, entry), ...sourceNotes(context, entry)];
  const dataBasis = entry?.basis;
  return {
    ...{ state: 'entered', observed, value, margin, dataBasis },
    notes: [...notes, ...(fall === undefined ? [] : [fall]), ...more],
  };
}
