/**
 * Nothing from anywhere else, no inline script or style. Data blocks (JSON-LD) are not scripts and need no leave.
 * `form-action` stays at home: every form of the shop posts to the shop.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** In development the bundler injects styles and its own reload script. */
const looserPolicy = policy
  .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws:")

export const securityHeaders = (options: {
  secure: boolean
  development: boolean
}): [name: string, value: string][] => [
  ['Content-Security-Policy', options.development ? looserPolicy : policy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(self), geolocation=(self), microphone=(), payment=()'],
  ...(options.secure ? ([['Strict-Transport-Security', 'max-age=31536000']] as [string, string][]) : []),
]
