import { formatDateTime } from '#app/domain/date-text.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'

type Failed = { attempts: number; accounts: number; networks: number }
type Props = { today: Failed; thisWeek: Failed; byHour: readonly (Failed & { hour: string })[] }

/**
 * Many failures on one account usually mean a forgotten password. Many accounts from one network can mean an
 * attack.
 */
export function FailedSignIns({ today, thisWeek, byHour }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">Failed sign-ins</h2>
      <Table
        className="app-stack"
        caption="Failed sign-ins"
        captionClassName="govuk-visually-hidden"
        firstCellIsHeader
        head={['When', ...COLUMNS.map(({ text }) => ({ text, format: 'numeric' as const }))]}
        rows={[
          row('Last 24 hours', today),
          row('Last 7 days', thisWeek),
          ...byHour.map((failed) => row(`Hour from ${formatDateTime(`${failed.hour}:00:00Z`)}`, failed)),
        ]}
      />
      <p className="govuk-body">
        The server log shows which networks these came from, under <code>authn_login_fail</code>. After 5
        failures for an account from one network, 20 from anywhere, or 30 or more from a network, new devices
        must wait 15 minutes. People can always sign in with a browser that they have signed in with before.
      </p>
    </>
  )
}

const COLUMNS = [
  { name: 'attempts', text: 'Attempts' },
  { name: 'accounts', text: 'Accounts tried' },
  { name: 'networks', text: 'Networks' },
] as const

const row = (when: string, failed: Failed) => [
  { text: when },
  ...COLUMNS.map(({ name, text }) => labelledCell(text, failed[name], { format: 'numeric' })),
]
