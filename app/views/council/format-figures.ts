/** A size in bytes: 1,234,567 is "1.2 MB". */
export function formatBytes(bytes: number | undefined): string {
  if (bytes === undefined) return 'not known'
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1)
  const amount = bytes / 1000 ** step
  return `${step === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${UNITS[step]}`
}

/** The rough time between two moments: "3 days", "5 hours", "2 minutes". */
export function formatDuration(from: string, to: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000))
  if (minutes >= 2 * 24 * 60) return `${Math.floor(minutes / (24 * 60))} days`
  if (minutes >= 2 * 60) return `${Math.floor(minutes / 60)} hours`
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB']
