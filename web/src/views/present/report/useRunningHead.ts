import { useEffect } from 'react';

/** A text as style sheets write it: between quotes, without what would end it. */
const quoted = (text: string): string =>
  `"${text.replace(/[\\"\n]/g, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `)}"`;

/**
 * Have a text stand above every printed page of a report, for as long as the report is shown. Style sheets alone write
 * into the margins of pages, so the text comes in one of its own.
 */
export function useRunningHead(text: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const font = 'font-family: "Noto Sans SC Print", "Noto Sans SC Variable", sans-serif; font-size: 8pt';
    sheet.replaceSync(`@page report { @top-left { content: ${quoted(text)}; ${font}; color: #4a5260 } }`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [text]);
}
