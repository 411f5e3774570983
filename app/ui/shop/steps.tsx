/** Three things in their order, each under a thick line. */
export function Steps({ steps }: { steps: readonly { title: string; body: string }[] }) {
  return (
    <ol className="three">
      {steps.map(step => (
        <li key={step.title} className="step">
          <h3>{step.title}</h3>
          <p>{step.body}</p>
        </li>
      ))}
    </ol>
  )
}
