'use client';
// Which rows of an earlier year come along: all that fit are chosen to begin with.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { Result } from '@/lib/domain/result';

type OfferedRowDto = {
  readonly rowId: string;
  readonly name: string;
  readonly present: boolean;
};
export type OfferedSectionDto = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly OfferedRowDto[];
  readonly room: number;
};
export type BringRows = (input: {
  applicationId: string;
  fromId: string;
  rows: { sectionId: string; rowId: string }[];
}) => Promise<Result<{ rows: number; files: number }>>;

type Props = {
  readonly applicationId: string;
  readonly from: { readonly id: string; readonly year: number; readonly displayName: string };
  readonly sections: readonly OfferedSectionDto[];
  readonly files: Readonly<Record<string, number>>;
  readonly bring: BringRows;
};

const free = ({ rows, room }: OfferedSectionDto): readonly OfferedRowDto[] =>
  room <= 0 ? [] : rows.filter(({ present }) => !present);

export function BringForm({ applicationId, from, sections, files, bring }: Props) {
  const router = useRouter();
  const everything = sections.flatMap((section) =>
    free(section)
      .slice(0, section.room)
      .map(({ rowId }) => rowId),
  );
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(everything));
  const { run, pending, failure } = useAct(bring);
  const pick = (rowIds: readonly string[], on: boolean) => {
    const next = new Set(picked);
    for (const rowId of rowIds) {
      if (on) next.add(rowId);
      else next.delete(rowId);
    }
    setPicked(next);
  };

  const submit = async () => {
    const rows = sections.flatMap(({ id, rows: all }) =>
      all.filter(({ rowId }) => picked.has(rowId)).map(({ rowId }) => ({ sectionId: id, rowId })),
    );
    const done = await run({ applicationId, fromId: from.id, rows });
    if (done !== null) router.push(`/applications/${applicationId}/edit`);
  };

  if (everything.length === 0) {
    return (
      <NoticeBox tone="info" title={`${from.year} 年度没有可以再带入的内容`}>
        <p>需要的内容已经带入，或对应的栏目已经填写。</p>
      </NoticeBox>
    );
  }
  return (
    <form
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {failure && (
        <ErrorSummary
          title="没有带入"
          items={[failure.message, ...Object.values(failure.fieldErrors)].map((message) => ({
            message,
          }))}
        />
      )}
      <p className="font-medium">
        来自 {from.year} 年度：{from.displayName}
      </p>
      {sections.map((section) => (
        <SectionRows key={section.id} {...{ section, files, picked, pick }} />
      ))}
      <button type="submit" className={styles.primary} disabled={pending || picked.size === 0}>
        {pending ? '正在带入…' : `带入所选的 ${picked.size} 条`}
      </button>
    </form>
  );
}

type SectionProps = {
  readonly section: OfferedSectionDto;
  readonly files: Readonly<Record<string, number>>;
  readonly picked: ReadonlySet<string>;
  readonly pick: (rowIds: readonly string[], on: boolean) => void;
};

function SectionRows({ section, files, picked, pick }: SectionProps) {
  const open = free(section).map(({ rowId }) => rowId);
  const all = open.length > 0 && open.every((rowId) => picked.has(rowId));
  return (
    <fieldset className={styles.box}>
      <legend className="px-2 font-bold">{section.title}</legend>
      {open.length > 1 && (
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            className="size-5"
            checked={all}
            onChange={() => pick(open, !all)}
          />
          全选“{section.title}”的 {open.length} 条
        </label>
      )}
      <ul>
        {section.rows.map(({ rowId, name, present }) => (
          <li key={rowId}>
            <label className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                className="size-5 shrink-0"
                disabled={!open.includes(rowId)}
                checked={picked.has(rowId)}
                onChange={(event) => pick([rowId], event.target.checked)}
              />
              <span className="min-w-0 break-words">
                {name}
                {files[rowId] !== undefined && (
                  <span className="text-zinc-600">（附件 {files[rowId]} 个）</span>
                )}
                {present && <span className="text-zinc-600">（已带入）</span>}
                {!present && section.room <= 0 && (
                  <span className="text-zinc-600">（本栏目已填满）</span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
