/** The program runs and answers. Says nothing of the database: restarting the program would not mend that. */
export const loader = () => new Response('ok\n', { headers: { 'Cache-Control': 'no-store' } })
