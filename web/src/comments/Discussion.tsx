import './comments.css';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { Comment, CommentTopic } from '../../../src/domain/comment.ts';
import { useReader } from '../say.ts';
import { remember, remembered } from '../shell/remembered.ts';
import { useStanding } from '../team/WhoContext.ts';
import { CommentForm } from './CommentForm.tsx';
import { CommentItem } from './CommentItem.tsx';
import type { Shown } from './commentClient.ts';
import { commentWords as words } from './commentWords.ts';
import { useDiscussion } from './useDiscussion.ts';

const nothing = () => undefined;
const every = () => true;

/** What people say about a topic, the newest first, and a field to say something: plain text, shown as it was written. */
export function Discussion({
  root,
  shown,
  topic,
  speaks = every,
  onChange = nothing,
}: {
  /** Path of the service's interface where comments are. */
  readonly root: string;
  readonly shown: Shown;
  /** What a new comment speaks of; a ledger row with its place. */
  readonly topic: CommentTopic & { readonly place?: string };
  /** Which of the comments that were read are shown. */
  readonly speaks?: (comment: Comment) => boolean;
  readonly onChange?: () => void;
}) {
  const { say } = useReader();
  const { who, role } = useStanding();
  const [author, setAuthor] = useState(() => remembered('author') ?? '');
  const name = useId();
  const { comments, read, said, earlier, add, change, remove } = useDiscussion(root, shown, topic, onChange);
  const listed = comments.filter(speaks);
  const send = async (text: string) => {
    if (who === undefined) remember('author', author);
    return add(text, author);
  };
  return (
    <div className="discussion">
      {role !== 'viewer' && (
        <CommentForm label={say(words.write)} send={say(words.add)} onSend={send}>
          {who === undefined && (
            <>
              <label htmlFor={name}>{say(words.author)}</label>
              <Input
                id={name}
                className="comment-author"
                value={author}
                maxLength={200}
                autoComplete="name"
                onChange={({ target }) => setAuthor(target.value)}
              />
            </>
          )}
        </CommentForm>
      )}
      <p className="wrong" role="alert">
        {said}
      </p>
      {read && listed.length === 0 && <p className="quiet">{say(words.none)}</p>}
      <ul className="comments">
        {listed.map((comment) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            onChange={(text) => change(comment, text)}
            onRemove={() => remove(comment)}
          />
        ))}
      </ul>
      {earlier !== undefined && <Button onClick={earlier}>{say(words.earlier)}</Button>}
    </div>
  );
}
