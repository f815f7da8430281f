/** The one password of everybody in the demonstration, shown on its sign-in page. No other database has anybody with it. */
export const DEMO_PASSWORD = 'hedgehogs cross quietly'

/** People of the demonstration have addresses under a name that can never be anybody's (RFC 2606). */
export const isDemoEmail = (email: string): boolean => email.endsWith('.example')
