import type { Words } from '../../../src/domain/words.ts';

/** The texts of a reader's own borders; {names} are filled in. */
export const borderWords = {
  load: { zh: '载入 GeoJSON', en: 'Load GeoJSON' },
  hint: {
    zh: '可载入自己的边界或学区图（也可拖到地图上）；只留在本浏览器，不上传。',
    en: 'Load borders or catchments of your own, or drop them on the map; they stay in this browser.',
  },
  drop: { zh: '松开即载入', en: 'Let go to load it' },
  found: {
    zh: '{file}：{drawn} / {all} 个区县有边界，另有 {others} 个图形作底图。',
    en: '{file}: borders of {drawn} of {all} districts, {others} other shapes behind them.',
  },
  remove: { zh: '移除', en: 'Remove' },
  unkept: {
    zh: '本浏览器没有存储空间或不允许存储，重新打开后需再次载入。',
    en: 'This browser has no room or keeps nothing: load them again the next time.',
  },
  failed: { zh: '文件未能读取：{why}', en: 'The file could not be read: {why}' },
} as const satisfies Record<string, Words>;
