// Knows how the facts that are known elsewhere read on the form.

import { maskDocumentNumber, maskPhone } from '@/lib/domain/identity/masks';
import type { KnownValues } from '@/lib/domain/sections/known';

export type KnownSource = {
  readonly name: string;
  /** Name of the document, as printed on it. */
  readonly documentKind: string;
  readonly documentNumber: string | null;
  readonly sex: string | null;
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null;
  readonly mobile: string | null;
  readonly unitNature: string;
  readonly region: string;
  readonly series: string;
  readonly specialty: string;
  readonly level: string;
  readonly displayName: string;
};

const sexes: Readonly<Record<string, string>> = { male: '男', female: '女' };

/** Numbers of people are masked here, on the server, whoever reads. */
export function knownValues(source: KnownSource): KnownValues {
  return {
    name: source.name,
    documentKind: source.documentKind,
    documentNumber: source.documentNumber === null ? '' : maskDocumentNumber(source.documentNumber),
    sex: sexes[source.sex ?? ''] ?? '',
    birthDate: (source.birthDate ?? '').replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
    mobile: source.mobile === null ? '' : maskPhone(source.mobile),
    unitNature: source.unitNature,
    region: source.region,
    series: source.series,
    specialty: source.specialty,
    level: source.level,
    title: source.displayName,
  };
}
