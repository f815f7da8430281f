export type { RecordedChange } from '#app/data/history.server.ts'
