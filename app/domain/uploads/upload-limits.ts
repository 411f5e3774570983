/** Bytes of one part; the last one may be shorter. On a slow line a part takes seconds, so little is ever lost. */
export const partBytes = { least: 64 * 1024, most: 256 * 1024 } as const

/** As many as a picture may have; one more is refused before anything is sent. */
export const mostUploadBytes = 20 * 1024 * 1024

/** How much may be on its way for one maker at once, and how many pictures she may send in a day. */
export const uploadQuota = { open: 24, openBytes: 100 * 1024 * 1024, perDay: 200 } as const

/** An upload that no part has come for in so many days is given up. */
export const uploadLastsDays = 7

/** So often the picture room may break over the same bytes before they are called broken. */
export const mostTries = 3
