import { Button, Input } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { longestComment } from './commentClient.ts';

/** A text to write: its field, and a button that sends it; what was sent and taken is cleared. */
export function CommentForm({
  label,
  send,
  before = '',
  onSend,
  children,
}: {
  readonly label: string;
  readonly send: string;
  readonly before?: string;
  /** Resolves with whether it was taken. */
  readonly onSend: (text: string) => Promise<boolean>;
  /** Beside the button. */
  readonly children?: ReactNode;
}) {
  const id = useId();
  const [text, setText] = useState(before);
  const [working, setWorking] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWorking(true);
    const taken = await onSend(text);
    setWorking(false);
    if (taken) setText('');
  };
  return (
    <form className="comment-form" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        value={text}
        rows={3}
        maxLength={longestComment}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={working} disabled={text.trim() === ''}>
          {send}
        </Button>
        {children}
      </div>
    </form>
  );
}
