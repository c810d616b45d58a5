// Knows what a person's registration asks for, and judges each field in the browser and on the server.

import {
  parseDocumentNumber,
  type DocumentKind,
  type DocumentNumberProblem,
  type Sex,
} from '@/lib/domain/identity/document-number';
import { parseOptionalEmail } from '@/lib/domain/identity/email';
import { passwordProblem, type PasswordProblem } from '@/lib/domain/identity/password';
import { parsePersonName, type PersonNameProblem } from '@/lib/domain/identity/person-name';
import { parseMobile, type PhoneProblem } from '@/lib/domain/identity/phone';

/** As typed. */
export type PersonForm = {
  readonly documentKind: DocumentKind;
  readonly documentNumber: string;
  readonly name: string;
  readonly mobile: string;
  readonly email: string;
  readonly password: string;
  readonly passwordAgain: string;
};

export type Person = {
  readonly documentKind: DocumentKind;
  readonly documentNumber: string;
  readonly name: string;
  readonly sex: Sex;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly mobile: string;
  readonly email: string | null;
  readonly password: string;
};

export type PersonProblem =
  | DocumentNumberProblem
  | PersonNameProblem
  | PhoneProblem
  | PasswordProblem
  | 'email.form'
  | 'password.differs';

/** Problems by field; words for them: lib/messages/registration.ts. */
export type PersonProblems = { readonly [F in keyof PersonForm]?: PersonProblem };

/** The person that was typed, or what is wrong with each field. */
export function parsePerson(
  form: PersonForm,
  today: Date,
):
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly problems: PersonProblems } {
  const document = parseDocumentNumber(form.documentKind, form.documentNumber, today);
  const name = parsePersonName(form.name);
  const mobile = parseMobile(form.mobile);
  const email = parseOptionalEmail(form.email);
  const personal = [form.documentNumber, form.mobile].map((each) => each.trim());
  const weak = passwordProblem(form.password, personal);
  const problems: PersonProblems = {
    ...(!document.ok && { documentNumber: document.problem }),
    ...(!name.ok && { name: name.problem }),
    ...(!mobile.ok && { mobile: mobile.problem }),
    ...(email === undefined && { email: 'email.form' as const }),
    ...(weak !== null && { password: weak }),
    ...(weak === null &&
      form.password !== form.passwordAgain && { passwordAgain: 'password.differs' as const }),
  };
  if (
    !document.ok ||
    !name.ok ||
    !mobile.ok ||
    email === undefined ||
    Object.keys(problems).length > 0
  ) {
    return { ok: false, problems };
  }
  return {
    ok: true,
    person: {
      documentKind: form.documentKind,
      documentNumber: document.number,
      name: name.name,
      sex: document.sex,
      birthDate: document.birthDate,
      mobile: mobile.number,
      email,
      password: form.password,
    },
  };
}
