import type { Region } from '../domain/region/region.ts';
import { type Stage, stageWords } from '../domain/stage.ts';
import type { DistrictId } from '../domain/units.ts';
import type { Words } from '../domain/words.ts';

const listed = (words: readonly Words[]): Words => ({
  zh: words.map(({ zh }) => zh).join('、'),
  en: words.map(({ en }) => en).join(', '),
});

/** Districts by their names, in both languages. */
export function districtWords({ districts }: Region, ids: readonly DistrictId[]): Words {
  return listed(
    ids.map((id) => {
      const district = districts.find((each) => each.id === id);
      return { zh: district?.name ?? id, en: district?.nameEn ?? district?.name ?? id };
    }),
  );
}

/** Districts and stages as the reasons name them. */
export function partWords(
  region: Region,
  districts: readonly DistrictId[],
  stages: readonly Stage[],
): { readonly district: Words; readonly stage: Words } {
  return {
    district: districtWords(region, districts),
    stage: listed(stages.map((stage) => stageWords[stage])),
  };
}
