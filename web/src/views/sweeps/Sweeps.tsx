import './sweeps.css';
import type { Address, Go } from '../../address.ts';
import type { ListedPlace } from '../../places/placeClient.ts';
import { useReader } from '../../say.ts';
import { serviceRoot } from '../../service.ts';
import { useStanding } from '../../team/WhoContext.ts';
import { StartSweep } from './StartSweep.tsx';
import { SweepBoard } from './SweepBoard.tsx';
import { SweepList } from './SweepList.tsx';
import { SweepPlaces } from './SweepNames.ts';
import { sweepWords as words } from './sweepWords.ts';

/** Sweeps of the workspace: all of them with a form for a new one, or the one that the address names. */
export function Sweeps({
  places,
  address,
  go,
}: {
  readonly places: readonly ListedPlace[];
  readonly address: Address;
  readonly go: Go;
}) {
  const { say } = useReader();
  const { role } = useStanding();
  const root = serviceRoot;
  if (root !== undefined && address.sweep !== undefined)
    return (
      <SweepPlaces value={places}>
        <SweepBoard key={address.sweep} root={root} id={address.sweep} go={go} />
      </SweepPlaces>
    );
  return (
    <div className="sweeps-page">
      <section className="card stack" aria-labelledby="sweeps-title">
        <h2 id="sweeps-title">{say(words.title)}</h2>
        <p className={root === undefined ? '' : 'quiet'}>
          {say(root === undefined ? words.needsService : words.lead)}
        </p>
      </section>
      {root !== undefined && role !== 'viewer' && (
        <StartSweep
          root={root}
          places={places.filter(({ here }) => !here)}
          onStarted={(id) => go({ sweep: id })}
        />
      )}
      {root !== undefined && <SweepList root={root} go={go} />}
    </div>
  );
}
