// The bare app that the product is compared with: what the framework and the database cost alone.
// It uses the product's own client of the database with the same settings, and beside it the plain
// driver, so that the price of the client can be told from that of the product.

/** Files of the app by their path; it lies in tests/.output/bare-app, three folders deep. */
export const bareSources: Readonly<Record<string, string>> = {
  'next.config.js': `
module.exports = {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg'],
  turbopack: { root: require('node:path').resolve(__dirname, '../../..') },
};
`,
  'database.js': `
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from '../../../prisma/client/client';

const settings = () => ({
  connectionString: process.env.DATABASE_URL,
  max: 20,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 5_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 10_000,
});
let client;
export const prisma = () => (client ??= new PrismaClient({ adapter: new PrismaPg(settings()) }));
let pool;
export const driver = () => (pool ??= new Pool(settings()));
`,
  'app/layout.js': `
export default function Layout({ children }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  );
}
`,
  // The rows of text make the page as long as the one it is compared with.
  'app/page.js': `
import { cookies } from 'next/headers';
import { prisma } from '../database';

export const dynamic = 'force-dynamic';

export default async function Page({ searchParams }) {
  const { characters, rows } = await searchParams;
  const id = (await cookies()).get('bare').value;
  const session = await prisma().session.findUnique({
    where: { id },
    select: { userId: true, createdAt: true, lastSeenAt: true, expiresAt: true },
  });
  const text = 'x'.repeat(Math.floor(Number(characters) / Number(rows)));
  return (
    <main>
      <h1>{session.userId}</h1>
      {Array.from({ length: Number(rows) }, (_, row) => (
        <p key={row}>{text}</p>
      ))}
    </main>
  );
}
`,
  // The elements of another page, as server components draw them.
  'app/same/page.js': `
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cookies } from 'next/headers';
import { createElement } from 'react';
import { prisma } from '../../database';

export const dynamic = 'force-dynamic';

const trees = new Map();
const treeOf = (name) => {
  if (!trees.has(name)) {
    const file = path.join(process.env.DATA_DIR, 'markup-' + name + '.json');
    trees.set(name, JSON.parse(readFileSync(file, 'utf8')));
  }
  return trees.get(name);
};
const drawn = (part, key) =>
  typeof part === 'string' ? part : createElement(part[0], { key, ...part[1] }, ...part[2].map(drawn));

export default async function Page({ searchParams }) {
  const { name } = await searchParams;
  const id = (await cookies()).get('bare').value;
  await prisma().session.findUnique({
    where: { id },
    select: { userId: true, createdAt: true, lastSeenAt: true, expiresAt: true },
  });
  return treeOf(name).map(drawn);
}
`,
  'app/save/route.js': `
import { driver, prisma } from '../../database';

const statements = [
  'UPDATE bare_row SET n = n + 1, saved_at = now() WHERE id = $1',
  'UPDATE bare_bucket SET n = n + 1, saved_at = now() WHERE id = $1',
];

export async function POST(request) {
  const { row, logged, unlogged, by } = await request.json();
  for (const [kind, times] of [unlogged, logged].entries()) {
    const statement = statements[1 - kind];
    for (let time = 0; time < times; time += 1) {
      if (by === 'prisma') await prisma().$executeRawUnsafe(statement, row);
      else await driver().query(statement, [row]);
    }
  }
  return Response.json({ ok: true });
}
`,
  // As little as a handler can do that keeps the bytes: written as they come, synced, answered.
  'app/put/route.js': `
import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';

export async function PUT(request) {
  const file = await open(path.join(process.env.DATA_DIR, 'bare-' + randomUUID()), 'wx');
  for await (const part of request.body) await file.write(part);
  await file.sync();
  await file.close();
  return Response.json({ ok: true });
}
`,
};

/** The rows that the handler writes to; a bucket is unlogged, as the product's limiter is. */
export const bareTables = `
  CREATE TABLE bare_row (id int PRIMARY KEY, n int NOT NULL, saved_at timestamptz NOT NULL);
  CREATE UNLOGGED TABLE bare_bucket (LIKE bare_row INCLUDING ALL);
  INSERT INTO bare_row SELECT id, 0, now() FROM generate_series(0, 999) AS id;
  INSERT INTO bare_bucket SELECT * FROM bare_row;
`;
