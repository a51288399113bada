import { Suspense, useContext, useEffect, useMemo } from 'react';
import { webAssembly } from '../../../src/domain/webAssembly.ts';
import type { Words } from '../../../src/domain/words.ts';
import { type Address, type Go, isPlaceless, openAddress } from '../address.ts';
import { ChartSource } from '../charts/ChartSource.ts';
import { sayChartSource } from '../charts/sayChartSource.ts';
import { CoreContext } from '../core/CoreContext.ts';
import { usePlaces } from '../core/usePlaces.ts';
import { type StudyState, useStudy } from '../core/useStudy.ts';
import { useDraftList } from '../drafts/useDraftList.ts';
import { draftStore } from '../drafts/useDrafts.ts';
import { FigureBoard } from '../figures/FigureBoard.tsx';
import { keepOffline } from '../keepOffline.ts';
import { isKeptId, listKept } from '../kept/keptPlace.ts';
import { placeKeeper, useKept } from '../kept/useKept.ts';
import { withKept } from '../kept/withKept.ts';
import { chooseKeeper, choosePlaces, chooseUpload } from '../places/choosePlaces.ts';
import { type Desk, DeskContext } from '../places/DeskContext.ts';
import { firstPlace } from '../places/firstPlace.ts';
import type { ListedPlace } from '../places/placeClient.ts';
import { sayError } from '../places/sayError.ts';
import { listDraft, withDrafts } from '../places/withDrafts.ts';
import { useReader } from '../say.ts';
import { serviceRoot } from '../service.ts';
import { words } from '../words.ts';
import { AwayNote } from './AwayNote.tsx';
import { Header } from './Header.tsx';
import { linkWords } from './linkWords.ts';
import { Navigation } from './Navigation.tsx';
import { PlacelessView, placelessTitle } from './PlacelessView.tsx';
import { Plight } from './Plight.tsx';
import { ProblemList } from './ProblemList.tsx';
import { ScenarioNote } from './ScenarioNote.tsx';
import { StudyDownload } from './StudyDownload.tsx';
import { StudyLine } from './StudyLine.tsx';
import { viewOf } from './views.ts';
import { Working } from './Working.tsx';

const client = withKept(withDrafts(choosePlaces(serviceRoot), draftStore), placeKeeper);
const keeper = chooseKeeper(serviceRoot);
const upload = chooseUpload(serviceRoot);

interface Properties {
  readonly address: Address;
  readonly go: Go;
  readonly onLook: () => void;
  /** Whether the page was opened by a link whose drafts cannot be read. */
  readonly linkCut: boolean;
}

/** Header, navigation and the view in the address, once places are listed. */
export function Workplace({ address, go, onLook, linkCut }: Properties) {
  const { say } = useReader();
  const { state, retry, refresh } = usePlaces(client);
  const core = useContext(CoreContext);
  const studies = !isPlaceless(address.view);
  // While the places are listed, core and view are fetched and read.
  useEffect(() => {
    if (studies) core.wake();
  }, [core, studies]);
  const view = viewOf(address.view);
  useEffect(() => {
    if (studies) view.prepare();
  }, [studies, view]);
  if (state.kind === 'working') return <Plight title={say(words.loading)} hint={say(words.stepList)} />;
  if (state.kind === 'unreachable')
    return (
      <Plight
        title={say(words.offlineTitle)}
        hint={say(words.offlineHint)}
        detail={sayError(state.error, say)}
        action={{ label: say(words.tryAgain), run: retry }}
      />
    );
  return <OpenPlace places={state.places} {...{ refresh, address, go, onLook, linkCut }} />;
}

/** The desk of a place: its scenarios and the reader's drafts of it. */
function useDeskOf(place: ListedPlace | undefined, refresh: () => void): Desk | undefined {
  const drafts = useDraftList();
  return useMemo(() => {
    if (place === undefined) return undefined;
    const own = drafts.filter((draft) => draft.place === place.id).map(listDraft);
    // The service cannot keep scenarios of a place that it does not have.
    const shared = place.here ? undefined : keeper;
    return { client, place, keeper: shared, refresh, scenarios: [...place.scenarios, ...own] };
  }, [place, drafts, refresh]);
}

