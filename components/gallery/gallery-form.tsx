'use client';
// A section's form that keeps what is typed to itself: nothing behind it is saved.

import { SectionForm } from '@/components/form/section-form';
import { mostRows } from '@/lib/domain/forms/form';
import type { EditSectionDto, SectionActions } from '@/components/form/section-types';

const nothing = {
  ok: false,
  code: 'notFound',
  message: '样例不保存。',
  fieldErrors: {},
  requestId: '',
} as const;

const actions: SectionActions = {
  save: ({ version }) =>
    Promise.resolve({
      ok: true,
      data: { version: version + 1, savedAt: new Date().toISOString() },
    }),
  read: () => Promise.resolve(nothing),
  findUnits: () => Promise.resolve({ ok: true, data: [] }),
  removeAttachment: () => Promise.resolve(nothing),
};

export function GalleryForm({ section }: { readonly section: EditSectionDto }) {
  const { asked, ...rest } = section;
  const most = mostRows({ asked, section: section.definition });
  return (
    <SectionForm
      account="gallery"
      applicationId=""
      most={most}
      mandatory={[]}
      section={rest}
      actions={actions}
    />
  );
}
