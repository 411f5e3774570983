/** A number to ask at. In a demonstration nobody would answer it, and it may be anybody's. */
export const contactOf = (
  phone: string | undefined,
  demo: boolean,
): { state: 'on'; phone: string } | { state: 'off' } | undefined => {
  if (phone === undefined) return undefined
  return demo ? { state: 'off' } : { state: 'on', phone }
}
