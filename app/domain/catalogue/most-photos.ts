/** As many as a product may have. */
export const mostPhotos = 12
