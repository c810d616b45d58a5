import { db } from '@/lib/server/db';
import { everybody, useAccessWorld, type Who } from './support/access-world';
import { attemptsOn, ofNobody } from './support/attempts';
import { allActions, callAction } from './support/build';
import { cookieOf } from './support/principals';

jest.setTimeout(240_000);
const at = useAccessWorld();
const { attempts, withTheirOwnTests, mayAct } = attemptsOn(at);

test('every server action of the build is tried here', () => {
  const tried = [...Object.keys(attempts), ...Object.keys(withTheirOwnTests), ...ofNobody];
  expect(tried.toSorted()).toEqual(
    allActions()
      .map(({ name }) => name)
      .toSorted(),
  );
});

const state = () =>
  db().application.findUniqueOrThrow({
    where: { id: at.applicationId },
    include: {
      sections: true,
      events: true,
      opinions: true,
      recommendations: true,
      attachments: true,
      publicities: { include: { publicity: true } },
      objections: true,
    },
  });

async function codeOf(name: string, input: unknown, who: Who): Promise<unknown> {
  const action = allActions().find((each) => each.name === name);
  if (action === undefined) throw new Error(`no action ${name}`);
  // Posted to a page that has nothing to do with it: the page protects nothing.
  const answer = await callAction(at.site.origin, '/home', action, input, at.cookies[who]);
  return (answer as { code?: string }).code ?? 'done';
}

const denials = [
  ...Object.entries(attempts).map(([name, { input, mayTry }]) => [name, input, mayTry] as const),
  ...Object.entries(withTheirOwnTests).map(
    ([name, input]) => [name, input, mayAct[name as keyof typeof mayAct]] as const,
  ),
];

describe.each(denials)('%s', (name, input, allowed) => {
  test.each(everybody.filter((who) => !allowed.includes(who)))(
    '%s hears nothing of it',
    async (who) => {
      const before = await state();
      const expected = who === 'anonymous' ? 'signedOut' : 'notFound';
      expect(await codeOf(name, input(), who)).toBe(expected);
      expect(await state()).toEqual(before);
    },
  );
});

test.each(Object.entries(attempts))(
  '%s is not hidden from those whom it concerns',
  async (name, { input, mayTry }) => {
    for (const who of mayTry) expect(await codeOf(name, input(), who)).not.toBe('notFound');
  },
);

test.each(ofNobody)('%s refuses what is not of its shape, for everybody', async (name) => {
  for (const who of everybody) {
    const code = await codeOf(name, { surprise: true }, who);
    expect(['invalid', 'signedOut', 'tooMany']).toContain(code);
  }
});

test('what is ended or changed opens nothing', async () => {
  const ended = await cookieOf(at.actors.owner);
  await db().session.deleteMany({ where: { userId: at.actors.owner.userId } });
  for (const cookie of [ended, `${ended}x`, ended.replace('=', '=x')]) {
    const answer = await fetch(`${at.site.origin}/home`, {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(answer.headers.get('location')).toContain('/login');
  }
});
