import type { Layout } from './engine.ts';

/**
 * Tesseract's page segmentation modes for what a picture holds (`tesseract --help-psm`). Mode 6, the default of
 * some wrappers, takes the page for one block and ruins tables and letterheads.
 */
export const SEGMENTATION: Readonly<Record<Layout, 3 | 7 | 8>> = { page: 3, line: 7, word: 8 };

/** The language of the traineddata files. */
export const LANGUAGE = 'vie';
