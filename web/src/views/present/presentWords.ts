import type { Words } from '../../../../src/domain/words.ts';

/** Texts of the view that presents; what stands on the slides is in `deck/deckWords.ts`. */
export const presentWords = {
  slides: { zh: '幻灯片', en: 'Slides' },
  report: { zh: '文字报告', en: 'Report' },
  reportLead: {
    zh: '打印或另存时按页排版，字体随文件保存；与“导出”中的文字报告内容相同。',
    en: 'Printed or saved, it is laid out in pages and brings its fonts along; the same as the report under "Take along".',
  },
  slideOf: { zh: '第 {number} 张，共 {all} 张：{title}', en: 'Slide {number} of {all}: {title}' },
  numberOf: { zh: '{number} / {all}', en: '{number} / {all}' },
  previous: { zh: '上一张', en: 'Previous' },
  next: { zh: '下一张', en: 'Next' },
  fullScreen: { zh: '全屏放映', en: 'Full screen' },
  leave: { zh: '退出全屏', en: 'Leave full screen' },
  keys: {
    zh: '方向键或空格翻页，首尾键到第一张和最后一张，退出键离开全屏。',
    en: 'Arrow keys or Space turn the slides, Home and End go to the first and last, Esc leaves full screen.',
  },
  files: { zh: '导出', en: 'Take along' },
  asSlides: { zh: '演示文稿（图表可编辑）', en: 'Slides (.pptx, charts editable)' },
  asWorkbook: { zh: '附表（工作簿）', en: 'Tables (.xlsx)' },
  asDocument: { zh: '文字报告', en: 'Report (.docx)' },
  print: { zh: '打印或另存为版式文件', en: 'Print or save as PDF' },
  writing: { zh: '正在生成文件…', en: 'Writing the file…' },
  failed: { zh: '文件未能生成，请再试一次。', en: 'The file could not be made; try again.' },
  written: { zh: '已生成：{file}', en: 'Written: {file}' },
  noProposal: {
    zh: '还没有为此情景求得方案；在“规划”中求解后，此处会多一张方案幻灯片。',
    en: 'No plan is held for this scenario; propose one under "Plan" and a slide of it appears here.',
  },
  sameLink: {
    zh: '地址栏中的链接会重新打开这一张。',
    en: 'The address of this page opens this very slide again.',
  },
} as const satisfies Record<string, Words>;
