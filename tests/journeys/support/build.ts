// What the production build says of itself: every page, route and server action.

import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(process.cwd(), '.next', file), 'utf8'));

/** The URL patterns of all pages and route handlers. */
export const allRoutes = (): string[] =>
  Object.values(read('app-path-routes-manifest.json') as Record<string, string>);

export type ServerAction = { readonly id: string; readonly name: string };

type Manifest = { node: Record<string, { exportedName: string }> };

/** Every server action with the id by which the network calls it. */
export const allActions = (): ServerAction[] =>
  Object.entries((read('server/server-reference-manifest.json') as Manifest).node).map(
    ([id, { exportedName }]) => ({ id, name: exportedName }),
  );

/** Calls an action as a browser would; answers what it returned. */
export async function callAction(
  origin: string,
  page: string,
  action: ServerAction,
  input: unknown,
  cookie: string,
): Promise<unknown> {
  const answer = await fetch(origin + page, {
    method: 'POST',
    headers: {
      'next-action': action.id,
      'content-type': 'text/plain;charset=UTF-8',
      origin,
      ...(cookie !== '' && { cookie }),
    },
    body: JSON.stringify([input]),
  });
  const line = (await answer.text()).split('\n').find((each) => each.startsWith('1:'));
  return line === undefined ? { status: answer.status } : JSON.parse(line.slice(2));
}
