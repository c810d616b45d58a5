// The contract of uploads: the library's protocol, which nobody has promised to keep, and ours.

import { db } from '@/lib/server/db';
import { addressContract } from './addresses';
import type { ContractSite } from './contract-site';
import { downloadContract } from './downloads';
import { limitsContract } from './limits';
import { sendingContract } from './sending';

/** Every check, against the site that `open` opens once for the test file. */
export function uploadContract(open: () => Promise<ContractSite>): void {
  let opened: ContractSite;
  const site = () => opened;
  beforeAll(async () => {
    opened = await open();
  });
  beforeEach(async () => {
    await db().rateBucket.deleteMany();
    await db().attachment.deleteMany({ where: { applicationId: opened.applicationId } });
  });
  afterAll(() => opened.close());

  describe('sending', () => sendingContract(site));
  describe('addresses', () => addressContract(site));
  describe('limits', () => limitsContract(site));
  describe('downloads', () => downloadContract(site));
}
