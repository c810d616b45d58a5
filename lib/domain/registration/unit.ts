// Knows what a unit's registration asks for, and judges each field in the browser and on the server.

import { unitNatures, type UnitNature } from '@/lib/domain/catalogue/unit-natures';
import { parseCreditCode, type CreditCodeProblem } from '@/lib/domain/identity/credit-code';
import { parseOptionalEmail } from '@/lib/domain/identity/email';
import { parseMobile, parsePhone, type PhoneProblem } from '@/lib/domain/identity/phone';

/** As typed. */
export type UnitForm = {
  readonly name: string;
  readonly uscc: string;
  readonly nature: string;
  readonly regionCode: string;
  readonly parentId: string;
  readonly address: string;
  readonly leaderName: string;
  readonly leaderMobile: string;
  readonly telephone: string;
  readonly email: string;
};

/** What a unit keeps up to date by itself. */
export type UnitContact = Pick<
  UnitForm,
  'address' | 'leaderName' | 'leaderMobile' | 'telephone' | 'email'
>;

export type UnitDetails = Omit<UnitForm, 'nature' | 'email' | 'address'> & {
  readonly nature: UnitNature;
  readonly email: string | null;
  readonly address: string | null;
};

export type UnitProblem =
  | CreditCodeProblem
  | PhoneProblem
  | 'unitName.length'
  | 'choice.missing'
  | 'parent.missing'
  | 'leaderName.length'
  | 'address.long'
  | 'email.form';

export type UnitProblems = { readonly [F in keyof UnitForm]?: UnitProblem };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const length = (text: string) => [...text].length;

const isNature = (code: string): code is UnitNature =>
  unitNatures.some(([nature]) => nature === code);

/** The unit that was typed, or what is wrong with each field (domain.md §6.4). */
export function parseUnit(
  form: UnitForm,
):
  | { readonly ok: true; readonly unit: UnitDetails }
  | { readonly ok: false; readonly problems: UnitProblems } {
  const name = form.name.normalize('NFC').trim();
  const code = parseCreditCode(form.uscc);
  const leaderName = form.leaderName.normalize('NFC').trim();
  const mobile = parseMobile(form.leaderMobile);
  const telephone = parsePhone(form.telephone);
  const email = parseOptionalEmail(form.email);
  const address = form.address.normalize('NFC').trim();
  const problems: UnitProblems = {
    ...((length(name) < 2 || length(name) > 100) && { name: 'unitName.length' as const }),
    ...(!code.ok && { uscc: code.problem }),
    ...(!isNature(form.nature) && { nature: 'choice.missing' as const }),
    ...(form.regionCode === '' && { regionCode: 'choice.missing' as const }),
    ...(!uuid.test(form.parentId) && { parentId: 'parent.missing' as const }),
    ...((length(leaderName) < 2 || length(leaderName) > 100) && {
      leaderName: 'leaderName.length' as const,
    }),
    ...(!mobile.ok && { leaderMobile: mobile.problem }),
    ...(!telephone.ok && { telephone: telephone.problem }),
    ...(email === undefined && { email: 'email.form' as const }),
    ...(length(address) > 200 && { address: 'address.long' as const }),
  };
  if (
    !code.ok ||
    !mobile.ok ||
    !telephone.ok ||
    email === undefined ||
    !isNature(form.nature) ||
    Object.keys(problems).length > 0
  ) {
    return { ok: false, problems };
  }
  const { regionCode, parentId, nature } = form;
  return {
    ok: true,
    unit: {
      name,
      uscc: code.code,
      nature,
      regionCode,
      parentId,
      address: address === '' ? null : address,
      leaderName,
      leaderMobile: mobile.number,
      telephone: telephone.number,
      email,
    },
  };
}
