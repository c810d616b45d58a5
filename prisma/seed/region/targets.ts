// Knows what people of a field can apply for: every title that exactly one committee of their region
// or of the autonomous region reviews.

import { committeeFor } from '@/lib/domain/catalogue/committee-scope';
import { displayName } from '@/lib/domain/catalogue/display-name';
import { examMode, type ExamRule } from '@/lib/domain/catalogue/exam-rules';
import { levelName, type Level } from '@/lib/domain/catalogue/levels';
import { titlesOfSpecialty } from '@/lib/domain/catalogue/title-choice';
import { formFor } from '@/lib/domain/forms/compositions';
import type { FormComposition } from '@/lib/domain/forms/form';
import type { Field } from '../data/region-fields';

export type CatalogueRows = {
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly scopes: readonly {
    committeeId: string;
    regionCode: string;
    seriesKey: string;
    specialtyKey: string | null;
    levels: readonly number[];
  }[];
  readonly specialties: readonly {
    key: string;
    seriesKey: string;
    name: string;
    branch: string | null;
    series: { name: string; shortName: string };
  }[];
  readonly titles: readonly {
    key: string;
    seriesKey: string;
    branch: string | null;
    name: string;
    level: number;
  }[];
  readonly examRules: readonly ExamRule[];
};

export type DemoTarget = {
  readonly committeeId: string;
  readonly regionCode: string;
  readonly specialtyKey: string;
  readonly titleKey: string;
  readonly displayName: string;
  readonly level: Level;
  readonly form: FormComposition;
  readonly seriesKey: string;
  /** As the form shows them. */
  readonly shown: {
    readonly region: string;
    readonly series: string;
    readonly specialty: string;
    readonly level: string;
  };
  /** Names of the titles below, the nearest first: what the person holds. */
  readonly held: readonly { readonly name: string; readonly level: Level }[];
};

/** The autonomous region reviews what is not reviewed nearer. */
const upper = '650000';

export function targetsOf(
  catalogue: CatalogueRows,
  field: Field,
  regionCode: string,
): DemoTarget[] {
  const specialties = catalogue.specialties.filter(
    ({ key, seriesKey }) =>
      seriesKey === field.seriesKey &&
      (field.specialties?.includes(key.slice(seriesKey.length + 1)) ?? true),
  );
  return specialties.flatMap((specialty) =>
    titlesOfSpecialty(specialty, catalogue.titles).flatMap((title) => {
      const { seriesKey, key: specialtyKey } = specialty;
      const level = title.level as Level;
      const aim = { seriesKey, specialtyKey, level };
      if (examMode(catalogue.examRules, aim) === 'examOnly') return [];
      const place = [...new Set([regionCode, upper])]
        .map((code) => ({
          code,
          choice: committeeFor(catalogue.scopes, { ...aim, regionCode: code }),
        }))
        .find(({ choice }) => choice.ok);
      const region = catalogue.regions.find(({ code }) => code === place?.code);
      if (!place?.choice.ok || region === undefined) return [];
      const { series } = specialty;
      return [
        {
          committeeId: place.choice.committeeId,
          regionCode: region.code,
          specialtyKey,
          titleKey: title.key,
          displayName: displayName({ region, series, specialty, title }),
          level,
          form: formFor(aim),
          seriesKey,
          shown: {
            region: region.name,
            series: series.shortName,
            specialty: specialty.name,
            level: levelName(level),
          },
          held: titlesOfSpecialty(specialty, catalogue.titles)
            .filter((each) => each.level > level)
            .toSorted((a, b) => a.level - b.level)
            .map((each) => ({
              name: `${series.shortName}系列 ${each.name}`,
              level: each.level as Level,
            })),
        },
      ];
    }),
  );
}
