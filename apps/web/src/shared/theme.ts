import { createTheme, Menu, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The accent: a deep teal around #0B6E6E (shade 7), 6:1 on white. The national red is for seals on paper only. */
const office: MantineColorsTuple = [
  '#e8f6f5',
  '#d0ebea',
  '#a5d8d6',
  '#74c3c1',
  '#46aeab',
  '#259a97',
  '#128583',
  '#0b6e6e',
  '#085757',
  '#044141',
];

export const theme = createTheme({
  primaryColor: 'office',
  primaryShade: { light: 7, dark: 7 },
  colors: { office },
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  // A place for the first focus that is no item has no place in a menu (WAI-ARIA); the menu itself takes the focus.
  components: { Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }) },
});

/** Mantine's own greys for hints and errors fall short of 4.5:1; these do not (WCAG 2.2, 1.4.3). */
export const contrast: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#555d66',
    '--mantine-color-placeholder': '#66707a',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#0b6e6e',
  },
  dark: {
    '--mantine-color-dimmed': '#b3b9c0',
    '--mantine-color-placeholder': '#a3a9b0',
    '--mantine-color-error': '#ff9a91',
    '--mantine-color-anchor': '#74c3c1',
  },
});
