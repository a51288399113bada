import type { Region } from '../../../src/domain/region/region.ts';
import type { Words } from '../../../src/domain/words.ts';

/** A name in both languages; the Chinese one serves where there is no English one. */
export const inBoth = (name: string, nameEn: string | undefined): Words => ({ zh: name, en: nameEn ?? name });

/** The evaluation units by name; their tables bear no English one, so that in English it is their districts'. */
export function unitsOf({
  districts,
  evaluationUnits,
}: Pick<Region, 'districts' | 'evaluationUnits'>): { readonly id: string; readonly name: Words }[] {
  const english = new Map(districts.map(({ id, name, nameEn }) => [id, nameEn ?? name]));
  return evaluationUnits.map(({ id, name, districts: own }) => ({
    id,
    name: inBoth(name, own.map((district) => english.get(district) ?? district).join(', ')),
  }));
}
