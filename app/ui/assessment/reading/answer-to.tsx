import type { Answer } from './answers.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { QUESTIONS, type QuestionPath } from '#app/domain/assessment/questions.ts'
import type { Reading } from '#app/views/assessment/reading.ts'

/** An answer outside a list: its question and its findings share one path. */
export const answerTo = (reading: Reading, path: QuestionPath, text: string | undefined): Answer => ({
  question: QUESTIONS[path],
  text,
  notes: <FindingNotes reading={reading} place={path} />,
})
