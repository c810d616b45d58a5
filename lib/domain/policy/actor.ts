// Knows who can act: the roles, and what the system keeps of a signed-in person.

/** Every role, in the order in which a person with several is offered them. */
export const roles = [
  'applicant',
  'unitAdmin',
  'supervisingAdmin',
  'committeeAdmin',
  'regionAdmin',
  'platformAdmin',
  'auditor',
] as const;

export type Role = (typeof roles)[number];

/** A signed-in person in the role that they act in now. */
export type Actor = {
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly role: Role;
  /** Name of the unit, committee or region of the role; null for roles without one. */
  readonly office: string | null;
  readonly unitId: string | null;
  readonly committeeId: string | null;
  /** Region of the role (regionAdmin). */
  readonly regionCode: string | null;
  /** 评审地区 whose entry was used to sign in; binds new applications only. */
  readonly entryRegionCode: string | null;
};
