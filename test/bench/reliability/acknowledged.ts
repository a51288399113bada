/** A change that the service acknowledged, with what must be found of it afterwards. Hashes are SHA-256, hexadecimal. */
export type Acknowledged =
  | { readonly kind: 'scenario'; readonly id: string; readonly revision: number; readonly text: string }
  | { readonly kind: 'deleted'; readonly id: string }
  | {
      readonly kind: 'ledger';
      readonly place: string;
      readonly number: number;
      readonly revision: number;
      readonly note: string;
    }
  | { readonly kind: 'place'; readonly hash: string; readonly name: string }
  | { readonly kind: 'asked'; readonly id: string }
  | { readonly kind: 'done'; readonly id: string; readonly sha256: string }
  | { readonly kind: 'key'; readonly key: string; readonly sent: string; readonly body: string };

export type AcknowledgedKind = Acknowledged['kind'];

/** How many of each kind, by the order of the kinds. */
export function countKinds(all: readonly Acknowledged[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of all) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
