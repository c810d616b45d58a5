// Knows which titles a specialty leads to: those of its branch, and those that branches share.

/** The titles of the specialty's series that somebody of this specialty may apply for. */
export function titlesOfSpecialty<T extends { seriesKey: string; branch: string | null }>(
  specialty: { seriesKey: string; branch: string | null },
  titles: readonly T[],
): T[] {
  return titles.filter(
    (title) =>
      title.seriesKey === specialty.seriesKey &&
      (specialty.branch === null || title.branch === null || title.branch === specialty.branch),
  );
}
