// 确认申报评审地区: very important, with the way back to the front page (申报指南 2.2).

import Link from 'next/link';
import { styles } from '@/components/ui/styles';

type Props = { readonly region: { readonly code: string; readonly name: string } };

export function RegionPrompt({ region }: Props) {
  return (
    <section aria-labelledby="region" className="space-y-4 rounded-box border-2 border-accent p-5">
      <h2 id="region">第 1 步：确认申报评审地区（非常重要）</h2>
      <p>您将在下面的地区申报和评审，由该地区的评审委员会评审：</p>
      <p className="text-3xl font-bold text-accent">{region.name}</p>
      <p>
        如果不是在{region.name}评审，请重新回到平台首页，选择所在地州的申报入口登录，再新增申请书。
        评审地区选错，申请书将不能被受理。
      </p>
      <div className="flex flex-wrap gap-3">
        <Link
          href={`/applications/new?confirmed=${region.code}`}
          prefetch={false}
          className={styles.primary}
        >
          确认在{region.name}评审
        </Link>
        <Link href="/" className={styles.secondary}>
          不是，回到首页重新选择
        </Link>
      </div>
    </section>
  );
}
