import { headWords } from '../../../../src/domain/glossary.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import { CardHead } from '../../parts/CardHead.tsx';
import { TableHead } from '../../parts/TableHead.tsx';
import type { ProposalPicture } from '../../pictures/proposalPicture.ts';
import { useReader } from '../../say.ts';
import { keptPools } from './keptResults.ts';
import { placeNames } from './placeNames.ts';
import { type PoolFigure, poolFigure, poolHeads, poolStory } from './planStories.ts';
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
  return (
    <section className="card stack" aria-labelledby="pools-title">
      <CardHead id="pools-title" title={say(resultWords.pools)} table={keptPools(proposal, pools, reader)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
      <section className="scroll tall" tabIndex={0} aria-label={say(resultWords.pools)}>
        <table className="figures">
          <TableHead
            heads={[headWords.district, headWords.stage, ...Object.values(poolHeads)].map((each) =>
              say(each),
            )}
            isNumber={(at) => at > 1}
          />
          <tbody>
            {pools.map((pool) => {
              const where = names.get(pool.district) ?? pool.district;
              return (
                <tr key={`${pool.district}|${pool.stage}`}>
                  <th scope="row">{where}</th>
                  <td>{say(stageWords[pool.stage])}</td>
                  {(Object.keys(poolHeads) as PoolFigure[]).map((figure) => (
                    <td key={figure} className="number">
                      <FigureButton
                        name={say(poolHeads[figure])}
                        story={() => poolStory(pool, figure, where, reader)}
                      >
                        {number(poolFigure(pool, figure), 0)}
                      </FigureButton>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}
