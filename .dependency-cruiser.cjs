/** The import rules of docs/adr/0001: one way only, app → components → domain, app → server → domain. */

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one concept; name it.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules know no React, Next, database, clock or environment; zod is allowed.',
      severity: 'error',
      from: { path: '^lib/domain/' },
      to: { pathNot: '^(lib/domain/|node_modules/zod/)' },
    },
    {
      name: 'messages-know-only-the-domain',
      severity: 'error',
      from: { path: '^lib/messages/' },
      to: { pathNot: '^lib/(domain|messages)/' },
    },
    {
      name: 'components-are-handed-data',
      comment: 'Pages hand components DTOs and actions; components never fetch.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(lib/server|app|prisma)/' },
    },
    {
      name: 'definitions-stay-on-the-server',
      comment:
        'Nineteen sections with their examples are more script than the rest of a page: a form is handed the shape of its one. The editor of forms shows them all.',
      severity: 'error',
      from: { path: '^components/', pathNot: '^components/forms/' },
      to: { path: '^lib/domain/sections/registry\\.ts' },
    },
    {
      name: 'server-does-not-draw',
      severity: 'error',
      from: { path: '^lib/server/' },
      to: { path: '^(components|app)/' },
    },
    {
      name: 'pages-go-through-queries-and-commands',
      comment: 'The database is opened in lib/server only.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(lib/server/db\\.ts|prisma/client/)' },
    },
    {
      name: 'uploads-in-one-place',
      severity: 'error',
      from: { pathNot: '^(lib/server/files/|components/attachments/|tests/)' },
      to: { path: 'node_modules/@?uploadthing/' },
    },
    {
      name: 'print-engine-in-one-place',
      severity: 'error',
      from: { pathNot: '^(lib/server/print/|tests/)' },
      to: { path: 'node_modules/@myriaddreamin/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|prisma/client' },
    exclude: { path: '\\.next|\\.data|tests/\\.output' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
