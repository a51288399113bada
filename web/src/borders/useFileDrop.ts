import { type DragEvent, useState } from 'react';

/** A part of the page on which a file is dropped. */
export interface FileDrop {
  /** Whether a file is held over it. */
  readonly over: boolean;
  readonly events: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/**
 * Take a file that is dropped; of several the first.
 *
 * @param onTake Called with the file.
 */
export function useFileDrop(onTake: (file: File) => void): FileDrop {
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onTake(file);
  };
  return {
    over,
    events: { onDragEnter: hold, onDragOver: hold, onDragLeave: () => setOver(false), onDrop: drop },
  };
}
