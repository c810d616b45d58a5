// What components need around them: a router that remembers where it was sent, and a person who types.

import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactElement } from 'react';

// Asking each element of a long form whether it is hidden takes jsdom minutes.
configure({ defaultHidden: true });

/** Draws a component; `visited` holds what it asked of the router. */
export function stage(element: ReactElement) {
  const visited: string[] = [];
  const router = {
    back: () => visited.push('back'),
    forward: () => visited.push('forward'),
    refresh: () => visited.push('refresh'),
    push: (href: string) => visited.push(`push ${href}`),
    replace: (href: string) => visited.push(`replace ${href}`),
    prefetch: () => undefined,
  } as unknown as AppRouterInstance;
  const within = (inner: ReactElement) => (
    <AppRouterContext.Provider value={router}>{inner}</AppRouterContext.Provider>
  );
  const drawn = render(within(element));
  return {
    ...drawn,
    redraw: (inner: ReactElement) => drawn.rerender(within(inner)),
    visited,
    user: userEvent.setup(),
  };
}
