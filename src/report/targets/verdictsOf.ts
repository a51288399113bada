import { indicatorWords } from '../../domain/glossary.ts';
import type { Target } from '../../domain/region/target.ts';
import type { Verdict } from '../../domain/report.ts';
import type { Words } from '../../domain/words.ts';
import type { ReportContext } from '../context.ts';
import { indicators, isIndicator } from '../indicators/indicators.ts';
import { say } from '../missing.ts';
import { weakestBasis } from '../weakestBasis.ts';
import { constraints } from './constraints.ts';
import { demandOf, measureFor, type Question } from './demandOf.ts';
import { judge } from './judge.ts';
import { judgeComputed } from './judgeComputed.ts';
import { observationOf, sayObservation } from './observation.ts';
import { type TargetScope, targetScopes } from './targetScopes.ts';
import { verdictNotes } from './verdictNotes.ts';

/** What an answer adds to what every verdict says of its target. */
type Answer = Pick<Verdict, 'state'> &
  Partial<Pick<Verdict, 'year' | 'value' | 'demanded' | 'margin' | 'firstMet' | 'dataBasis'>> & {
    readonly observed: Words;
    readonly missing?: Words;
    readonly notes?: readonly Words[];
  };

const refuse = (missing: Words, observed = say('notRead')): Answer => ({
  state: 'notMeasurable',
  observed,
  missing,
});

function questionOf(context: ReportContext, target: Target, { scope }: TargetScope): Question | undefined {
  if (!isIndicator(target.indicator)) return undefined;
  return { context, target, scope, indicator: indicators[target.indicator] };
}

function answerComputed(context: ReportContext, target: Target, place: TargetScope): Answer {
  const question = questionOf(context, target, place);
  if (question === undefined) return refuse(say('unknownIndicator', { indicator: target.indicator }));
  const { decisive, firstMet } = judgeComputed(question);
  const { year } = decisive;
  const observed = sayObservation(context, observationOf(question.indicator, target), year);
  if ('missing' in decisive) return { ...refuse(decisive.missing, observed), year, firstMet };
  const { state, value, demanded, margin } = decisive;
  return {
    ...{ state, value, demanded, margin, year, observed, firstMet },
    dataBasis: weakestBasis(context, question.indicator.evidence, year, place.scope),
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

function answerEntered(_context: ReportContext, target: Target): Answer {
  const observed = say('observedEntered');
  const value = target.enteredValue;
  if (value === undefined) return { state: 'notEntered', observed, missing: say('nothingEntered') };
  if (target.value === undefined) return { state: 'entered', observed, value };
  const { margin } = judge(value, target.value, target, 0);
  const shown = Number(margin.toFixed(6));
  return { state: 'entered', observed, value, margin, notes: [say('enteredComparison', { margin: shown })] };
}

const answers = {
  computed: answerComputed,
  input: answerInput,
  constraint: answerConstraint,
  entered: answerEntered,
} as const;

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
    unit: target.unit,
    due: target.year,
    observed: answer.observed.en,
    observedWords: answer.observed,
    year: answer.year,
    state: answer.state,
    value: answer.value,
    margin: answer.margin,
    firstMet: answer.firstMet,
    missing: answer.missing?.en,
    missingWords: answer.missing,
    notes: answer.notes ?? [],
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
