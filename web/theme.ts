import { createTheme } from '@mantine/core';

/** System fonts with full Vietnamese; nothing is fetched from elsewhere. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 8,
  defaultRadius: 'sm',
  fontFamily: '"Segoe UI", "Noto Sans", Roboto, Tahoma, "DejaVu Sans", sans-serif',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
