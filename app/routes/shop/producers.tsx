export function loader() {
  return { now: 1 }
}

export default function Draft() {
  return <p>draft</p>
}
