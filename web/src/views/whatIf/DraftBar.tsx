import { Button, Input, Popconfirm } from 'antd';
import { memo, useCallback, useMemo } from 'react';
import type { Draft } from '../../drafts/draft.ts';
import { draftStore, useDrafts } from '../../drafts/useDrafts.ts';
import { downloadFile } from '../../parts/downloadFile.ts';
import { useDesk } from '../../places/DeskContext.ts';
import { useReader } from '../../say.ts';
import { SaveToService } from './SaveToService.tsx';
import type { DraftEdit } from './useDraftEdit.ts';
import { whatIfWords as words } from './whatIfWords.ts';

type Step = () => void;

function downloadDraft({ id, place, history }: Draft): void {
  downloadFile(`${place}-${id}.yaml`, new Blob([history.text], { type: 'application/yaml' }));
}

const NameField = memo(function NameField({
  title,
  disabled,
  onChange,
  onEnd,
}: {
  readonly title: string;
  readonly disabled: boolean;
  readonly onChange: (title: string) => void;
  readonly onEnd: Step;
}) {
  const { say } = useReader();
  return (
    <Input
      aria-label={say(words.draftName)}
      className="draft-name"
      value={title}
      disabled={disabled}
      onChange={({ target }) => onChange(target.value)}
      onBlur={onEnd}
    />
  );
});

const StepButtons = memo(function StepButtons({
  back,
  ahead,
  onUndo,
  onRedo,
  onCopy,
  onDownload,
  onRemove,
}: {
  /** Whether there is a step to take back, and one to take again. */
  readonly back: boolean;
  readonly ahead: boolean;
  readonly onUndo: Step;
  readonly onRedo: Step;
  readonly onCopy: Step;
  readonly onDownload: Step;
  readonly onRemove: Step;
}) {
  const { say } = useReader();
  return (
    <>
      <Button disabled={!back} aria-keyshortcuts="Control+Z" onClick={onUndo}>
        {say(words.undo)}
      </Button>
      <Button disabled={!ahead} aria-keyshortcuts="Control+Y Control+Shift+Z" onClick={onRedo}>
        {say(words.redo)}
      </Button>
      <Button onClick={onCopy}>{say(words.copy)}</Button>
      <Button onClick={onDownload}>{say(words.download)}</Button>
      <Popconfirm
        title={say(words.removeAsk)}
        description={say(words.removeHint)}
        okText={say(words.removeYes)}
        cancelText={say(words.cancel)}
        onConfirm={onRemove}
      >
        <Button>{say(words.remove)}</Button>
      </Popconfirm>
    </>
  );
});

/** A draft's name, its steps back and forth, and where it is kept. */
export function DraftBar({
  draft,
  edit,
  onCopy,
  onRemove,
}: {
  readonly draft: Draft;
  readonly edit: DraftEdit;
  readonly onCopy: (draft: Draft) => void;
  readonly onRemove: (draft: Draft) => void;
}) {
  const { say, language } = useReader();
  const { keeper } = useDesk();
  const { kept, overtaken } = useDrafts();
  const { past, future } = draft.history;
  const title = edit.written?.title[language];
  const { id } = draft;
  // What the buttons do looks the draft up, so that they need not be drawn anew with every change of its text.
  const withDraft = useCallback(
    (act: (draft: Draft) => void) => () => {
      const now = draftStore.find(id);
      if (now !== undefined) act(now);
    },
    [id],
  );
  const copy = useMemo(() => withDraft(onCopy), [withDraft, onCopy]);
  const remove = useMemo(() => withDraft(onRemove), [withDraft, onRemove]);
  const download = useMemo(() => withDraft(downloadDraft), [withDraft]);
  const { edit: change } = edit;
  const rename = useCallback(
    (text: string) => change({ do: 'say', part: 'title', language, text }, 'title'),
    [change, language],
  );
  return (
    <div className="draft-bar">
      <NameField
        title={typeof title === 'string' ? title : ''}
        disabled={edit.written === undefined}
        onChange={rename}
        onEnd={edit.endStep}
      />
      <div className="row">
        <StepButtons
          back={past.length > 0}
          ahead={future.length > 0}
          onUndo={edit.undo}
          onRedo={edit.redo}
          onCopy={copy}
          onDownload={download}
          onRemove={remove}
        />
        <span className="quiet small" role="status">
          {say(kept ? words.autosaved : words.notKept)}
        </span>
      </div>
      {keeper !== undefined && <SaveToService draft={draft} keeper={keeper} />}
      {overtaken.has(draft.id) && (
        <p className="note" role="alert">
          {say(words.overtaken)}
        </p>
      )}
    </div>
  );
}
