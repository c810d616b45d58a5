'use client';
// 从表格导入: a spreadsheet is read in the browser, what it would change is shown, then it is done.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FailureBox } from '@/components/ui/failure-box';
import { Field } from '@/components/ui/field';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { useAct } from '@/components/ui/use-act';
import type { RegisterId } from '@/lib/domain/registers/registry';
import type { PlannedLine } from '@/lib/domain/registers/sheet';
import { cellsOf } from './read-cells';
import type { SheetActions } from './register-types';

type Props = {
  readonly id: RegisterId;
  readonly title: string;
  readonly actions: SheetActions;
};
type Preview = { readonly lines: readonly PlannedLine[]; readonly digest: string };

const kindNames = { added: '新增', changed: '修改', unchanged: '不变', wrong: '有问题' } as const;

const wordsOf = ({ kind, problems, changes }: PlannedLine): string =>
  kind === 'wrong'
    ? problems.join(' ')
    : changes
        .map(({ label, before, after }) =>
          kind === 'added'
            ? `${label}：${after}`
            : `${label}：${before || '（空）'} → ${after || '（空）'}`,
        )
        .join('；');

const countOf = (lines: readonly PlannedLine[], kind: PlannedLine['kind']) =>
  lines.filter((line) => line.kind === kind).length;

export function ImportPage({ id, title, actions }: Props) {
  const router = useRouter();
  const [cells, setCells] = useState<string[][] | null>(null);
  const [plan, setPlan] = useState<Preview | null>(null);
  const [unread, setUnread] = useState<string>();
  const preview = useAct(actions.preview);
  const apply = useAct(actions.apply);
  const choose = async (file: File | undefined) => {
    setPlan(null);
    setUnread(undefined);
    if (file === undefined) return;
    const read = await cellsOf(file);
    if (read === null) {
      setUnread('这个文件打不开。请选择 .xlsx 表格，最好用“导出表格”得到的那一份。');
      return;
    }
    setCells(read);
    setPlan(await preview.run({ register: id, cells: read }));
  };
  const send = async () => {
    if (cells === null || plan === null) return;
    const done = await apply.run({ register: id, cells, digest: plan.digest });
    if (done !== null) router.push(`/registers/${id}`);
  };
  const lines = plan?.lines ?? [];
  const wrong = countOf(lines, 'wrong');
  return (
    <div className="space-y-5">
      <h1>从表格导入：{title}</h1>
      <ol className="list-decimal space-y-1 pl-6">
        <li>先“导出表格”，在导出的表格里修改或在下面添加，第一行不要动。</li>
        <li>选择改好的表格，先看看会改变什么。</li>
        <li>确认以后才导入。表格里没有的记录不会删除。</li>
      </ol>
      <a href={`/api/registers/${id}`} className={styles.secondary}>
        导出表格
      </a>
      <Field id="sheet" label="改好的表格（.xlsx）" error={unread}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".xlsx"
            className={styles.input}
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        )}
      </Field>
      <p role="status">{preview.pending && '正在核对表格…'}</p>
      <FailureBox title="没有读入" failure={preview.failure} />
      {plan !== null && lines.length === 0 && (
        <NoticeBox tone="info" title="没有变化">
          <p>表格和系统里的内容一样，不用导入。</p>
        </NoticeBox>
      )}
      {lines.length > 0 && (
        <section className="space-y-4">
          <h2>
            会新增 {countOf(lines, 'added')} 条，修改 {countOf(lines, 'changed')} 条
            {wrong > 0 && `；有 ${wrong} 行有问题`}
          </h2>
          <Table
            caption="导入预览"
            heads={['表格行', '做什么', '哪一条', '变化']}
            rows={lines.map((line) => ({
              key: String(line.line),
              cells: [String(line.line), kindNames[line.kind], line.name, wordsOf(line)],
            }))}
          />
          {wrong > 0 ? (
            <p className="text-danger">
              请在表格里改好有问题的行，再重新选择文件。现在什么都没有导入。
            </p>
          ) : (
            <button
              type="button"
              className={styles.primary}
              disabled={apply.pending}
              onClick={() => void send()}
            >
              {apply.pending ? '正在导入…' : '确认导入'}
            </button>
          )}
          <FailureBox title="没有导入" failure={apply.failure} />
        </section>
      )}
    </div>
  );
}
