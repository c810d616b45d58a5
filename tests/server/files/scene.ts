// What most upload tests start from: a site, an applicant with a draft, and a stranger.

import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/policy/actor';
import { application, person } from './fixture';
import { pdf } from './media';
import { begin, uploadAs, type Place } from './stock-client';
import { openSite, type Site } from './test-site';

export type Scene = {
  site: Site;
  applicant: Actor;
  stranger: Actor;
  /** A row of the applicant's draft. */
  place: Place;
  /** Headers of the applicant's requests. */
  me: Record<string, string>;
};

/** Opens a scene for the test file that calls it; its members stand once the tests run. */
export function useScene(): Scene {
  const scene = {} as Scene;
  beforeAll(async () => {
    const site = await openSite();
    const applicant = await person('applicant');
    const stranger = await person('applicant');
    const applicationId = await application(applicant.userId);
    const place = { applicationId, sectionId: 'education', rowId: randomUUID(), kind: 'diploma' };
    Object.assign(scene, { site, applicant, stranger, place, me: site.as(applicant) });
  });
  afterAll(() => scene.site.close());
  return scene;
}

/** A signed address for a PDF of so many bytes. */
export async function addressFor(
  { site, me, place }: Scene,
  size: number,
  hash: string | null = null,
): Promise<string> {
  const file = { name: 'a.pdf', size, type: 'application/pdf' };
  return (await begin(site, me, place, file, hash)).url;
}

/** The id that an address is for. */
export const idOf = (url: string) => new URL(url).searchParams.get('x-ut-custom-id') ?? '';

/** 200,000 bytes in four frames, no two of them alike. */
export const content = pdf(200_000);

/** Uploads a file into a row of its own and returns its id. */
export async function uploaded(
  { site, me, place }: Scene,
  bytes: Buffer<ArrayBuffer> = content,
  name = '证书.pdf',
  type = 'application/pdf',
): Promise<string> {
  const files = [new File([bytes], name, { type })];
  const [made] = await uploadAs(site, me, { ...place, rowId: randomUUID() }, files);
  return made?.customId ?? '';
}

/** Asks for a file as somebody, or as nobody. */
export const get = (
  { site }: Scene,
  id: string,
  actor: Actor | null,
  headers: Record<string, string> = {},
) =>
  fetch(`${site.origin}/api/files/${id}`, {
    headers: { ...(actor === null ? {} : site.as(actor)), ...headers },
  });
