import * as z from 'zod/mini'
import { PROTECTED_KEYS } from '../characteristics.ts'
import { NOTHING_TO_SEE } from '../clean-text.ts'
import { DOCUMENT_FORMAT, documentSchema } from './document.ts'
import { FIELD_LABELS } from './field-labels.ts'

/** A JSON Schema, or any part of one. */
export type JsonSchema = { [key: string]: unknown }

/**
 * The JSON Schema 2020-12 of the portable document, made from the schema that validates imports. It cannot
 * say that numbers and ids are unique, or that links lead somewhere.
 */
export function portableJsonSchema(id: string): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(documentSchema, { io: 'input' }) as JsonSchema
  return {
    $schema,
    $id: id,
    title: `Equality impact assessment (${DOCUMENT_FORMAT})`,
    description:
      'One version of an equality impact assessment, whole or a draft. Only the format is required. ' +
      'An answer that is absent, null, "" or [] has not been given. A choice that is not listed is ' +
      'kept as text.',
    ...withBlanks(schema, LABELS),
    $defs: { blank: BLANK },
  }
}

type Labels = { [key: string]: string | Labels }

const {
  leadOfficer,
  decision,
  aims,
  evidence,
  engagement,
  baseline,
  impact,
  mitigation,
  proposal,
  conclusion,
} = FIELD_LABELS
/** The labels of the answers, by their path in a document. */
const LABELS: Labels = {
  proposal: { ...proposal, decision, leadOfficers: leadOfficer },
  evidence: {
    id: 'Id, unique in this document',
    ...evidence,
    fact: { id: 'Id of a fact in a council’s evidence library', edition: 'Its edition' },
  },
  engagement: { id: 'Id, unique in this document', ...engagement },
  baseline: {
    characteristic: `The characteristic: ${PROTECTED_KEYS.join(', ')}, or one of the council’s own`,
    ...baseline,
  },
  noImpact: 'Why there is no impact, by characteristic',
  impacts: { number: 'Number, never used again', ...impact },
  mitigations: mitigation,
  furtherSuggestions: 'Further suggestions',
  conclusion: { ...conclusion, aims },
  answers: { check: 'Id of the check', path: 'Where it found something', reason: 'Why it stays as it is' },
}

const BLANK_TEXT = { type: 'string', pattern: NOTHING_TO_SEE.source }
const BLANK = {
  title: 'Not given',
  anyOf: [{ type: 'null' }, BLANK_TEXT, { type: 'array', items: { anyOf: [{ type: 'null' }, BLANK_TEXT] } }],
}
const orBlank = (schema: JsonSchema, title?: string): JsonSchema => ({
  ...(title === undefined ? {} : { title }),
  anyOf: [...(isUnion(schema) ? schema.anyOf : [schema]), { $ref: '#/$defs/blank' }],
})

/** Lets every optional answer, list and row be blank. */
function withBlanks(schema: JsonSchema, labels: Labels | string | undefined): JsonSchema {
  const { default: _, ...kept } = schema
  if (isObject(kept)) {
    const required = new Set(kept.required ?? [])
    const properties = Object.entries(kept.properties).map(([key, property]) => {
      const names = typeof labels === 'object' ? labels[key] : undefined
      const title = typeof names === 'string' ? names : undefined
      const inner = withBlanks(property, names)
      return [key, required.has(key) ? mustBeGiven(inner, title) : orBlank(inner, title)]
    })
    return { ...kept, properties: Object.fromEntries(properties) }
  }
  if (isRecord(kept)) {
    return {
      ...kept,
      propertyNames: mustBeGiven(kept.propertyNames),
      additionalProperties: orBlank(kept.additionalProperties),
    }
  }
  return isList(kept) ? { ...kept, items: rowOrBlank(withBlanks(kept.items, labels)) } : kept
}

const mustBeGiven = (schema: JsonSchema, title?: string): JsonSchema => ({
  ...(title === undefined ? {} : { title }),
  ...schema,
  ...('const' in schema || schema['type'] !== 'string' ? {} : { not: { pattern: NOTHING_TO_SEE.source } }),
})

/** A row can be blank unless it has a required key. */
const rowOrBlank = (row: JsonSchema): JsonSchema =>
  'required' in row ? row : { anyOf: [row, { type: 'null' }, BLANK_TEXT] }

const isUnion = (schema: JsonSchema): schema is { anyOf: JsonSchema[] } => Array.isArray(schema['anyOf'])
const isObject = (
  schema: JsonSchema,
): schema is { properties: Record<string, JsonSchema>; required?: string[] } =>
  typeof schema['properties'] === 'object'
const isRecord = (
  schema: JsonSchema,
): schema is { propertyNames: JsonSchema; additionalProperties: JsonSchema } =>
  typeof schema['propertyNames'] === 'object'
const isList = (schema: JsonSchema): schema is { items: JsonSchema } => typeof schema['items'] === 'object'
