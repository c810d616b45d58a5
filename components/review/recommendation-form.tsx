'use client';
// 推荐意见 with the contact block, counted while it is written (20到1000字之间).

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import { lengthOf } from '@/lib/domain/sections/kinds/typed-text';
import { recommendationLimits } from '@/lib/domain/workflow/guards';
import type { State } from '@/lib/domain/workflow/states';
import type { RecommendationDto, SaveRecommendation } from './review-types';

type Props = {
  readonly applicationId: string;
  readonly state: State;
  readonly saved: RecommendationDto;
  readonly save: SaveRecommendation;
};

const titles: { readonly [S in State]?: string } = {
  unitReview: '基层单位推荐意见',
  supervisingReview: '主管单位推荐意见',
  committeeReview: '评审委员会审核意见',
};

export function RecommendationForm({ applicationId, state, saved, save }: Props) {
  const router = useRouter();
  const [form, setForm] = useState(saved);
  const { run, pending, failure } = useAct(save);
  const { min, max } = recommendationLimits;
  const length = lengthOf(form.text.trim());
  const set = (part: Partial<RecommendationDto>) => setForm({ ...form, ...part });
  const submit = async () => {
    const done = await run({ ...form, applicationId });
    if (done === null) return;
    // What was typed meanwhile stays; the next save goes over the version just made.
    setForm((now) => ({ ...now, version: done.version }));
    router.refresh();
  };
  return (
    <form
      id="recommendation"
      className={`${styles.box} scroll-mt-4 space-y-4`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{titles[state]}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id="leaderName"
          label="单位负责人"
          value={form.leaderName}
          onChange={(leaderName) => set({ leaderName })}
        />
        <TextField
          id="telephone"
          label="联系电话"
          value={form.telephone}
          onChange={(telephone) => set({ telephone })}
        />
        <TextField
          id="leaderMobile"
          label="负责人手机"
          value={form.leaderMobile}
          onChange={(leaderMobile) => set({ leaderMobile })}
        />
        <TextField
          id="email"
          label="EMail"
          optional
          value={form.email}
          onChange={(email) => set({ email })}
        />
      </div>
      <Field
        id="recommendationText"
        label="推荐意见："
        hint={`(${min}到${max}字之间)`}
        error={failure?.message}
      >
        {(control) => (
          <textarea
            aria-keyshortcuts="T"
            {...control}
            rows={6}
            className={styles.input}
            value={form.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <p
        aria-live="polite"
        className={length < min || length > max ? 'text-warn' : 'text-zinc-600'}
      >
        {length} 字{length < min && `，还差 ${min - length} 字`}
        {length > max && `，超出 ${length - max} 字`}
      </p>
      <button type="submit" className={styles.secondary} disabled={pending}>
        {pending ? '正在保存…' : '保存'}
      </button>
    </form>
  );
}
