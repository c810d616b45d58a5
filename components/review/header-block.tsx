// The header block of the guide (申报指南 3.2): who applies for what, at one glance.

import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import { styles } from '@/components/ui/styles';
import { FileLinks } from './file-links';
import { RevealNumber } from './reveal-number';
import type { Reveal } from './review-types';

type Props = {
  readonly content: SubmissionContent;
  readonly number: string;
  readonly applicant: string;
  readonly applicationId: string;
  /** Left out for readers who see the masked number only. */
  readonly reveal: Reveal | null;
};

const valueOf = (content: SubmissionContent, key: string): string =>
  content.sections
    .flatMap(({ rows }) => rows.flatMap(({ fields }) => fields))
    .find((field) => field.key === key)?.value ?? '';

export function HeaderBlock({ content, number, applicant, applicationId, reveal }: Props) {
  const { person, unit } = content;
  return (
    <div className={`${styles.box} bg-band`}>
      <p className="font-bold">
        {content.displayName}-{applicant} <a href="#attachments">附件</a>
        {valueOf(content, 'known.mobile') && ` [电话：${valueOf(content, 'known.mobile')}]`}
      </p>
      <p>
        [申请书编号]：{number} [{valueOf(content, 'known.documentKind') || '证件号码'}]：
        {reveal ? (
          <RevealNumber
            applicationId={applicationId}
            masked={valueOf(content, 'known.documentNumber')}
            reveal={reveal}
          />
        ) : (
          valueOf(content, 'known.documentNumber')
        )}
      </p>
      <p>{[person.name, person.sex, person.birthDate].filter(Boolean).join('、')}</p>
      <p>
        {content.header.map(({ label, value }) => (
          <span key={label} className="mr-3 inline-block">
            [{label}]：{value === '' ? '（无）' : value}
          </span>
        ))}
        <span className="mr-3 inline-block">[单位性质]：{unit.nature}</span>
        <span className="inline-block">[拟评专业技术职务]：{content.displayName}</span>
      </p>
      <div id="attachments" className="mt-2">
        <FileLinks files={content.files} withSection={content.sections} />
      </div>
    </div>
  );
}
