/** What pay goes by, of a scale and of a person. */
export const positions = ['supervisor', 'lead', 'artist'] as const;
export const seniorities = ['senior', 'mid', 'junior'] as const;
