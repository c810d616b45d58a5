import { randomUUID } from 'node:crypto';
import { formComposition } from '@/lib/domain/forms/form';
import { Refusal } from '@/lib/domain/refusal';
import type { Row } from '@/lib/domain/sections/field';
import { saveSection } from '@/lib/server/commands/save-section';
import { db } from '@/lib/server/db';
import { renderPdf } from '@/lib/server/print/render-pdf';
import { checkPage } from '@/lib/server/queries/check-page';
import { editPage } from '@/lib/server/queries/edit-section';
import { printSource } from '@/lib/server/queries/print-source';
import { reviewPage } from '@/lib/server/queries/review-page';
import { submit } from '@/prisma/seed/world/applications';
import { attach, certificate } from '@/prisma/seed/world/files';
import { contextOf } from '@/prisma/seed/world/people';
import { madeUp, register } from '@/tests/domain/sections/made-up';
import { exampleRows } from '@/tests/domain/sections/samples';
import { outcome, readyDraft, useWorld } from '@/tests/support/world';
import { bare, bodyText, readPdf } from '../print/read-pdf';

register();

/** From now on the application's form asks for the made-up section, too. */
async function askFor(applicationId: string): Promise<void> {
  const { formVersion } = await db().application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { formVersion: { select: { content: true } } },
  });
  const { sections } = formComposition.parse(formVersion.content);
  const asked = { id: madeUp.id, minRows: 1, mandatoryAttachments: ['log'] };
  const { id } = await db().formVersion.create({
    data: { name: randomUUID(), content: { sections: [...sections, asked] } },
    select: { id: true },
  });
  await db().application.update({ where: { id: applicationId }, data: { formVersionId: id } });
}

const world = useWorld();

it('a section that was added by its definition and one line goes the whole way', async () => {
  const { applicant, id } = await readyDraft(world);
  const ctx = contextOf(applicant);
  const rows = exampleRows(madeUp).map((row): Row => ({ ...row, rowId: randomUUID() }));
  const [row] = rows;
  const save = (actor: typeof applicant, version: number, typed: Row[]) =>
    saveSection(contextOf(actor), {
      applicationId: id,
      sectionId: madeUp.id,
      version,
      rows: typed,
    });
  const problems = async () =>
    (await checkPage(applicant, id, new Date())).problems.map(({ message }) => message);

  expect(await outcome(save(applicant, 0, rows))).toBe('notFound');
  await askFor(id);
  expect(await problems()).toEqual(['“野外台站”还没有填写。']);

  const wrong = { ...row!, postcode: 'X', altitude: 9000 };
  const refusal: unknown = await save(applicant, 0, [wrong]).catch((error: unknown) => error);
  expect((refusal as Refusal).fieldErrors).toEqual({
    [`${row!.rowId}.postcode`]: '“台站邮编”应是 6 位数字。',
    [`${row!.rowId}.altitude`]: '“海拔”应是0 到 8848 之间的整数，请核对。',
  });

  await save(applicant, 0, rows);
  expect(await problems()).toEqual(['缺少附件“值守日志”，请上传。']);
  const place = { applicationId: id, sectionId: madeUp.id, rowId: row!.rowId, kind: 'log' };
  await attach(applicant, place, '日志.jpg', await certificate(applicant.name));
  const page = await editPage({ id, submissionCount: 0 }, madeUp.id, new Date());
  expect(page?.section).toMatchObject({ rows, problems: [] });
  expect(page?.menu.at(-1)).toMatchObject({ title: '野外台站', progress: 'complete' });

  await submit(applicant, id);
  const review = await reviewPage(world.unit, id, { now: new Date(), withEarlier: false });
  expect(review?.content.sections.at(-1)?.rows[0]?.fields).toContainEqual({
    key: 'altitude',
    label: '海拔',
    value: '3512 米',
  });
  await save(world.unit, 1, [{ ...row!, altitude: 4000 }]);
  expect(
    (await reviewPage(world.unit, id, { now: new Date(), withEarlier: false }))?.pending,
  ).toMatchObject([
    { title: '野外台站', rows: [{ fields: [{ before: '3512 米', after: '4000 米' }] }] },
  ]);

  const source = await printSource(ctx.actor, id, 'application', new Date());
  const pdf = readPdf(await renderPdf(await source.document()));
  const text = pdf.pages.map(bodyText).join('');
  for (const words of ['野外台站', '㐂𠮷台站', '3512 米', '每日八时观测。', '值守日志']) {
    expect(text).toContain(bare(words));
  }
});
