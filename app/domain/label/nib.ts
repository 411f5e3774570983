/** Business identification number: 13 digits without a known check digit; undefined when it is something else. */
export function readNib(text: string): string | undefined {
  const digits = text.replace(/^\s*nib[\s.:]*/i, '').replace(/[\s.-]/g, '')
  return /^\d{13}$/.test(digits) ? digits : undefined
}
