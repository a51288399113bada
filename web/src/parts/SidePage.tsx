import { Drawer } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useReader } from '../say.ts';
import { words } from '../words.ts';

/** A page beside the page: a dialog with a title, closed by its button, Escape or a click outside. */
export function SidePage({
  open,
  title,
  width,
  onClose,
  children,
}: {
  readonly open: boolean;
  readonly title: string;
  /** Pixels; as wide as the window where that is narrower. */
  readonly width: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { say } = useReader();
  const [before] = useState(() => document.activeElement);
  // A page that is taken away as it closes would leave the focus nowhere: it goes back to where it was.
  useEffect(
    () => () => {
      const isNowhere = document.activeElement === document.body;
      if (isNowhere && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={title}
      size={Math.min(width, window.innerWidth)}
      closable={{ 'aria-label': say(words.close) }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
      <section className="story" tabIndex={0} aria-label={title}>
        {children}
      </section>
    </Drawer>
  );
}
