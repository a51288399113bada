import type { ViewProperties } from '../../shell/views.ts';
export function Compare(_: ViewProperties) {
  return null;
}
