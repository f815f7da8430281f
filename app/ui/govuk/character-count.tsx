import { forwardRef, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { countMessage, countText, limitMessage, type CountType } from './character-count-text.ts'
import { classNames } from './class-names.ts'
import { Hint } from './hint.tsx'
import { hasText } from './text-options.ts'
import { Textarea, type TextareaProps } from './textarea.tsx'
import { useTypedText } from './use-typed-text.ts'

/** `maxlength` is never put on the textarea itself: that would cut off what people paste, without a word. */
export type CharacterCountProps = Omit<TextareaProps, 'maxLength'> & {
  maxlength: number
  countType?: CountType
  /** The part of the limit, in percent, from which the count is shown. */
  threshold?: number
  textareaDescription?: string
  countMessageClassName?: string
}

export const CharacterCount = forwardRef<HTMLTextAreaElement, CharacterCountProps>(
  function CharacterCount(props, ref) {
    const {
      maxlength,
      countType,
      threshold,
      textareaDescription,
      countMessageClassName,
      id = props.name,
      describedBy,
      className,
      attributes,
      formGroup = {},
      ...textarea
    } = props
    const control = useRef<HTMLTextAreaElement>(null)
    useImperativeHandle(ref, () => control.current as HTMLTextAreaElement, [])
    const text = useTypedText(control, textarea.defaultValue ?? '')
    const isTooLong = text !== undefined && countText(text, countType ?? 'length') > maxlength
    const infoClassName = classNames(
      'govuk-character-count__message',
      countMessageClassName,
      text !== undefined && 'govuk-visually-hidden',
    )
    return (
      <Textarea
        {...textarea}
        ref={control}
        id={id}
        describedBy={classNames(describedBy, `${id}-info`)}
        attributes={{ ...attributes, maxLength: undefined }}
        className={classNames(
          'govuk-js-character-count',
          className,
          isTooLong && !hasText(textarea.errorMessage) && 'govuk-textarea--error',
        )}
        formGroup={{
          className: classNames('govuk-character-count', formGroup.className),
          attributes: {
            'data-module': 'govuk-character-count',
            'data-maxlength': maxlength,
            'data-threshold': threshold,
            'data-count-type': countType,
            ...formGroup.attributes,
          },
          beforeInput: formGroup.beforeInput,
          afterInput: (
            <>
              <Hint id={`${id}-info`} className={infoClassName}>
                {textareaDescription ?? limitMessage(maxlength, countType ?? 'length')}
              </Hint>
              {text !== undefined && (
                <LiveCount
                  count={countText(text, countType ?? 'length')}
                  maxlength={maxlength}
                  countType={countType ?? 'length'}
                  threshold={threshold ?? 0}
                  className={countMessageClassName}
                />
              )}
              {formGroup.afterInput}
            </>
          ),
        }}
      />
    )
  },
)

type LiveCountProps = {
  count: number
  maxlength: number
  countType: CountType
  threshold: number
  className?: string
}

/** The count to see changes at once; the one to hear waits until typing pauses. */
function LiveCount({ count, maxlength, countType, threshold, className }: LiveCountProps) {
  const message = countMessage(maxlength - count, countType)
  const isSilent = count < (maxlength * threshold) / 100
  const spoken = useSettled(message)
  return (
    <>
      <div
        className={classNames(
          count > maxlength ? 'govuk-error-message' : 'govuk-hint',
          'govuk-character-count__message govuk-character-count__status',
          className,
          isSilent && 'govuk-character-count__message--disabled',
        )}
        aria-hidden="true"
      >
        {message}
      </div>
      <div
        className="govuk-character-count__sr-status govuk-visually-hidden"
        aria-live="polite"
        aria-hidden={isSilent ? 'true' : undefined}
      >
        {spoken}
      </div>
    </>
  )
}

/** The value once it has not changed for a second. */
function useSettled(value: string): string {
  const [withDefaults, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 1000)
    return () => clearTimeout(timer)
  }, [value])
  return withDefaults
}
