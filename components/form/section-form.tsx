'use client';
// One section to fill in, drawn from its definition: rows, fields, attachments, saving.

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FactsList } from '@/components/ui/facts-list';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { RowCard } from './row-card';
import type { RowToolsOf } from './row-tools';
import { CopyBox, copyBoxId } from './copy-box';
import { SaveBar } from './save-bar';
import { fieldId, summaryItems } from './section-problems';
import { StaleBox } from './stale-box';
import { useSection } from './use-section';
import type { EditSectionDto, SectionActions } from './section-types';

type Props = {
  readonly account: string;
  readonly applicationId: string;
  readonly hint?: string | undefined;
  /** Rows that the form takes at most. */
  readonly most: number;
  /** Kinds of attachment that 预检 asks for. */
  readonly mandatory: readonly string[];
  readonly section: Omit<EditSectionDto, 'asked'>;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  readonly actions: SectionActions;
};

export function SectionForm(props: Props) {
  const { account, applicationId, hint, most, mandatory, section, previous, next, actions } = props;
  const { definition } = section;
  const router = useRouter();
  const onSaved = () => router.refresh();
  const state = useSection({ account, applicationId, definition, section, actions, onSaved });
  const [asked, setAsked] = useState(false);
  const stale = state.failure?.code === 'stale' ? state.failure : null;
  const isList = definition.layout === 'list';

  // Links of 预检 lead to a field that only exists after this form was drawn.
  useEffect(() => {
    const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, []);

  const isFull = state.rows.length >= most;
  const toolsOf = (rowId: string, index: number): RowToolsOf => ({
    up: index > 0 ? () => state.moveRow(rowId, -1) : null,
    down: index < state.rows.length - 1 ? () => state.moveRow(rowId, 1) : null,
    copy: isFull ? null : () => state.copyRow(rowId),
    remove: () => state.removeRow(rowId),
  });

  const save = async () => {
    // first the decision about what was found, then what is saved
    if (state.offered !== null) return document.getElementById(copyBoxId)?.focus();
    setAsked(true);
    await state.save();
  };
  const go = async (href: string) => {
    if (state.dirty && !(await state.save())) return setAsked(true);
    router.push(href);
  };

  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{definition.title}</h2>
      {(definition.intro ?? hint) && <p>{[definition.intro, hint].filter(Boolean).join(' ')}</p>}
      {state.offered && (
        <CopyBox
          copy={state.offered}
          saved={section}
          onRestore={state.restore}
          onDiscard={state.discard}
        />
      )}
      {stale && (
        <StaleBox message={stale.message} keepMine={state.keepMine} takeTheirs={state.takeTheirs} />
      )}
      {state.failure && !stale && asked && (
        <ErrorSummary
          key={state.failure.requestId}
          title={state.failure.message}
          items={summaryItems(state.failure.fieldErrors)}
        />
      )}
      {/* an offered copy is decided on before anything else is typed */}
      <div inert={state.offered !== null} className="space-y-5">
        {section.known.length > 0 && (
          <div className={styles.box}>
            <p className="mb-2 text-sm text-zinc-600">
              以下信息来自您的帐户、所选职称和基层单位，不需要填写。
            </p>
            <FactsList facts={section.known} />
          </div>
        )}
        {isList && state.rows.length === 0 && (
          <NoticeBox tone="info">
            <p>还没有{definition.rowName}。点击“新增一条”开始填写。</p>
          </NoticeBox>
        )}
        {state.rows.map((row, index) => (
          <RowCard
            key={row.rowId}
            applicationId={applicationId}
            definition={definition}
            row={row}
            title={isList ? `第 ${index + 1} 条${definition.rowName}` : null}
            broughtFrom={section.broughtFrom[row.rowId]}
            errors={state.failure?.fieldErrors ?? {}}
            problems={section.problems.filter(({ rowId }) => rowId === row.rowId)}
            files={section.files.filter(({ rowId }) => rowId === row.rowId)}
            mandatory={mandatory}
            findUnits={actions.findUnits}
            rowChoices={section.rowChoices}
            removeAttachment={actions.removeAttachment}
            onValue={(key, value) => state.setValue(row.rowId, key, value)}
            tools={isList ? toolsOf(row.rowId, index) : null}
          />
        ))}
        {state.removed && (
          <NoticeBox tone="info">
            <p role="status">
              已删除第 {state.removed.at + 1} 条{definition.rowName}。
            </p>
            <button type="button" className={styles.quiet} onClick={state.undoRemove}>
              撤销删除
            </button>
          </NoticeBox>
        )}
        {isList && (
          <button
            type="button"
            id={fieldId(null, null)}
            className={styles.secondary}
            disabled={isFull}
            onClick={state.addRow}
          >
            新增一条
          </button>
        )}
      </div>
      <SaveBar
        pending={state.pending}
        dirty={state.dirty}
        isKept={state.isKept}
        failure={state.failure}
        savedAt={state.savedAt}
        onPrevious={previous && (() => void go(previous))}
        onNext={next && (() => void go(next))}
      />
    </form>
  );
}
