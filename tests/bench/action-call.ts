// How a server action is called over HTTP, as the browser calls it.

/** The headers of a call with plain JSON arguments. */
export const actionHeaders = (id: string): Record<string, string> => ({
  'next-action': id,
  accept: 'text/x-component',
  'content-type': 'text/plain;charset=UTF-8',
});
