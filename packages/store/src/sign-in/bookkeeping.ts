/** For writes that change no answer about the region: what is kept for a revision may be kept on. */
export const bookkeeping = { changes: () => false };
