import type { ViewProperties } from '../../shell/views.ts';
export function Futures({ study }: ViewProperties) {
  return <p>{study.place.id}</p>;
}
