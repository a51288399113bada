import { Component, type ReactNode } from 'react';
import type { Words } from '../../../src/domain/words.ts';
import type { Reader } from '../say.ts';
import { words } from '../words.ts';
import { Plight } from './Plight.tsx';

interface Properties {
  readonly reader: Reader;
  readonly children: ReactNode;
}

const wayOut: Words = {
  zh: '不带情景打开本地区（草稿仍保留）',
  en: 'Open the place without a scenario (drafts stay)',
};

/** The same place without view and scenario, which may be what the page fails over. */
function withoutScenario(search: string): string {
  const asked = new URLSearchParams(search);
  const kept = ['place', 'lang'].flatMap((key) => asked.getAll(key).map((value) => [key, value]));
  return `?${new URLSearchParams(kept)}`;
}

/** Catches a defect of the page and says so, with a way to begin again, instead of an empty page. */
export class ErrorBoundary extends Component<Properties, { readonly error: Error | undefined }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state as { error: Error | undefined };
    if (error === undefined) return this.props.children;
    const { say } = this.props.reader;
    return (
      <Plight
        title={say(words.failedTitle)}
        hint={say(words.failedHint)}
        detail={error.message}
        action={{ label: say(words.again), run: () => window.location.reload() }}
      >
        <p>
          <a href={withoutScenario(window.location.search)}>{say(wayOut)}</a>
        </p>
      </Plight>
    );
  }
}
