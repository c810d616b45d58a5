// Knows every composition of sections that the product ships: one for each title's form.

import { formFor } from '@/lib/domain/forms/compositions';
import type { FormComposition } from '@/lib/domain/forms/form';
import { specialties } from '@/prisma/seed/data/specialties';

const levels = [1, 2, 3, 4, 5];

/** Each once, whichever title asks for it. */
export const shippedCompositions: readonly FormComposition[] = [
  ...new Map(
    specialties
      .flatMap(({ key: specialtyKey, seriesKey }) =>
        levels.map((level) => formFor({ seriesKey, specialtyKey, level })),
      )
      .map((form) => [JSON.stringify(form), form] as const),
  ).values(),
];
