// After a unit's registration: it waits, who approves it, and the telephone.

import Link from 'next/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';

type Props = {
  readonly unit: string;
  readonly parent: { readonly name: string; readonly telephone: string };
};

export function UnitDone({ unit, parent }: Props) {
  return (
    <NoticeBox tone="done" title="单位注册已提交">
      <p>
        {unit} 正在等待主管单位“{parent.name}”审核。审核通过后，申报人才能选择本单位，
        管理员才能审核申请书。
      </p>
      <p className="mt-2">主管单位联系电话：{parent.telephone}</p>
      <p className="mt-2">管理员可以先登录，在“单位”中查看审核进展。</p>
      <p className="mt-3">
        <Link href="/login" prefetch={false} className={styles.primary}>
          登录
        </Link>
      </p>
    </NoticeBox>
  );
}
