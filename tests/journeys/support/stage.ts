// The built site and a browser for one test file, and whether its pages complained.

import type { Browser, Page } from 'playwright-core';
import type { Actor } from '@/lib/domain/policy/actor';
import { openBrowser } from '../../support/browser';
import { openSite, type Site } from '../../support/site';
import { visitor, type Visitor } from './person';
import { signedInAs } from './principals';

export type Stage = {
  readonly site: Site;
  readonly browser: Browser;
  /** A window of its own, signed in as nobody. */
  readonly window: (width?: number) => Promise<Page>;
  /** A window in which the actor is signed in, at a place. */
  readonly pageOf: (actor: Actor, place?: string, width?: number) => Promise<Page>;
  /** Script errors and refused resources of every window so far. */
  readonly complaints: () => string[];
};

/** Opens site and browser after what the test file prepared before, and closes them at its end. */
export function useStage(): Stage {
  const visitors: Visitor[] = [];
  const window = async (width?: number) => {
    const opened = await visitor(stage.browser, width);
    visitors.push(opened);
    return opened.page;
  };
  const pageOf = async (actor: Actor, place = '/home', width?: number) => {
    const page = await window(width);
    await signedInAs(page.context(), stage.site.origin, actor);
    await page.goto(stage.site.origin + place);
    return page;
  };
  const complaints = () => visitors.flatMap((each) => each.complaints);
  const stage = { window, pageOf, complaints } as { -readonly [K in keyof Stage]: Stage[K] };
  beforeAll(async () => {
    stage.site = await openSite();
    stage.browser = await openBrowser();
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.site?.stop();
  });
  return stage;
}

/** The last test of a file. */
export function expectNoComplaints({ complaints }: Stage): void {
  test('no page complained of a script error or a refused resource', () => {
    // check:two-processes kills processes: an act in flight is lost, which the proxy's log counts
    const lost = process.env['TWO_PROCESSES'] ? / 502 \(Bad Gateway\)$/ : /^$/;
    expect(complaints().filter((complaint) => !lost.test(complaint))).toEqual([]);
  });
}
