import { useEffect, useState } from 'react'

const LIST = new Intl.ListFormat('en-GB')

/** Often enough that someone who has left is not shown for long. */
const EVERY = 20_000

/**
 * Who else has this section open. The page asks again while it is visible. Without JavaScript it shows who
 * had it open when the page loaded.
 */
export function PresenceNote({ others: first, askAt }: { others: readonly string[]; askAt: string }) {
  const others = useAskedAgain(first, askAt)
  return (
    <p role="status" className="app-presence">
      {others.length > 0 &&
        `${LIST.format(others)} ${others.length === 1 ? 'has' : 'have'} this section open too. ` +
          `If you both save, the second to save sees both texts, so nothing is lost.`}
    </p>
  )
}

function useAskedAgain(first: readonly string[], askAt: string): readonly string[] {
  const [others, setOthers] = useState(first)
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      const answer = await fetch(askAt, { headers: { Accept: 'application/json' } }).catch(() => undefined)
      if (!answer?.ok || answer.redirected) return
      setOthers(((await answer.json()) as { others: string[] }).others)
    }
    const timer = setInterval(() => void ask(), EVERY)
    return () => clearInterval(timer)
  }, [askAt])
  return others
}
