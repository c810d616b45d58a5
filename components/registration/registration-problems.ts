// What stands in the summary on top of a registration step.

import type { SummaryItem } from '@/components/ui/error-summary';
import type { Consent } from './consent-step';

/** Field errors as links to their fields. */
export const summaryOf = (
  errors: Readonly<Record<string, string>>,
  prefix = '',
): readonly SummaryItem[] =>
  Object.entries(errors).map(([field, message]) => ({ href: `#${prefix}${field}`, message }));

/** Both ticks are needed, each for itself. */
export const consentProblems = ({ read, sensitive }: Consent): readonly SummaryItem[] => [
  ...(read ? [] : [{ message: '请先阅读告知，并勾选“我已阅读并知悉本告知”。' }]),
  ...(sensitive ? [] : [{ message: '请勾选对敏感个人信息的单独同意；不同意则不能办理申报。' }]),
];
