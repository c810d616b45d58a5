import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { diskStore } from '@/lib/server/files/disk-store';
import { s3Store } from '@/lib/server/files/s3-store';
import type { FileStore } from '@/lib/server/files/store';
import { storeContract } from './store-contract';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zc-store-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the store on a disk', () => {
  storeContract(() => diskStore(path.join(folder, 'disk')));
});

describe('the store on a server that speaks S3', () => {
  const bucket = 'zhicheng-test';
  let store: FileStore;
  let server: S3rver;

  beforeAll(async () => {
    server = new S3rver({
      address: '127.0.0.1',
      port: 0,
      silent: true,
      directory: path.join(folder, 's3'),
      configureBuckets: [{ name: bucket, configs: [] }],
    });
    const { port } = await server.run();
    store = s3Store({
      bucketUrl: `http://127.0.0.1:${port}/${bucket}`,
      region: 'us-east-1',
      // those that this server knows
      accessKey: 'S3RVER',
      secretKey: 'S3RVER',
    });
  });
  afterAll(() => server.close());

  storeContract(() => store);
});

// The server above does not verify signatures. One of yours does: TEST_S3_ENDPOINT, _BUCKET,
// _ACCESS_KEY and _SECRET_KEY of an empty bucket run the same contract against it.
const given = (name: string) => process.env[`TEST_S3_${name}`] ?? '';
const onServerOfYours = given('ENDPOINT') === '' ? describe.skip : describe;

onServerOfYours('the store on the S3 server of TEST_S3_ENDPOINT', () => {
  const settings = {
    bucketUrl: `${given('ENDPOINT')}/${given('BUCKET')}`,
    region: 'us-east-1',
    accessKey: given('ACCESS_KEY'),
    secretKey: given('SECRET_KEY'),
  };
  storeContract(() => s3Store(settings));

  it('refuses a key that the server does not know', async () => {
    const wrong = s3Store({ ...settings, secretKey: 'wrong' });
    await expect(wrong.append('00-x', 0, Buffer.from('x'))).rejects.toThrow('answers 403');
  });
});
