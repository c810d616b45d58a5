// The five steps of the guide, and where this application stands.

import type { State } from '@/lib/domain/workflow/states';

const steps: readonly { readonly label: string; readonly states: readonly State[] }[] = [
  { label: '个人填写', states: ['draft'] },
  { label: '基层单位审核', states: ['unitReview'] },
  { label: '主管单位审核', states: ['supervisingReview'] },
  { label: '评审委员会审核', states: ['committeeReview', 'rejected'] },
  { label: '形式审核通过', states: ['accepted'] },
];

export function StepsBar({ state }: { readonly state: State }) {
  const at = steps.findIndex(({ states }) => states.includes(state));
  return (
    <ol className="flex flex-wrap gap-y-2" aria-label="申报进度">
      {steps.map(({ label }, index) => {
        const isNow = index === at;
        const isDone = at > index || state === 'accepted';
        const tone = isNow
          ? 'border-accent font-bold text-accent'
          : isDone
            ? 'border-done text-done'
            : 'border-line text-zinc-600';
        return (
          <li
            key={label}
            aria-current={isNow ? 'step' : undefined}
            className={`border-b-4 px-3 pb-1 ${tone}`}
          >
            {isDone && !isNow ? '✓ ' : `${index + 1} `}
            {label}
          </li>
        );
      })}
    </ol>
  );
}
