// Knows what surrounds the rows of a made-up submission: its files, its opinions, its pledge, its person.

import fc from 'fast-check';
import type { DraftFile } from '@/lib/domain/application/draft';
import { knownValues } from '@/lib/domain/application/known-values';
import type { AskedSection } from '@/lib/domain/forms/form';
import type { Row } from '@/lib/domain/sections/field';
import { legalTexts } from '@/prisma/seed/data/legal-texts';
import { record } from '@/tests/domain/application/records';
import { personName, textOf } from './texts';

export const fileAt = (
  name: string,
  at: number,
  { asked, section }: AskedSection,
  row: Row,
): DraftFile => ({
  id: `${section.id}-${row.rowId.slice(-4)}`,
  sectionId: section.id,
  rowId: row.rowId,
  kind: asked.mandatoryAttachments[0] ?? section.attachments[0]?.kind ?? 'other',
  name: `${name.replace(/[\s/\\]+/g, '_')}.pdf`,
  mediaType: 'application/pdf',
  size: 1,
  sha256: at.toString(16).padStart(64, '0'),
  state: 'ready',
  pages: 1 + (at % 12),
  receivedSha256: 'b'.repeat(64),
});

export const pledgeText = legalTexts.find(({ kind }) => kind === 'pledge')?.text ?? '';

export const opinion = fc.record({
  level: fc.constantFrom('unit', 'supervising', 'other'),
  office: textOf(100),
  text: textOf(1900),
  leader: personName,
  telephone: fc.constantFrom('', '0991-1234567'),
  at: fc.constant('2026-07-05 16:20'),
  date: fc.constant('2026 年 7 月 5 日'),
} satisfies Record<string, fc.Arbitrary<string>>);

export const known = (name: string) =>
  knownValues({
    name,
    documentKind: '居民身份证',
    documentNumber: null,
    sex: 'female',
    birthDate: '1990-01-05',
    mobile: '19900001234',
    unitNature: '县市及以下单位',
    region: '自治区',
    series: '新闻',
    specialty: '新闻',
    level: '正高级',
    displayName: record.displayName,
  });
