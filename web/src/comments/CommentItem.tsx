import { Button } from 'antd';
import { useState } from 'react';
import type { Comment } from '../../../src/domain/comment.ts';
import { useReader } from '../say.ts';
import { sayInstant } from '../team/sayInstant.ts';
import { useStanding } from '../team/WhoContext.ts';
import { CommentForm } from './CommentForm.tsx';
import { commentWords as words } from './commentWords.ts';

/** One comment, as it was written: who, when and what, and what the reader may do with it. */
export function CommentItem({
  comment,
  onChange,
  onRemove,
}: {
  readonly comment: Comment;
  readonly onChange: (text: string) => Promise<boolean>;
  readonly onRemove: () => Promise<boolean>;
}) {
  const { say, language } = useReader();
  const { who, role } = useStanding();
  const [editing, setEditing] = useState(false);
  const { person, text, writtenAt, revision } = comment;
  const author = comment.author || say(words.nobody);
  const own = role !== 'viewer' && person === (who?.name ?? '');
  const change = async (changed: string) => {
    const taken = await onChange(changed);
    if (taken) setEditing(false);
    return taken;
  };
  return (
    <li>
      <p className="quiet small">
        <b title={person}>{author}</b> · {sayInstant(writtenAt, language)}
        {revision > 1 && ` · ${say(words.edited)}`}
      </p>
      {editing ? (
        <CommentForm
          label={say(words.editOne, { author })}
          send={say(words.keep)}
          before={text}
          onSend={change}
        >
          <Button onClick={() => setEditing(false)}>{say(words.leave)}</Button>
        </CommentForm>
      ) : (
        <p className="comment-text">{text}</p>
      )}
      {!editing && (own || role === 'admin') && (
        <div className="row">
          {own && (
            <Button size="small" aria-label={say(words.editOne, { author })} onClick={() => setEditing(true)}>
              {say(words.edit)}
            </Button>
          )}
          <Button size="small" aria-label={say(words.removeOne, { author })} onClick={onRemove}>
            {say(words.remove)}
          </Button>
        </div>
      )}
    </li>
  );
}
