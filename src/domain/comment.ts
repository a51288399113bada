import type { LedgerSpot } from './ledgerEdit.ts';

/** What a comment speaks of: a scenario, or a row of the ledger by where the class stands. */
export type CommentTopic =
  | { readonly kind: 'scenario'; readonly scenario: string }
  | ({ readonly kind: 'ledger' } & Omit<LedgerSpot, 'place'>);

/** What somebody said about a scenario or a ledger row of a place. Instants are ISO 8601. */
export interface Comment {
  readonly id: string;
  /** Counts up; a page of them begins below one. */
  readonly position: number;
  readonly place: string;
  readonly topic: CommentTopic;
  readonly text: string;
  /** Name by which the writer signs in; empty where nobody does. */
  readonly person: string;
  /** The writer's name as others see it. */
  readonly author: string;
  /** From 1; the writer's changes count on. */
  readonly revision: number;
  readonly writtenAt: string;
  readonly changedAt: string;
}

/** A comment to add. */
export type CommentDraft = Pick<Comment, 'place' | 'topic' | 'text' | 'person' | 'author'>;

/** Which comments to list; of a ledger's rows all of a school that the missing parts leave open. */
export type CommentFilter =
  | { readonly place: string; readonly scenario: string }
  | ({ readonly place: string; readonly school: string } & Partial<
      Pick<LedgerSpot, 'grade' | 'year' | 'number'>
    >);

/** How many comments there are on a topic of a place. */
export interface CommentCount {
  readonly topic: CommentTopic;
  readonly count: number;
}
