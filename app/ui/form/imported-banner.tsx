import { useSearchParams } from '@remix-run/react'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'
import { describeImport } from '#app/views/describe-import.ts'

/** What an import did, from the counts in the address. `there` is where the rows are, such as "in the plan". */
export function ImportedBanner({ there, more = '' }: { there: string; more?: string }) {
  const [search] = useSearchParams()
  const text = describeImport(search, there)
  return text === undefined ? null : <NotificationBanner type="success" text={`${text}${more}`} />
}
