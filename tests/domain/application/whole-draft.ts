// A draft in which every section of the default form is filled in from its examples.

import { knownValues } from '@/lib/domain/application/known-values';
import type { Draft, DraftFile } from '@/lib/domain/application/draft';
import { defaultForm } from '@/lib/domain/forms/default-form';
import { sectionsOf } from '@/lib/domain/forms/form';
import { exampleRows } from '@/lib/domain/sections/examples';
import { sections } from '@/lib/domain/sections/registry';
import { syntheticDocumentNumber } from '@/prisma/seed/world/numbers';
import { fullRows } from '../sections/full-rows';
import { facts } from '../sections/samples';

export const documentNumber = syntheticDocumentNumber(4711);

export const known = knownValues({
  name: '古丽·示例',
  documentKind: '居民身份证',
  documentNumber,
  sex: 'female',
  birthDate: '1990-01-05',
  mobile: '19900001234',
  unitNature: '县市及以下单位',
  region: '自治区',
  series: '新闻',
  specialty: '新闻',
  level: '正高级',
  displayName: '[自治区]新闻系列-新闻专业-高级记者',
});

export const pledge = {
  version: '2026',
  text: '本人承诺',
  acceptedAt: '2026-11-23T00:00:00.000Z',
};

export const fileOf = (
  sectionId: string,
  kind: string,
  rowId: string,
  id = `${sectionId}-${kind}-${rowId.slice(-4)}`,
): DraftFile => ({
  id,
  sectionId,
  rowId,
  kind,
  name: '毕业证书.jpg',
  mediaType: 'image/jpeg',
  size: 1,
  sha256: 'a'.repeat(64),
  state: 'ready',
  pages: 1,
  receivedSha256: 'b'.repeat(64),
});

/** Nothing keeps it from 上报: every mandatory file hangs at its row. */
export const wholeDraft: Draft = {
  form: defaultForm,
  rows: new Map(sections.map((section) => [section.id, exampleRows(section)])),
  files: sectionsOf(defaultForm).flatMap(({ asked, section }) =>
    exampleRows(section).flatMap(({ rowId }) =>
      asked.mandatoryAttachments.map((kind) => fileOf(section.id, kind, rowId)),
    ),
  ),
  known,
  ...facts,
};

/** The same with a value in every field of every section, whatever its checks say. */
export const fullDraft: Draft = {
  ...wholeDraft,
  rows: new Map(sections.map((section) => [section.id, fullRows(section)])),
};
