import { Button } from 'antd';
import type { Words } from '../../../src/domain/words.ts';
import { useReader } from '../say.ts';
import { words } from '../words.ts';

const away: Words = {
  zh: '服务没有回应：只列出随页面附带的地区和情景，可照常推算、求解和导出；草稿仍在本浏览器。服务中的地区、情景、台账和评论待其恢复后再用。',
  en: 'The service does not answer: only the places and scenarios that come with the page are listed. They can be studied, planned and exported as usual, and drafts stay in this browser. What the service keeps (places, scenarios, ledger, comments) can be used when it is back.',
};

/** Says that the service was not reached when the places were listed, what works meanwhile, and offers to ask it again. */
export function AwayNote({ onRetry }: { readonly onRetry: () => void }) {
  const { say } = useReader();
  return (
    <p className="note" role="status">
      {say(away)}{' '}
      <Button size="small" onClick={onRetry}>
        {say(words.tryAgain)}
      </Button>
    </p>
  );
}
