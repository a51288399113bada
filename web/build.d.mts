/** Build the page unless it is up to date. */
export declare function buildWeb(): void;
