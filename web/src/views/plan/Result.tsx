import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import type { ReadyWay } from '../../../../src/domain/allocation/readyWay.ts';
import { downloadFile } from '../../parts/downloadFile.ts';
import type { ProposalPicture } from '../../pictures/proposalPicture.ts';
import { useReader } from '../../say.ts';
import { PoolTable } from './PoolTable.tsx';
import { ProofCard } from './ProofCard.tsx';
import { ResultTiles } from './ResultTiles.tsx';
import { resultWords } from './resultWords.ts';
import { Shortages } from './Shortages.tsx';
import { StillOver } from './StillOver.tsx';
import { TargetTable } from './TargetTable.tsx';
import { WorksTable } from './WorksTable.tsx';

const YearChart = lazy(() => import('./YearChart.tsx').then(({ YearChart }) => ({ default: YearChart })));

/** All that a proposal comes to: figures before and after, proof, works, people, and why not more. */
export function Result({
  proposal,
  document,
  district,
  onAdopt,
  onTake,
}: {
  readonly proposal: ProposalPicture;
  readonly document: Blob;
  readonly district: string | undefined;
  /** Begins a draft with the plan's works; undefined where the plan belongs to another place or scenario. */
  readonly onAdopt: (() => void) | undefined;
  /** Begins a draft with the lines of a way out; undefined there too. */
  readonly onTake: ((way: ReadyWay) => void) | undefined;
}) {
  const { say } = useReader();
  const { place, settings } = proposal;
  const file = `plan-${place.id}-${settings.work}${settings.polish === true ? '-polished' : ''}-${settings.seed}`;
  if (proposal.parts.length === 0)
    return (
      <p className="card" role="status">
        {say(resultWords.noParts)}
      </p>
    );
  const narrowed = settings.planning.districts !== undefined;
  return (
    <section className="result" aria-labelledby="result-title">
      <div className="card-head">
        <h2 id="result-title">{say(resultWords.result)}</h2>
        <div className="row">
          {onAdopt !== undefined && proposal.works.length > 0 && (
            <Button size="small" type="primary" title={say(resultWords.adoptHint)} onClick={onAdopt}>
              {say(resultWords.adopt)}
            </Button>
          )}
          <Button size="small" onClick={() => downloadFile(`${file}.json`, document)}>
            {say(resultWords.downloadPlan)}
          </Button>
        </div>
      </div>
      <ResultTiles proposal={proposal} />
      {narrowed && (
        <p className="note">
          {say(resultWords.scopeNote, { parts: proposal.parts.map(({ name }) => say(name)).join(' · ') })}
        </p>
      )}
      <div className="result-pair">
        <ProofCard proposal={proposal} />
        <Suspense fallback={<section className="card chart-waiting" />}>
          <YearChart proposal={proposal} />
        </Suspense>
      </div>
      <Shortages proposal={proposal} onTake={onTake} />
      <WorksTable proposal={proposal} district={district} file={file} />
      <PoolTable proposal={proposal} district={district} />
      <TargetTable proposal={proposal} />
      <StillOver
        title={say(resultWords.afterSpots)}
        file={`${file}-over`}
        spots={proposal.spots}
        baseYear={proposal.place.baseYear}
        districts={proposal.districts}
        district={district}
      />
    </section>
  );
}
