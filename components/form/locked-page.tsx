// The edit page while nobody may edit: why, and what to do.

import Link from 'next/link';
import { NoticeBox } from '@/components/ui/notice-box';

export function LockedPage({ id, mine }: { readonly id: string; readonly mine: boolean }) {
  return (
    <NoticeBox tone="info" title="现在不能修改">
      <p>
        {mine
          ? '上报后，材料不能再修改。如需要修改，请在“申请书步骤”中退回材料，或请正在办理的单位回退。'
          : '材料由申报人修改；基层单位正在办理时，可以在这里修改和上传附件。'}
      </p>
      <p>
        <Link href={`/applications/${id}/steps`}>查看申请书步骤</Link>
      </p>
    </NoticeBox>
  );
}
