import { ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Language } from '../../../src/domain/words.ts';
import { useAddress } from '../address.ts';
import { usePrinting } from '../parts/usePrinting.ts';
import { ReaderContext, readerOf } from '../say.ts';
import { isTeam } from '../service.ts';
import { type Look, LookContext, themeOf } from '../theme.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { remember, remembered } from './remembered.ts';
import { Workplace } from './Workplace.tsx';

const TeamGate = lazy(() => import('../team/TeamGate.tsx').then((part) => ({ default: part.TeamGate })));
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

function firstLanguage(asked: string | undefined): Language {
  // A language that a broken link asks for is none.
  const known = asked === 'zh' || asked === 'en' ? asked : undefined;
  const wanted = known ?? remembered('language') ?? navigator.language;
  return wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function firstLook(): Look {
  const kept = remembered('look');
  if (kept === 'dark' || kept === 'light') return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/**
 * The page: language and look around everything, then the workplace.
 *
 * @param linkCut Whether the page was opened by a link whose drafts cannot be read.
 */
export function App({ linkCut }: { readonly linkCut: boolean }) {
  const [address, go] = useAddress();
  const language = firstLanguage(address.lang);
  const [chosen, setLook] = useState(firstLook);
  // Paper is white.
  const look = usePrinting() ? 'light' : chosen;
  const reader = useMemo(() => readerOf(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    remember('language', language);
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.look = look;
  }, [look]);
  useEffect(() => remember('look', chosen), [chosen]);
  const workplace = (
    <Workplace {...{ address, go, linkCut }} onLook={() => setLook(chosen === 'dark' ? 'light' : 'dark')} />
  );
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enGB}
      theme={themeOf(look)}
      button={{ autoInsertSpace: false }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <ReaderContext value={reader}>
        <LookContext value={look}>
          <ErrorBoundary reader={reader}>
            {isTeam ? (
              <Suspense fallback={null}>
                <TeamGate go={go} language={language}>
                  {workplace}
                </TeamGate>
              </Suspense>
            ) : (
              workplace
            )}
          </ErrorBoundary>
        </LookContext>
      </ReaderContext>
    </ConfigProvider>
  );
}
