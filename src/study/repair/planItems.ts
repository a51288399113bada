import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { planItemWords } from '../../domain/glossary.ts';
import type { Stage } from '../../domain/stage.ts';

/** What can be changed in a plan as one thing. */
export type PlanItemKind = keyof typeof planItemWords;

/** Rows of a plan that belong to one thing. */
export type ItemRows = { readonly [List in keyof AllocationPlan]?: AllocationPlan[List] };

/** One thing that a plan decides: the children of an area who enter in a year, a cohort's classes, a site, a pool’s hires. */
export interface PlanItem {
  readonly kind: PlanItemKind;
  /** Area, school or district. */
  readonly place: string;
  readonly stage?: Stage;
  /** School year of entry, for pupils and classes. */
  readonly entered?: number;
  readonly rows: ItemRows;
}

type Naming = Omit<PlanItem, 'rows'>;

const namings: {
  readonly [List in keyof AllocationPlan]: (row: AllocationPlan[List][number]) => Naming;
} = {
  intakes: ({ area, stage, entryYear }) => ({ kind: 'pupils', place: area, stage, entered: entryYear }),
  unplaced: ({ area, stage, entryYear }) => ({ kind: 'pupils', place: area, stage, entered: entryYear }),
  sections: ({ school, stage, entered }) => ({ kind: 'classes', place: school, stage, entered }),
  regrouped: ({ school, stage, entered }) => ({ kind: 'classes', place: school, stage, entered }),
  openings: ({ school }) => ({ kind: 'opening', place: school }),
  closures: ({ school }) => ({ kind: 'closure', place: school }),
  extensions: ({ school }) => ({ kind: 'extension', place: school }),
  conversions: ({ school }) => ({ kind: 'conversion', place: school }),
  temporaries: ({ school }) => ({ kind: 'temporary', place: school }),
  hires: ({ district, stage }) => ({ kind: 'hires', place: district, stage }),
  contracts: ({ district, stage }) => ({ kind: 'contracts', place: district, stage }),
  grants: ({ district }) => ({ kind: 'grants', place: district }),
};
const lists = Object.keys(namings) as (keyof AllocationPlan)[];

const keyOf = ({ kind, place, stage, entered }: Naming) => `${place}|${kind}|${stage ?? ''}|${entered ?? ''}`;

/** Cut a plan into the things it decides, by their names; what it does not name is not there. */
export function itemsOf(plan: AllocationPlan): ReadonlyMap<string, PlanItem> {
  const items = new Map<string, Naming & { rows: Record<string, object[]> }>();
  for (const list of lists)
    for (const row of plan[list]) {
      const naming = (namings[list] as (row: object) => Naming)(row);
      const key = keyOf(naming);
      const item = items.get(key) ?? { ...naming, rows: {} };
      item.rows[list] = [...(item.rows[list] ?? []), row];
      items.set(key, item);
    }
  return items as ReadonlyMap<string, PlanItem>;
}

/** Put things together to a plan again. */
export function planOf(items: ReadonlyMap<string, PlanItem>): AllocationPlan {
  const plan = Object.fromEntries(lists.map((list) => [list, [] as object[]]));
  for (const { rows } of items.values())
    for (const list of lists) for (const row of rows[list] ?? []) plan[list]?.push(row);
  return plan as unknown as AllocationPlan;
}

/** Rows as a text that does not depend on their order, or on that of their fields. */
function textOf(item: PlanItem | undefined): string {
  if (item === undefined) return '';
  return lists
    .map((list) => {
      const rows = (item.rows[list] ?? []).map((row) => JSON.stringify(Object.entries(row).sort()));
      return `${list}: ${rows.sort().join()}`;
    })
    .join('\n');
}

/** Names of the things that two plans decide differently, sorted: what belongs to one place stands together. */
export function changedIn(
  left: ReadonlyMap<string, PlanItem>,
  right: ReadonlyMap<string, PlanItem>,
): string[] {
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].filter((key) => textOf(left.get(key)) !== textOf(right.get(key))).sort();
}

/** A plan's things with some of them as another has them. */
export function takenFrom(
  items: ReadonlyMap<string, PlanItem>,
  other: ReadonlyMap<string, PlanItem>,
  keys: readonly string[],
): ReadonlyMap<string, PlanItem> {
  const taken = new Map(items);
  for (const key of keys) {
    const item = other.get(key);
    if (item === undefined) taken.delete(key);
    else taken.set(key, item);
  }
  return taken;
}
