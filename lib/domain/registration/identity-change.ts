// Knows how the name or the document number of an account is changed: with a proof, by two people.

import {
  parseDocumentNumber,
  type DocumentKind,
  type DocumentNumberProblem,
  type Sex,
} from '@/lib/domain/identity/document-number';
import { parsePersonName, type PersonNameProblem } from '@/lib/domain/identity/person-name';
import type { RefusalCode } from '@/lib/domain/refusal';

/** As typed; '' leaves what it is. */
export type IdentityForm = {
  readonly name: string;
  readonly documentNumber: string;
  readonly proof: string;
};

export type PresentIdentity = {
  readonly name: string;
  /** Null for an account that signs in with a login name. */
  readonly document: { readonly kind: DocumentKind; readonly number: string } | null;
};

export type WantedIdentity = {
  readonly name: string | null;
  readonly document: {
    readonly number: string;
    readonly sex: Sex;
    /** `YYYY-MM-DD` */
    readonly birthDate: string;
  } | null;
  readonly proof: string;
};

export type IdentityProblem =
  | PersonNameProblem
  | DocumentNumberProblem
  | 'proof.length'
  | 'identity.unchanged'
  | 'identity.none'
  | 'identity.differs';
export type IdentityProblems = { readonly [F in keyof IdentityForm]?: IdentityProblem };

const proofLength = { min: 4, max: 200 };

/** What is wanted, or what is wrong with each field. */
export function parseIdentityChange(
  form: IdentityForm,
  present: PresentIdentity,
  today: Date,
):
  | { readonly ok: true; readonly wanted: WantedIdentity }
  | { readonly ok: false; readonly problems: IdentityProblems } {
  const typed = { name: form.name.trim(), number: form.documentNumber.trim() };
  const name = typed.name === '' ? null : parsePersonName(typed.name);
  const kind = present.document?.kind ?? null;
  const document =
    typed.number === '' || kind === null ? null : parseDocumentNumber(kind, typed.number, today);
  const proof = form.proof.trim();
  const length = [...proof].length;
  const newName = name?.ok && name.name !== present.name ? name.name : null;
  const newDocument =
    document?.ok && document.number !== present.document?.number ? document : null;
  const problems: IdentityProblems = {
    ...(name?.ok === false && { name: name.problem }),
    ...(document?.ok === false && { documentNumber: document.problem }),
    ...(typed.number !== '' && kind === null && { documentNumber: 'identity.none' as const }),
    ...((length < proofLength.min || length > proofLength.max) && {
      proof: 'proof.length' as const,
    }),
  };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  if (newName === null && newDocument === null)
    return { ok: false, problems: { name: 'identity.unchanged' } };
  return {
    ok: true,
    wanted: {
      name: newName,
      document: newDocument && {
        number: newDocument.number,
        sex: newDocument.sex,
        birthDate: newDocument.birthDate,
      },
      proof,
    },
  };
}

/** Two people: whoever asked for it does not approve it. */
export const approveRefusal = (approving: { readonly asked: boolean }): RefusalCode | null =>
  approving.asked ? 'ownRequest' : null;
