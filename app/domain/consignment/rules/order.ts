/** For sorting days, moments and codes: by their signs, the same on every machine whatever its language. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
