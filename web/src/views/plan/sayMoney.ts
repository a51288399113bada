import type { Words } from '../../../../src/domain/words.ts';
import { type Reader, sayLarge, sayNumber } from '../../say.ts';

/** Money as planners say it: "1.2 亿元", "58.3 万元"; "120 million yuan" in English. */
export function sayMoney(yuan: number | undefined, language: Reader['language']): string {
  if (yuan === undefined) return '–';
  if (language === 'zh') return `${sayLarge(yuan, 'zh')}${Math.abs(yuan) < 10_000 ? ' 元' : '元'}`;
  const size = Math.abs(yuan);
  if (size >= 1_000_000)
    return `${sayNumber(yuan / 1_000_000, 'en', size >= 100_000_000 ? 0 : 1)} million yuan`;
  return `${sayNumber(yuan, 'en', 0)} yuan`;
}

/** The same in both languages, to fill a text. */
export function moneyWords(yuan: number): Words {
  return { zh: sayMoney(yuan, 'zh'), en: sayMoney(yuan, 'en') };
}
