import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Deep red: shade 7 on paper by day, shade 2 on ink by night. */
const ACCENT: MantineColorsTuple = [
  '#fbeeeb',
  '#f6d9d3',
  '#f0b6a8',
  '#e58f80',
  '#d6675b',
  '#c24440',
  '#b02d2e',
  '#9b1c1f',
  '#80161a',
  '#651114',
];

/** From paper to ink. */
const PAPER: MantineColorsTuple = [
  '#fbfaf7',
  '#f4f1ea',
  '#ebe6dc',
  '#dcd5c8',
  '#c6bdad',
  '#a39a8b',
  '#7d7467',
  '#5a5248',
  '#3b352d',
  '#1f1b16',
];

/** Mantine's scale for the dark scheme: 0 is text, 7 the ground. */
const NIGHT: MantineColorsTuple = [
  '#f1ebe2',
  '#c9c0b3',
  '#a89e90',
  '#7d7467',
  '#4d463e',
  '#342e28',
  '#221e1a',
  '#171412',
  '#110f0d',
  '#0b0a09',
];

/** Filled and light buttons in the accent take their colours from tokens.css, which holds both schemes. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const accent = input.color === undefined || input.color === 'accent';
  if (accent && input.variant === 'filled') {
    return {
      background: 'var(--accent)',
      hover: 'var(--accent-hover)',
      color: 'var(--on-accent)',
      border: 'none',
    };
  }
  if (accent && input.variant === 'light') {
    return {
      background: 'var(--accent-soft)',
      hover: 'var(--hairline)',
      color: 'var(--accent)',
      border: 'none',
    };
  }
  if (accent && input.variant === 'subtle') {
    return { background: 'transparent', hover: 'var(--paper-sunk)', color: 'var(--ink)', border: 'none' };
  }
  return defaultVariantColorsResolver(input);
};

/** Mantine's theme: tokens.css said in Mantine's words. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 2 },
  colors: { accent: ACCENT, gray: PAPER, dark: NIGHT },
  white: '#fbfaf7',
  black: '#1f1b16',
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', Roboto, Arial, sans-serif",
  headings: { fontWeight: '500' },
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '17px', xl: '19px' },
  lineHeights: { xs: '18px', sm: '20px', md: '22px', lg: '26px', xl: '28px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '4px', xl: '4px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } } },
    // What was chosen among long names is cut, not let out of its field.
    Pill: { styles: { root: { maxWidth: '100%' } } },
    Popover: { defaultProps: { shadow: 'raised' } },
  },
  shadows: { raised: 'var(--shade-raised)' },
});

/** Mantine's semantic variables, pointed at the tokens. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-faint)',
    '--mantine-color-placeholder': 'var(--ink-faint)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-default': 'var(--paper-raised)',
    '--mantine-color-default-hover': 'var(--paper-sunk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--hairline-strong)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  };
  return { variables: {}, light: both, dark: both };
};
