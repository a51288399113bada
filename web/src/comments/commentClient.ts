import type { Comment, CommentCount, CommentTopic } from '../../../src/domain/comment.ts';
import type { Language } from '../../../src/domain/words.ts';
import { askAll } from '../askAll.ts';
import { askService } from '../askService.ts';

/** Comments of a page, the newest first; `next` asks for those before. */
export interface CommentPage {
  readonly comments: readonly Comment[];
  readonly next: number | null;
}

/** Most characters of a comment, as the service takes it. */
export const longestComment = 4000;

/** Which comments a discussion shows: those of a scenario, or of a school's rows. */
export type Shown = { readonly scenario: string } | { readonly place: string; readonly school: string };

/**
 * What the page asks the service about comments.
 *
 * @param root Path of the service's interface where comments are.
 */
export function commentClient(root: string, language: Language) {
  const at = ({ id }: Comment) => `${root}/comments/${encodeURIComponent(id)}`;
  return {
    list: (shown: Shown, before: number | undefined) => {
      const page = before === undefined ? {} : { before: String(before) };
      const query = new URLSearchParams({ ...shown, ...page });
      return askService<CommentPage>(language, 'GET', `${root}/comments?${query}`);
    },
    counts: (place: string) =>
      askAll(
        language,
        `${root}/comments/counts`,
        ({ counts }: { readonly counts: readonly CommentCount[] }) => counts,
        { place },
      ),
    add: (topic: CommentTopic & { readonly place?: string }, text: string, author: string) =>
      askService<Comment>(language, 'POST', `${root}/comments`, { topic, text, author }),
    change: (comment: Comment, text: string) =>
      askService<Comment>(language, 'PUT', at(comment), { text }, comment.revision),
    remove: (comment: Comment) =>
      askService<void>(language, 'DELETE', at(comment), undefined, comment.revision),
  };
}
