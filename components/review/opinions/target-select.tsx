'use client';
// 针对: the section, one of its rows or files, and a field of the row.

import { useId } from 'react';
import { styles } from '@/components/ui/styles';
import { onSection, type OpinionTarget } from '@/lib/domain/review/opinion-target';
import type { Targets } from './opinion-types';

type Props = {
  readonly target: OpinionTarget;
  readonly targets: Targets;
  readonly onChange: (target: OpinionTarget) => void;
};

/** A row and a file have ids of different kinds: the value says which is meant. */
const valueOf = ({ rowId, attachmentId }: OpinionTarget): string =>
  attachmentId === null ? (rowId ?? '') : `file:${attachmentId}`;

export function TargetSelect({ target, targets, onChange }: Props) {
  const [placeId, fieldId] = [useId(), useId()];
  const { sectionId, rowId, field, attachmentId } = target;
  const choose = (value: string) => {
    const file = targets.files.find(({ id }) => `file:${id}` === value);
    const row = file?.rowId ?? (value === '' ? null : value);
    onChange({ ...onSection(sectionId), rowId: row, attachmentId: file?.id ?? null });
  };
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <div>
        <label htmlFor={placeId} className="block font-medium">
          针对
        </label>
        <select
          id={placeId}
          className={`${styles.input} mt-1`}
          value={valueOf(target)}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">整个栏目</option>
          {targets.rows.map((row) => (
            <option key={row.rowId} value={row.rowId}>
              {row.label}
            </option>
          ))}
          {targets.files.map((file) => (
            <option key={file.id} value={`file:${file.id}`}>
              附件 {file.label}
            </option>
          ))}
        </select>
      </div>
      {rowId !== null && attachmentId === null && (
        <div>
          <label htmlFor={fieldId} className="block font-medium">
            字段<span className="font-normal text-zinc-600">（选填）</span>
          </label>
          <select
            id={fieldId}
            className={`${styles.input} mt-1`}
            value={field ?? ''}
            onChange={(event) => onChange({ ...target, field: event.target.value || null })}
          >
            <option value="">不指定</option>
            {targets.fields.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}
