/**
 * Which browser sent this, in plain words, such as "Firefox on Windows". It is read from the User-Agent header, which
 * anyone can change, so it only helps people to recognise their own devices.
 */
export function browserName(userAgent: string | null): string {
  const sent = (userAgent ?? '').slice(0, 500)
  const browser = BROWSERS.find(([sign]) => sign.test(sent))?.[1] ?? 'Another browser'
  const device = DEVICES.find(([sign]) => sign.test(sent))?.[1]
  return device ? `${browser} on ${device}` : browser
}

/** In this order, because most browsers also call themselves Chrome or Safari. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|Chromium|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const DEVICES: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'a Mac'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bLinux\b/, 'Linux'],
]
