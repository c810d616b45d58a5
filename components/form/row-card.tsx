'use client';
// One row of a section: its fields in the definition's order, its attachments, and its removal.

import { useRouter } from 'next/navigation';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import type { FindUnits } from '@/components/registration/unit-picker';
import type { AttachmentDto } from '@/lib/domain/attachments';
import type { RowChoices } from '@/lib/domain/sections/row-names';
import type { Problem, SectionShape } from '@/lib/domain/sections/section';
import { isShown } from '@/lib/domain/sections/visibility';
import { FieldInput } from './inputs';
import { RowAttachments } from './row-attachments';
import { RowTools, type RowToolsOf } from './row-tools';
import { fieldErrorKey, fieldId } from './section-problems';
import type { SectionActions, TypedRow } from './section-types';

type Props = {
  readonly applicationId: string;
  readonly definition: SectionShape;
  readonly row: TypedRow;
  /** Null for the single row of a section that has no list. */
  readonly title: string | null;
  /** The year of the earlier application that the row was brought from. */
  readonly broughtFrom?: number | undefined;
  readonly errors: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly files: readonly AttachmentDto[];
  readonly mandatory: readonly string[];
  readonly findUnits: FindUnits;
  readonly rowChoices: RowChoices;
  readonly removeAttachment: SectionActions['removeAttachment'];
  readonly onValue: (key: string, value: unknown) => void;
  /** Null for the single row of a section that has no list. */
  readonly tools: RowToolsOf | null;
};

export function RowCard(props: Props) {
  const { definition, row, title, errors, problems, onValue, tools } = props;
  const { findUnits, rowChoices } = props;
  const router = useRouter();
  const warningOf = (key: string) =>
    problems.find(({ field, severity }) => field === key && severity === 'warning')?.message;
  return (
    <fieldset
      id={fieldId(row.rowId, null)}
      tabIndex={-1}
      className={title === null ? '' : styles.box}
    >
      {title !== null && <legend className="px-2 font-bold">{title}</legend>}
      {props.broughtFrom !== undefined && (
        <p className="mb-3 text-sm text-zinc-600">
          往年：来自 {props.broughtFrom} 年度的申请书，请核对后修改。
        </p>
      )}
      <div className="space-y-5">
        {Object.entries(definition.fields)
          .filter(([key]) => isShown(definition, key, row))
          .map(([key, field]) => (
            <div key={key}>
              <Field
                id={fieldId(row.rowId, key)}
                label={field.label}
                optional={field.optional}
                hint={field.hint}
                error={errors[fieldErrorKey(row.rowId, key)]}
              >
                {(control) => (
                  <FieldInput
                    field={field}
                    control={control}
                    value={row[key] ?? null}
                    onChange={(value) => onValue(key, value)}
                    findUnits={findUnits}
                    rowChoices={rowChoices}
                  />
                )}
              </Field>
              {warningOf(key) && <p className="mt-1 text-sm text-warn">请留意：{warningOf(key)}</p>}
            </div>
          ))}
        <RowAttachments {...props} onUploaded={() => router.refresh()} />
        {tools && <RowTools name={title ?? ''} tools={tools} />}
      </div>
    </fieldset>
  );
}
