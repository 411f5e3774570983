/** Every address that nothing lives at. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

export default function Lost() {
  return null
}
