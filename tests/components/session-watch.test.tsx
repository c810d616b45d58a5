import './browser-globals';
import { act, screen, waitFor } from '@testing-library/react';
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { SessionWatch } from '@/components/layout/session-watch';
import { answered } from '@/components/ui/use-act';
import { stage } from './stage';

const warnBefore = 5 * 60_000;
const hour = 60 * 60_000;

class Channel extends EventTarget {
  postMessage() {}
  close() {}
}
beforeAll(() => Object.assign(globalThis, { BroadcastChannel: Channel }));

function watch(idle: number, latest: number) {
  const asked: unknown[] = [];
  const drawn = stage(
    <PathnameContext.Provider value="/home">
      <SessionWatch
        account="me"
        session={{ idle, latest: new Date(Date.now() + latest) }}
        stay={(input) => {
          asked.push(input);
          return Promise.resolve({ ok: true, data: undefined });
        }}
      />
    </PathnameContext.Provider>,
  );
  return { ...drawn, asked };
}
const warning = () => screen.queryByText(/^登录将于 \d\d:\d\d:\d\d 结束$/);

describe('a session that ends soon', () => {
  it('says so in time, and goes on when the person wants', async () => {
    const { user, asked } = watch(warnBefore + 300, 12 * hour);
    expect(warning()).toBeNull();
    await waitFor(() => expect(warning()).not.toBeNull());
    await user.click(screen.getByText('继续使用'));
    expect(asked).toEqual([{}]);
    expect(warning()).toBeNull();
  });

  it('is not announced while actions are answered', async () => {
    watch(warnBefore + 400, 12 * hour);
    for (let at = 0; at < 4; at += 1) {
      await new Promise((wake) => setTimeout(wake, 200));
      act(() => void window.dispatchEvent(new Event(answered)));
    }
    expect(warning()).toBeNull();
  });

  it('after a working day asks to save and to sign in again', async () => {
    watch(2 * hour, warnBefore - 1000);
    await waitFor(() => expect(warning()).not.toBeNull());
    expect(screen.getByText(/请先保存，再退出重新登录/)).toBeVisible();
    expect(screen.queryByText('继续使用')).toBeNull();
  });
});
