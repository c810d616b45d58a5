import './browser-globals';
import { act, screen, waitFor } from '@testing-library/react';
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { SessionWatch } from '@/components/layout/session-watch';
import { tellSession } from '@/components/ui/session-signals';
import { answered } from '@/components/ui/use-act';
import { failure } from './section-props';
import { stage } from './stage';

const warnBefore = 5 * 60_000;
const hour = 60 * 60_000;
const now = new Date('2026-11-23T04:03:05Z');

type More = { readonly path?: string; readonly answer?: 'signedOut' };

function watch(idle: number, left: number, { answer }: More = {}) {
  const asked: unknown[] = [];
  const drawing = (path: string) => (
    <PathnameContext.Provider value={path}>
      <SessionWatch
        account="me"
        session={{ idle, left, now }}
        stay={(input) => {
          asked.push(input);
          return Promise.resolve(
            answer ? failure(answer, '登录已过期。') : { ok: true, data: undefined },
          );
        }}
      />
    </PathnameContext.Provider>
  );
  const drawn = stage(drawing('/home'));
  return { ...drawn, asked, go: (path: string) => drawn.redraw(drawing(path)) };
}
const warning = () => screen.queryByText(/^登录将于 \d\d:\d\d:\d\d 结束：/);
const over = () => screen.queryByText(/^登录已经结束/);
const pause = (ms: number) => act(() => new Promise((wake) => setTimeout(wake, ms)));

describe('a session that ends soon', () => {
  it('says so in time, and goes on when the person wants', async () => {
    const { user, asked } = watch(warnBefore + 300, 12 * hour);
    expect(warning()).toBeNull();
    await waitFor(() => expect(warning()).not.toBeNull());
    await user.click(screen.getByText('继续使用'));
    expect(asked).toEqual([{}]);
    expect(warning()).toBeNull();
  });

  it('says when, by the clock of the server', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(now.getTime() - 2 * hour);
    watch(60_000, 12 * hour);
    expect(await screen.findByText(/^登录将于 12:04:05 结束：/)).toBeVisible();
    jest.restoreAllMocks();
  });

  it('is not announced while actions are answered', async () => {
    watch(warnBefore + 400, 12 * hour);
    for (let at = 0; at < 4; at += 1) {
      await pause(200);
      act(() => void window.dispatchEvent(new Event(answered)));
    }
    expect(warning()).toBeNull();
  });

  it('is not announced while pages are opened, here or in another tab', async () => {
    const { go } = watch(warnBefore + 400, 12 * hour);
    await pause(250);
    go('/applications');
    await pause(250);
    tellSession('me');
    await pause(250);
    expect(warning()).toBeNull();
    await waitFor(() => expect(warning()).not.toBeNull());
  });

  it('after a working day asks to save and to sign in again', async () => {
    watch(2 * hour, warnBefore - 1000);
    await waitFor(() => expect(warning()).not.toBeNull());
    expect(screen.getByText(/每次登录最长 12 小时。请先保存/)).toBeVisible();
    expect(screen.queryByText('继续使用')).toBeNull();
  });
});

describe('a session that is over', () => {
  it('is said when nothing was asked in time, with the way to sign in again', async () => {
    watch(300, 12 * hour);
    await waitFor(() => expect(over()).not.toBeNull());
    expect(screen.getByText('在新窗口重新登录')).toHaveAttribute('target', '_blank');
  });

  it('is said when the server knew before us', async () => {
    const { user } = watch(warnBefore - 1000, 12 * hour, { answer: 'signedOut' });
    await user.click(await screen.findByText('继续使用'));
    expect(await screen.findByText('登录已过期。')).toBeVisible();
  });

  it.each([
    ['by 退出', null],
    ['by somebody else who signed in', 'somebody'],
  ])('is said when it was ended in another tab %s', async (_, signal) => {
    watch(2 * hour, 12 * hour);
    await act(async () => tellSession(signal));
    await waitFor(() => expect(over()).not.toBeNull());
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    // a save that was on its way is answered to whoever is signed in now
    act(() => void window.dispatchEvent(new Event(answered)));
    expect(over()).not.toBeNull();
  });

  it('is not said any more after signing in again in another tab', async () => {
    watch(2 * hour, 12 * hour);
    tellSession(null);
    await waitFor(() => expect(over()).not.toBeNull());
    tellSession('me');
    await waitFor(() => expect(over()).toBeNull());
  });
});
