// Knows the sheet: two-sided, its binding edge left on a front and right on a back.

export const millimetre = 72 / 25.4;

/** The left margin of a page, in points; the first page is a front. */
export const marginOf = (number: number): number => (number % 2 === 1 ? 25 : 18) * millimetre;

/** The right margin. */
export const otherMarginOf = (number: number): number => marginOf(number + 1);