function OpenPlace({
  places: listed,
  refresh,
  address,
  go,
  onLook,
  linkCut,
}: Properties & {
  readonly places: readonly ListedPlace[];
  readonly refresh: () => Promise<void>;
}) {
  const { say } = useReader();
  const kept = useKept();
  const places = useMemo(() => [...listed, ...kept.places.map(listKept)], [listed, kept]);
  /** Nothing is studied: places are chosen, the nation is looked at, or sweeps are. */
  const choosing = isPlaceless(address.view);
  const first = firstPlace(places);
  const away = listed.some(({ standsIn }) => standsIn === true);
  const place = places.find(({ id }) => id === address.place) ?? (address.place ? undefined : first);
  const desk = useDeskOf(place, refresh);
  const scenario = desk?.scenarios.find(({ id }) => id === address.scenario);
  const view = viewOf(address.view);
  const { state, stop, restart } = useStudy(
    client,
    choosing ? undefined : place,
    view.asItStands ? undefined : scenario,
  );
  useEffect(() => {
    const parts = choosing
      ? [placelessTitle(address.view), words.product]
      : [view.words, ...(place === undefined ? [] : [place.name]), words.product];
    document.title = parts.map((part) => say(part)).join(' · ');
  }, [choosing, address.view, view, place, say]);
  const working = !choosing && place !== undefined && state.kind === 'working';
  useEffect(() => {
    if (!working) keepOffline();
  }, [working]);
  // The shelf of this browser is read a moment after the list.
  const waiting = !kept.read && isKeptId(address.place ?? '');
  return (
    <>
      <a className="skip" href="#content">
        {say(words.toContent)}
      </a>
      <Header
        places={places}
        place={place}
        scenarios={desk?.scenarios ?? []}
        address={address}
        go={go}
        onLook={onLook}
      />
      <Navigation address={address} go={go} />
      <main id="content" tabIndex={-1}>
        {webAssembly === undefined && (
          <p className="note" role="status">
            {say(words.noKernel)}
          </p>
        )}
        {away && <AwayNote onRetry={refresh} />}
        {!choosing && desk !== undefined && (
          <ScenarioNote {...{ address, linkCut }} scenarios={desk.scenarios} />
        )}
        {choosing ? (
          <FigureBoard study={undefined}>
            <PlacelessView {...{ client, places, upload, refresh, address, go }} />
          </FigureBoard>
        ) : waiting ? (
          <p role="status">{say(words.loading)}</p>
        ) : place === undefined ? (
          <Plight
            title={
              places.length === 0
                ? say(words.noPlaces)
                : say(words.noSuchPlace, { place: address.place ?? '' })
            }
            hint={
              isKeptId(address.place ?? '')
                ? say(linkWords.placeElsewhere)
                : away
                  ? say(linkWords.placeAway, { place: address.place ?? '' })
                  : undefined
            }
            {...(first === undefined
              ? {}
              : {
                  action: {
                    label: say(words.openPlace, { place: say(first.name) }),
                    run: () => go(openAddress(first.id)),
                  },
                })}
          />
        ) : (
          <DeskContext value={desk}>
            <Studied
              {...{ state, stop, restart, address, go }}
              wanted={{ place: place.name, scenario: scenario?.title ?? place.name }}
            />
          </DeskContext>
        )}
      </main>
    </>
  );
}

function Studied({
  state,
  stop,
  restart,
  wanted,
  address,
  go,
}: Pick<Properties, 'address' | 'go'> & {
  /** What is opened, as people call it. */
  readonly wanted: { readonly place: Words; readonly scenario: Words };
  readonly state: StudyState;
  readonly stop: () => void;
  readonly restart: () => void;
}) {
  const reader = useReader();
  const { say } = reader;
  const again = { label: say(words.again), run: restart };
  switch (state.kind) {
    case 'working':
      return <Working step={state.step} onStop={stop} />;
    case 'stopped':
      return <Plight title={say(words.stopped)} hint={say(words.stoppedHint)} action={again} />;
    case 'problems':
      return (
        <Plight
          title={say(words.problemsTitle, { count: state.problems.length })}
          hint={say(words.problemsHint)}
          action={again}
        >
          <ProblemList problems={state.problems} />
        </Plight>
      );
    case 'unreachable':
      return (
        <Plight
          title={say(state.missing === 'place' ? words.placeAway : words.scenarioAway, {
            name: say(wanted[state.missing]),
          })}
          hint={say(words.offlineHint)}
          detail={sayError(state.error, say)}
          action={{ ...again, label: say(words.tryAgain) }}
        />
      );
    case 'failed':
      return (
        <Plight
          title={say(words.failedTitle)}
          hint={say(words.failedHint)}
          detail={state.error.message}
          action={again}
        />
      );
    case 'ready': {
      const { Part } = viewOf(address.view);
      return (
        <ChartSource value={sayChartSource(state.study, reader)}>
          <StudyLine study={state.study} />
          <FigureBoard study={state.study}>
            <Suspense fallback={<p role="status">{say(words.loading)}</p>}>
              <Part
                study={state.study}
                shapes={state.shapes}
                request={state.request}
                address={address}
                go={go}
              />
            </Suspense>
          </FigureBoard>
          <StudyDownload request={state.request} place={state.study.place.id} />
        </ChartSource>
      );
    }
  }
}
