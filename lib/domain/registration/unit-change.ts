// Knows what a unit changes by request: its name, its credit code, its supervising unit.

import { z } from 'zod';
import { parseUnit, type UnitForm, type UnitProblems } from './unit';

export const changedFields = ['name', 'uscc', 'parentId'] as const;
export type ChangedField = (typeof changedFields)[number];

/** As typed; what stays as it is comes along. */
export type UnitChangeForm = Pick<UnitForm, ChangedField>;

const unitChange = z.object({
  field: z.enum(changedFields),
  /** Empty where there was none. */
  from: z.string(),
  to: z.string(),
  /** As people read the two; the name of a supervising unit as it was then. */
  fromShown: z.string(),
  toShown: z.string(),
});
/** One field that changes; stored with the event that asks for it and the one that does it. */
export type UnitChange = z.infer<typeof unitChange>;

/** Reads what was stored with an event. */
export const storedUnitChanges = z.array(unitChange).max(changedFields.length);

/** Stands in for the supervising unit of a unit that has none and asks for none. */
const noParent = '00000000-0000-7000-8000-000000000000';

/**
 * The change that was typed, tidied as a registration is, or what is wrong with each field.
 * @param present the unit as it is; a unit at the top of its chain has '' for a supervising unit.
 */
export function parseUnitChange(
  form: UnitChangeForm,
  present: UnitForm,
):
  | { readonly ok: true; readonly wanted: UnitChangeForm }
  | { readonly ok: false; readonly problems: UnitProblems } {
  const atTop = form.parentId === '' && present.parentId === '';
  const parsed = parseUnit({ ...present, ...form, ...(atTop && { parentId: noParent }) });
  if (parsed.ok) {
    const { name, uscc, parentId } = parsed.unit;
    return { ok: true, wanted: { name, uscc, parentId: atTop ? '' : parentId } };
  }
  const problems = Object.entries(parsed.problems).filter(([field]) =>
    (changedFields as readonly string[]).includes(field),
  );
  return { ok: false, problems: Object.fromEntries(problems) };
}

/** Which of the fields differ from what the unit has. */
export const fieldsThatChange = (
  wanted: UnitChangeForm,
  present: UnitChangeForm,
): readonly ChangedField[] => changedFields.filter((field) => wanted[field] !== present[field]);
