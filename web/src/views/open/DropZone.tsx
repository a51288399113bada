import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import type { Words } from '../../../../src/domain/words.ts';
import { useReader } from '../../say.ts';
import { type ChosenFile, chosenFiles, droppedFiles, importLimits } from './gatherFiles.ts';
import { openWords as words } from './openWords.ts';

/** Where files are dropped, with buttons that choose files or a folder. */
export function DropZone({
  onTake,
  title = words.dropHere,
  lead = words.bringLead,
  place = {},
}: {
  readonly onTake: (choosing: Promise<readonly ChosenFile[]>) => void;
  /** What is to be dropped here, where the page takes more than one thing. */
  readonly title?: Words;
  readonly lead?: Words;
  /** What the title names. */
  readonly place?: Readonly<Record<string, string>>;
}) {
  const { say } = useReader();
  const [over, setOver] = useState(false);
  const [files, folder] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onTake(droppedFiles(event.dataTransfer));
  };
  const take = (input: HTMLInputElement) => {
    onTake(Promise.resolve(chosenFiles(input.files ?? [])));
    // The same files chosen again, mended meanwhile, must be heard of.
    input.value = '';
  };
  return (
    <section
      className={over ? 'drop-zone over' : 'drop-zone'}
      aria-label={say(title, place)}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="drop-title">{over ? say(words.dropNow) : say(title, place)}</p>
      <p className="quiet">{say(lead)}</p>
      <div className="row">
        <Button type="primary" onClick={() => files.current?.click()}>
          {say(words.chooseFiles)}
        </Button>
        <Button onClick={() => folder.current?.click()}>{say(words.chooseFolder)}</Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xlsm,.xls,.ods,.csv,.zip"
        aria-label={say(words.chooseFiles)}
        onChange={({ target }) => take(target)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          // React's types do not know this attribute; every browser of today does.
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        multiple
        hidden
        aria-label={say(words.chooseFolder)}
        onChange={({ target }) => take(target)}
      />
      <p className="quiet small">
        {say(words.stays)}{' '}
        {say(words.limits, { megabytes: importLimits.bytes / 1e6, files: importLimits.files })}
      </p>
    </section>
  );
}
