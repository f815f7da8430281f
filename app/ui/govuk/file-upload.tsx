import { forwardRef } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { describedByIds } from './described-by.ts'
import { Field, type FieldProps } from './field.tsx'
import { hasText } from './text-options.ts'

export type FileUploadProps = FieldProps &
  Omit<ComponentPropsWithoutRef<'input'>, 'children' | 'value' | 'defaultValue' | 'type' | 'name'> & {
    name: string
    /** Puts the control in govuk-frontend's drop zone element; without its script, this changes nothing to see. */
    dropZone?: { className?: string; attributes?: Attributes }
    attributes?: Attributes
  }

export const FileUpload = forwardRef<HTMLInputElement, FileUploadProps>(function FileUpload(props, ref) {
  const {
    name,
    id = name,
    label,
    hint,
    errorMessage,
    describedBy,
    formGroup,
    dropZone,
    className,
    attributes,
    ...native
  } = props
  const input = (
    <input
      {...native}
      ref={ref}
      id={id}
      name={name}
      type="file"
      className={classNames(
        'govuk-file-upload',
        className,
        hasText(errorMessage) && 'govuk-file-upload--error',
      )}
      aria-describedby={describedByIds(id, { hint, errorMessage, describedBy })}
      {...attributes}
    />
  )
  return (
    <Field id={id} label={label} hint={hint} errorMessage={errorMessage} formGroup={formGroup}>
      {dropZone ? (
        <div
          className={classNames('govuk-file-upload-wrapper', dropZone.className)}
          data-module="govuk-file-upload"
          {...dropZone.attributes}
        >
          {input}
        </div>
      ) : (
        input
      )}
    </Field>
  )
})
