import type { PlaceClient } from './placeClient.ts';
import { type PlaceUpload, placeUpload } from './placeUpload.ts';
import type { ScenarioKeeper } from './scenarioKeeper.ts';
import { serviceKeeper } from './serviceKeeper.ts';
import { servicePlaces } from './servicePlaces.ts';
import { shippedPlaces } from './shippedPlaces.ts';

/**
 * The service's places where a service serves the page, else those that come with it.
 *
 * @param root What the page's meta element "service" says: a service writes the path of its interface in the place that
 *   the build leaves; served as plain files the place stays unfilled.
 */
export function choosePlaces(root: string | undefined): PlaceClient {
  return root?.startsWith('/') ? servicePlaces(root) : shippedPlaces;
}

/** Where the service's scenarios are kept; undefined where the page is served as plain files. */
export function chooseKeeper(root: string | undefined): ScenarioKeeper | undefined {
  return root?.startsWith('/') ? serviceKeeper(root) : undefined;
}

/** How a place is given to the service; undefined where the page is served as plain files. */
export function chooseUpload(root: string | undefined): PlaceUpload | undefined {
  return root?.startsWith('/') ? placeUpload(root) : undefined;
}
