import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { oneAtATime } from '@/lib/server/platform/one-at-a-time';

const name = () => `test ${Math.random()}`;

test('of several one is at it, and the others come after it', async () => {
  const shared = name();
  let [inside, most] = [0, 0];
  const waited = jest.fn();
  const work = async () => {
    most = Math.max(most, (inside += 1));
    await wait(50);
    inside -= 1;
  };
  await Promise.all([1, 2, 3].map(() => oneAtATime(shared, work, waited)));
  expect(most).toBe(1);
  expect(waited).toHaveBeenCalledTimes(2);
});

test('what has another name is not waited for', async () => {
  await oneAtATime(name(), () => oneAtATime(name(), async () => undefined));
});

test('one that fails lets the next one go on', async () => {
  const shared = name();
  await expect(oneAtATime(shared, () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
  expect(await oneAtATime(shared, async () => 'next')).toBe('next');
});

test('one that is killed lets the next one go on', async () => {
  const shared = name();
  const program = `import('./lib/server/platform/one-at-a-time.ts').then(({ default: program }) =>
    program.oneAtATime(${JSON.stringify(shared)}, () => (console.log('in'), new Promise(() => setInterval(() => {}, 1000)))))`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', '--eval', program],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  let waited = false;
  const next = oneAtATime(
    shared,
    async () => 'next',
    () => {
      waited = true;
      child.kill('SIGKILL');
    },
  );
  expect(await next).toBe('next');
  expect(waited).toBe(true);
});
