// Knows where the proof of a publicity (公示证明) stands among the files of an application: beside
// the sections, with the publicity's id for its row. It is no part of what the applicant sends.

export const proofPlace = { sectionId: 'publicity', kind: 'publicityProof' } as const;
export const proofLabel = '公示证明';

export const isProof = ({ sectionId }: { readonly sectionId: string }): boolean =>
  sectionId === proofPlace.sectionId;
