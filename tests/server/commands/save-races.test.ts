import { Client } from 'pg';
import { saveSection } from '@/lib/server/commands/save-section';
import { submitApplication } from '@/lib/server/commands/submit-application';
import { db } from '@/lib/server/db';
import { contextOf } from '@/prisma/seed/world/people';
import { actOn, outcome, readyDraft, useWorld } from '@/tests/support/world';
import { acts, pledge } from './acts';
import { rowsFor, storedSection } from './readings';

describe('saving while it goes up', () => {
  const world = useWorld();

  /** What the submission froze of a section. */
  async function frozen(applicationId: string, sectionId: string): Promise<unknown> {
    const { content } = await db().submission.findFirstOrThrow({ where: { applicationId } });
    return (content as { rows: Record<string, unknown> }).rows[sectionId];
  }

  // Rows that no row of another section points at: they are saved with new ids.
  it.each(['work-history', 'basic'])(
    '%s: what was saved is in the submission, or it is refused, twenty times',
    async (sectionId) => {
      for (let turn = 0; turn < 20; turn += 1) {
        const { applicant, id } = await readyDraft(world);
        const before = await storedSection(id, sectionId);
        const rows = await rowsFor(sectionId, world.unitId);
        const input = { applicationId: id, sectionId, version: 1, rows };
        const act = { ...(await actOn(id)), ...pledge };
        const [save, submit] = await Promise.all([
          outcome(saveSection(contextOf(applicant), input)),
          outcome(submitApplication(contextOf(applicant), act)),
        ]);
        const stored = await storedSection(id, sectionId);
        expect(submit).toBe('done');
        expect(['done', 'locked']).toContain(save);
        expect(stored).toEqual(save === 'done' ? { rows, version: 2 } : before);
        expect(await frozen(id, sectionId)).toEqual(stored.rows);
      }
    },
  );

  it('three sections and 上报 at once: each is saved or locked, and it goes up', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const { applicant, id } = await readyDraft(world);
      const save = async (sectionId: string) => {
        const rows = await rowsFor(sectionId, world.unitId);
        return outcome(
          saveSection(contextOf(applicant), { applicationId: id, sectionId, version: 1, rows }),
        );
      };
      const answers = await Promise.all([
        save('basic'),
        save('summary'),
        save('work-history'),
        acts.submit(applicant, id),
      ]);
      expect(answers.filter((answer) => !['done', 'locked'].includes(answer))).toEqual([]);
      expect(answers.at(-1)).toBe('done');
    }
  });

  it('a save that waits for somebody else too long says that the system is busy', async () => {
    const { applicant, id } = await readyDraft(world);
    const rows = await rowsFor('achievements', world.unitId);
    const other = new Client({ connectionString: process.env['DATABASE_URL'] });
    await other.connect();
    try {
      await other.query('BEGIN');
      await other.query('SELECT 1 FROM "Application" WHERE id = $1 FOR UPDATE', [id]);
      const input = { applicationId: id, sectionId: 'achievements', version: 1, rows };
      const answer = await outcome(saveSection(contextOf(applicant), input)).catch(String);
      expect(answer).toBe('busy');
    } finally {
      await other.end();
    }
  });
});
