import { forwardRef, useState } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { Input, type InputProps } from './input.tsx'
import { useHydrated } from './use-hydrated.ts'

export type PasswordInputProps = Omit<InputProps, 'type' | 'prefix' | 'suffix' | 'inputWrapper'> & {
  words?: Partial<PasswordWords>
  buttonClassName?: string
}

export type PasswordWords = {
  show: string
  hide: string
  showLabel: string
  hideLabel: string
  shown: string
  hidden: string
}

export const PasswordInput = forwardRef<HTMLInputElement, PasswordInputProps>(
  function PasswordInput(props, ref) {
    const { id = props.name, words, buttonClassName, className, formGroup = {}, attributes, ...input } = props
    const say = { ...WORDS, ...words }
    const hydrated = useHydrated()
    const [shown, setShown] = useState(false)
    const [announced, setAnnounced] = useState('')

    function toggle() {
      setShown(!shown)
      setAnnounced(shown ? say.hidden : say.shown)
    }

    return (
      <Input
        {...input}
        ref={ref}
        id={id}
        type={shown ? 'text' : 'password'}
        className={classNames('govuk-password-input__input govuk-js-password-input-input', className)}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete={input.autoComplete ?? 'current-password'}
        attributes={attributes}
        inputWrapper={{ className: 'govuk-password-input__wrapper' }}
        formGroup={{
          className: classNames('govuk-password-input', formGroup.className),
          attributes: { 'data-module': 'govuk-password-input', ...formGroup.attributes },
          beforeInput: formGroup.beforeInput,
          afterInput: (
            <>
              {hydrated && (
                <div className="govuk-password-input__sr-status govuk-visually-hidden" aria-live="polite">
                  {announced}
                </div>
              )}
              <Button
                type="button"
                className={classNames(
                  'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
                  buttonClassName,
                )}
                hidden={!hydrated}
                onClick={toggle}
                attributes={{ 'aria-controls': id, 'aria-label': shown ? say.hideLabel : say.showLabel }}
              >
                {shown ? say.hide : say.show}
              </Button>
              {formGroup.afterInput}
            </>
          ),
        }}
      />
    )
  },
)

const WORDS: PasswordWords = {
  show: 'Show',
  hide: 'Hide',
  showLabel: 'Show password',
  hideLabel: 'Hide password',
  shown: 'Your password is visible',
  hidden: 'Your password is hidden',
}
