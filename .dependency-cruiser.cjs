// Imports point down only: app > panes > commands > widgets, store, text; store > platform, core; platform > core.
const allowed = {
  core: ['core'],
  sw: ['sw'],
  text: ['core', 'text'],
  platform: ['core', 'platform'],
  store: ['core', 'platform', 'store'],
  theme: ['theme'],
  widgets: ['core', 'text', 'theme', 'widgets'],
  commands: ['commands', 'core', 'platform', 'store', 'text', 'widgets'],
  panes: ['commands', 'core', 'panes', 'store', 'text', 'theme', 'widgets'],
};
const packages = {
  core: '^(jose|asn1js|@noble|valibot)',
  sw: '^nothing$',
  text: '^nothing$',
  platform: '^(jose|idb|valibot|workbox-.*)',
  store: '^(zustand|react)',
  theme: '^(@mui|@emotion|@codemirror|@lezer|react)|@fontsource',
  widgets: '^(@mui|@emotion|@codemirror|@lezer|react|react-dom)',
  app: '^(@mui|@emotion|react|react-dom)',
  commands: '^(@mui|react)',
  panes: '^(@mui|@emotion|react|react-dom)',
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-circle-of-folders',
      scope: 'folder',
      severity: 'error',
      from: { path: '^src/(core|store)' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.test\\.tsx?$|main\\.tsx$|/sw\\.ts$|\\.d\\.ts$' },
      to: {},
    },
    ...Object.entries(allowed).map(([room, rooms]) => ({
      name: `${room}-points-down`,
      comment: `${room}/ imports only from ${rooms.join(', ')} (ARCHITECTURE.md)`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { path: '^src/', pathNot: `^src/(${rooms.join('|')})/` },
    })),
    ...Object.entries(packages).map(([room, names]) => ({
      name: `${room}-packages`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: '\\.test\\.tsx?$|/testing/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'],
        pathNot: names.replace('^', 'node_modules/'),
      },
    })),
    {
      name: 'a-pane-imports-no-pane',
      severity: 'error',
      from: { path: '^src/panes/([^/]+)/' },
      to: { path: '^src/panes/', pathNot: '^src/panes/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$|/testing/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['import', 'browser', 'default'], exportsFields: ['exports'] },
  },
};
