'use client';
// What the unit changed in the applicant's material, line by line; the applicant agrees to it here.

import { useRouter } from 'next/navigation';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { Result } from '@/lib/domain/result';
import type { EditChange } from '@/lib/domain/review/edit-change';

export type UnitEditDto = {
  readonly id: string;
  readonly section: string;
  readonly change: EditChange;
  readonly author: string;
  readonly office: string;
  readonly at: Date;
  readonly confirmed: boolean;
};
export type ConfirmEdits = (input: {
  applicationId: string;
  upTo: string;
}) => Promise<Result<{ confirmed: number }>>;

type Props = {
  readonly applicationId: string;
  /** In the order of writing. */
  readonly edits: readonly UnitEditDto[];
  /** Null for readers who are not the applicant. */
  readonly confirm: ConfirmEdits | null;
};

export function UnitEdits({ applicationId, edits, confirm }: Props) {
  const router = useRouter();
  const last = edits.at(-1);
  if (last === undefined) return null;
  const open = edits.filter(({ confirmed }) => !confirmed).length;
  return (
    <NoticeBox tone={open > 0 ? 'warn' : 'info'} title={`单位修改了 ${edits.length} 处内容`}>
      <ul className="mt-2 space-y-2">
        {edits.map(({ id, section, change, author, office, at, confirmed }) => (
          <li key={id}>
            <p className="whitespace-pre-wrap">
              {section} · <Words change={change} />
            </p>
            <p className="text-sm text-zinc-600">
              {office} {author}，{formatDateTime(at)}
              {confirmed && '，申报人已确认'}
            </p>
          </li>
        ))}
      </ul>
      {confirm && open > 0 && (
        <Agree
          confirm={() => confirm({ applicationId, upTo: new Date(last.at).toISOString() })}
          onDone={() => router.refresh()}
        />
      )}
    </NoticeBox>
  );
}

const names = {
  rowAdded: '增加一条',
  rowRemoved: '删除一条',
  fileAdded: '增加附件',
  fileRemoved: '去掉附件',
} as const;

function Words({ change }: { readonly change: EditChange }) {
  if (change.kind !== 'field') return `${names[change.kind]}：${change.name}`;
  const { row, label, before, after } = change;
  return (
    <>
      {row && `${row} `}
      {label}：<del className="text-danger">{before === '' ? '（空）' : before}</del> →{' '}
      <ins className="font-medium text-done">{after === '' ? '（空）' : after}</ins>
    </>
  );
}

type AgreeProps = {
  readonly confirm: () => Promise<Result<{ confirmed: number }>>;
  readonly onDone: () => void;
};

function Agree({ confirm, onDone }: AgreeProps) {
  const { run, pending, failure } = useAct(confirm);
  const press = async () => {
    if ((await run(undefined)) !== null) onDone();
  };
  return (
    <>
      <p className="mt-3">
        请核对。内容属实请确认；有不同意见，请联系单位，或请单位退回后自己修改。
      </p>
      <button
        type="button"
        className={`${styles.primary} mt-2`}
        disabled={pending}
        onClick={() => void press()}
      >
        {pending ? '正在确认…' : '确认这些修改'}
      </button>
      {failure && (
        <p role="alert" className="mt-1 text-danger">
          {failure.message}
        </p>
      )}
    </>
  );
}
