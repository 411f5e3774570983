import { Box, Dot, Line, Pouch, paint, Verdict, Writing } from './strokes.tsx'

const { gold, red, green, paper, kraft, mist, teal, brown, rose } = paint

const Suitcase = () => (
  <>
    <Line d="M46 22v-8h28v8" />
    <Box x={16} y={22} w={88} h={56} r={6} fill={teal} />
    <Line d="M32 22v56M88 22v56" />
  </>
)

const Label = () => <Box x={22} y={12} w={70} h={66} r={3} fill={paper} />

/** The pack: how it holds, how it looks, how it travels. */
export const packScenes = {
  'pouch-torn': () => (
    <>
      <Line d="M40 18h14l4 12 6-8 4 6 12-10 3 56q-23 7-46 0z" fill={kraft} />
      <Line d="M26 76l6-3m-14-6l5 2m74 6l7-2m-5-8l4-2" stroke={brown} width={4} />
      <Verdict good={false} />
    </>
  ),
  'pouch-zip': () => (
    <>
      <Pouch fill={gold}>
        <Line d="M39 34h42M39 38h42" />
        <Box x={48} y={46} w={25} h={20} fill={paper} />
        <Writing x={52} y={53} lengths={[17, 12]} />
      </Pouch>
      <Line d="M28 40l-7-3m6 16l-8 1m72-14l7-3m-6 16l8 1" stroke={green} />
      <Verdict good />
    </>
  ),
  'pouch-open': () => (
    <>
      <Line d="M42 28q18-12 36 0l5 46q-23 7-46 0z" fill={kraft} />
      <Line d="M42 28q18 8 36 0" />
      <Line d="M52 18q-4-6 0-10m10 10q-4-6 0-10" stroke={red} />
      <Verdict good={false} />
    </>
  ),
  'pouch-plain': () => (
    <>
      <Line d="M44 30q16 8 32 0l8 40q-24 12-48 0z" fill="#f2efe6" />
      <Line d="M44 30l-4-12q20 8 40 0l-4 12" />
      <Line d="M54 26h12" stroke={red} width={3} />
      <Dot x={52} y={56} r={5} ry={4} fill={paint.pale} />
      <Dot x={66} y={60} r={5} ry={4} fill={paint.pale} />
      <Verdict good={false} />
    </>
  ),
  'pouch-fine': () => (
    <>
      <Pouch fill={red}>
        <Line d="M40 30q5 5 10 0t10 0 10 0 10 0" stroke={gold} />
        <Dot x={60} y={56} r={13} fill={paper} />
        <Dot x={56} y={54} r={4} ry={3} fill={gold} width={1.4} />
        <Dot x={64} y={59} r={4} ry={3} fill={gold} width={1.4} />
        <Writing x={50} y={40} lengths={[20]} stroke={paper} />
      </Pouch>
      <Verdict good />
    </>
  ),
  'pack-anywhere': () => (
    <>
      <Pouch fill={mist}>
        <Writing x={50} y={44} lengths={[20, 14]} stroke={paint.ink} />
      </Pouch>
      <Dot x={16} y={66} r={6} />
      <Dot x={98} y={48} r={6} />
      <Dot x={98} y={70} r={6} />
      <Verdict good={false} />
    </>
  ),
  'pack-malang': () => (
    <>
      <Pouch fill={teal}>
        <Line d="M60 34l5 26h-10z" fill={gold} />
        <Line d="M50 60h20v5h-20z" fill={gold} />
      </Pouch>
      <Line d="M98 46q-9 0-9 9 0 7 9 17 9-10 9-17 0-9-9-9z" fill={rose} />
      <Dot x={98} y={55} r={3} fill={paper} />
      <Verdict good />
    </>
  ),
  'bag-broken': () => (
    <>
      <Suitcase />
      <Line d="M46 40l12-6 4 10 10-6 2 16-8 2 4 10-14-4-8 6-2-12-8-2z" fill={kraft} />
      <Verdict good={false} />
    </>
  ),
  'bag-whole': () => (
    <>
      <Suitcase />
      <Box x={40} y={36} w={17} h={32} fill={gold} />
      <Box x={63} y={36} w={17} h={32} fill={red} />
      <Line d="M40 42h17M63 42h17" stroke={paper} />
      <Verdict good />
    </>
  ),
  'price-high': () => (
    <>
      <Box x={18} y={44} w={28} h={32} fill={kraft} />
      {[74, 68, 62, 56, 50, 44, 38, 32].map(y => (
        <Dot key={y} x={78} y={y} r={15} ry={5} fill={gold} />
      ))}
      <Verdict good={false} />
    </>
  ),
  'price-fair': () => (
    <>
      <Box x={14} y={22} w={42} h={54} fill={red} />
      <Writing x={22} y={38} lengths={[26, 18]} stroke={paper} />
      {[74, 68, 62].map(y => (
        <Dot key={y} x={84} y={y} r={15} ry={5} fill={gold} />
      ))}
      <Verdict good />
    </>
  ),
  'label-smudged': () => (
    <>
      <Label />
      <Line d="M30 26q10-6 20 0t20-2M30 38q14 8 26-1t20 3M32 50q8-6 14 1t26-3" stroke="#9a8f94" width={5} />
      <Dot x={72} y={64} r={12} ry={8} fill="#b9aeb2" stroke="#b9aeb2" />
      <Verdict good={false} />
    </>
  ),
  'label-clear': () => (
    <>
      <Label />
      <Writing x={30} y={24} lengths={[46]} stroke={red} />
      <Writing x={30} y={34} lengths={[52, 40, 48]} />
      <Box x={30} y={56} w={26} h={14} />
      <Writing x={34} y={63} lengths={[18]} />
      <Verdict good />
    </>
  ),
  'date-empty': () => (
    <>
      <Label />
      <Writing x={30} y={24} lengths={[50, 36]} />
      <Box x={30} y={44} w={54} h={22} stroke={red} />
      <Line d="M38 60h6m4 0h6m4 0h12" stroke="#b9aeb2" />
      <Verdict good={false} />
    </>
  ),
  'date-filled': () => (
    <>
      <Label />
      <Writing x={30} y={24} lengths={[50, 36]} />
      <Box x={30} y={44} w={54} h={22} stroke={green} />
      <Line d="M37 50v10m6-10h4v10h-4zm12 0v10m6-10h5v5h-5v5h5m5-10v10h5v-10z" />
      <Verdict good />
    </>
  ),
  'boxes-empty': () => (
    <>
      <Label />
      {[22, 40, 58].map((y, at) => (
        <g key={y}>
          <Box x={30} y={y} w={11} h={11} stroke={at === 1 ? red : paint.ink} />
          <Writing x={48} y={y + 6} lengths={[34 - at * 6]} />
        </g>
      ))}
      <Line d="M32 27l3 4 6-8" stroke={green} />
      <Verdict good={false} />
    </>
  ),
  'boxes-ticked': () => (
    <>
      <Label />
      {[22, 40, 58].map((y, at) => (
        <g key={y}>
          <Box x={30} y={y} w={11} h={11} />
          <Line d={`M32 ${y + 5}l3 4 6-8`} stroke={green} width={3} />
          <Writing x={48} y={y + 6} lengths={[34 - at * 6]} />
        </g>
      ))}
      <Verdict good />
    </>
  ),
} as const
