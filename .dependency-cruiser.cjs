/** Who may import whom: the house of src/README.md, held by tests/architecture.test.ts. */
const FOLDERS = ['catalog', 'core', 'commands', 'views', 'slack', 'storage', 'playground', 'scripts'];

/** Folder → the folders of src/ it may import from, beside itself. */
const MAY_IMPORT = {
  catalog: [],
  core: ['catalog'],
  views: ['core', 'catalog'],
  commands: ['views', 'core', 'catalog'],
  slack: ['commands', 'views', 'core'],
  storage: [],
  playground: [],
  scripts: FOLDERS,
};

/** Files of src/ that a folder may import, beside its folders. */
const MAY_IMPORT_FILES = {
  slack: ['config', 'logger'],
  storage: ['core/ports', 'core/ask/ports', 'core/feedback/ports', 'core/errors'],
  playground: ['config'],
  scripts: ['app', 'config', 'logger', 'scheduler', 'utc'],
};

const folderRules = Object.entries(MAY_IMPORT).map(([folder, others]) => ({
  name: `${folder}-imports`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '^src/',
    pathNot: [
      ...[folder, ...others].map((other) => `^src/${other}/`),
      ...(MAY_IMPORT_FILES[folder] ?? []).map((file) => `^src/${file}\\.ts$`),
    ],
  },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'bolt-only-in-slack',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:slack|scripts)/' },
      to: { path: 'node_modules/@slack/(?:bolt|web-api|socket-mode|oauth)' },
    },
    {
      name: 'database-only-in-storage',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:storage|scripts)/' },
      to: { path: 'node_modules/(?:kysely|pg|@photostructure/sqlite)/' },
    },
    {
      name: 'calendar-only-in-cadence',
      severity: 'error',
      from: { path: '^src/core/cadence' },
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/temporal-polyfill' },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      from: { path: '^src/(?:core|views|commands)/', pathNot: '^src/core/cadence' },
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/@slack/types' },
    },
    {
      name: 'only-app-knows-all',
      severity: 'error',
      from: { path: '^src/(?:config|logger)\\.ts$' },
      to: { path: '^src/', pathNot: '^src/standing-schedule\\.ts$' },
    },
    {
      name: 'scheduler-knows-core',
      severity: 'error',
      from: { path: '^src/scheduler\\.ts$' },
      to: { path: '^src/', pathNot: '^src/core/' },
    },
    {
      name: 'no-dev-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:scripts|playground)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Its parser reads no .tsx; tests/architecture.test.ts holds what the page imports.
    exclude: { path: '^src/playground/page/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
};
