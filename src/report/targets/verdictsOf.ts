import { indicatorWords } from '../../domain/glossary.ts';
import type { Target } from '../../domain/region/target.ts';
import type { Verdict } from '../../domain/report.ts';
import type { Words } from '../../domain/words.ts';
import type { ReportContext } from '../context.ts';
import { indicators, isIndicator } from '../indicators/indicators.ts';
import { say } from '../missing.ts';
import { weakestBasis } from '../weakestBasis.ts';
import { type Answer, refuse } from './answer.ts';
import { answerEntered } from './answerEntered.ts';
import { asksAllYear } from './classTargets.ts';
import { constraints } from './constraints.ts';
import { demandOf, measureFor, type Question } from './demandOf.ts';
import { decidingEntry, entriesFor } from './entriesFor.ts';
import { judge } from './judge.ts';
import { judgeComputed } from './judgeComputed.ts';
import { observationOf, sayObservation } from './observation.ts';
import { type TargetScope, targetScopes } from './targetScopes.ts';
import { verdictNotes } from './verdictNotes.ts';

function questionOf(context: ReportContext, target: Target, { scope }: TargetScope): Question | undefined {
  if (!isIndicator(target.indicator)) return undefined;
  return { context, target, scope, indicator: indicators[target.indicator] };
}

/** What a person has reported of a target that cannot be computed. */
function reportedBeside(context: ReportContext, target: Target, place: TargetScope): Words[] {
  const entry = decidingEntry(entriesFor(context, target, place), target.year);
  return entry === undefined ? [] : [say('reportedBeside', { month: entry.month, value: entry.value })];
}

function answerComputed(context: ReportContext, target: Target, place: TargetScope): Answer {
  const question = questionOf(context, target, place);
  if (question === undefined) return refuse(say('unknownIndicator', { indicator: target.indicator }));
  const { decisive, firstMet } = judgeComputed(question);
  const { year } = decisive;
  const observed = sayObservation(context, observationOf(question.indicator, target), year);
  if ('missing' in decisive) {
    const notes = reportedBeside(context, target, place);
    return { ...refuse(decisive.missing, observed), year, firstMet, notes };
  }
  const { state, value, demanded, margin } = decisive;
  const { evidence } = question.indicator;
  const behind = asksAllYear(target) ? ([...evidence, 'midYear'] as const) : evidence;
  return {
    ...{ state, value, demanded, margin, year, observed, firstMet },
    dataBasis: weakestBasis(context, behind, year, place.scope),
    notes: [...decisive.notes, ...verdictNotes(question, year)],
  };
}

function answerInput(context: ReportContext, target: Target, place: TargetScope): Answer {
  const question = questionOf(context, target, place);
  const observed = say('observedParameter');
  if (question === undefined || question.indicator.observed !== 'parameter')
    return refuse(say('notAParameter', { indicator: target.indicator }), observed);
  const year = Math.max(context.baseYear, Math.min(target.year ?? context.baseYear, context.horizonYear));
  const measured = measureFor(question, year);
  if (!('value' in measured)) return refuse(measured.missing, observed);
  const { value } = measured;
  const demand = demandOf(question);
  const margin = 'value' in demand ? judge(value, demand.value, target, 0).margin : undefined;
  const dataBasis = weakestBasis(context, question.indicator.evidence, year, place.scope);
  return { state: 'inputSet', observed, value, margin, year, dataBasis };
}

function answerConstraint(context: ReportContext, target: Target, place: TargetScope): Answer {
  const found = Object.hasOwn(constraints, target.indicator) ? constraints[target.indicator] : undefined;
  const observed = say('observedRule', { from: context.baseYear, to: context.horizonYear });
  if (found === undefined) return refuse(say('notChecked', { indicator: target.indicator }), observed);
  const checked = found.check(context, place.scope);
  if ('missing' in checked) return refuse(checked.missing, observed);
  const state = checked.broken === 0 ? 'constraintHeld' : 'constraintBroken';
  const dataBasis = weakestBasis(context, ['projects'], context.horizonYear, place.scope);
  return { state, observed, value: checked.broken, dataBasis, notes: [found.words] };
}

const answers = {
  computed: answerComputed,
  input: answerInput,
  constraint: answerConstraint,
  entered: answerEntered,
} as const;

function whyNoProbability(target: Target, { state }: Answer): Words {
  if (target.role !== 'computed') return say('notComputedRole');
  return say(state === 'notMeasurable' ? 'nothingToDraw' : 'noDraws');
}

function verdictOf(context: ReportContext, target: Target, place: TargetScope): Verdict {
  const answer = answers[target.role](context, target, place);
  const known = isIndicator(target.indicator) ? indicatorWords[target.indicator].en : target.indicator;
  return {
    target: target.id,
    words: { zh: target.title, en: target.titleEn ?? known },
    indicator: target.indicator,
    role: target.role,
    scope: place.named,
    operator: target.operator,
    demanded: answer.demanded ?? target.value,
    upTo: target.upTo,
    unit: target.unit,
    due: target.year,
    observed: answer.observed.en,
    observedWords: answer.observed,
    year: answer.year,
    state: answer.state,
    value: answer.value,
    margin: answer.margin,
    firstMet: answer.firstMet,
    probability: null,
    probabilityWords: whyNoProbability(target, answer),
    missing: answer.missing?.en,
    missingWords: answer.missing,
    notes: answer.notes ?? [],
    firmness: target.firmness,
    reference: target.reference ?? target.id,
    article: target.article,
    source: target.source,
    basis: target.basis,
    dataBasis: answer.dataBasis,
  };
}

/**
 * The verdict on every target of the region, one per district where a target names districts, in the order of the
 * targets' identifiers.
 */
export function verdictsOf(context: ReportContext): Verdict[] {
  return context.targets.flatMap((target) =>
    targetScopes(context, target).map((place) => verdictOf(context, target, place)),
  );
}
