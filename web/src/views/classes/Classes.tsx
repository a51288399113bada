import type { ViewProperties } from '../../shell/views.ts';
export function Classes({ study }: ViewProperties) {
  return <p>{study.place.id}</p>;
}
