const mostDrawn = 20

/**
 * Tally strokes: a number as it was counted by hand. Fives are gates, the rest single strokes; a long count is
 * drawn up to twenty. Always followed by the number in words.
 */
export function Turus({ pieces }: { pieces: number }) {
  const drawn = Math.min(pieces, mostDrawn)
  return (
    <span className="turus" aria-hidden="true">
      {gates.slice(0, Math.floor(drawn / 5))}
      {strokes.slice(0, drawn % 5)}
    </span>
  )
}

const gates = ['a', 'b', 'c', 'd'].map(key => <b key={key} />)
const strokes = ['a', 'b', 'c', 'd'].map(key => <i key={key} />)
