// First: it brings whoever comes back from signing in elsewhere to where they were.
import './team/cameBack.ts';
import './withoutEval.ts';
import '@fontsource-variable/noto-sans-sc/index.css';
import './page.css';
import './print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openLinked } from './drafts/openLinked.ts';
import { App } from './shell/App.tsx';

const root = document.getElementById('root');
if (root !== null)
  openLinked()
    .catch(() => true)
    .then((linkCut) =>
      createRoot(root).render(
        <StrictMode>
          <App linkCut={linkCut} />
        </StrictMode>,
      ),
    );
