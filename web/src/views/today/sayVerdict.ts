import { unitWords } from '../../../../src/domain/glossary.ts';
import type { Verdict } from '../../../../src/domain/report.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { type Reader, sayValue } from '../../say.ts';
import { words } from '../../words.ts';

/** Names that a verdict's scope is said in. */
export type ScopeNames = Pick<StudyPicture, 'districts' | 'evaluationUnits'>;

/** What a verdict is about: a district, an evaluation unit, or the whole place. */
export function scopeOf(
  { districts, evaluationUnits }: ScopeNames,
  { scope }: Verdict,
  { say }: Reader,
): string {
  const district = districts.find(({ id }) => id === scope.district);
  const unit = evaluationUnits.find(({ id }) => id === scope.unitScope);
  return say((district ?? unit)?.name ?? words.wholePlace);
}

/** A figure of a verdict with its unit. */
export function sayFigure(value: number | undefined, unit: string, { say, language }: Reader): string {
  const said = sayValue(value, unit, language);
  const unitWord = unitWords[unit as keyof typeof unitWords];
  return value === undefined || unit === 'share' || unit === 'year' || unitWord === undefined
    ? said
    : `${said} ${say(unitWord)}`;
}
