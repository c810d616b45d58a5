// Knows how the file store lies on a server that speaks S3: MinIO, Ceph and others of the operator's.
//
// S3 cannot append: an incoming object is a row of parts named by where they begin, and becomes one
// object when it is committed. No file is larger than a few dozen MiB, so that is one request.

import 'server-only';
import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { S3Settings } from '../env';
import { checkedKey, KeyTaken, type Area, type FileStore, type StoredObject } from './store';

type Listed = StoredObject & { readonly size: number };

const entry = /<Contents>(.*?)<\/Contents>/gs;
const textOf = (xml: string, tag: string): string =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1] ?? '';

const partName = (key: string, at: number) =>
  `incoming/${checkedKey(key)}/${String(at).padStart(12, '0')}`;

class Bucket {
  private readonly client: AwsClient;

  constructor(private readonly settings: S3Settings) {
    const { accessKey: accessKeyId, secretKey: secretAccessKey, region } = settings;
    this.client = new AwsClient({
      accessKeyId,
      secretAccessKey,
      region,
      service: 's3',
      retries: 3,
    });
  }

  /** @throws for every answer but success and those of `also`. */
  async ask(
    method: string,
    path: string,
    init: { body?: Uint8Array<ArrayBuffer>; headers?: Record<string, string> } = {},
    also: readonly number[] = [],
  ): Promise<Response> {
    const url = `${this.settings.bucketUrl}/${path}`;
    // The server compares: bytes that changed on the line are not stored.
    const digest = createHash('sha256')
      .update(init.body ?? '')
      .digest('hex');
    const headers = { ...init.headers, 'x-amz-content-sha256': digest };
    const answer = await this.client.fetch(url, { ...init, headers, method });
    if (answer.ok || also.includes(answer.status)) return answer;
    throw new Error(`the S3 server answers ${answer.status} to ${method}`);
  }

  async *list(prefix: string): AsyncGenerator<Listed> {
    for (let next = ''; ;) {
      const query = new URLSearchParams({ 'list-type': '2', prefix });
      if (next !== '') query.set('continuation-token', next);
      const xml = await (await this.ask('GET', `?${query}`)).text();
      for (const [, object = ''] of xml.matchAll(entry))
        yield {
          key: textOf(object, 'Key').slice(prefix.length),
          size: Number(textOf(object, 'Size')),
          changedAt: new Date(textOf(object, 'LastModified')),
        };
      if (textOf(xml, 'IsTruncated') !== 'true') return;
      next = textOf(xml, 'NextContinuationToken');
    }
  }

  async size(path: string): Promise<number | null> {
    const answer = await this.ask('HEAD', path, {}, [404]);
    return answer.status === 404 ? null : Number(answer.headers.get('content-length'));
  }

  async read(path: string, start: number, length: number): Promise<Buffer> {
    if (length === 0) return Buffer.alloc(0);
    const headers = { range: `bytes=${start}-${start + length - 1}` };
    const answer = await this.ask('GET', path, { headers }, [416]);
    if (answer.status === 416) return Buffer.alloc(0);
    const bytes = Buffer.from(await answer.arrayBuffer());
    // A server may answer with more than it was asked for.
    const from = answer.status === 200 ? start : 0;
    return bytes.subarray(from, from + length);
  }
}

type Part = { readonly path: string; readonly start: number; readonly end: number };

/** The parts of an incoming object in their order. */
async function partsOf(bucket: Bucket, key: string): Promise<Part[]> {
  const prefix = `incoming/${checkedKey(key)}/`;
  const parts: Part[] = [];
  for await (const { key: at, size } of bucket.list(prefix))
    parts.push({ path: prefix + at, start: Number(at), end: Number(at) + size });
  return parts.toSorted((a, b) => a.start - b.start);
}

/** The store in a bucket that exists. */
export function s3Store(settings: S3Settings): FileStore {
  const bucket = new Bucket(settings);
  const stored = (key: string) => `stored/${checkedKey(key)}`;

  const size = async (area: Area, key: string) =>
    area === 'stored'
      ? bucket.size(stored(key))
      : ((await partsOf(bucket, key)).at(-1)?.end ?? null);

  const read = async (area: Area, key: string, start: number, length: number) => {
    if (area === 'stored') return bucket.read(stored(key), start, length);
    const wanted: Buffer[] = [];
    for (const part of await partsOf(bucket, key)) {
      const [from, to] = [Math.max(start, part.start), Math.min(start + length, part.end)];
      if (from < to) wanted.push(await bucket.read(part.path, from - part.start, to - from));
    }
    return Buffer.concat(wanted);
  };

  const remove = async (area: Area, key: string) => {
    if (area === 'stored') return void (await bucket.ask('DELETE', stored(key), {}, [404]));
    for (const { path } of await partsOf(bucket, key)) await bucket.ask('DELETE', path, {}, [404]);
  };

  return {
    size,
    read,
    delete: remove,

    async append(key, at, bytes) {
      const present = await size('incoming', key);
      if (at === 0 ? present !== null : present !== at) throw new KeyTaken(key);
      await bucket.ask('PUT', partName(key, at), { body: new Uint8Array(bytes) });
    },

    async commit(key) {
      const whole = await read('incoming', key, 0, (await size('incoming', key)) ?? 0);
      if ((await bucket.size(stored(key))) !== null) throw new KeyTaken(key);
      // For servers that know it: two processes cannot both find the place empty.
      const headers = { 'if-none-match': '*' };
      const body = new Uint8Array(whole);
      const answer = await bucket.ask('PUT', stored(key), { body, headers }, [409, 412]);
      if (!answer.ok) throw new KeyTaken(key);
      await remove('incoming', key);
    },

    async *list(area) {
      if (area === 'stored') return yield* bucket.list('stored/');
      // An incoming object is as old as its newest part.
      const newest = new Map<string, Date>();
      for await (const { key: path, changedAt } of bucket.list('incoming/')) {
        const key = path.slice(0, path.indexOf('/'));
        const known = newest.get(key);
        if (known === undefined || known < changedAt) newest.set(key, changedAt);
      }
      for (const [key, changedAt] of newest) yield { key, changedAt };
    },
  };
}
