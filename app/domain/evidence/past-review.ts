/** Whether the review date of a fact has passed. A fact without one is never past it. */
export const isPastReview = (
  { reviewBy }: { reviewBy?: string | null | undefined },
  today: string,
): boolean => reviewBy !== undefined && reviewBy !== null && reviewBy < today
