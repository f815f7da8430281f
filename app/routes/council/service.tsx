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
import { RecordStatus } from '#app/ui/council/record-status.tsx'

export const meta = titled('Service status')

export const loader = withRole(['administrator'], serviceFacts)

export default function Service() {
  const facts = useLoaderData<typeof loader>()
  const { health, running, lastBackup } = facts
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading>Service status</PageHeading>
        {health.reason && <WarningText>{health.reason}</WarningText>}
        {health.warning && <WarningText>{health.warning}</WarningText>}
        <SummaryList
          rows={[
            { key: 'Status', value: health.ok ? 'Working' : 'Not working' },
            { key: 'Release', value: `${running.version}, build ${running.build}, on Node ${facts.node}` },
            {
              key: 'Running since',
              value: `${formatDateTime(running.since)} (${formatDuration(running.since, facts.now)})`,
            },
            { key: 'Open sessions', value: facts.openSessions },
          ]}
        />
        <h2 className="govuk-heading-m">Database</h2>
        <SummaryList
          rows={[
            {
              key: 'Size',
              value: `${formatBytes(facts.databaseBytes)}, plus ${formatBytes(facts.walBytes)} in the write-ahead log`,
            },
            { key: 'Free disk space', value: formatBytes(facts.freeBytes) },
            {
              key: 'Last backup',
              value: lastBackup
                ? `${formatDateTime(lastBackup.at)} (${formatDuration(lastBackup.at, facts.now)} ago), ` +
                  `${lastBackup.why}, in ${lastBackup.backup}`
                : 'There is no record of a backup. To make one, run npm run backup. The service can keep running',
            },
            {
              key: 'Migrations applied',
              value: facts.migrations.map(({ name, timestamp }) => (
                <div key={name}>{`${name}, ${formatDateTime(timestamp)}`}</div>
              )),
            },
          ]}
        />
        <RecordStatus anchor={facts.anchor} verification={facts.verification} />
        <FailedSignIns
          today={facts.failedToday}
          thisWeek={facts.failedThisWeek}
          byHour={facts.failedByHour}
        />
        <h2 className="govuk-heading-m">Current settings</h2>
        <p className="govuk-body">
          The service reads these when it starts. docs/operations/settings.md explains each one.
        </p>
        <SummaryList rows={facts.settings.map(([name, value]) => ({ key: name, value }))} />
      </div>
    </div>
  )
}
