// Knows the people of the demo region: who applies, and who administers which office.

import type { Role } from '@/lib/domain/policy/actor';
import { stableId } from '../stable-id';
import { syntheticDocumentNumber, syntheticMobile } from '../world/numbers';
import type { Dice } from './dice';
import { nameOf, type Sex } from './names';
import type { DemoUnit } from './units';

export type DemoPerson = {
  readonly id: string;
  readonly serial: number;
  readonly name: string;
  readonly sex: Sex;
  readonly ethnicGroup: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly documentNumber: string;
  readonly mobile: string;
  readonly witness: string;
  readonly unit: DemoUnit;
};

/** Born from 1970 to 1989: old enough for what the examples tell of. */
const daysOfBirth = 7300;

/** The `serial`-th applicant. No two have one number: days and sequences go round with each other. */
export function demoPerson(dice: Dice, serial: number, unit: DemoUnit): DemoPerson {
  const id = stableId('demo person', dice.seed, serial);
  const start = dice.below(daysOfBirth, 'first day of birth');
  const dayOfBirth = (start + serial * 2741) % daysOfBirth;
  const documentNumber = syntheticDocumentNumber(dayOfBirth + 10_000 * (100 + (serial % 800)));
  const sex = Number(documentNumber[16]) % 2 === 1 ? 'male' : 'female';
  return {
    ...nameOf(dice, `person ${serial}`, sex),
    id,
    serial,
    sex,
    birthDate: documentNumber.replace(/^.{6}(.{4})(.{2})(.{2}).*$/, '$1-$2-$3'),
    documentNumber,
    mobile: syntheticMobile(serial),
    witness: nameOf(dice, `witness ${serial}`, 'male').name,
    unit,
  };
}

export type DemoAdministrator = {
  readonly id: string;
  readonly grantId: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly office: string;
  readonly unitId: string | null;
  readonly committeeId: string | null;
  readonly regionCode: string | null;
};

type Places = {
  readonly units: readonly DemoUnit[];
  readonly committees: readonly { readonly id: string; readonly name: string }[];
  readonly regions: readonly { readonly code: string; readonly name: string }[];
};

/** One for each office, and an auditor; they sign in with names that say which. */
export function demoAdministrators(dice: Dice, { units, committees, regions }: Places) {
  const administrator = (
    login: string,
    role: Role,
    office: string,
    place: { unitId?: string; committeeId?: string; regionCode?: string } = {},
  ): DemoAdministrator => ({
    id: stableId('demo administrator', login),
    grantId: stableId('demo grant', login),
    login,
    name: nameOf(dice, login, dice.share(login, 'sex') < 0.5 ? 'male' : 'female').name,
    role,
    office,
    unitId: place.unitId ?? null,
    committeeId: place.committeeId ?? null,
    regionCode: place.regionCode ?? null,
  });
  const number = (at: number) => String(at + 1).padStart(3, '0');
  return [
    ...units
      .filter(({ receiving }) => !receiving)
      .map(({ id, name }, at) =>
        administrator(`demo-unit-${number(at)}`, 'unitAdmin', name, { unitId: id }),
      ),
    ...units
      .filter(({ receiving }) => receiving)
      .map(({ id, name }, at) =>
        administrator(`demo-office-${number(at)}`, 'supervisingAdmin', name, { unitId: id }),
      ),
    ...committees.map(({ id, name }, at) =>
      administrator(`demo-committee-${number(at)}`, 'committeeAdmin', name, { committeeId: id }),
    ),
    ...regions.map(({ code, name }) =>
      administrator(`demo-region-${code.toLowerCase()}`, 'regionAdmin', name, { regionCode: code }),
    ),
    administrator('demo-auditor', 'auditor', '全平台'),
  ];
}
