/** Where the interface begins on the service's address. */
export const interfacePath = '/api/v1';
