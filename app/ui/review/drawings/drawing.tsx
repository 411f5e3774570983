import { foodScenes } from './food-scenes.tsx'
import { packScenes } from './pack-scenes.tsx'
import { proofScenes } from './proof-scenes.tsx'

const scenes = { ...foodScenes, ...packScenes, ...proofScenes } as const
type Scene = keyof typeof scenes

/** What a 1 and a 5 look like on each scale. */
const ends: Readonly<Record<string, readonly [one: Scene, five: Scene]>> = {
  'quality-taste': ['plate-left', 'plate-empty'],
  'quality-appearance': ['chips-broken', 'chips-even'],
  'quality-authenticity': ['pack-anywhere', 'pack-malang'],
  'quality-packaging': ['bag-broken', 'bag-whole'],
  'quality-health': ['oil-dark', 'bowl-leaf'],
  'quality-price': ['price-high', 'price-fair'],
  'packaging-protection': ['pouch-torn', 'pouch-zip'],
  'packaging-look': ['pouch-plain', 'pouch-fine'],
  'packaging-information': ['label-smudged', 'label-clear'],
  'packaging-compliance': ['boxes-empty', 'boxes-ticked'],
}

/** Of a reason, how it should not be and how it should. */
const pairs: Readonly<Record<string, readonly [wrong: Scene, right: Scene]>> = {
  'reason-rancid': ['oil-dark', 'oil-clear'],
  'reason-soft': ['chip-soft', 'chip-crisp'],
  'reason-uneven': ['chips-broken', 'chips-even'],
  'reason-foreign-body': ['bowl-hair', 'bowl-covered'],
  'reason-recipe-differs': ['list-short', 'list-full'],
  'reason-shelf-life-unproven': ['calendar-unknown', 'calendar-marked'],
  'reason-rough-work': ['frayed', 'stitched'],
  'reason-photo-dark': ['photo-dark', 'photo-light'],
  'reason-label-unreadable': ['label-smudged', 'label-clear'],
  'reason-net-differs': ['scale-off', 'scale-right'],
  'reason-date-missing': ['date-empty', 'date-filled'],
  'reason-seal-open': ['pouch-open', 'pouch-zip'],
  'reason-logo-unproven': ['logo-unproven', 'logo-numbered'],
  'reason-breaks-in-bag': ['bag-broken', 'bag-whole'],
}

/** The pictures that a reason can have. */
export const reasonPictures = Object.keys(pairs)

/** The drawings behind a name: two for a reason, one for an end of a scale, none for a name without any. */
export function scenesOf(name: string): Scene[] {
  const [, scale = '', end] = /^(.+)-([15])$/.exec(name) ?? []
  const at = ends[scale]
  if (at) return [at[end === '5' ? 1 : 0]]
  return [...(pairs[name] ?? [])]
}

/** Only repeats what the words beside it say. */
export function Drawing({ name }: { name: string }) {
  const drawn = scenesOf(name)
  if (drawn.length === 0) return null
  return (
    <svg
      className={drawn.length > 1 ? 'drawing two' : 'drawing'}
      viewBox={`0 0 ${drawn.length * 120} 90`}
      aria-hidden="true"
    >
      <rect width={drawn.length * 120} height="90" fill="#f6efdf" />
      {drawn.map((scene, at) => (
        <g key={scene} transform={`translate(${at * 120} 0)`}>
          {scenes[scene]()}
        </g>
      ))}
    </svg>
  )
}
