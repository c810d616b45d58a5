// The shapes of what is done with administrators, as pages are handed it.

import type { AdministratorRole, OfficeRef } from '@/lib/domain/registration/offices';
import type { Result } from '@/lib/domain/result';

export type OfficeDto = OfficeRef & { readonly name: string };
type Done = Promise<Result<void>>;

export type AdministratorActions = {
  readonly invite: (input: {
    office: OfficeRef;
    role: AdministratorRole;
    roleTo: string;
    name: string;
    email: string;
  }) => Promise<Result<{ id: string; link: string }>>;
  readonly withdraw: (input: { invitationId: string }) => Done;
  readonly end: (input: { grantId: string }) => Done;
  readonly setTerm: (input: { grantId: string; roleTo: string }) => Done;
};
