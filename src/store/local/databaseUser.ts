/** The database's own user; the program connects as it. */
export const databaseUser = 'postgres';
