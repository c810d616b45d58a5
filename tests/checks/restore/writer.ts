// People who go on making applications, saving sections and attaching files, and write down what
// they were told is done.

import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Actor } from '@/lib/domain/policy/actor';
import type { Row } from '@/lib/domain/sections/field';
import { createApplication } from '@/lib/server/commands/create-application';
import { saveSection } from '@/lib/server/commands/save-section';
import { sealAudit } from '@/lib/server/audit-chain/seal';
import { filledDraft, targetOf, type Target } from '@/prisma/seed/world/applications';
import { attach } from '@/prisma/seed/world/files';
import {
  actorOf,
  approveUnit,
  contextOf,
  makeAdministrator,
  makePerson,
  makeReceivingUnit,
  registerUnitIn,
} from '@/prisma/seed/world/people';
import { query } from '../../bench/database';
import { saverOf } from '../../bench/people';
import { pdf } from '../../server/files/media';
import type { Entry, Stored } from './ledger';
import { sectionIn, stateOf } from './state';

export type Writers = {
  readonly ledger: readonly Entry[];
  /** Lets everybody finish what is under way. */
  readonly stop: () => Promise<void>;
};

type Place = { readonly url: string; readonly dataDir: string };
type Act = (
  work: () => Promise<unknown>,
  stored: () => Promise<Stored & { key: string }>,
) => Promise<void>;

/** The clock that commits are stamped with. */
export async function databaseNow(url: string): Promise<number> {
  const [row] = await query(url, 'SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now');
  return Number(row?.['now']);
}

let serial = 20_000;
async function newDraft(target: Target): Promise<{ applicant: Actor; id: string }> {
  serial += 1;
  const applicant = await actorOf(await makePerson('示例申报人', serial), 'applicant');
  const { id } = await createApplication(contextOf(applicant), target);
  return { applicant, id };
}

/** One new application after the other. */
async function applies(target: Target, act: Act): Promise<void> {
  let made = { id: '', applicant: '' };
  await act(
    async () => {
      const { id, applicant } = await newDraft(target);
      made = { id, applicant: applicant.userId };
    },
    async () => ({ key: `application ${made.id}`, version: 0, digest: made.applicant }),
  );
}

/** A new person's application with ten files in it. */
async function attaches({ url }: Place, target: Target, act: Act): Promise<void> {
  let draft = { id: '', applicant: {} as Actor };
  await act(
    async () => {
      draft = await newDraft(target);
    },
    async () => ({
      key: `application ${draft.id}`,
      version: 0,
      digest: draft.applicant.userId,
    }),
  );
  for (let each = 0; each < 10; each += 1) {
    serial += 1;
    const bytes = pdf(20_000 + serial);
    const name = `${serial}.pdf`;
    const row = { sectionId: 'education', rowId: randomUUID(), kind: 'diploma' };
    await act(
      () => attach(draft.applicant, { applicationId: draft.id, ...row }, name, bytes),
      async () => {
        const [file] = await query(url, 'SELECT id FROM "Attachment" WHERE name = $1', [name]);
        const digest = createHash('sha256').update(bytes).digest('hex');
        return { key: `file ${String(file?.['id'])}`, version: 0, digest };
      },
    );
  }
}

/** Somebody with a full draft who saves one section again and again. */
async function makeSaver({ url }: Place, target: Target, unitId: string) {
  serial += 1;
  const applicant = await actorOf(await makePerson('示例申报人', serial), 'applicant');
  const id = await filledDraft(applicant, target, unitId);
  const { sectionId, version, rows, field } = await saverOf({ applicant, id }, 'education');
  let [saved, said] = [version, 0];
  return (act: Act) =>
    act(
      async () => {
        said += 1;
        const typed = rows.map((row): Row => ({ ...row, [field]: `示例 ${said}` }));
        const input = { applicationId: id, sectionId, version: saved, rows: typed };
        saved = (await saveSection(contextOf(applicant), input)).version;
      },
      async () => ({
        key: `section ${id} ${sectionId}`,
        ...(await sectionIn(url, id, sectionId)),
      }),
    );
}

/** Makes a unit and people in the database of `env()`, and sets them to work. */
export async function startWriters(place: Place): Promise<Writers> {
  const target = await targetOf('news', 1);
  const bureau = await makeReceivingUnit('示例县委宣传部', 1);
  const grant = { role: 'supervisingAdmin', unitId: bureau } as const;
  const supervisor = await makeAdministrator('supervisor', '主管示例', grant);
  const { unitId } = await registerUnitIn('示例县融媒体中心', 2, bureau, { name: '古丽·示例' });
  await approveUnit(unitId, await actorOf(supervisor, 'supervisingAdmin'));
  const savers = [await makeSaver(place, target, unitId), await makeSaver(place, target, unitId)];
  const ledger: Entry[] = [];
  for (const [key, stored] of await stateOf(place.url, place.dataDir))
    ledger.push({ key, ...stored, started: 0, acknowledged: 0 });
  const act: Act = async (work, stored) => {
    const started = await databaseNow(place.url);
    await work();
    const acknowledged = await databaseNow(place.url);
    ledger.push({ ...(await stored()), started, acknowledged });
  };
  const end = new AbortController();
  const goOn = async (step: () => Promise<unknown>) => {
    while (!end.signal.aborted) await step();
  };
  const working = Promise.all([
    goOn(() => applies(target, act)),
    goOn(() => attaches(place, target, act)),
    ...savers.map((save) => goOn(() => save(act))),
    goOn(() => sealAudit().then(() => wait(500))),
  ]);
  // Said when it is waited for.
  working.catch(() => undefined);
  return {
    ledger,
    stop: async () => {
      end.abort();
      await working;
    },
  };
}
