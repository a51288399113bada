import { Button, Input, Popconfirm } from 'antd';
import type { Draft } from '../../drafts/draft.ts';
import { useDrafts } from '../../drafts/useDrafts.ts';
import { downloadFile } from '../../parts/downloadFile.ts';
import { useDesk } from '../../places/DeskContext.ts';
import { useReader } from '../../say.ts';
import { SaveToService } from './SaveToService.tsx';
import type { DraftEdit } from './useDraftEdit.ts';
import { whatIfWords as words } from './whatIfWords.ts';

/** A draft's name, its steps back and forth, and where it is kept. */
export function DraftBar({
  draft,
  edit,
  onCopy,
  onRemove,
}: {
  readonly draft: Draft;
  readonly edit: DraftEdit;
  readonly onCopy: (text: string) => void;
  readonly onRemove: () => void;
}) {
  const { say, language } = useReader();
  const { keeper } = useDesk();
  const { kept, overtaken } = useDrafts();
  const { past, text, future } = draft.history;
  const title = edit.written?.title[language];
  const download = () =>
    downloadFile(`${draft.place}-${draft.id}.yaml`, new Blob([text], { type: 'application/yaml' }));
  return (
    <div className="draft-bar">
      <Input
        aria-label={say(words.draftName)}
        className="draft-name"
        value={typeof title === 'string' ? title : ''}
        disabled={edit.written === undefined}
        onChange={({ target }) =>
          edit.edit({ do: 'say', part: 'title', language, text: target.value }, 'title')
        }
        onBlur={edit.endStep}
      />
      <div className="row">
        <Button disabled={past.length === 0} onClick={edit.undo}>
          {say(words.undo)}
        </Button>
        <Button disabled={future.length === 0} onClick={edit.redo}>
          {say(words.redo)}
        </Button>
        <Button onClick={() => onCopy(text)}>{say(words.copy)}</Button>
        <Button onClick={download}>{say(words.download)}</Button>
        <Popconfirm
          title={say(words.removeAsk)}
          description={say(words.removeHint)}
          okText={say(words.removeYes)}
          cancelText={say(words.cancel)}
          onConfirm={onRemove}
        >
          <Button>{say(words.remove)}</Button>
        </Popconfirm>
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
