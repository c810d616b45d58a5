'use client';
// The form as applicants will see it: the section menu, and the section that is being set.

import { fieldId } from '@/components/form/section-problems';
import { FieldInput } from '@/components/form/inputs';
import type { FindUnits } from '@/components/registration/unit-picker';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import type { AskedSection } from '@/lib/domain/forms/form';
import { rowsWords } from '@/lib/messages/forms';

type Props = {
  readonly asked: readonly AskedSection[];
  readonly shown: string;
  readonly onShow: (id: string) => void;
  readonly findUnits: FindUnits;
};

export function FormPreview({ asked, shown, onShow, findUnits }: Props) {
  const here = asked.find(({ section }) => section.id === shown) ?? asked[0];
  return (
    <section
      aria-labelledby="preview"
      // stays in sight beside the section that is being set, above the bar at the bottom
      className="mt-6 min-w-0 space-y-4 lg:sticky lg:top-4 lg:mt-0 lg:max-h-[calc(100vh-7rem)] lg:self-start lg:overflow-y-auto"
    >
      <h2 id="preview">预览：申报人看到的表单</h2>
      <ol className="flex flex-wrap gap-x-4" aria-label="栏目菜单">
        {asked.map(({ section: { id, title } }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.quiet}
              aria-current={id === here?.section.id ? 'true' : undefined}
              onClick={() => onShow(id)}
            >
              {title}
            </button>
          </li>
        ))}
      </ol>
      {here && <SectionPreview here={here} findUnits={findUnits} />}
    </section>
  );
}

type SectionProps = { readonly here: AskedSection; readonly findUnits: FindUnits };

function SectionPreview({ here: { asked, section }, findUnits }: SectionProps) {
  const hint = [section.intro, asked.hint].filter(Boolean).join(' ');
  return (
    <fieldset disabled className={`${styles.box} min-w-0 space-y-5`}>
      <legend className="px-2 font-bold">{section.title}</legend>
      <p className="text-sm text-zinc-600">{rowsWords(asked)}</p>
      {hint !== '' && <p>{hint}</p>}
      {Object.entries(section.fields)
        .filter(([, { showIf }]) => showIf === undefined)
        .map(([key, field]) => (
          <Field
            key={key}
            id={fieldId('preview', key)}
            label={field.label}
            optional={field.optional}
            hint={field.hint}
          >
            {(control) => (
              <FieldInput
                field={field}
                control={control}
                value={null}
                onChange={() => undefined}
                findUnits={findUnits}
                rowChoices={[]}
              />
            )}
          </Field>
        ))}
      {section.attachments.length > 0 && (
        <ul className="list-disc pl-6">
          {section.attachments.map(({ kind, label }) => (
            <li key={kind}>
              附件：{label}
              {asked.mandatoryAttachments.includes(kind)
                ? '（每条都要有）'
                : asked.attachedOnce?.includes(kind)
                  ? '（至少一条要有）'
                  : '（选填）'}
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
