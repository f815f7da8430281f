export type { Change } from '#app/data/history.server.ts'
