'use client';
// Which files a section of the form asks for: none, one for every row, or one in all.

import { SelectField } from '@/components/ui/select-field';
import type { FormSection } from '@/lib/domain/forms/form';
import type { Section } from '@/lib/domain/sections/section';

type Props = {
  readonly id: string;
  readonly asked: FormSection;
  readonly section: Section;
  readonly onAsk: (change: Partial<Omit<FormSection, 'id'>>) => void;
};

const demands = [
  ['never', '选传'],
  ['every', '每条都要有'],
  ['once', '至少一条要有'],
] as const;

const demandOf = ({ mandatoryAttachments, attachedOnce = [] }: FormSection, kind: string) =>
  mandatoryAttachments.includes(kind) ? 'every' : attachedOnce.includes(kind) ? 'once' : 'never';

/** The kinds with this one among them or not, in the definition's order. */
const withKind = (
  section: Section,
  kinds: readonly string[],
  kind: string,
  isIn: boolean,
): string[] =>
  section.attachments
    .map((each) => each.kind)
    .filter((each) => (each === kind ? isIn : kinds.includes(each)));

export function AttachmentSettings({ id, asked, section, onAsk }: Props) {
  if (section.attachments.length === 0) return null;
  const { mandatoryAttachments, attachedOnce = [] } = asked;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {section.attachments.map(({ kind, label }) => (
        <SelectField
          key={kind}
          id={`${id}-file-${kind}`}
          label={`附件：${label}`}
          value={demandOf(asked, kind)}
          onChange={(demand) =>
            onAsk({
              mandatoryAttachments: withKind(
                section,
                mandatoryAttachments,
                kind,
                demand === 'every',
              ),
              attachedOnce: withKind(section, attachedOnce, kind, demand === 'once'),
            })
          }
          options={demands}
        />
      ))}
    </div>
  );
}
