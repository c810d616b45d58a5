// Knows all generated documents by the name of their file in docs/generated.

import { permissionDocument } from './permission-document';
import { sectionDocument } from './section-document';
import { workflowDocument } from './workflow-document';

/** What every file in docs/generated must say. */
export function generatedDocuments(): Record<string, string> {
  return {
    'permissions.md': permissionDocument(),
    'sections.md': sectionDocument(),
    'workflow.md': workflowDocument(),
  };
}
