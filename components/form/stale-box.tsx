'use client';
// Two pages edited the same section: neither is overwritten, the person decides.

import { useState } from 'react';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';

type Props = {
  readonly message: string;
  readonly keepMine: () => Promise<boolean>;
  readonly takeTheirs: () => Promise<void>;
};

export function StaleBox({ message, keepMine, takeTheirs }: Props) {
  const [pending, setPending] = useState(false);
  const press = (act: () => Promise<unknown>) => {
    setPending(true);
    void act().finally(() => setPending(false));
  };
  return (
    <NoticeBox tone="warn" title="这一栏目在别处保存过">
      <p role="alert">{message}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <button
          type="button"
          className={styles.secondary}
          disabled={pending}
          onClick={() => press(keepMine)}
        >
          保留本页填写的内容
        </button>
        <button
          type="button"
          className={styles.danger}
          disabled={pending}
          onClick={() => press(takeTheirs)}
        >
          放弃本页内容，改用别处保存的
        </button>
      </div>
    </NoticeBox>
  );
}
