import { GET } from '@/app/api/metrics/route';
import { db } from '@/lib/server/db';
import { measured } from '@/lib/server/metrics/meters';
import { submitted, useWorld } from '../support/world';

const world = useWorld();

const ask = (headers: Record<string, string> = { host: '127.0.0.1:3000' }) =>
  GET(new Request('http://127.0.0.1:3000/api/metrics', { headers }));
const text = async () => (await ask()).text();
const valueOf = async (name: string) =>
  (await text())
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    ?.slice(name.length + 1);

test('acts are counted by name and outcome, with their time', async () => {
  await measured('section.save', async () => ({ ok: true, data: null }));
  await measured('section.save', async () => ({
    ok: false,
    code: 'stale',
    message: '',
    fieldErrors: {},
    requestId: 'x',
  }));
  expect(await valueOf('zhicheng_actions_total{action="section.save",outcome="ok"}')).toBe('1');
  expect(await valueOf('zhicheng_actions_total{action="section.save",outcome="stale"}')).toBe('1');
  expect(await valueOf('zhicheng_action_seconds_count{action="section.save"}')).toBe('2');
  expect(await valueOf('process_resident_memory_bytes')).toMatch(/^\d+$/);
});

test('what waits is told: letters, prints, files for the scanner', async () => {
  const queue = (name: string) => valueOf(`zhicheng_waiting{queue="${name}"}`);
  expect([await queue('letters'), await queue('prints'), await queue('quarantine')]).toEqual([
    '0',
    '0',
    '0',
  ]);
  const { id: applicationId } = await submitted(world);
  const [{ id: grantId }, file] = await Promise.all([
    db().roleGrant.findFirstOrThrow({ select: { id: true } }),
    db().attachment.findFirstOrThrow({ where: { applicationId }, select: { id: true } }),
  ]);
  await db().printJob.create({ data: { form: 'everything', grantId, applicationId } });
  await db().attachment.update({
    where: { id: file.id },
    data: { state: 'quarantined', uploadedAt: new Date(Date.now() - 3_600_000) },
  });
  expect(await queue('prints')).toBe('1');
  expect(await queue('quarantine')).toBe('1');
  expect(
    Number(await valueOf('zhicheng_waiting_oldest_seconds{queue="quarantine"}')),
  ).toBeGreaterThanOrEqual(3599);
});

test('it answers without a whole database, and says what is broken', async () => {
  await db().$executeRaw`ALTER TABLE "_prisma_migrations" RENAME TO elsewhere`;
  expect(await valueOf('zhicheng_health{part="migrations"}')).toBe('0');
  expect(await valueOf('zhicheng_health{part="database"}')).toBe('1');
  await db().$executeRaw`ALTER TABLE elsewhere RENAME TO "_prisma_migrations"`;
  expect(await valueOf('zhicheng_health{part="migrations"}')).toBe('1');
});

test('labels are names from the code: nothing that somebody typed, and no id', async () => {
  const ours = (await text()).split('\n').filter((line) => line.startsWith('zhicheng_'));
  const labels = ours.flatMap((line) => [...line.matchAll(/(\w+)="([^"]*)"/g)]);
  const odd = labels.filter(
    ([, name, value = '']) => name !== 'le' && !/^[a-zA-Z]+(\.[a-zA-Z]+)?$/.test(value),
  );
  expect(ours.length).toBeGreaterThan(20);
  expect(odd.map(([label]) => label)).toEqual([]);
});

describe('without a token', () => {
  // prettier-ignore
  test.each([
    ['from this machine',                         { host: 'localhost:3000' },                                            200],
    ['through the proxy',                         { host: 'zhicheng.example.cn', 'x-real-ip': '203.0.113.9' },           404],
    ['through the proxy, said to be local',       { host: 'localhost:3000', 'x-real-ip': '127.0.0.1' },                  404],
    ['through a proxy that sets nothing',         { host: 'zhicheng.example.cn', 'x-forwarded-for': '127.0.0.1' },       404],
    ['with a token that nobody asked for',        { host: 'zhicheng.example.cn', authorization: 'Bearer undefined' },    404],
  ])('%s', async (_, headers, status) => {
    expect((await ask(headers as Record<string, string>)).status).toBe(status);
  });
});

describe.each([
  [
    'with a token',
    { METRICS_TOKEN: 'a-token-of-the-operator' },
    [
      [
        'shown',
        {
          host: 'zhicheng.example.cn',
          'x-real-ip': '203.0.113.9',
          authorization: 'Bearer a-token-of-the-operator',
        },
        200,
      ],
      ['not shown, on this machine', { host: 'localhost:3000' }, 404],
      ['another', { host: 'localhost:3000', authorization: 'Bearer another-token' }, 404],
    ],
  ],
  [
    'where the site listens to other machines',
    { HOST: '0.0.0.0' },
    [['said to be local', { host: 'localhost:3000' }, 404]],
  ],
] as const)('%s', (_, variables, cases) => {
  test.each(cases)('%s', async (_what, headers, status) => {
    Object.assign(process.env, variables);
    await jest.isolateModulesAsync(async () => {
      const { mayReadMetrics } = await import('@/lib/server/metrics/reader');
      expect(mayReadMetrics(new Headers(headers)) ? 200 : 404).toBe(status);
    });
    for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name);
  });
});
