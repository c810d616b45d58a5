'use server';

import { z } from 'zod';
import { incomingRows } from '@/lib/domain/sections/rows';
import { action } from '@/lib/server/action';
import { removeAttachment as removeAttachmentCommand } from '@/lib/server/commands/attachments';
import { bringRows as bringRowsCommand } from '@/lib/server/commands/bring-rows';
import { createApplication as createApplicationCommand } from '@/lib/server/commands/create-application';
import { retargetApplication as retargetCommand } from '@/lib/server/commands/retarget-application';
import { saveSection as saveSectionCommand } from '@/lib/server/commands/save-section';
import {
  submitApplication as submitCommand,
  withdrawApplication as withdrawCommand,
} from '@/lib/server/commands/submit-application';
import { id, key, opKey, text, version } from '@/lib/server/input';
import { savedSection } from '@/lib/server/queries/saved-section';
import { searchUnits } from '@/lib/server/queries/unit-search';

const pickedRow = z.strictObject({ sectionId: key, rowId: id });

export const createApplication = action({
  name: 'application.create',
  input: z.strictObject({ regionCode: key, specialtyKey: key, titleKey: key }),
  limit: { burst: 10, perMinute: 10 },
  run: createApplicationCommand,
});

export const saveSection = action({
  name: 'section.save',
  input: z.strictObject({ applicationId: id, sectionId: key, version, rows: incomingRows }),
  limit: { burst: 60, perMinute: 60 },
  run: saveSectionCommand,
});

export const retargetApplication = action({
  name: 'application.retarget',
  input: z.strictObject({
    applicationId: id,
    version,
    opKey,
    regionCode: key,
    specialtyKey: key,
    titleKey: key,
  }),
  limit: { burst: 20, perMinute: 10 },
  run: retargetCommand,
});

export const bringRows = action({
  name: 'application.bring',
  input: z.strictObject({
    applicationId: id,
    fromId: id,
    rows: z.array(pickedRow).max(1000).min(1),
  }),
  limit: { burst: 20, perMinute: 10 },
  run: bringRowsCommand,
});

/** What another page or device has saved meanwhile. */
export const readSection = action({
  name: 'section.read',
  input: z.strictObject({ applicationId: id, sectionId: key }),
  limit: { burst: 60, perMinute: 60 },
  run: savedSection,
});

export const findUnits = action({
  name: 'unit.find',
  input: z.strictObject({ text: text(100) }),
  limit: { burst: 120, perMinute: 120 },
  run: (_ctx, input) => searchUnits(input.text, false),
});

export const removeAttachment = action({
  name: 'attachment.remove',
  input: z.strictObject({ attachmentId: id }),
  limit: { burst: 60, perMinute: 60 },
  run: removeAttachmentCommand,
});

export const submitApplication = action({
  name: 'application.submit',
  input: z.strictObject({
    applicationId: id,
    version,
    opKey,
    pledgeVersion: text(20),
    pledged: z.boolean(),
  }),
  limit: { burst: 20, perMinute: 10 },
  run: submitCommand,
});

export const withdrawApplication = action({
  name: 'application.withdraw',
  input: z.strictObject({ applicationId: id, version, opKey }),
  limit: { burst: 20, perMinute: 10 },
  run: withdrawCommand,
});
