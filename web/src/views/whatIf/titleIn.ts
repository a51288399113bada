import type { Words } from '../../../../src/domain/words.ts';
import type { ScenarioText } from '../../../../src/study/readScenarioText.ts';

const asText = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** The title that a text gives itself, or another one as far as it gives none. */
export function titleIn(written: ScenarioText['written'], otherwise: Words): Words {
  return {
    zh: asText(written?.title.zh) ?? otherwise.zh,
    en: asText(written?.title.en) ?? otherwise.en,
  };
}
