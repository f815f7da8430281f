import { useLoaderData } from '@remix-run/react'
import { formatDateTime } from '#app/domain/date-text.ts'
import { SummaryList } from '#app/ui/govuk/summary-list.tsx'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { withRole } from '#app/pages/page.server.ts'
import { serviceFacts } from '#app/pages/council/service-facts.server.ts'
import { formatBytes, formatDuration } from '#app/views/council/format-figures.ts'
import { FailedSignIns } from '#app/ui/council/failed-sign-ins.tsx'

export const meta = titled('The service')

export const loader = withRole(['administrator'], serviceFacts)

export default function Service() {
  const facts = useLoaderData<typeof loader>()
  const { health, running, lastBackup } = facts
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading>The service</PageHeading>
        {health.reason && <WarningText>{health.reason}</WarningText>}
        {health.warning && <WarningText>{health.warning}</WarningText>}
        <SummaryList
          rows={[
            { key: 'State', value: health.ok ? 'People can work' : 'People cannot work' },
            { key: 'Release', value: `${running.version}, build ${running.build}, on Node ${facts.node}` },
            {
              key: 'Running since',
              value: `${formatDateTime(running.since)} (${formatDuration(running.since, facts.now)})`,
            },
            { key: 'Sessions open now', value: facts.openSessions },
          ]}
        />
        <h2 className="govuk-heading-m">Database</h2>
        <SummaryList
          rows={[
            {
              key: 'Size',
              value: `${formatBytes(facts.databaseBytes)}, and ${formatBytes(facts.logBytes)} in its write-ahead log`,
            },
            { key: 'Free space on its disk', value: formatBytes(facts.freeBytes) },
            {
              key: 'Last backup',
              value: lastBackup
                ? `${formatDateTime(lastBackup.at)} (${formatDuration(lastBackup.at, facts.now)} ago), ` +
                  `${lastBackup.why}, in ${lastBackup.backup}`
                : 'None was noted. Backups are made with npm run backup, while the service runs',
            },
            {
              key: 'Migrations run',
              value: facts.migrations.map(({ name, timestamp }) => (
                <div key={name}>{`${name}, ${formatDateTime(timestamp)}`}</div>
              )),
            },
            {
              key: 'Is the history whole?',
              value: (
                <>
                  Whoever runs the server proves it with <code>npm run -s verify-history</code>. It reads
                  everything that was ever saved, so it is not done by opening a page.
                </>
              ),
            },
          ]}
        />
        <FailedSignIns
          today={facts.failedToday}
          thisWeek={facts.failedThisWeek}
          byHour={facts.failedByHour}
        />
        <h2 className="govuk-heading-m">Settings in force</h2>
        <p className="govuk-body">
          They are read when the service starts. docs/operations/operations.md explains each.
        </p>
        <SummaryList rows={facts.settings.map(([name, value]) => ({ key: name, value }))} />
      </div>
    </div>
  )
}
