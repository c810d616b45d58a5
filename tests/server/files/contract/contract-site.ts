// What the contract of uploads needs of a site, in this process or behind HTTP.

import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { db } from '@/lib/server/db';
import { begin, put, sha256, type Place } from '../stock-client';

export type Headers = Record<string, string>;

export type ContractSite = {
  readonly origin: string;
  /** Of the applicant whose draft it is. */
  readonly me: Headers;
  readonly applicantId: string;
  readonly applicationId: string;
  /** Everybody who has no business with the draft, by who they are. */
  readonly strangers: Readonly<
    Record<'anotherApplicant' | 'anotherUnit' | 'endedSession', Headers>
  >;
  /** Takes a file off as the applicant, or as another applicant; the code of the answer. */
  readonly remove: (attachmentId: string, as: 'me' | 'anotherApplicant') => Promise<string>;
  readonly close: () => Promise<void>;
};

/** A row of the draft that no other check uses. */
export const placeOn = ({ applicationId }: ContractSite): Place => ({
  applicationId,
  sectionId: 'education',
  rowId: randomUUID(),
  kind: 'diploma',
});

/** A signed address for a PDF of so many bytes. */
export async function addressFor(
  site: ContractSite,
  size: number,
  hash: string | null = null,
): Promise<string> {
  const file = { name: '证书.pdf', size, type: 'application/pdf' };
  return (await begin(site, site.me, placeOn(site), file, hash)).url;
}

export const idOf = (url: string) => new URL(url).searchParams.get('x-ut-custom-id') ?? '';

/** Uploads a PDF and returns its id. */
export async function sent(site: ContractSite, bytes: Buffer<ArrayBuffer>): Promise<string> {
  const url = await addressFor(site, bytes.length, sha256(bytes));
  expect(await put(url, site.me, bytes)).toMatchObject({ status: 200 });
  return idOf(url);
}

export const download = (site: ContractSite, id: string, headers: Headers = site.me) =>
  fetch(`${site.origin}/api/files/${id}`, { headers });

export const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

export const rangeStart = async (url: string, headers: Headers): Promise<number> => {
  const answer = await fetch(url, { method: 'HEAD', headers });
  return Number(answer.headers.get('x-ut-range-start'));
};

export const rowsOf = ({ applicationId }: ContractSite) =>
  db().attachment.count({ where: { applicationId } });

/** Sends the start of a body from byte `start` on, then cuts the connection. */
export const breakOff = (url: string, headers: Headers, bytes: Buffer, start = 0) =>
  new Promise<void>((done) => {
    const more = { 'content-type': 'multipart/form-data; boundary=b', range: `bytes=${start}-` };
    const sending = httpRequest(url, { method: 'PUT', headers: { ...headers, ...more } });
    sending.on('error', () => setTimeout(done, 200));
    sending.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n');
    sending.write(bytes, () => setTimeout(() => sending.destroy(new Error('cut')), 200));
  });
