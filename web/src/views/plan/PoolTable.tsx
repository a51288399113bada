import { headWords } from '../../../../src/domain/glossary.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import { CardHead } from '../../parts/CardHead.tsx';
import { TableHead } from '../../parts/TableHead.tsx';
import type { ProposalPicture } from '../../pictures/proposalPicture.ts';
import { useReader } from '../../say.ts';
import { keptPools } from './keptResults.ts';
import { placeNames } from './placeNames.ts';
import { resultWords } from './resultWords.ts';

/** Classes, hires and moves of the plan by district and stage. */
export function PoolTable({
  proposal,
  district,
}: {
  readonly proposal: ProposalPicture;
  readonly district: string | undefined;
}) {
  const reader = useReader();
  const { say, number } = reader;
  const names = placeNames(proposal, say);
  const pools = proposal.pools.filter((pool) => district === undefined || pool.district === district);
  if (pools.length === 0) return null;
  const heads = [
    ...[resultWords.classesFirst, resultWords.classesMost, resultWords.classesLast, resultWords.hired],
    ...[resultWords.contracts, resultWords.moved, resultWords.regrouped],
  ];
  return (
    <section className="card stack" aria-labelledby="pools-title">
      <CardHead id="pools-title" title={say(resultWords.pools)} table={keptPools(proposal, pools, reader)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
      <section className="scroll tall" tabIndex={0} aria-label={say(resultWords.pools)}>
        <table className="figures">
          <TableHead
            heads={[headWords.district, headWords.stage, ...heads].map((each) => say(each))}
            isNumber={(at) => at > 1}
          />
          <tbody>
            {pools.map(({ district: id, stage, classes, hired, contracts, moved, regrouped }) => (
              <tr key={`${id}|${stage}`}>
                <th scope="row">{names.get(id) ?? id}</th>
                <td>{say(stageWords[stage])}</td>
                <td className="number">{number(classes.first, 0)}</td>
                <td className="number">{number(classes.most, 0)}</td>
                <td className="number">{number(classes.last, 0)}</td>
                <td className="number">{number(hired, 0)}</td>
                <td className="number">{number(contracts, 0)}</td>
                <td className="number">{number(moved, 0)}</td>
                <td className="number">{number(regrouped, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
