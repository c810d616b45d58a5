// Applications whose form asks for every section that there is.

import { defaultForm } from '@/lib/domain/forms/default-form';
import { db } from '@/lib/server/db';

/** From now on the application's form is the default one, whatever its series leaves out. */
export async function askForEverything(applicationId: string): Promise<void> {
  const name = 'every-section';
  await db().formVersion.createMany({
    data: [{ name, content: defaultForm }],
    skipDuplicates: true,
  });
  await db().application.update({
    where: { id: applicationId },
    data: { formVersion: { connect: { name } } },
    select: { id: true },
  });
}
