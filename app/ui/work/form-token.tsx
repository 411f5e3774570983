/** Shows the server that a form comes from a page of this session. */
export function FormToken({ token }: { token: string }) {
  return <input type="hidden" name="token" value={token} />
}
