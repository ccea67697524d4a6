/** The codes of the enumerations of a person, as stored. */
export const contractTypes = [
  'open-ended',
  'fixed-term',
  'short-term',
  'freelance',
  'apprentice',
  'internship',
] as const;
export const dateFormats = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY'] as const;
