// 设置申报表单: what is asked on the left, how applicants will see it on the right.

import { Breadcrumb } from '@/components/layout/breadcrumb';
import type { FindUnits } from '@/components/registration/unit-picker';
import { NoticeBox } from '@/components/ui/notice-box';
import { Table } from '@/components/ui/table';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { versionName } from '@/lib/messages/forms';
import { FormEditor } from './form-editor';
import type { EditedForm, FormActions } from './use-form-draft';

export type EditorDto = EditedForm & {
  readonly round: { readonly id: string; readonly name: string; readonly isOver: boolean };
  readonly name: string;
  readonly number: number;
  readonly applications: number;
  readonly otherLevels: readonly string[];
  readonly history: readonly {
    readonly number: number;
    readonly publishedAt: Date;
    readonly by: string;
  }[];
};
type Props = {
  readonly editor: EditorDto;
  readonly actions: FormActions;
  readonly findUnits: FindUnits;
};

export function FormEditorPage({ editor, actions, findUnits }: Props) {
  const { round, name, number, history } = editor;
  return (
    <div className="space-y-6">
      <Breadcrumb
        crumbs={[{ label: '申报表单', href: `/forms?round=${round.id}` }, { label: name }]}
      />
      <h1>{name}</h1>
      <p>
        批次：{round.name}。现在使用：<strong>{versionName(number)}</strong>
        {number === 0 && '（没有单独设置，沿用范围更大的表单）'}。
      </p>
      {round.isOver ? (
        <NoticeBox tone="info">
          <p>这个批次的申报已经结束，表单不能再改，只能查看。</p>
        </NoticeBox>
      ) : null}
      <FormEditor editor={editor} actions={actions} findUnits={findUnits} />
      {history.length > 0 && (
        <section aria-labelledby="history" className="space-y-2">
          <h2 id="history">已发布的版本</h2>
          <Table
            caption="已发布的版本（北京时间）"
            heads={['版本', '发布时间', '发布人']}
            rows={history.map((each) => ({
              key: String(each.number),
              cells: [versionName(each.number), formatDateTime(each.publishedAt), each.by],
            }))}
          />
        </section>
      )}
    </div>
  );
}
