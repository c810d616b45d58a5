// The open PDF as the viewer hands it to its parts; the same type that react-pdf answers with.

import type { DocumentProps } from 'react-pdf';

export type Pdf = Parameters<NonNullable<DocumentProps['onLoadSuccess']>>[0];
