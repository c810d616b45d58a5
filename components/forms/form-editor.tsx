'use client';
// The editor of one form: sections in their order with what is asked, beside a preview.

import { useState } from 'react';
import type { FindUnits } from '@/components/registration/unit-picker';
import { ErrorSummary } from '@/components/ui/error-summary';
import { styles } from '@/components/ui/styles';
import { askedAs, leftOut, movedBy, takenIn } from '@/lib/domain/forms/composition-edits';
import { compositionProblems } from '@/lib/domain/forms/composition-problems';
import { sectionsOf } from '@/lib/domain/forms/form';
import { sections as registered } from '@/lib/domain/sections/registry';
import type { EditorDto } from './form-editor-page';
import { FormPreview } from './form-preview';
import { PublishBar } from './publish-bar';
import { SectionSettings } from './section-settings';
import { useFormDraft, type FormActions } from './use-form-draft';

type Props = {
  readonly editor: EditorDto;
  readonly actions: FormActions;
  readonly findUnits: FindUnits;
};

const settingsId = (id: string) => `ask-${id}`;

export function FormEditor({ editor, actions, findUnits }: Props) {
  const draft = useFormDraft(editor, actions);
  const { form, edit } = draft;
  const [shown, setShown] = useState(form.sections[0]?.id ?? '');
  const problems = compositionProblems(form);
  const missing = registered.filter(({ id }) => !form.sections.some((each) => each.id === id));
  const asked = sectionsOf(form);
  return (
    <div className="space-y-6">
      {draft.failure && (
        <ErrorSummary
          key={draft.failure.requestId}
          title={draft.failure.message}
          items={Object.entries(draft.failure.fieldErrors).map(([id, message]) => ({
            href: `#${settingsId(id)}`,
            message,
          }))}
        />
      )}
      <div className="gap-8 lg:grid lg:grid-cols-2">
        <fieldset disabled={editor.round.isOver} className="min-w-0 space-y-4">
          <legend className="text-xl font-bold">栏目（{asked.length}）</legend>
          <ol className="space-y-3">
            {asked.map((each, at) => (
              <SectionSettings
                key={each.asked.id}
                id={settingsId(each.asked.id)}
                asked={each}
                at={at}
                of={asked.length}
                problems={problems.filter(({ sectionId }) => sectionId === each.asked.id)}
                isShown={shown === each.asked.id}
                onShow={() => setShown(each.asked.id)}
                onAsk={(change) => edit((now) => askedAs(now, each.asked.id, change))}
                onMove={(by) => edit((now) => movedBy(now, each.asked.id, by))}
                onLeaveOut={() => edit((now) => leftOut(now, each.asked.id))}
              />
            ))}
          </ol>
          {missing.length > 0 && (
            <section aria-labelledby="not-asked" className="space-y-2">
              <h2 id="not-asked">不要求的栏目</h2>
              <ul className="flex flex-wrap gap-2">
                {missing.map(({ id, title }) => (
                  <li key={id}>
                    <button
                      type="button"
                      className={styles.secondary}
                      onClick={() => {
                        edit((now) => takenIn(now, id));
                        setShown(id);
                      }}
                    >
                      加入“{title}”
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </fieldset>
        <FormPreview asked={asked} shown={shown} onShow={setShown} findUnits={findUnits} />
      </div>
      {!editor.round.isOver && <PublishBar editor={editor} draft={draft} problems={problems} />}
    </div>
  );
}
