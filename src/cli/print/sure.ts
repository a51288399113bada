import type { Region } from '../../domain/region/region.ts';
import type { SureDocument, ToldTrial } from '../../study/sure/tellSure.ts';
import type { Settings } from '../settings.ts';
import { sayNumber, sayShare } from './number.ts';
import { setTable } from './table.ts';

/** Print how sure the plain plan and the sure one are and what they cost, every plan tried, and why no more is reached. */
export function printSure({ sure }: SureDocument, region: Region, { language, print }: Settings): void {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const name = language === 'zh' ? region.place.name : (region.place.nameEn ?? region.place.name);
  print(
    `\n■ ${name}${say(`：在 ${sayShare(sure.asked, 'zh', 0)} 的未来中达到目标`, `: targets met in ${sayShare(sure.asked, 'en', 0)} of the futures`)}`,
  );
  const heads = {
    zh: ['方案', '达到目标的未来', '区间', '无学位人年', '大班额班年', '成本（万元）'],
    en: ['plan', 'futures that meet', 'interval', 'unplaced', 'oversize', 'cost (10,000 yuan)'],
  }[language];
  const row = (label: string, { vector, met }: ToldTrial) => [
    label,
    sayShare(met.probability, language, 1),
    `${sayNumber(met.from * 100, language, 0)}–${sayNumber(met.to * 100, language, 0)} %`,
    sayNumber(vector.unplaced, language, 0),
    sayNumber(vector.oversizeClasses, language, 0),
    sayNumber(vector.cost / 10_000, language, 0),
  ];
  const labelOf = ({ planFor }: ToldTrial) =>
    planFor === null
      ? say('一般方案', 'plain plan')
      : say(
          `学生数加 ${sayNumber(planFor, 'zh', 2)} 倍标准差`,
          `pupils and ${sayNumber(planFor, 'en', 2)} deviations`,
        );
  print(
    setTable(
      heads.map((head, index) => ({ head, align: index === 0 ? 'left' : 'right' })),
      sure.trials.map((trial) => row(labelOf(trial), trial)),
    ),
  );
  const more = sayNumber(sure.price / 10_000, language, 0);
  print(
    sure.reached
      ? say(
          `选用：${labelOf(sure.robust)}，比一般方案多 ${more} 万元。`,
          `Taken: ${labelOf(sure.robust)}; it costs ${more} (10,000 yuan) more than the plain plan.`,
        )
      : say(
          `未达到要求。最稳的是：${labelOf(sure.robust)}。`,
          `Not reached. The surest is: ${labelOf(sure.robust)}.`,
        ),
  );
  for (const words of [...sure.why, ...sure.how]) print(`  ${words[language]}`);
}
