import { createHash } from 'node:crypto';
import { beijing, formatTableDate } from '@/lib/domain/beijing-time';
import { calendarDays } from '@/prisma/seed/data/calendar';
import { committees } from '@/prisma/seed/data/committees';
import { legalTexts, pledgeVersion } from '@/prisma/seed/data/legal-texts';
import { noticesFor } from '@/prisma/seed/data/notices';
import { roundsFor, windowsFor } from '@/prisma/seed/data/rounds';
import { siteEntries } from '@/prisma/seed/data/site-entries';

const now = beijing(2026, 11, 23, 12);

describe('the rounds that a new system starts with', () => {
  it('are open on the day of the start, whatever day that is', () => {
    for (const day of [
      beijing(2026, 11, 23),
      beijing(2027, 1, 1),
      beijing(2028, 10, 1, 9),
      beijing(2028, 10, 1, 10),
    ]) {
      const { year, applyFrom, applyTo } = windowsFor(day);
      expect(day >= applyFrom && day < applyTo).toBe(true);
      expect(applyTo).toEqual(beijing(year, 12, 31, 18));
    }
  });

  it('are those of the year, one for each committee', () => {
    const rounds = roundsFor(now);
    expect(rounds.map(({ committeeId }) => committeeId)).toEqual(committees.map(({ id }) => id));
    expect(rounds[0]).toMatchObject({
      year: 2026,
      applyFrom: beijing(2026, 10, 1, 10),
      unitReviewTo: beijing(2027, 1, 15, 18),
      supervisingReviewTo: beijing(2027, 1, 31, 18),
      pledgeVersion: '2026',
    });
  });
});

describe('the calendar', () => {
  it('works only at weekends that others have free', () => {
    const worked = calendarDays.filter(({ kind }) => kind === 'workday');
    expect(worked).toHaveLength(6);
    for (const { date } of worked) expect([0, 6]).toContain(date.getUTCDay());
  });

  it('has the two holidays of the region in 2026, to be checked by the operator', () => {
    const checked = calendarDays.filter(({ name }) => name.includes('以自治区当年通知为准'));
    expect(checked.map(({ date }) => formatTableDate(date))).toEqual([
      '2026-03-20',
      '2026-05-27',
      '2026-05-28',
      '2026-05-29',
    ]);
  });
});

describe('the texts that people agree to', () => {
  const textOf = (kind: string) => legalTexts.find((each) => each.kind === kind)?.text ?? '';

  it('have the pledge of the guide, word for word', () => {
    expect(textOf('pledge')).toBe(
      '本人承诺以上填报的内容和提交的材料完全真实有效，且网上填报与送审报表内容完全一致。' +
        '如申请人提交弄虚作假确认材料的，一经查实，不予受理确认申报或取消已确认的资格，' +
        '并从申报年度下一年度起 5 年内，不得申报专业技术资格',
    );
  });

  it('have a consent of nine items', () => {
    expect(textOf('consent').match(/^\d+\. /gm)).toHaveLength(9);
  });

  // A changed text must become a new version. Never mend a sum here without doing that.
  it('are the ones that were agreed to', () => {
    const sums = legalTexts.map(({ kind, version, text, sha256 }) => {
      expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
      return `${kind} ${version} ${sha256.slice(0, 16)}`;
    });
    expect(sums).toEqual([
      'consent 1.0 8d763b152acd6b0f',
      `pledge ${pledgeVersion} 5093d365f97595f5`,
    ]);
  });
});

describe('the home page', () => {
  it('has the three support telephones and the links of the guide', () => {
    const support = siteEntries.filter(({ section }) => section === 'support');
    expect(support.map(({ telephone }) => telephone)).toEqual([
      '0991-3193615',
      '0991-3193501',
      '0991-2887709',
      '0991-4650800',
    ]);
    expect(siteEntries.filter(({ section }) => section === 'link')).toHaveLength(6);
  });

  it('says of every committee contact that the notice decides', () => {
    const contacts = siteEntries.filter(({ section }) => section === 'committeeContact');
    expect(contacts).toHaveLength(committees.length);
    for (const { label } of contacts) expect(label).toContain('以当年通知为准');
  });
});

describe('the first notices', () => {
  it('tell the windows of the rounds', () => {
    const [arrangement] = noticesFor(now);
    expect(arrangement?.title).toBe('2026年度职称申报工作安排');
    expect(arrangement?.body).toContain('个人申报：2026-10-01 10:00 至 2026-12-31 18:00');
  });

  it('are published already', () => {
    for (const { publishedAt } of noticesFor(now)) expect(publishedAt <= now).toBe(true);
  });
});
