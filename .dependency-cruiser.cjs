/** Who may import whom between the workspaces. One exception: the Worker's entry takes the site's build, by an alias. */
const only = (from, ...to) => ({
  name: `${from}-imports`,
  comment: `${from} may import ${to.length > 0 ? to.join(', ') : 'no other workspace'}`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: {
    path: '^(app|workers|indexer|contracts|db|stack|e2e|bench)/',
    pathNot: [from, ...to].map((name) => `^${name}/`),
  },
});

module.exports = {
  forbidden: [
    only('contracts'),
    only('db'),
    only('indexer', 'contracts', 'db'),
    only('workers', 'contracts', 'db'),
    only('app', 'contracts', 'workers'),
    only('stack', 'contracts', 'db'),
    only('e2e', 'contracts', 'db', 'app/src/lib/wallet'),
    only('bench', 'contracts', 'db'),
    {
      name: 'app-types-only',
      comment: 'the app takes the types of the API, none of its code',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^workers/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'undeclared-workspace',
      comment: 'a workspace that is not among the dependencies is not there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, path: '^@partisipro/' },
    },
    {
      name: 'no-circles',
      comment: 'modules that import each other cannot be understood one at a time',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|artifacts|cache|\\.svelte-kit|\\.partisipro|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.svelte', '.json'],
    },
  },
};
