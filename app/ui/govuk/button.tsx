import { useRef } from 'react'
import type { ComponentPropsWithoutRef, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'

type SharedProps = {
  children?: ReactNode
  id?: string
  className?: string
  attributes?: Attributes
  isStartButton?: boolean
}

type NativeButtonProps = Pick<
  ComponentPropsWithoutRef<'button'>,
  | 'type'
  | 'name'
  | 'value'
  | 'disabled'
  | 'hidden'
  | 'onClick'
  | 'form'
  | 'formAction'
  | 'formMethod'
  | 'formNoValidate'
>

export type ButtonProps = SharedProps &
  (
    | ({ href: string } & { [Key in keyof NativeButtonProps | 'preventDoubleClick']?: undefined })
    | (NativeButtonProps & { href?: undefined; preventDoubleClick?: boolean })
  )

export function Button(props: ButtonProps) {
  return props.href === undefined ? <RealButton {...props} /> : <LinkButton {...props} />
}

/**
 * A second click within this time is the same click, made twice; unless the person went elsewhere in between,
 * to mend what
 * was refused.
 */
const DOUBLE_CLICK_MILLISECONDS = 1000

function RealButton(props: SharedProps & NativeButtonProps & { preventDoubleClick?: boolean }) {
  const { children, className, attributes, isStartButton, preventDoubleClick, onClick, ...native } = props
  const clickedAt = useRef(-Infinity)

  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    const again = event.timeStamp - clickedAt.current < DOUBLE_CLICK_MILLISECONDS
    if (preventDoubleClick && again) return event.preventDefault()
    clickedAt.current = event.timeStamp
    onClick?.(event)
  }

  return (
    <button
      {...native}
      onBlur={() => (clickedAt.current = -Infinity)}
      type={native.type ?? 'submit'}
      aria-disabled={native.disabled ? 'true' : undefined}
      data-prevent-double-click={preventDoubleClick}
      className={buttonClassName(className, isStartButton)}
      data-module="govuk-button"
      onClick={handleClick}
      {...attributes}
    >
      {children}
      {isStartButton && <StartIcon />}
    </button>
  )
}

function LinkButton({
  href,
  id,
  children,
  className,
  attributes,
  isStartButton,
}: SharedProps & { href: string }) {
  return (
    <a
      href={href}
      role="button"
      draggable="false"
      id={id}
      className={buttonClassName(className, isStartButton)}
      data-module="govuk-button"
      onKeyDown={followOnSpace}
      {...attributes}
    >
      {children}
      {isStartButton && <StartIcon />}
    </a>
  )
}

/** What says it is a button must also answer to the space bar. */
function followOnSpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}

function buttonClassName(className: string | undefined, isStartButton: boolean | undefined) {
  return classNames('govuk-button', className, isStartButton && 'govuk-button--start')
}

function StartIcon() {
  return (
    <svg
      className="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}
