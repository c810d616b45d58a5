// Knows the page 表格打印: which forms an application has, and what of it cannot be drawn.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { pageFormOf, printForms, type PageForm } from '@/lib/domain/print/forms';
import { can } from '@/lib/domain/policy/scopes';
import { charactersWithoutGlyph, type MissingGlyph } from '../print/missing-glyphs';
import { formsOf, printSource } from './print-source';

export type PrintPageDto = {
  readonly id: string;
  readonly number: string;
  /** Null prints a draft. */
  readonly submissionNumber: number | null;
  readonly forms: readonly PageForm[];
  /** The form that is shown. */
  readonly form: PageForm;
  /** Whether 全部材料 can be asked for. */
  readonly everything: boolean;
  readonly missing: readonly MissingGlyph[];
};

/** @throws Refusal `notFound` as {@link printSource}. */
export async function printPage(
  actor: Actor,
  id: string,
  asked: unknown,
  now: Date,
): Promise<PrintPageDto> {
  const source = await printSource(actor, id, 'application', now);
  const submitted = source.submissionNumber !== null;
  const forms = formsOf(await source.content(), submitted);
  const form = pageFormOf(asked);
  return {
    id,
    number: source.applicationNumber,
    submissionNumber: source.submissionNumber,
    forms,
    form: forms.includes(form) ? form : 'application',
    everything: submitted && can(actor, printForms.everything.permission),
    // Every form shows values of the application, so this one names all that cannot be drawn.
    missing: charactersWithoutGlyph(await source.document()),
  };
}
