/** The password of every demonstration account, shown on the sign-in page. Never used outside the demonstration. */
export const DEMO_PASSWORD = 'hedgehogs cross quietly'
