/** What work can be done on. */
export const entityKinds = ['Asset', 'Shot', 'Sequence', 'Episode', 'Edit', 'Concept'] as const;
