import { type ThemeConfig, theme } from 'antd';
import { createContext, useContext } from 'react';
import type { ClassBand } from './pictures/classBand.ts';

export type Look = 'light' | 'dark';

const fontFamily =
  "'Noto Sans SC Variable', system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** The look of antd's parts: our font everywhere, and second texts dark enough to read (WCAG AA). */
export function themeOf(look: Look): ThemeConfig {
  const dark = look === 'dark';
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily,
      colorPrimary: dark ? '#4c9be8' : '#0b5cad',
      colorLink: dark ? '#7cb8f2' : '#0b5cad',
      colorTextSecondary: dark ? '#c3c8d0' : '#4a5260',
      colorTextTertiary: dark ? '#b3b9c3' : '#59616e',
      colorTextQuaternary: dark ? '#a3aab5' : '#646c79',
      colorTextPlaceholder: dark ? '#a3aab5' : '#646c79',
      colorTextDescription: dark ? '#b3b9c3' : '#59616e',
      colorBgLayout: dark ? '#12161c' : '#f3f5f8',
      colorBgContainer: dark ? '#1b2028' : '#ffffff',
      colorBgElevated: dark ? '#222833' : '#ffffff',
      borderRadius: 8,
      motion: false,
    },
    components: {
      Button: dark ? { primaryColor: '#000c17' } : {},
      Table: {
        headerBg: dark ? '#232a35' : '#eef2f7',
        cellPaddingBlockSM: 7,
        rowSelectedBg: dark ? '#24405e' : '#dcebfa',
        rowSelectedHoverBg: dark ? '#2b4c70' : '#cfe3f8',
      },
    },
  };
}

/** Fill and ink of each band; light to dark (or dim to bright) with the size, so that lightness alone tells them apart. */
export const bandColours: Readonly<Record<Look, Readonly<Record<ClassBand, { fill: string; ink: string }>>>> =
  {
    light: {
      within: { fill: '#d5e6f3', ink: '#14324a' },
      above: { fill: '#f3cf62', ink: '#3a2a00' },
      oversize: { fill: '#c2410c', ink: '#ffffff' },
      super: { fill: '#5b0f4d', ink: '#ffffff' },
    },
    dark: {
      within: { fill: '#23405a', ink: '#dbe9f6' },
      above: { fill: '#856404', ink: '#ffffff' },
      oversize: { fill: '#fb923c', ink: '#241000' },
      super: { fill: '#f5c6f0', ink: '#3a0a33' },
    },
  };

/** Colours of lines, told apart by colour-blind readers, with enough contrast on the ground; after Okabe and Ito (2008). */
export const lineColours: Readonly<Record<Look, readonly string[]>> = {
  light: [
    '#0072b2',
    '#d55e00',
    '#007a5a',
    '#a03c78',
    '#8a6100',
    '#2f6f8f',
    '#5b4bb7',
    '#b3261e',
    '#4d7c0f',
    '#555b66',
    '#00695c',
  ],
  dark: [
    '#56b4e9',
    '#ff9d5c',
    '#35c99b',
    '#e79ac6',
    '#f0c644',
    '#8fd0e8',
    '#b5a8ff',
    '#ff8a80',
    '#b5db6c',
    '#c3c8d0',
    '#6fd6c8',
  ],
};

/** Places of `lineColours` whose colours a reader takes for one where lines cross: two blues, two greens, two reds. */
export const likeColours: readonly (readonly [number, number])[] = [
  [0, 5],
  [2, 10],
  [1, 7],
];

/** The place of the one among `lineColours` that is taken for the ink of charts. */
export const likeInk = 9;

/** Ink and grid lines of charts. */
export const chartInk: Readonly<Record<Look, { readonly ink: string; readonly grid: string }>> = {
  light: { ink: '#3a4250', grid: '#e3e7ed' },
  dark: { ink: '#d3d8e0', grid: '#333b48' },
};

export const LookContext = createContext<Look>('light');

/** The look in use. */
export function useLook(): Look {
  return useContext(LookContext);
}
