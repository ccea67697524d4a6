/** Roles a person may have in a production instead of their own. Nobody becomes an administrator there. */
export const teamRoles = ['user', 'supervisor', 'manager', 'client', 'vendor'] as const;
