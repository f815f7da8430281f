/**
 * The one password of everybody in the demonstration, shown on its sign-in page. No other database has
 * anybody with it.
 */
export const DEMO_PASSWORD = 'hedgehogs cross quietly'
