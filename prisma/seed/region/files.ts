// Knows the files of a demo application: every one that the form cannot do without, each a picture
// that was really stored.

import type { DraftFile } from '@/lib/domain/application/draft';
import { sectionsOf } from '@/lib/domain/forms/form';
import { stableId } from '../stable-id';
import type { Dice } from './dice';
import type { StoredPicture } from './history';
import type { DemoPerson } from './people';
import type { Filled } from './rows';

type Asked = { readonly id: string; readonly person: DemoPerson };
type Around = { readonly dice: Dice; readonly pictures: readonly StoredPicture[] };

export function filesOf({ id, person }: Asked, filled: Filled, { dice, pictures }: Around) {
  return sectionsOf(filled.form).flatMap(({ asked, section }) =>
    (filled.rows.get(section.id) ?? []).flatMap(({ rowId }) =>
      asked.mandatoryAttachments.map((kind) => {
        const label = section.attachments.find((each) => each.kind === kind)?.label ?? '其他附件';
        const picture = dice.pick(pictures, rowId, kind);
        return {
          id: stableId(rowId, kind),
          applicationId: id,
          sectionId: section.id,
          rowId,
          kind,
          name: `${label}.jpg`,
          uploadedById: person.id,
          ...picture,
        };
      }),
    ),
  );
}

export type DemoFile = ReturnType<typeof filesOf>[number];

/** As a draft sees it. */
export const draftFile = (file: DemoFile): DraftFile => ({
  ...file,
  state: 'ready',
});
