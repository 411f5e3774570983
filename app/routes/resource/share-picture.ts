export const loader = () => new Response('draft')
