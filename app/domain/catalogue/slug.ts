/** Fit for an address: small letters, digits and single hyphens, at most 80 characters. */
export const isSlug = (text: string): boolean => text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
