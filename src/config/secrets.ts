/** Settings whose value must not reach a log through an error message. */
export const secrets: readonly string[] = ['DATABASE_URL', 'SECRET_KEY', 'ADMIN_PASSWORD', 'SMTP_URL'];
