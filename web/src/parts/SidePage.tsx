import { Drawer } from 'antd';
import type { ReactNode } from 'react';
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
