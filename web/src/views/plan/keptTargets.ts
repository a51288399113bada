import { headWords, verdictWords } from '../../../../src/domain/glossary.ts';
import type { Verdict } from '../../../../src/domain/report.ts';
import { type KeptTable, keptUnit, keptValue } from '../../parts/keptTable.ts';
import type { ProposalPicture } from '../../pictures/proposalPicture.ts';
import type { Reader } from '../../say.ts';
import { sayDemand, scopeOf } from '../today/sayVerdict.ts';
import type { VerdictPair } from './resultFigures.ts';
import { resultWords } from './resultWords.ts';

/** Every computed target without and with the plan as CSV. */
export function keptTargets(
  proposal: ProposalPicture,
  pairs: readonly VerdictPair[],
  reader: Reader,
): KeptTable {
  const { say, head, pair } = reader;
  const sides = [resultWords.before, resultWords.after].flatMap((side) => [
    pair(side, say(headWords.value)),
    pair(side, say(headWords.state)),
  ]);
  const told = ({ value, unit, state }: Verdict) => [keptValue(value, unit), say(verdictWords[state])];
  return {
    file: `plan-${proposal.place.id}-targets`,
    heads: [
      ...[headWords.target, headWords.district, headWords.due, headWords.demanded, headWords.unit].map(
        (text) => head(text),
      ),
      ...[...sides, head(headWords.notes)],
    ],
    rows: () =>
      pairs.map(({ before, after }) => [
        ...[say(before.words), scopeOf(proposal, before, reader), before.due, sayDemand(before, reader)],
        ...[keptUnit(before.unit, reader), ...told(before), ...told(after)],
        after.notes.map((note) => say(note)).join(' '),
      ]),
  };
}
