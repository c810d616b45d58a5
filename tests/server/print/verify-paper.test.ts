import jsQR from 'jsqr';
import sharp from 'sharp';
import type { Actor } from '@/lib/domain/policy/actor';
import { readCode } from '@/lib/domain/print/verify-code';
import { verdictSentences } from '@/lib/messages/print';
import { saveSection } from '@/lib/server/commands/save-section';
import { db } from '@/lib/server/db';
import { verificationOf } from '@/lib/server/print/verification';
import { printSource } from '@/lib/server/queries/print-source';
import { verifyPaper } from '@/lib/server/queries/verify-paper';
import { submit } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import { sendBack } from '../commands/acts';
import { storedSection } from '@/tests/server/commands/readings';
import { submitted, useWorld } from '@/tests/support/world';

const world = useWorld();

const codeOf = async (id: string, number: number): Promise<string> => {
  const where = { applicationId_number: { applicationId: id, number } };
  const { hash } = await db().submission.findUniqueOrThrow({ where, select: { hash: true } });
  return verificationOf(hash, '').code;
};

/** What a camera reads from the QR of the 评审表. */
async function scanned(id: string): Promise<string> {
  const document = await (await printSource(world.unit, id, 'reviewForm', new Date())).document();
  const svg = Buffer.from(document.verification?.svg ?? '');
  const { data, info } = await sharp(svg, { density: 300 })
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? '';
}

/** The title of the page that a QR opens. */
async function titleBehind(address: string): Promise<string> {
  const code = new URL(address).searchParams.get('code') ?? '';
  return verdictSentences[(await verifyPaper(code, 'a')).status].title;
}

async function changeAddress(applicant: Actor, id: string, address: string): Promise<void> {
  const { version, rows } = await storedSection(id, 'basic');
  const [row] = rows as Record<string, unknown>[];
  const input = { applicationId: id, sectionId: 'basic', version, rows: [{ ...row, address }] };
  await saveSection(contextOf(applicant), input);
}

describe('a paper', () => {
  it('is the present one until a new 上报, which has another code, and replaced afterwards', async () => {
    const { applicant, id } = await submitted(world);
    const first = await codeOf(id, 1);
    expect(await verifyPaper(first, 'a')).toEqual({
      status: 'current',
      name: '阿***·*例',
      unit: '示例县融媒体中心',
      displayName: '[自治区]新闻系列-新闻专业-高级记者',
      submissionNumber: 1,
    });
    await sendBack(world.unit, id);
    // The paper still equals what was sent last.
    expect(await verifyPaper(first, 'a')).toMatchObject({ status: 'current' });
    await db().opinion.updateMany({
      where: { applicationId: id },
      data: { settledAt: new Date() },
    });
    await submit(applicant, id);
    const second = await codeOf(id, 2);
    expect(second).not.toBe(first);
    expect(await verifyPaper(first, 'a')).toMatchObject({
      status: 'replaced',
      submissionNumber: 1,
    });
    expect(await verifyPaper(second, 'a')).toMatchObject({
      status: 'current',
      submissionNumber: 2,
    });
  });

  it('tells nothing but the masked name, unit, title and number', async () => {
    const { id } = await submitted(world);
    const verdict = await verifyPaper(await codeOf(id, 1), 'b');
    expect(Object.keys(verdict).toSorted()).toEqual([
      'displayName',
      'name',
      'status',
      'submissionNumber',
      'unit',
    ]);
  });

  it('carries a QR that opens the page with its code', async () => {
    const { id } = await submitted(world);
    const code = (await codeOf(id, 1)).replaceAll('-', '');
    expect(await scanned(id)).toBe(`http://localhost:3000/verify?code=${code}`);
  });

  it('says 已被新的上报替代 when it is scanned after a value was changed and sent again', async () => {
    const { applicant, id } = await submitted(world);
    const [first, before] = [await scanned(id), await codeOf(id, 1)];
    await sendBack(world.unit, id);
    await changeAddress(applicant, id, '喀什地区示例县新地址 8 号');
    await db().opinion.updateMany({
      where: { applicationId: id },
      data: { settledAt: new Date() },
    });
    await submit(applicant, id);
    expect(await codeOf(id, 2)).not.toBe(before);
    expect(await titleBehind(first)).toBe('已被新的上报替代');
    expect(await titleBehind(await scanned(id))).toBe('是当前的上报');
  });
});

it.each([
  ['0123-4567-89ab-cdef', '0123456789abcdef'],
  [' 0123 4567 89AB CDEF ', '0123456789abcdef'],
  ['０１２３４５６７８９ＡＢＣＤＥＦ', '0123456789abcdef'],
  ['O123-4567-89ab-cdeF', '0123456789abcdef'],
  ['0123', null],
  ['0123-4567-89ab-cdeg', null],
  ['a'.repeat(65), null],
  ["0123456789abcde%' OR 1", null],
])('the code %s is read as %s', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

describe('wrong codes', () => {
  const wrongCode = (n: number) => n.toString(16).padStart(16, '0');

  it('are unknown, and after ten of them nothing is answered, right or wrong', async () => {
    const { id } = await submitted(world);
    for (let n = 0; n < 10; n += 1) {
      expect(await verifyPaper(wrongCode(n), 'guesser')).toEqual({ status: 'unknown' });
    }
    const right = await codeOf(id, 1);
    expect(await verifyPaper(right, 'guesser')).toEqual({ status: 'tooMany' });
    expect(await verifyPaper(right, 'somebody else')).toMatchObject({ status: 'current' });
  });

  it('of another shape are not looked for, and cost nothing', async () => {
    for (let n = 0; n < 20; n += 1) {
      expect(await verifyPaper('RSSQ00000001', 'typist')).toEqual({ status: 'noCode' });
    }
  });

  it('right codes are not held up: fifty papers of an office in a row', async () => {
    const code = await codeOf((await submitted(world)).id, 1);
    for (let n = 0; n < 50; n += 1) {
      expect(await verifyPaper(code, 'office')).toMatchObject({ status: 'current' });
    }
  });
});
