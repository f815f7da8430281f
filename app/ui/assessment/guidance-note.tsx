import type { QuestionGuidance } from '#app/domain/council/guidance.ts'

/** Help with a question: why we ask it, what good looks like, and an example. */
export function GuidanceNote({ guidance: { why, good, example } }: { guidance: QuestionGuidance }) {
  return (
    <div className="app-guidance">
      <p>
        <strong>Why we ask.</strong> {why}
      </p>
      <p>
        <strong>What good looks like.</strong> {good}
      </p>
      {example && (
        <p>
          <strong>For example:</strong> <em>{example}</em>
        </p>
      )}
    </div>
  )
}
