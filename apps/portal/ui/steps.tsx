/** The steps of a unit, those that are signed and the one at hand. */
export const Steps = ({
  steps,
  signed,
  returned,
}: {
  readonly steps: readonly string[]
  readonly signed: number
  readonly returned?: boolean
}) => (
  <ol className="steps" aria-label="本单位环节">
    {steps.map((step, n) => (
      <li
        key={step}
        className={n < signed ? 'ok' : n === signed ? 'me' : ''}
        {...(n === signed ? { 'aria-current': 'step' as const } : {})}
      >
        <i aria-hidden="true" />
        {step}
        {n === signed && returned ? '（退回）' : ''}
      </li>
    ))}
  </ol>
)
