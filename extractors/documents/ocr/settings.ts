/**
 * Settings of Tesseract for whole pages, whatever it runs as. It takes a column of list numbers for text set
 * upright ("1." to "9." come out as "CI", "¬I", "ƠI"); Vietnamese documents have no upright lines of text.
 */
export const PAGE_SETTINGS = { textord_tabfind_vertical_text: '0' } as const;
