/** The ways in which people, phones and Word write zoe.o-hara@sandbeach.example. */
export const TYPED_EMAILS: Record<string, string> = {
  'other capitals': 'Zoe.O-Hara@Sandbeach.EXAMPLE',
  'a non-breaking space after it': 'zoe.o-hara@sandbeach.example\u00A0',
  'spaces around it': '  zoe.o-hara@sandbeach.example ',
  'a zero-width space in it': 'zoe.o-hara@\u200Bsandbeach.example',
  'a soft hyphen in it': 'zoe.o-hara@sand\u00ADbeach.example',
  'a full-width @': 'zoe.o-hara\uFF20sandbeach.example',
  'full-width letters': '\uFF5A\uFF4F\uFF45.o-hara@sandbeach.example',
  'a dot at the end': 'zoe.o-hara@sandbeach.example.',
  'a dot and a space at the end': 'zoe.o-hara@sandbeach.example. ',
  'a non-breaking hyphen': 'zoe.o\u2011hara@sandbeach.example',
}
export const STORED_EMAIL = 'zoe.o-hara@sandbeach.example'
