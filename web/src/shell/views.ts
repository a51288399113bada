import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Words } from '../../../src/domain/words.ts';
import type { OpenRequest } from '../../../src/study/openPlace.ts';
import type { Address, Go } from '../address.ts';
import type { StudyPicture } from '../pictures/studyPicture.ts';
import type { DistrictShapes } from '../places/placeClient.ts';
import { words } from '../words.ts';

/** What every view is given. */
export interface ViewProperties {
  readonly study: StudyPicture;
  readonly shapes: DistrictShapes | undefined;
  /** What was opened: the tables, and the scenario where one is in view. */
  readonly request: OpenRequest;
  readonly address: Address;
  readonly go: Go;
}

/** A view of the main path: its name in the address, its words, and its part of the page, loaded when first shown. */
export interface View {
  readonly id: string;
  readonly words: Words;
  /** Opens the place as it stands, whatever scenario the address names: the view tries scenarios itself. */
  readonly asItStands?: true;
  readonly Part: LazyExoticComponent<ComponentType<ViewProperties>>;
  /** Fetches the part ahead, while the core is still at work. */
  readonly prepare: () => void;
}

function part(
  load: () => Promise<{ default: ComponentType<ViewProperties> }>,
): Pick<View, 'Part' | 'prepare'> {
  // Where fetching ahead fails, showing the part fetches it again and tells of it.
  return { Part: lazy(load), prepare: () => void load().catch(() => {}) };
}

/** The views in the order of the main path. To add one: its words, its folder, one line here. */
export const views: readonly View[] = [
  {
    id: 'today',
    words: words.today,
    ...part(() => import('../views/today/Today.tsx').then(({ Today }) => ({ default: Today }))),
  },
  {
    id: 'futures',
    words: words.futures,
    ...part(() => import('../views/futures/Futures.tsx').then(({ Futures }) => ({ default: Futures }))),
  },
  {
    id: 'classes',
    words: words.classesView,
    ...part(() => import('../views/classes/Classes.tsx').then(({ Classes }) => ({ default: Classes }))),
  },
  {
    id: 'plan',
    words: words.planView,
    ...part(() => import('../views/plan/Plan.tsx').then(({ Plan }) => ({ default: Plan }))),
  },
  {
    id: 'whatIf',
    words: words.whatIf,
    asItStands: true,
    ...part(() => import('../views/whatIf/WhatIf.tsx').then(({ WhatIf }) => ({ default: WhatIf }))),
  },
  {
    id: 'compare',
    words: words.compare,
    asItStands: true,
    ...part(() => import('../views/compare/Compare.tsx').then(({ Compare }) => ({ default: Compare }))),
  },
  {
    id: 'present',
    words: words.present,
    ...part(() => import('../views/present/Present.tsx').then(({ Present }) => ({ default: Present }))),
  },
];

/** The view that the address names, or the first. */
export function viewOf(id: string | undefined): View {
  const [first] = views;
  return views.find((view) => view.id === id) ?? (first as View);
}
