import { createContext, useContext } from 'react';
import type { ListedPlace, ListedScenario, PlaceClient } from './placeClient.ts';
import type { ScenarioKeeper } from './scenarioKeeper.ts';

/** What lies on the planner's desk: the place in view with its scenarios, the reader's drafts among them. */
export interface Desk {
  readonly client: PlaceClient;
  readonly place: ListedPlace;
  /** The place's scenarios, then the drafts. */
  readonly scenarios: readonly ListedScenario[];
  /** Keeps scenarios for all who use the service; undefined where no service serves the page. */
  readonly keeper: ScenarioKeeper | undefined;
  /** List the places anew, since one of their scenarios was kept or removed. */
  readonly refresh: () => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

/** The planner's desk; there is one wherever a study is shown. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('a view is shown without a place');
  return desk;
}
