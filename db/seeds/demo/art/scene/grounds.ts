/** A wall and the table before it. */
export type WallAndTable = readonly [wall: string, table: string]

// Neighbours in a list take consecutive pairs, so no two pictures side by side share a ground.
const GROUNDS: Readonly<Record<string, readonly WallAndTable[] | undefined>> = {
  'snack-savoury': [
    ['#F5CE74', '#EDB74B'],
    ['#E9C3A2', '#D9A27A'],
    ['#CFDDBB', '#B3C796'],
    ['#F3B59A', '#E5957A'],
    ['#C9DDE0', '#A9C8CD'],
  ],
  'fruit-chips': [
    ['#DDE7A6', '#C3D37C'],
    ['#F7CDBB', '#EDAE97'],
    ['#F7DE8F', '#ECC75E'],
    ['#BFDDD8', '#9AC6BF'],
  ],
  'cakes-pastry': [
    ['#F2CDB8', '#E2AE92'],
    ['#D8CBEA', '#BBA8D8'],
    ['#F4E0B4', '#E5C789'],
    ['#C8DBC4', '#A6C2A2'],
  ],
  sweets: [
    ['#F4B9B2', '#E7968F'],
    ['#F8DDA0', '#EBC26B'],
    ['#BFE0DA', '#97C8C1'],
    ['#D9C9E8', '#BDA7D6'],
  ],
  beverages: [
    ['#BCDCCB', '#94C2AC'],
    ['#F8D27D', '#EDB84F'],
    ['#F4C3A8', '#E4A182'],
    ['#C3DCE8', '#9DC3D5'],
  ],
  'coffee-tea': [
    ['#DDBF9C', '#C49D74'],
    ['#B9CDBB', '#93AF97'],
    ['#EBB79B', '#D8937A'],
    ['#E9D6A8', '#D3B878'],
  ],
  condiments: [
    ['#F2A689', '#E08462'],
    ['#F6D68B', '#E9BC59'],
    ['#C6DBAE', '#A4C185'],
    ['#EFC6B4', '#DDA48C'],
  ],
  'dry-protein': [
    ['#EBC58F', '#D8A665'],
    ['#C7D8DE', '#A2BEC8'],
    ['#F0BCA6', '#DF9A80'],
    ['#CEDAB2', '#AEC088'],
  ],
  'batik-textile': [
    ['#C6CEE6', '#A3AFD3'],
    ['#EFD6B0', '#DDBA86'],
    ['#F1C3B2', '#DEA08C'],
    ['#C4DAD2', '#9FC0B5'],
  ],
  'masks-woodcraft': [
    ['#8C2C2A', '#6F201F'],
    ['#24503F', '#1A3D30'],
    ['#E4B65A', '#CF9A3A'],
    ['#3A4A82', '#2A3867'],
  ],
  ceramics: [
    ['#C0DBDB', '#98BFC0'],
    ['#F3D2BE', '#E2B296'],
    ['#F2E2BB', '#DFC68C'],
    ['#D6CDE7', '#B6A8D2'],
  ],
  'rattan-bamboo': [
    ['#A9C3A0', '#86A57D'],
    ['#E9C7A9', '#D3A480'],
    ['#BCD3DE', '#95B5C4'],
    ['#EBD9A4', '#D6BC72'],
  ],
  'knit-accessories': [
    ['#D3C3E6', '#B5A0D2'],
    ['#F5C5B8', '#E6A191'],
    ['#C8DDC0', '#A3C298'],
    ['#F5DC9B', '#E6C168'],
  ],
  'personal-care': [
    ['#CFE2BE', '#ABC996'],
    ['#F3D4C6', '#E2B29F'],
  ],
  'home-fragrance': [
    ['#E3D1A8', '#CBB27C'],
    ['#BBD3C3', '#95B5A0'],
  ],
  stationery: [
    ['#BFD5DF', '#97B7C6'],
    ['#F1CBAE', '#DEA985'],
  ],
}

const PLAIN: readonly WallAndTable[] = [
  ['#EBDDBD', '#D8C296'],
  ['#CFE0D0', '#AAC5AC'],
]

export const groundsOf = (category: string): readonly WallAndTable[] => GROUNDS[category] ?? PLAIN
