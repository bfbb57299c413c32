// The directions of import (docs/ARCHITECTURE.md, "Parts and directions"), type imports included. Two tables
// say it all; the rules are made from them, and a breach is reported under the rule's name.

/** What each folder of src/ may import from the others. */
const MAY_IMPORT = {
  game: [],
  sandbox: ['game'],
  companion: ['sandbox', 'game'],
  library: ['companion', 'sandbox', 'game'],
  queue: ['companion', 'sandbox', 'game'],
  config: ['sandbox', 'game'],
  metrics: [],
  store: ['config', 'queue', 'companion', 'sandbox', 'game'],
  worker: ['metrics', 'library', 'queue', 'store', 'config', 'companion', 'sandbox', 'game'],
  bot: ['metrics', 'library', 'queue', 'store', 'config', 'companion', 'sandbox', 'game'],
  playground: ['bot', 'worker', 'library', 'queue', 'store', 'config', 'companion', 'sandbox', 'game'],
  cli: ['playground', 'bot', 'worker', 'library', 'queue', 'store', 'config', 'companion', 'sandbox', 'game'],
};

/** The one place of each package that must not spread; any file of src/ may use the others. */
const ONE_PLACE = {
  bullmq: '^src/(queue|worker)/',
  commander: '^src/cli/',
  'discord.js': '^src/bot/',
  fengari: '^src/sandbox/',
  ioredis: '^src/store/',
  'js-redis-server': '^src/store/',
  luaparse: '^src/(companion|sandbox)/',
  'node-llama-cpp': '^src/worker/llama',
  'rot-js': '^src/game/',
};

const layers = Object.keys(MAY_IMPORT);

const layerRules = Object.entries(MAY_IMPORT).map(([layer, others]) => ({
  name: `${layer}-imports`,
  comment: `src/${layer} may import ${others.length > 0 ? others.join(', ') : 'no other part'}.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...others].join('|')})/` },
}));

const packageRules = Object.entries(ONE_PLACE).map(([name, place]) => ({
  name: `one-place-for-${name}`,
  severity: 'error',
  from: { path: '^src/', pathNot: place },
  to: { path: `(^|/)node_modules/(@types/)?${name.replace('.', '\\.')}/` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    ...packageRules,
    {
      name: 'known-layers',
      comment: 'A new folder of src/ gets its line in MAY_IMPORT.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${layers.join('|')})/` },
      to: {},
    },
    {
      name: 'game-without-node',
      comment: 'The game is pure: no I/O, no clock.',
      severity: 'error',
      from: { path: '^src/game/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'game-packages',
      comment: 'The game uses the map generator and the validator, and no other package.',
      severity: 'error',
      from: { path: '^src/game/' },
      to: { path: '(^|/)node_modules/', pathNot: '(^|/)node_modules/(rot-js|zod)/' },
    },
    {
      name: 'src-without-tests',
      comment: 'What runs does not depend on tests or benchmarks.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'src-without-development-packages',
      comment: 'What runs uses packages that a production install has.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], pathNot: '(^|/)node_modules/@types/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
