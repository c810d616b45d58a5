// Knows how a file's problem becomes a refusal: the sentence beside the file, the code for records.

import 'server-only';
import type { FileProblem } from '@/lib/domain/attachments';
import { Refusal } from '@/lib/domain/refusal';
import { fileSentence } from '@/lib/messages/attachments';

export const fileRefusal = (problem: FileProblem): Refusal =>
  new Refusal('invalid', { problem: problem.code }, { file: fileSentence(problem) });

/** What to call a refusal in the log and the audit trail. */
export const problemOf = ({ code, params }: Refusal): string => String(params['problem'] ?? code);
