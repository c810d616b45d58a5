'use client';
// 办理: opens the application for this office, then shows it.

import { useRouter } from 'next/navigation';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { useOpKey } from '@/components/ui/use-op-key';
import type { Result } from '@/lib/domain/result';

type Props = {
  readonly applicationId: string;
  readonly version: number;
  /** Of the applicant, for screen readers. */
  readonly name: string;
  /** Where it is shown; without it the review page alone. */
  readonly href?: string;
  readonly open: (input: {
    applicationId: string;
    version: number;
    opKey: string;
  }) => Promise<Result<unknown>>;
};

export function OpenButton({ applicationId, version, name, href, open }: Props) {
  const router = useRouter();
  const opKey = useOpKey();
  const { run, pending, failure } = useAct(open);
  const press = async () => {
    if ((await run({ applicationId, version, opKey })) === null) return;
    router.push(href ?? `/applications/${applicationId}/review`);
    router.refresh();
  };
  return (
    <>
      <button
        type="button"
        className={styles.primary}
        disabled={pending}
        onClick={() => void press()}
      >
        办理
        <span className="sr-only">{name}的申请书</span>
      </button>
      {failure && (
        <p role="alert" className="mt-1 text-danger">
          {failure.message}
        </p>
      )}
    </>
  );
}
