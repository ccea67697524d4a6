/** The members of a body that are not among those that supervisors change. */
export const membersBeyond = (body: object, supervised: readonly string[]): string[] =>
  Object.keys(body).filter((member) => !supervised.includes(member));
