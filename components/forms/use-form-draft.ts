'use client';
// The edited form on the page: kept as a draft, published or thrown away; what was changed stays
// on the page whatever the server answers.

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useAct } from '@/components/ui/use-act';
import type { FormComposition } from '@/lib/domain/forms/form';
import type { Result } from '@/lib/domain/result';

type At = { roundId: string; place: string; version: number };
export type FormActions = {
  readonly save: (input: At & { form: FormComposition }) => Promise<Result<{ version: number }>>;
  readonly publish: (input: At) => Promise<Result<{ number: number }>>;
  readonly discard: (input: At) => Promise<Result<void>>;
};
export type EditedForm = {
  readonly round: { readonly id: string };
  readonly place: string;
  readonly inForce: FormComposition;
  readonly draft: { readonly form: FormComposition; readonly version: number } | null;
};

export function useFormDraft({ round, place, inForce, draft }: EditedForm, actions: FormActions) {
  const router = useRouter();
  const [form, setForm] = useState(draft?.form ?? inForce);
  const [version, setVersion] = useState(draft?.version ?? 0);
  const [isDirty, setDirty] = useState(false);
  const saving = useAct(actions.save);
  const publishing = useAct(actions.publish);
  const discarding = useAct(actions.discard);
  const at = { roundId: round.id, place };

  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  /** @returns the version that now stands, or null when it was not saved. */
  const save = async (): Promise<number | null> => {
    const saved = await saving.run({ ...at, version, form });
    if (saved === null) return null;
    setVersion(saved.version);
    setDirty(false);
    return saved.version;
  };
  return {
    form,
    isDirty,
    hasDraft: version > 0,
    pending: saving.pending || publishing.pending || discarding.pending,
    failure: saving.failure ?? publishing.failure ?? discarding.failure,
    edit: (change: (form: FormComposition) => FormComposition) => {
      setForm(change);
      setDirty(true);
    },
    save,
    /** @returns the number of the version that is in force from now on, or null. */
    publish: async (): Promise<number | null> => {
      const saved = isDirty || version === 0 ? await save() : version;
      if (saved === null) return null;
      const published = await publishing.run({ ...at, version: saved });
      if (published === null) return null;
      setVersion(0);
      router.refresh();
      return published.number;
    },
    discard: async (): Promise<void> => {
      if (version > 0 && (await discarding.run({ ...at, version })) === null) return;
      setForm(inForce);
      setVersion(0);
      setDirty(false);
      router.refresh();
    },
  };
}
