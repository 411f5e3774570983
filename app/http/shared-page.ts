/** Between a route and the page cache only: seconds until the page's words about time must be written anew. */
export const freshForHeader = 'x-fresh-for'

/**
 * Headers of a page without a byte of any one visitor. Browsers ask again each time (a 304 is cheap); the server
 * keeps the page until the catalogue changes, or until what it says of the time of day is old.
 */
export const sharedPage =
  (seconds = 60) =>
  (): Record<string, string> => ({
    'Cache-Control': 'public, no-cache',
    [freshForHeader]: String(seconds),
  })
