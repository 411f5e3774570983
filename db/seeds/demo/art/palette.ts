/** One palette for everything Omah Oleh draws. Names are materials and places, not hue numbers. */
export const PALETTE = {
  paper: '#FBF5E9', // warm uncoated paper
  cream: '#F1E2C4', // manila, rice batter
  ink: '#2B1A1F', // warm near-black: type, deepest line
  forest: '#1E4B3B', // highland green
  leaf: '#5D8A3C', // apple leaf
  pandan: '#B5C66B', // young leaf
  apple: '#C5322C', // Malang apple
  terracotta: '#C4643A', // roof tile, gerabah
  turmeric: '#E8A625', // kunyit
  sogan: '#7B4A27', // batik brown
  coffee: '#452719', // roasted bean
  indigo: '#28407F', // batik indigo
  lilac: '#9D86C5', // jacaranda of Jalan Ijen
  sky: '#9CCAD6', // morning over Arjuno
  rose: '#EFB0A0', // painted kampung wall
  teal: '#2F7F7C', // glaze of Dinoyo
  kraft: '#C9A06A', // brown packing paper
  ube: '#6C3E82', // telo ungu
  maroon: '#8E2347', // mangosteen
  moss: '#3E5E2E',
}
