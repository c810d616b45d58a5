// A record of each register as somebody types it, and how they change it afterwards.

import type { RegisterId } from '@/lib/domain/registers/registry';
import { syntheticCreditCode } from '@/prisma/seed/world/numbers';
import type { TypedRow } from '@/lib/domain/registers/register';

export type Example = { readonly row: TypedRow; readonly changed: TypedRow };

/** `committeeId` is filled in by the test. */
export const examplesOf = (committeeId: string): Readonly<Record<RegisterId, Example>> => {
  const round = {
    committeeId,
    year: '2031',
    name: '2031年度职称评审',
    applyFrom: '2031-03-01 10:00',
    applyTo: '2031-04-01 18:00',
    unitReviewTo: '2031-04-15 18:00',
    supervisingReviewTo: '2031-05-01 18:00',
    firstArrivalTo: '2031-05-03 18:00',
    resubmitTo: '2031-05-04 18:00',
    unitQuota: '',
    paperFrom: '2031-05-05 10:00',
    paperTo: '2031-05-10 18:00',
    returnLimit: '3',
    correctionDays: '5',
    publicity: 'system',
    confirmUnitEdits: '否',
    pledgeVersion: '2026',
    pdfMiB: '20',
    imageMiB: '15',
    filesOfRow: '20',
    filesOfApplication: '60',
    applicationMiB: '300',
    dayMiB: '600',
  };
  const of = (row: TypedRow, change: TypedRow): Example => ({
    row,
    changed: { ...row, ...change },
  });
  return {
    regions: of(
      { code: '659999', name: '示例地区', kind: 'prefecture', gbCode: '', sort: '900', open: '是' },
      { open: '否' },
    ),
    series: of(
      { key: 'example', name: '示例专业人员', shortName: '示例', sort: '900', open: '是' },
      { shortName: '新示例' },
    ),
    specialties: of(
      { key: 'news.example', seriesKey: 'news', name: '示例', branch: '', sort: '9', open: '是' },
      { name: '示例传播' },
    ),
    titles: of(
      {
        key: 'news.example.1',
        seriesKey: 'news',
        branch: '示例',
        name: '示例记者',
        level: '正高级',
        code: '9999',
        sort: '9',
        open: '是',
      },
      { code: '' },
    ),
    'exam-rules': of(
      { seriesKey: 'news', specialtyKey: '', mode: 'examOnly', levels: '中级、助理级' },
      { levels: '助理级' },
    ),
    committees: of(
      {
        regionCode: '650100',
        name: '示例评审委员会',
        validFrom: '2026-01-01 00:00',
        validTo: '2029-01-01 00:00',
        telephone: '0991-1234567',
        address: '',
      },
      { address: '示例路 1 号' },
    ),
    'committee-scopes': of(
      { committeeId, seriesKey: 'library', specialtyKey: '', levels: '正高级、副高级' },
      { levels: '正高级' },
    ),
    rounds: of(round, { applyTo: '2031-04-05 18:00' }),
    'receiving-units': of(
      {
        regionCode: '650000',
        name: '示例州教育局',
        uscc: syntheticCreditCode(987_654),
        nature: 'prefecture',
        parentId: '',
        leaderName: '示例负责人',
        leaderMobile: '19900000001',
        telephone: '0991-1234567',
        email: '',
        address: '',
      },
      { telephone: '0991-7654321' },
    ),
    calendar: of({ date: '2031-10-01', kind: 'holiday', name: '国庆节' }, { kind: 'workday' }),
    notices: of(
      { title: '示例通知', body: '正文', regionCode: '', publishedAt: '2031-01-01 10:00' },
      { regionCode: '650100' },
    ),
    'site-entries': of(
      { section: 'support', label: '示例电话', telephone: '0991-7654321', url: '', sort: '9' },
      { telephone: '', url: 'https://www.example.test' },
    ),
    'legal-texts': of(
      { kind: 'pledge', version: '2031', text: '示例承诺。', validFrom: '2031-01-01 00:00' },
      { text: '示例承诺，第二稿。' },
    ),
  };
};
