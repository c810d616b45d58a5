'use server';

import { z } from 'zod';
import { formComposition } from '@/lib/domain/forms/form';
import { action } from '@/lib/server/action';
import * as forms from '@/lib/server/commands/set-form';
import { id, text, version } from '@/lib/server/input';

const limit = { burst: 60, perMinute: 60 };
const draft = z.strictObject({ roundId: id, place: text(140), version });

export const saveFormDraft = action({
  name: 'form.draft',
  input: draft.extend({ form: formComposition }),
  limit,
  run: forms.saveFormDraft,
});

export const publishForm = action({
  name: 'form.publish',
  input: draft,
  limit,
  run: forms.publishForm,
});

export const discardFormDraft = action({
  name: 'form.discard',
  input: draft,
  limit,
  run: forms.discardFormDraft,
});
