import { Textarea } from '#app/ui/govuk/textarea.tsx'

export type Typed = { name: string; text: string }

/** The answers in a form that was not saved, each in a box that people can copy from. */
export function WhatYouTyped({ typed }: { typed: readonly Typed[] }) {
  return typed.map(({ name, text }, index) => (
    <Textarea
      key={index}
      name={`typed-${index + 1}`}
      label={name}
      readOnly
      defaultValue={text}
      rows={Math.min(12, 1 + text.split('\n').length + Math.floor(text.length / 70))}
    />
  ))
}
