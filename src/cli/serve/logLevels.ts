/** How much the service writes about itself. */
export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
