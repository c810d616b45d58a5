'use client';
// What one section of the form asks for: rows, hint, files; its place, and whether it is there.

import { SelectField } from '@/components/ui/select-field';
import { styles } from '@/components/ui/styles';
import { Field } from '@/components/ui/field';
import type { CompositionProblem } from '@/lib/domain/forms/composition-problems';
import { hintLimit, type AskedSection, type FormSection } from '@/lib/domain/forms/form';
import { rowsWords } from '@/lib/messages/forms';
import { AttachmentSettings } from './attachment-settings';

type Change = Partial<Omit<FormSection, 'id'>>;
type Props = {
  readonly id: string;
  readonly asked: AskedSection;
  readonly at: number;
  readonly of: number;
  readonly problems: readonly CompositionProblem[];
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onAsk: (change: Change) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onLeaveOut: () => void;
};

export function SectionSettings(props: Props) {
  const { id, asked, at, of, problems, isShown, onShow, onMove, onLeaveOut } = props;
  const { title } = asked.section;
  return (
    <li id={id} tabIndex={-1} className={`${styles.box} space-y-2`}>
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="min-w-40 flex-1">
          <strong>
            {at + 1}. {title}
          </strong>
          <span className="block text-sm text-zinc-600">{rowsWords(asked.asked)}</span>
        </p>
        <Move name={`上移 ${title}`} label="上移" off={at === 0} onPress={() => onMove(-1)} />
        <Move name={`下移 ${title}`} label="下移" off={at === of - 1} onPress={() => onMove(1)} />
        <Move name={`不要求 ${title}`} label="不要求" off={false} onPress={onLeaveOut} />
        <button
          type="button"
          className={styles.quiet}
          aria-expanded={isShown}
          aria-label={`设置 ${title}`}
          onClick={onShow}
        >
          设置
        </button>
      </div>
      {problems.map(({ message }) => (
        <p key={message} className="text-sm font-medium text-danger">
          {message}
        </p>
      ))}
      {isShown && <Settings {...props} />}
    </li>
  );
}

type MoveProps = {
  readonly name: string;
  readonly label: string;
  readonly off: boolean;
  readonly onPress: () => void;
};

const Move = ({ name, label, off, onPress }: MoveProps) => (
  <button
    type="button"
    className={`${styles.quiet} disabled:text-zinc-500 disabled:no-underline`}
    aria-label={name}
    disabled={off}
    onClick={onPress}
  >
    {label}
  </button>
);

function Settings({ id, asked: { asked, section }, onAsk }: Props) {
  const isList = section.layout === 'list';
  return (
    <div className="space-y-4 border-t border-line pt-3">
      {isList ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Count
            id={`${id}-min`}
            label="至少几条"
            hint="0：选填"
            value={asked.minRows}
            onCount={(minRows = 0) => onAsk({ minRows })}
          />
          <Count
            id={`${id}-max`}
            label="最多几条"
            hint={`不填：${section.maxRows} 条`}
            value={asked.maxRows}
            onCount={(maxRows) => onAsk({ maxRows })}
          />
        </div>
      ) : (
        <SelectField
          id={`${id}-min`}
          label="是否必填"
          value={asked.minRows === 0 ? '0' : '1'}
          onChange={(value) => onAsk({ minRows: value === '1' ? 1 : 0 })}
          options={[
            ['1', '必填'],
            ['0', '选填'],
          ]}
        />
      )}
      <Field
        id={`${id}-hint`}
        label="填写提示"
        optional
        hint={`显示在栏目上方，最多 ${hintLimit} 字`}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            className={styles.input}
            value={asked.hint ?? ''}
            onChange={(event) => onAsk({ hint: event.target.value })}
          />
        )}
      </Field>
      <AttachmentSettings id={id} asked={asked} section={section} onAsk={onAsk} />
    </div>
  );
}

type CountProps = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: number | undefined;
  readonly onCount: (count: number | undefined) => void;
};

const Count = ({ id, label, hint, value, onCount }: CountProps) => (
  <Field id={id} label={label} hint={hint}>
    {(control) => (
      <input
        {...control}
        type="number"
        inputMode="numeric"
        min={0}
        max={200}
        className={styles.input}
        value={value ?? ''}
        onChange={({ target }) => {
          const count = Math.min(200, Math.trunc(target.valueAsNumber));
          onCount(count >= 0 ? count : undefined);
        }}
      />
    )}
  </Field>
);
