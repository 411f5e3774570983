/** The colour of a kecamatan: k1 Blimbing to k5 Lowokwaru. @param code Kemendagri code, 35.73.01 ... */
export function kecamatanClass(code: string): string {
  return `k${Number(code.slice(-2)) || 0}`
}
