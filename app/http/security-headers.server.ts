/**
 * Nothing from anywhere else, no inline script or style. Data blocks (JSON-LD) are not scripts and need no leave.
 * `form-action` stays at home: every form of the shop posts to the shop. Browsers ask it of a redirect that follows a
 * form as well, so the page on which cards are paid is named where cards are taken.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

/** In development the bundler injects styles and its own reload script. */
const looser = (policy: string): string =>
  policy
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws:")

/** @param options.payAt where a form may lead on to, to pay by card */
export function securityHeaders(options: {
  secure: boolean
  development: boolean
  payAt?: string | undefined
}): [name: string, value: string][] {
  const formAction = ["form-action 'self'", ...(options.payAt === undefined ? [] : [options.payAt])].join(' ')
  const whole = [...policy, formAction].join('; ')
  return [
    ['Content-Security-Policy', options.development ? looser(whole) : whole],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(self), geolocation=(self), microphone=(), payment=()'],
    ...(options.secure ? ([['Strict-Transport-Security', 'max-age=31536000']] as [string, string][]) : []),
  ]
}
