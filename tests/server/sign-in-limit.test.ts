import { authOptions } from '@/lib/server/auth-options';
import { db } from '@/lib/server/db';
import { useEmptyWorld } from '../support/world';

useEmptyWorld();

const number = '999999199001010016';
/** One account, as it may be typed. */
const spellings = [
  number,
  ` ${number} `,
  '999999 1990 0101 0016',
  '999999-19900101-0016',
  '９９９９９９１９９００１０１００１６',
];

type Authorize = (given: object, request: { headers: object }) => Promise<unknown>;

test('the attempts of an account are counted together, however its number is written', async () => {
  const [provider] = authOptions().providers;
  const { authorize } = provider?.options as { authorize: Authorize };
  const attempt = (at: number) =>
    authorize(
      { login: spellings[at % spellings.length], password: 'wrong' },
      { headers: { 'x-real-ip': `127.0.0.${at}` } },
    ).then(
      () => 'tried',
      (error: unknown) => (error instanceof Error ? error.message : 'failed'),
    );
  const answers: string[] = [];
  for (let at = 0; at < 12; at += 1) answers.push(await attempt(at));
  expect(answers).toEqual([...Array<string>(10).fill('tried'), 'slowDown', 'slowDown']);
  expect(await db().rateBucket.count({ where: { key: { startsWith: 'login:' } } })).toBe(1);
});
