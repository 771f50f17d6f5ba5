import { defineConfig } from 'vitest/config';

/** Unit tests stand beside the source; tests that start the whole system stand in `test/`. */
export default defineConfig({
  test: {
    include: [
      '{loader,model,locales,pipeline,extractors,queue,store,server,cli,fixtures,scripts,test}/**/*.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two workers: the tests start real servers, browsers and OCR engines of their own.
    maxWorkers: 2,
  },
});
