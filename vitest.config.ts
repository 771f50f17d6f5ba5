import { defineConfig } from 'vitest/config';

const ROOMS = '{loader,model,locales,pipeline,extractors,queue,store,server,cli,fixtures,scripts,test}';
/** Rooms of pure functions: their tests leave nothing behind, and load the knowledge once for all of them. */
const PURE = [
  '{model,locales}/**/*.test.ts',
  'extractors/{statistics,text}/**/*.test.ts',
  'pipeline/check/**/*.test.ts',
];

/** Unit tests stand beside the source; tests that start the whole system stand in `test/`. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two workers: the tests start real servers, browsers and OCR engines of their own.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'whole', include: [`${ROOMS}/**/*.test.ts`], exclude: PURE } },
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
    ],
  },
});
