import { GET } from '@/app/api/health/route';
import { db } from '@/lib/server/db';
import { useEmptyWorld } from '../support/world';

useEmptyWorld();

const ask = async (query = '') => {
  const answer = await GET(new Request(`http://localhost/api/health${query}`));
  return [answer.status, await answer.json()] as const;
};

test('ready while database, migrations and files answer', async () => {
  expect(await ask()).toEqual([200, { ready: true }]);
});

test('says that the database is behind this release', async () => {
  const name = await db().$queryRaw<{ migration_name: string }[]>`
    UPDATE "_prisma_migrations" SET rolled_back_at = now()
    WHERE migration_name = (SELECT max(migration_name) FROM "_prisma_migrations")
    RETURNING migration_name`;
  expect(name).toHaveLength(1);
  expect(await ask()).toEqual([503, { ready: false, reasons: ['migrations'] }]);
  await db().$executeRaw`UPDATE "_prisma_migrations" SET rolled_back_at = NULL`;
});

test('lives without anything else', async () => {
  await db().$executeRaw`ALTER TABLE "_prisma_migrations" RENAME TO elsewhere`;
  expect(await ask()).toEqual([503, { ready: false, reasons: ['migrations'] }]);
  expect(await ask('?live')).toEqual([200, { live: true }]);
  await db().$executeRaw`ALTER TABLE elsewhere RENAME TO "_prisma_migrations"`;
});
