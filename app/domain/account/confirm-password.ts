/** The box in which administrators type their own password again, to confirm a change to people. */
export const CONFIRM_PASSWORD = 'confirmPassword'
