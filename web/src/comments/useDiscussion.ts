import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Comment, CommentTopic } from '../../../src/domain/comment.ts';
import type { Told } from '../askService.ts';
import { useReader } from '../say.ts';
import { commentClient, type Shown } from './commentClient.ts';

/** A discussion as it stands, and what can be done in it. What is refused is told in `said`, and nothing is lost. */
export interface DiscussionState {
  readonly comments: readonly Comment[];
  /** Whether it was read at least once. */
  readonly read: boolean;
  readonly said: string;
  readonly earlier: (() => void) | undefined;
  readonly add: (text: string, author: string) => Promise<boolean>;
  readonly change: (comment: Comment, text: string) => Promise<boolean>;
  readonly remove: (comment: Comment) => Promise<boolean>;
}

/**
 * Read a discussion of the service's, page by page, and write into it.
 *
 * @param shown Kept the same by the caller as long as it means the same.
 * @param onChange Told when the number of comments changed.
 */
export function useDiscussion(
  root: string,
  shown: Shown,
  topic: CommentTopic & { readonly place?: string },
  onChange: () => void,
): DiscussionState {
  const { language } = useReader();
  const client = useMemo(() => commentClient(root, language), [root, language]);
  const [comments, setComments] = useState<readonly Comment[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [read, setRead] = useState(false);
  const [said, setSaid] = useState('');
  const load = useCallback(
    async (before?: number) => {
      const told = await client.list(shown, before);
      setRead(true);
      if (!told.ok) return setSaid(told.said);
      const { comments: found, next: more } = told.value;
      setComments((there) => (before === undefined ? found : [...there, ...found]));
      setNext(more);
    },
    [client, shown],
  );
  useEffect(() => void load(), [load]);
  /** After a change, or a refusal since somebody was faster, what stands is read anew. */
  const settle = async (told: Told<unknown>): Promise<boolean> => {
    setSaid(told.ok ? '' : told.said);
    if (told.ok || told.status === 412 || told.status === 404) await load();
    if (told.ok) onChange();
    return told.ok;
  };
  return {
    ...{ comments, read, said },
    earlier: next === null ? undefined : () => void load(next),
    add: async (text, author) => settle(await client.add(topic, text, author)),
    change: async (comment, text) => settle(await client.change(comment, text)),
    remove: async (comment) => settle(await client.remove(comment)),
  };
}
