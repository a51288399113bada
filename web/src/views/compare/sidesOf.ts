import type { AddressPatch } from '../../address.ts';
import { asItStandsId } from '../../parts/scenarioColour.ts';

/** Scenarios that can stand side by side. */
export const mostSides = 4;

/** The scenarios that an address sets side by side: the chosen one, or the place as it stands, then those in `with`. */
export function sidesOf({ scenario, with: others }: Pick<AddressPatch, 'scenario' | 'with'>): string[] {
  const named = [scenario ?? asItStandsId, ...(others?.split(',') ?? [])].filter((id) => id !== '');
  return [...new Set(named)].slice(0, mostSides);
}

/** The address of some scenarios side by side, the first one being the reference. */
export function addressOf([first, ...others]: readonly string[]): Pick<
  { scenario: string | undefined; with: string | undefined },
  'scenario' | 'with'
> {
  return {
    scenario: first === asItStandsId ? undefined : first,
    with: others.length === 0 ? undefined : others.join(','),
  };
}
