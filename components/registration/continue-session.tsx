'use client';
// Somebody already signed in comes through an entry: go on, in this entry's region.

import { useRouter } from 'next/navigation';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { Result } from '@/lib/domain/result';

type Props = {
  readonly name: string;
  readonly region: { readonly code: string; readonly name: string } | null;
  readonly enterRegion: (input: { regionCode: string }) => Promise<Result<void>>;
};

export function ContinueSession({ name, region, enterRegion }: Props) {
  const router = useRouter();
  const { run, pending, failure } = useAct(enterRegion);
  const go = async () => {
    if (region !== null && (await run({ regionCode: region.code })) === null) return;
    router.push('/home');
    router.refresh();
  };
  return (
    <NoticeBox tone="info" title={`您已登录：${name}`}>
      <button
        type="button"
        className={styles.secondary}
        disabled={pending}
        onClick={() => void go()}
      >
        {region === null ? '进入我的主页' : `从“${region.name}”入口进入我的主页`}
      </button>
      {failure && <p role="alert">{failure.message}</p>}
    </NoticeBox>
  );
}
