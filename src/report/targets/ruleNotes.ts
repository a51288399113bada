import { unitWords } from '../../domain/glossary.ts';
import { waiversIn } from '../../domain/region/waivers.ts';
import { classSizesOf } from '../../domain/sections.ts';
import { firmnessWords } from '../../domain/targetWords.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { Words } from '../../domain/words.ts';
import { cellsIn } from '../context.ts';
import { isWaived } from '../indicators/countedCells.ts';
import { say } from '../missing.ts';
import { measureFor, type Question } from './demandOf.ts';
import { aboutShare } from './judge.ts';
import { observationOf } from './observation.ts';
import { toleranceOf } from './toleranceOf.ts';
import { unitFactor } from './unitFactor.ts';

function waivers({ context, scope, target }: Question, year: SchoolYear): Words[] {
  const holding = waiversIn(context.region.waivers, year, target);
  const groups = cellsIn(context, year, scope).flatMap((cell) => cell.groups);
  const classes = groups.filter((group) => isWaived(holding, group)).flatMap(classSizesOf).length;
  const until = Math.min(...holding.map(({ untilYear }) => untilYear));
  return classes === 0 ? [] : [say('waived', { classes, until })];
}

function excepted({ target }: Question): Words[] {
  const pupils = target.exceptedPerClass ?? 0;
  return pupils === 0 ? [] : [say('excepted', { pupils })];
}

/** A tolerance that the document leaves open is told as assumed. */
function tolerance({ target }: Question): Words[] {
  const told = (word: Words, share: number): Words => ({
    zh: say('assumedTolerance', { word: word.zh, tolerance: share * 100 }).zh,
    en: say('assumedTolerance', { word: word.en, tolerance: share * 100 }).en,
  });
  const { share, assumed } = toleranceOf(target);
  if (assumed) return [told(firmnessWords.mostly, share)];
  const about = target.firmness === 'about' && target.operator === '=' && target.tolerance === undefined;
  return about ? [told(firmnessWords.about, aboutShare)] : [];
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** Money from a million on, as tables of plans have it: in 万元, or in million yuan. */
function largeMoney(value: number): { readonly level: Words; readonly unit: Words } {
  return {
    level: { zh: grouped.format(value / 1e4), en: grouped.format(value / 1e6) },
    unit: { zh: '万元', en: 'million yuan' },
  };
}

function change(question: Question, year: SchoolYear): Words[] {
  if (question.target.operator !== 'neverFalls') return [];
  const level = measureFor(question, year);
  if (!('value' in level)) return [];
  const { indicator, target } = question;
  const own = unitFactor(indicator.unit, target.unit) === 1 && indicator.unit !== 'share';
  const unit = (own ? unitWords[indicator.unit as keyof typeof unitWords] : undefined) ?? target.unit;
  const isLarge = indicator.unit === 'yuan' && Math.abs(level.value) >= 1e6;
  const told = isLarge ? largeMoney(level.value) : { level: grouped.format(level.value), unit };
  return [say('changeOf', { year, ...told })];
}

function namedProjects({ context, indicator, target }: Question, year: SchoolYear): Words[] {
  if (target.projects === undefined) return [];
  const built = observationOf(indicator, target) === 'built';
  const waiting = target.projects.filter((id) => {
    const opening = context.openings.get(id);
    return opening === undefined || (built ? opening.builtYear : opening.openYear) > year;
  });
  const names = waiting.map((id) => {
    const opening = context.openings.get(id);
    const when = built ? opening?.builtYear : opening?.openYear;
    const name = context.projects.find((project) => project.id === id)?.name ?? id;
    return when === undefined ? name : `${name} (${when})`;
  });
  return names.length === 0 ? [] : [say('projectsWaiting', { projects: names.join('; ') })];
}

function heldResources({ indicator }: Question, year: SchoolYear): Words[] {
  return indicator.evidence.includes('resources') ? [say('resourcesHeld', { year })] : [];
}

/** What a reader must know of a target's own rule: its tolerance, waivers, named projects, the level behind a change. */
export function ruleNotes(question: Question, year: SchoolYear): Words[] {
  return [
    ...change(question, year),
    ...tolerance(question),
    ...excepted(question),
    ...waivers(question, year),
    ...namedProjects(question, year),
    ...heldResources(question, year),
  ];
}
