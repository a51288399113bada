/** A font of every Chinese Windows; others fall back to their own sans-serif of the same script. */
export const officeFont = 'Microsoft YaHei';

/** Colours of the office files, "RRGGBB": those of the page's light look. */
export const officeColours = {
  ink: '1A2230',
  quiet: '4A5260',
  line: 'D5DAE2',
  brand: '0B5CAD',
  soft: 'EEF2F7',
  alarm: 'A61B1B',
  paper: 'FFFFFF',
  mark: '7A4A00',
  markSoft: 'FFF4DC',
} as const;
